import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { platform } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDatabaseError } from '../../db/errors.ts'
import { newDataKey, wrapOfOs, wrapWithRecovery } from '../../db/key-wraps.ts'
import { readKeyring, wrapOf, writeKeyring } from '../../db/keyring.ts'
import { migrate } from '../../db/migrate.ts'
import { openDatabase } from '../../db/open.ts'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import { acceptTerms, makeClinic, startHouse } from '../helpers/house-fixture.ts'
import { addPatient, writing } from '../helpers/people.ts'
import {
  desktop,
  digestOfFiles,
  ENDS,
  filesBelow,
  found,
  live,
  OS_USER,
  putDown,
  whatIsStuck,
  type Act,
  type Life,
} from './door-story.ts'
import type { Step } from './power-disk.ts'
import { full } from './scale.ts'

let work: string
let shim: string
/** Where the clinic that is restored was backed up, its sheet, and its file as the disk then damaged it. */
let backups: string
let code: string
let damaged: ReadonlyMap<string, Buffer>
/** The same as it was, with the row of the backup. */
let whole: ReadonlyMap<string, Buffer>

beforeAll(async () => {
  work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mb-door-'))
  shim = join(work, 'shim.so')
  const source = fileURLToPath(new URL('power-shim.c', import.meta.url))
  execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', shim, source, '-ldl', '-lpthread'])
  const pc = join(work, 'pc')
  backups = join(work, 'stick')
  for (const folder of [pc, backups]) mkdirSync(folder)
  const at = await startHouse(pc, { desktop, osUser: OS_USER })
  code = await makeClinic(at)
  await acceptTerms(at)
  await at.ask('backup.now', { folder: backups })
  await at.house.close()
  whole = new Map([...filesBelow(join(pc, 'clinic'))].map(([path, content]) => [basename(path), content]))
  damaged = new Map(
    [...filesBelow(join(pc, 'clinic'))].map(([path, content]) => {
      if (basename(path) === 'clinic.db') content.fill(0, 5000, 9000)
      return [basename(path), content]
    }),
  )
})
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

/** A clinic's files with a patient in them and no row of the clinic. */
async function withoutClinic(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = join(work, 'without')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const key = newDataKey()
  const recovery = wrapWithRecovery(key, newRecoveryCode(), 'OLD-OLD')
  writeKeyring(folder, { recovery, users: { [OS_USER]: wrapOfOs(await desktop.protect(key)) } })
  const database = openDatabase({ file: join(folder, 'clinic.db'), key, mode: 'create' })
  migrate(database.raw)
  await writing(database, addPatient)
  database.close()
  return new Map(
    [...filesBelow(folder)]
      .filter(([path]) => !path.endsWith('.lock'))
      .map(([path, content]) => [basename(path), content]),
  )
}

function newPlace(name: string, clinic: ReadonlyMap<string, Buffer> = new Map()): string {
  const place = join(work, name)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  if (clinic.size > 0) mkdirSync(join(place, 'clinic'))
  for (const [file, content] of clinic) writeFileSync(join(place, 'clinic', file), content)
  return place
}

const evenly = (moments: readonly number[], most: number): readonly number[] =>
  moments.length <= most
    ? moments
    : Array.from(
        { length: most },
        (_, at) => moments[Math.round((at * (moments.length - 1)) / (most - 1))] ?? 0,
      )

/**
 * Some of the moments between which names and syncs change, where whole and half are decided; in the whole run all of those
 * and so many of the rest.
 */
function moments(steps: readonly Step[], most: number): readonly number[] {
  const decisive = steps.flatMap((step, at) => (step.kind === 'write' ? [] : [at, at + 1]))
  if (!full) return evenly([...new Set([...decisive, steps.length])], most)
  const all = Array.from({ length: steps.length + 1 }, (_, at) => at)
  return [...new Set([...decisive, ...evenly(all, most)])].sort((a, b) => a - b)
}

/** Ends the story at each moment, in each way in the whole run and in one of them in part; says where the next start of the program leads nowhere. */
async function stuckAt(life: Life, most: number) {
  const seen = new Set<string>()
  const stuck: string[] = []
  for (const [index, count] of moments(life.steps, most).entries())
    for (const end of full ? ENDS : [SAMPLED[index % SAMPLED.length] ?? 'cut']) {
      const files = found(life, count, end)
      // Said only after the last step of all; what was begun in place never came to an end.
      const done = life.act !== 'start' && count === life.steps.length
      const state = `${digestOfFiles(files)} ${String(done)}`
      if (seen.has(state)) continue
      seen.add(state)
      const place = join(work, 'after')
      putDown(life, files, place)
      const wrong = (await whatIsStuck(life, place, done)) ?? whatIsGone(life, place)
      if (wrong !== null) stuck.push(`${end} at ${String(count)} of ${String(life.steps.length)}: ${wrong}`)
    }
  return { stuck, states: seen.size }
}

