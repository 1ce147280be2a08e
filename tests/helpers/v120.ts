import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectWithKey } from '../../db/connect-with-key.ts'
import type { RawConnection } from '../../db/driver.ts'
import { unwrapWithPassphrase } from '../../db/key-wraps.ts'
import { readKeyring, wrapOf } from '../../db/keyring.ts'
import type { Station } from '../../preload/contract/define.ts'
import type { Input, Name, Output } from '../../preload/contract/index.ts'
import { testPc, type HouseFixture, type TestPc } from './house-fixture.ts'
import { readKeptRows, type KeptRows } from './rows-kept.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/v120/', import.meta.url))

export interface Person {
  readonly name: string
  readonly identifier: string
  readonly password: string
  readonly station: Station
  readonly roles: readonly string[]
  /** The state of the session, or that it is refused. */
  readonly answer: 'active' | 'terms' | 'new-password' | 'refused'
}

interface SignIns {
  readonly osUser: string
  readonly passphrase: string
  readonly sheetCode: string
  readonly people: readonly Person[]
}

const signIns = JSON.parse(readFileSync(join(FOLDER, 'sign-ins.json'), 'utf8')) as SignIns
export const { osUser, passphrase, people, sheetCode } = signIns

/** The clinic's data folder as it was closed, and a backup of it made ten minutes before. */
export const SOURCES = ['data', 'backup'] as const
export type Source = (typeof SOURCES)[number]

export const keptRows = (source: Source): KeptRows => readKeptRows(join(FOLDER, `${source}.rows.json.gz`))

export const stickOf = (pc: TestPc): string => join(pc.folder, 'stick')

/** A PC of its own with copies of what lies in git: the data folder in its place, or the backup on a stick. */
export function bring(source: Source): TestPc {
  const pc = testPc()
  cpSync(join(FOLDER, source), source === 'data' ? pc.folder : stickOf(pc), { recursive: true })
  return pc
}

/** Opens the clinic as a person does, with the passphrase or from the backup with the sheet. */
export async function enterByDoor(pc: TestPc, source: Source): Promise<HouseFixture> {
  const at = await pc.start({ osUser })
  if (source === 'data') await at.ask('gate.open-with-passphrase', { passphrase })
  else await at.ask('gate.restore', { folder: stickOf(pc), code: sheetCode, passphrase })
  return at
}

let dataKey: Promise<Uint8Array> | null = null

async function unwrapKey(): Promise<Uint8Array> {
  const ring = readKeyring(join(FOLDER, 'data/clinic'))
  const wrap = ring && wrapOf(ring, osUser)
  const key = wrap?.kind === 'passphrase' ? await unwrapWithPassphrase(wrap, passphrase) : null
  if (!key) throw new Error('the passphrase does not open the key ring')
  return key
}

/** The clinic's data key, which no restore and no migration changes. */
export const keyOf = (): Promise<Uint8Array> => (dataKey ??= unwrapKey())

/** The database of a clinic that is closed, below everything that guards it. */
export async function withRaw<T>(pc: TestPc, step: (raw: RawConnection) => T): Promise<T> {
  const raw = connectWithKey(pc.database, await keyOf())
  try {
    return step(raw)
  } finally {
    raw.close()
  }
}

/** The window of its own at which somebody signs in. */
export const placeOf = ({ identifier, station }: Person) => ({
  windowId: `${station} ${identifier}`,
  station,
})

/** Signs somebody in and accepts what a newer program asks him to; gives the state before that, or the error's code. */
export async function arrive(at: HouseFixture, person: Person): Promise<string> {
  const place = placeOf(person)
  const { identifier, password } = person
  const code = await at.code('session.sign-in', { identifier, password }, place)
  if (code !== 'ok') return code
  const { state } = await at.ask('session.current', {}, place)
  if (state !== 'terms') return state
  const documents = await at.ask('terms.current', { language: 'pt-BR' }, place)
  const accepted = documents.map(({ id, hash }) => ({ id, hash }))
  await at.ask('terms.accept', { documents: accepted }, place)
  return state
}

const WORKERS = { livia: 'reception', sueli: 'admin', helena: 'doctor', renato: 'doctor' } as const
export type Worker = keyof typeof WORKERS

/** A clinic that was brought and opened, with its people at work. */
export interface V120 {
  readonly pc: TestPc
  readonly at: HouseFixture
  as(who: Worker): <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>
}

/** Opens the clinic and signs in who works in it. */
export async function atWork(source: Source, workers: readonly Worker[], pc = bring(source)): Promise<V120> {
  const at = await enterByDoor(pc, source)
  await Promise.all(workers.map((who) => arrive(at, workerOf(who))))
  return { pc, at, as: (who) => (name, input) => at.ask(name, input, placeOf(workerOf(who))) }
}

/** Somebody at his own desk. */
export function workerOf(who: Worker): Person {
  const found = people.find(({ identifier, station }) => identifier === who && station === WORKERS[who])
  if (!found) throw new Error(`nobody is called ${who}`)
  return found
}
