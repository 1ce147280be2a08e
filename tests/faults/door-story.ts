import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import {
  FIRST_PASSWORD,
  firstStart,
  keyStoreDesktop,
  makeClinic,
  startHouse,
  type HouseFixture,
} from '../helpers/house-fixture.ts'
import { run } from './child.ts'
import { newDisk, readSteps, type Step } from './power-disk.ts'
import { seeded } from './scale.ts'

export const OS_USER = 'livia'
export const SIGN_IN = { identifier: 'sueli', password: FIRST_PASSWORD }
/** The key store of the PC on which the door's stories happen: the next start of the program has the same. */
export const desktop = keyStoreDesktop(Buffer.alloc(32, 7))

export type Act = 'create' | 'practice' | 'restore' | 'restore-within' | 'start' | 'in-place'

/** What a victim did to a PC's data folder, in the order in which it did it. */
export interface Life {
  readonly act: Act
  readonly dataFolder: string
  readonly before: ReadonlyMap<string, Buffer>
  readonly steps: readonly Step[]
  readonly backups: string
  readonly code: string
}

export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map((path) => [path, readFileSync(path)]))
}

/** Runs a victim to its end, or until it is killed before its n-th change. */
export async function live(
  shim: string,
  at: Omit<Life, 'before' | 'steps'>,
  kill?: number,
): Promise<Life & { readonly signal: string | null; readonly lines: readonly string[] }> {
  const before = filesBelow(at.dataFolder)
  const log = `${at.dataFolder}.log`
  rmSync(log, { force: true })
  const { lines, errors, signal } = await run(
    'door-victim.ts',
    [at.dataFolder, at.act, at.backups, at.code],
    {
      LD_PRELOAD: shim,
      MB_SHIM_DIR: at.dataFolder,
      MB_SHIM_LOG: log,
      ...(kill === undefined ? {} : { MB_SHIM_KILL: String(kill) }),
    },
  )
  if (errors !== '') throw new Error(errors)
  return { ...at, before, steps: readSteps(log), signal, lines }
}

/** How the story ends at a step: the process dies, or the power goes and takes all that was not synced, or any of it. */
export const ENDS = ['kill', 'cut', 'torn'] as const
export type End = (typeof ENDS)[number]

/** The data folder as it is found after the first `count` steps. */
export function found(life: Life, count: number, end: End): ReadonlyMap<string, Buffer> {
  const disk = newDisk(life.before)
  for (const step of life.steps.slice(0, count)) disk.apply(step)
  if (end === 'kill') return disk.afterKill()
  return disk.afterPowerCut(seeded(count + 1), end === 'cut')
}

/** Puts such a folder somewhere else, where a program can be started on it. */
export function putDown(life: Life, files: ReadonlyMap<string, Buffer>, place: string): void {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  for (const [path, content] of files) {
    const there = join(place, relative(life.dataFolder, path))
    mkdirSync(dirname(there), { recursive: true })
    writeFileSync(there, content)
  }
}

export function digestOfFiles(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256')
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(path).update(content)
  return hash.digest('hex')
}

/** Of a restore from within either clinic is whole: the one that was shut, or the backup beside which that one is set aside. */
async function isNeither(at: HouseFixture, place: string, done: boolean): Promise<string | null> {
  await at.ask('session.sign-in', SIGN_IN)
  const events = (await at.ask('audit.list', {})).map(({ event }) => event)
  // The row of the copy is in the clinic that was copied, and not in the copy.
  const [kept, restored] = [events.includes('backup.made'), events.includes('clinic.restored')]
  if (kept === restored || (done && !restored)) return `neither: ${events.join(' ')}`
  if (restored && !readdirSync(join(place, 'clinic')).includes('replaced-1-clinic.db')) return 'not set aside'
  return null
}

/** Starts the program on what was found and does what a person would; null when that leads to an open clinic. */
export async function whatIsStuck(
  { act, backups, code }: Pick<Life, 'act' | 'backups' | 'code'>,
  place: string,
  done: boolean,
): Promise<string | null> {
  const at = await startHouse(place, { desktop, osUser: OS_USER })
  try {
    const status = await at.status()
    if (done && act !== 'practice' && status !== 'open') return `lost: ${status}`
    if (act === 'practice') {
      const answer = await at.code('gate.practice', {})
      return status === 'empty' && answer === 'ok' ? null : `practice: ${status} ${answer}`
    }
    if (status !== 'open') {
      if (act === 'restore') {
        if (status !== 'empty' && status !== 'damaged') return `dead end: ${status}`
        const answer = await at.code('gate.restore', {
          folder: backups,
          code,
          passphrase: null,
          goBack: true,
        })
        if (answer !== 'ok') return `restore after ${status}: ${answer}`
      } else {
        if (status !== 'empty') return `dead end: ${status}`
        await makeClinic(at)
      }
      if ((await at.status()) !== 'open') return `not open after ${status}`
    }
    const { clinic } = await at.ask('session.current', {}, { windowId: 'w2' })
    if (clinic.name !== firstStart.clinic.name) return 'another clinic'
    return act === 'restore-within' ? await isNeither(at, place, done) : null
  } catch (error) {
    return String(error)
  } finally {
    await at.house.close()
  }
}
