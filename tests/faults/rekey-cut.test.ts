import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './child.ts'
import { newDisk, readSteps, type Step } from './power-disk.ts'
import { whatIsWrong } from './rekey-story.ts'
import { scaled, seeded } from './scale.ts'

let work: string
let shim: string

beforeAll(() => {
  work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mb-rekey-'))
  shim = join(work, 'shim.so')
  const source = fileURLToPath(new URL('power-shim.c', import.meta.url))
  execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', shim, source, '-ldl', '-lpthread'])
})
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

async function live(name: string, control = '') {
  const folder = join(work, name)
  mkdirSync(join(folder, 'data'), { recursive: true })
  const log = join(work, `${name}.log`)
  const { lines, errors } = await run('rekey-victim.ts', [folder, control], {
    LD_PRELOAD: shim,
    MB_SHIM_DIR: folder,
    MB_SHIM_LOG: log,
  })
  expect({ lines, errors }).toEqual({ lines: [], errors: '' })
  return { folder, steps: readSteps(log) }
}

/** Cuts the power after every step of the re-key, or after some of them in equal distances. */
async function cut({ folder, steps }: { folder: string; steps: readonly Step[] }, most: number) {
  const random = seeded(20261128)
  const disk = newDisk()
  const acks = new Set<number>()
  const found: string[] = []
  let told = ''
  let looked = 0
  const each = Math.max(1, Math.floor(steps.length / most))
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'open' && step.path === join(folder, 'acks')) acks.add(step.handle)
    else if (step.kind === 'write' && acks.has(step.handle)) told += step.data.toString()
    else disk.apply(step)
    const said = new Set(told.split('\n'))
    // Renames, removals and syncs decide: each of them is looked at.
    if (!said.has('made') || (step.kind === 'write' && at % each !== 0)) continue
    const place = join(work, 'after')
    rmSync(place, { recursive: true, force: true })
    mkdirSync(join(place, 'data'), { recursive: true })
    for (const [path, content] of disk.afterPowerCut(random))
      writeFileSync(path.replace(folder, place), content)
    looked += 1
    const wrong = await whatIsWrong(place, said)
    if (wrong !== null) found.push(`step ${String(at)} of ${String(steps.length)}: ${wrong}`)
  }
  return { found, told, looked }
}

describe.runIf(platform === 'linux')('the power goes while the clinic is put under another key', () => {
  it('and it opens with the old sheet or with the new one, whole, and with no other', async () => {
    const { found, told, looked } = await cut(await live('right'), scaled(100_000, 150))
    expect(told).toBe('made\nre-keyed\nopened\n')
    expect(looked).toBeGreaterThan(30)
    expect(found).toEqual([])
  }, 3_600_000)

  it('control: with the ring changed before the database it does not', async () => {
    const { found } = await cut(await live('wrong', 'ring-first'), 40)
    expect(found.filter((wrong) => wrong.includes('does not open')).length).toBeGreaterThan(0)
  }, 3_600_000)
})
