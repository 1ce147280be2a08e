import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './child.ts'
import { newDisk, readSteps, type Step } from './power-disk.ts'
import { ACKS, toldBy, whatIsWrong } from './power-story.ts'
import { below, full, scaled, seeded } from './scale.ts'

const SEED = 20261123
const CUTS = scaled(20_000, 250)
const CONTROL_CUTS = scaled(1000, 60)

let work: string
let shim: string

beforeAll(() => {
  work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mb-power-'))
  shim = join(work, 'shim.so')
  const source = fileURLToPath(new URL('power-shim.c', import.meta.url))
  execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', shim, source, '-ldl', '-lpthread'])
})
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

/** One victim's whole life, and what it wrote in which order. */
async function live(name: string, synchronous: 'FULL' | 'NORMAL') {
  const folder = join(work, name)
  for (const part of ['data', 'drive']) mkdirSync(join(folder, part), { recursive: true })
  const log = join(work, `${name}.log`)
  const { lines, errors } = await run('power-victim.ts', [folder, synchronous, full ? '200' : '60'], {
    LD_PRELOAD: shim,
    MB_SHIM_DIR: folder,
    MB_SHIM_LOG: log,
  })
  expect({ lines, errors }).toEqual({ lines: [], errors: '' })
  return { folder, steps: readSteps(log) }
}

/** Cuts the power at so many random moments, and says what was found wrong each time. */
async function cut(
  { folder, steps }: { readonly folder: string; readonly steps: readonly Step[] },
  times: number,
  seed: number,
): Promise<readonly string[]> {
  const random = seeded(seed)
  const moments = Array.from({ length: times }, () => below(random, steps.length + 1)).sort((a, b) => a - b)
  const disk = newDisk()
  const found: string[] = []
  let told = ''
  let at = 0
  const ackHandles = new Set<number>()
  for (const moment of moments) {
    for (; at < moment; at += 1) {
      const step = steps[at]
      if (!step) break
      if (step.kind === 'open' && step.path === join(folder, ACKS)) ackHandles.add(step.handle)
      else if (step.kind === 'write' && ackHandles.has(step.handle)) told += step.data.toString()
      else disk.apply(step)
    }
    const place = join(work, 'after')
    rmSync(place, { recursive: true, force: true })
    for (const part of ['data', 'drive']) mkdirSync(join(place, part), { recursive: true })
    for (const [path, content] of disk.afterPowerCut(random))
      writeFileSync(path.replace(folder, place), content)
    const wrong = await whatIsWrong(place, toldBy(told))
    if (wrong !== null) found.push(`step ${String(moment)} of ${String(steps.length)}: ${wrong}`)
  }
  return found
}

describe.runIf(platform === 'linux')('the power goes', () => {
  it(`loses nothing that was said to be done, at ${String(CUTS)} moments`, async () => {
    const life = await live('full', 'FULL')
    const told = toldBy(
      life.steps
        .map((step) =>
          step.kind === 'write' && /^[a-z][a-z0-9 -]*\n$/u.test(step.data.toString())
            ? step.data.toString()
            : '',
        )
        .join(''),
    )
    expect(told.said).toContain('restored')
    expect(told.ids('n').length).toBeGreaterThan(10)
    expect(await cut(life, CUTS, SEED)).toEqual([])
  }, 7_200_000)

  it('control: with synchronous=NORMAL it does lose', async () => {
    const found = await cut(await live('normal', 'NORMAL'), CONTROL_CUTS, SEED)
    expect(found.filter((wrong) => wrong.includes('lost:')).length).toBeGreaterThan(CONTROL_CUTS / 5)
    expect(found.filter((wrong) => wrong.includes('broken:'))).toEqual([])
  }, 3_600_000)
})