/** The database that stood there is never deleted: it is in its place, or set aside. */
function whatIsGone(life: Life, place: string): string | null {
  const old = [...life.before].find(([path]) => basename(path) === 'clinic.db')?.[1]
  const isKept = ([path, content]: readonly [string, Buffer]) =>
    content.equals(old ?? content) ||
    // An open one is written to; which of the two it is was asked of its trail.
    (life.act === 'restore-within' && basename(path) === 'clinic.db') ||
    (/^replaced-\d+-clinic\.db$/u.test(basename(path)) && content.length >= (old?.length ?? 0))
  return !old || [...filesBelow(place)].some(isKept) ? null : 'the file that was there is gone'
}

const SAMPLED = ['kill', 'cut', 'kill', 'torn'] as const

const story = (act: Act, dataFolder: string) => ({ act, dataFolder, backups, code })

describe.runIf(platform === 'linux')('killed or cut off at the door', () => {
  it.each([
    ['create', 'on an empty PC', 400, 6],
    ['practice', 'on an empty PC', 5000, 4],
    ['restore', 'on an empty PC', 60, 6],
    ['restore', 'over a damaged clinic', 60, 8],
    ['restore-within', 'over an open clinic', 60, 8],
    ['start', 'over patients without their clinic', 20, 5],
  ] as const)(
    '%s %s leads on at every step',
    async (act, where, least, most) => {
      const clinic = {
        'on an empty PC': undefined,
        'over a damaged clinic': damaged,
        'over an open clinic': whole,
      }
      const before = where === 'over patients without their clinic' ? await withoutClinic() : clinic[where]
      const life = await live(shim, story(act, newPlace('victim', before)))
      expect(life.lines).toEqual(['done'])
      expect(life.steps.length).toBeGreaterThan(least)
      // What the shim saw is all that happened.
      const replayed = found(life, life.steps.length, 'kill')
      const isClinics = (path: string) => !/\.lock(-journal)?$|-shm$/u.test(path)
      const there = [...filesBelow(life.dataFolder)].filter(([path]) => isClinics(path))
      expect([...replayed.keys()].filter(isClinics).sort()).toEqual(there.map(([path]) => path).sort())
      for (const [path, content] of there) expect(replayed.get(path)?.equals(content), path).toBe(true)
      const { stuck, states } = await stuckAt(life, full ? (act === 'practice' ? 400 : Infinity) : most)
      expect(stuck).toEqual([])
      expect(states).toBeGreaterThanOrEqual(most / 2)
    },
    7_200_000,
  )

  it.each(['create', 'restore'] as const)(
    '%s killed for good is where the replay says',
    async (act) => {
      const whole = await live(shim, story(act, newPlace('whole')))
      const last = whole.steps.filter((step) => step.kind !== 'open' || step.create).length
      // The eighth is amid what makes a file a database.
      const kills = full ? Array.from({ length: last }, (_, n) => n + 1) : [8, last - 8]
      for (const kill of kills) {
        const life = await live(shim, story(act, newPlace('victim')), kill)
        expect({ kill, signal: life.signal }).toEqual({ kill, signal: 'SIGKILL' })
        expect(await whatIsStuck(life, life.dataFolder, life.lines.includes('done'))).toBeNull()
      }
    },
    7_200_000,
  )

  it('control: a clinic begun in its place, as version 0.1.0 did, is one that nothing opens, and is got past now', async () => {
    const life = await live(shim, story('in-place', newPlace('old')))
    const shut = new Set<string>()
    const place = join(work, 'after')
    for (const count of moments(life.steps, 40)) {
      putDown(life, found(life, count, 'kill'), place)
      const problem = await openWithoutSettling(join(place, 'clinic'))
      if (problem !== null) shut.add(problem)
    }
    expect([...shut].sort()).toEqual(['damaged'])
    const { stuck } = await stuckAt({ ...life, act: 'start' }, full ? Infinity : 6)
    expect(stuck).toEqual([])
  }, 3_600_000)

  it('control: without the sync of the folder above, a new clinic is gone with the power', async () => {
    const life = await live(shim, story('create', newPlace('victim')))
    const above = new Set(
      life.steps.flatMap((step) =>
        step.kind === 'open' && [life.dataFolder, dirname(life.dataFolder)].includes(step.path)
          ? [step.handle]
          : [],
      ),
    )
    expect(above.size).toBeGreaterThan(0)
    const without = life.steps.filter((step) => !(step.kind === 'sync' && above.has(step.handle)))
    const place = join(work, 'after')
    for (const [steps, clinic] of [
      [life.steps, 'open'],
      [without, 'empty'],
    ] as const) {
      putDown(life, found({ ...life, steps }, steps.length, 'cut'), place)
      const at = await startHouse(place, { desktop, osUser: OS_USER })
      expect(await at.status()).toBe(clinic)
      await at.house.close()
    }
  })
})

/** What opening the file as it lies there says; null when it opens, or when there is none. */
async function openWithoutSettling(clinic: string): Promise<string | null> {
  const file = join(clinic, 'clinic.db')
  const ring = readKeyring(clinic)
  const wrap = ring && wrapOf(ring, OS_USER)
  if (!existsSync(file) || wrap?.kind !== 'os') return null
  const key = await desktop.unprotect(Buffer.from(wrap.blob, 'base64'))
  try {
    openDatabase({ file, key, mode: 'open', exclusive: false }).close()
    return null
  } catch (error) {
    return toDatabaseError(error).code
  }
}
