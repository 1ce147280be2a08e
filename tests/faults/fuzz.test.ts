import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { verifyAudit } from '../../db/audit-chain.ts'
import { findNote } from '../../db/repositories/notes.ts'
import { listRectified } from '../../db/repositories/rectifications.ts'
import { installationKey } from '../../main/clinic/access/keys.ts'
import { publishTerms } from '../../main/clinic/gate/set-up.ts'
import { alteredIn } from '../../main/clinic/record/note-seals.ts'
import { FAILURE_DETAILS } from '../../preload/contract/failures.ts'
import { FIELD_ISSUES } from '../../preload/contract/field-issue.ts'
import { contract, UNIVERSAL_CODES, type Name, type Result } from '../../preload/contract/index.ts'
import { countChanges } from '../helpers/change-counter.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { testFolder } from '../helpers/database.ts'
import { plainJpeg } from '../helpers/jpeg.ts'
import { quickHash } from '../helpers/password-hash.ts'
import { writing } from '../helpers/people.ts'
import { arbitraryOf, type Pool } from './fuzz-inputs.ts'
import { broken, junk } from './fuzz-junk.ts'
import { mend, refill, SEATS, sit } from './fuzz-people.ts'
import { scaled } from './scale.ts'

const CALLS = scaled(1_000_000, 30_000)
/** One bcrypt hash costs as much as a thousand other calls, a walk along the whole trail more and more; signing needs luck. */
const OFTEN: Readonly<Record<string, number>> = {
  'session.sign-in': 10,
  'workstation.leave-kiosk': 10,
  'account.create': 20,
  'claim.create-account': 10,
  'claim.link': 20,
  'claim.issue-code': 10,
  'duplicate.merge': 20,
  'duplicate.unmerge': 20,
  'account.change-password': 10,
  'staff.create': 10,
  'backup.now': 10,
  'audit.verify': 2,
  // Not costly, but each of them closes the clinic for most of what follows.
  'practitioner.update': 50,
  'staff.update': 50,
  'clinic.update': 100,
  'note.sign': 16_000,
}
const USUAL = 1000
const BATCH = 500
/** A day and a night in a hundred and seventy thousand calls. */
const STEP_MS = 500
const MINUTES = 60_000

const names = (Object.keys(contract) as Name[]).filter((name) => contract[name].kind !== 'gate')
const folder = testFolder()
const pool: Pool = {
  ids: {},
  bookable: [],
  identifiers: [],
  documents: [],
  today: MONDAY,
  folder: folder.path,
  photo: plainJpeg(8, 8).toString('base64'),
}
const inputs = Object.fromEntries(names.map((name) => [name, arbitraryOf(contract[name].input, pool)]))

/** Seats from which an operation may be asked for, so that most calls get to its handler. */
const rightSeats = Object.fromEntries(
  names.map((name) => {
    const spec = contract[name]
    if (spec.kind === 'gate') return [name, []]
    const seats = SEATS.flatMap(({ station, roles, state }, at) => {
      const stations: readonly string[] = spec.stations
      const wanted: readonly string[] = spec.roles
      const also: readonly string[] = spec.alsoWhen ?? []
      const fits =
        stations.includes(station) &&
        (wanted.includes('anonymous') || roles.some((role) => wanted.includes(role)))
      return fits && (state === 'active' || also.includes(state)) ? [at] : []
    })
    return [name, seats]
  }),
)

interface Call {
  readonly name: string
  readonly seat: number
  readonly valid: boolean
  readonly input: unknown
}

const anySeat = fc.nat({ max: SEATS.length - 1 })
function callOf(name: Name): fc.Arbitrary<Call> {
  const good = inputs[name] ?? junk
  const right = rightSeats[name] ?? []
  const seat = fc.oneof(
    { weight: 9, arbitrary: right.length > 0 ? fc.constantFrom(...right) : anySeat },
    { weight: 1, arbitrary: anySeat },
  )
  const valid = fc.record({ name: fc.constant(name), seat, valid: fc.constant(true), input: good })
  const wrong = fc.record({ name: fc.constant(name), seat, valid: fc.constant(false), input: broken(good) })
  return fc.oneof({ weight: 11, arbitrary: valid }, { weight: 9, arbitrary: wrong })
}
const strangers = fc.record({
  name: fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'gate.create', 'agenda.day\0', 'x'.repeat(80)),
  ),
  seat: anySeat,
  valid: fc.constant(false),
  input: junk,
})
const calls = fc.oneof(...names.map((name) => ({ weight: OFTEN[name] ?? USUAL, arbitrary: callOf(name) })), {
  weight: 2 * USUAL,
  arbitrary: strangers,
})

/** A refusal as it may leave the clinic: codes, positions and a reference, and nothing that tells of our inside. */
const Refusal = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.string(),
    ref: z.string().regex(/^[0-9a-f]{8}$/u),
    fields: z
      .array(z.strictObject({ path: z.string().regex(/^[\w.]*$/u), issue: z.enum(FIELD_ISSUES) }))
      .max(20)
      .optional(),
    details: z.union(Object.values(FAILURE_DETAILS)).optional(),
  }),
})
const INSIDES = /\bat .+\.[cm]?[jt]s:\d+|node_modules|SQLITE_|SqliteError|\bselect ".+ from "/u

/** Codes that an operation may answer with; accidents are never among them. */
const ACCIDENTS: readonly string[] = ['internal', 'closed', 'busy', 'no-space']
const universal = UNIVERSAL_CODES.filter((code) => !ACCIDENTS.includes(code))
function codesOf(name: string): readonly string[] {
  const spec = Object.hasOwn(contract, name) ? contract[name as Name] : undefined
  return spec?.kind === 'command' ? [...universal, ...spec.errors] : universal
}

// Thrown by hand: an assertion library's own work would be a tenth of the time of so many calls.
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

let clinic: ClinicFixture
let changes: ReturnType<typeof countChanges>
const loose: unknown[] = []
const remember = (reason: unknown) => void loose.push(reason)

/** Passwords checked in a millisecond: the hashing is tried elsewhere. */
async function cheapPasswords() {
  const key = clinic.db.raw
    .prepare(`SELECT bytes FROM installation_key WHERE name = 'password'`)
    .pluck()
    .get()
  const hash = await quickHash(key as Buffer, PASSWORD)
  const set = clinic.db.raw.prepare(
    'UPDATE account SET password_hash = ?, password_cost = 12 WHERE password_hash <> ?',
  )
  return () => void set.run(hash, hash)
}

beforeAll(async () => {
  clinic = await clinicFixture()
  // A hundred thousand small commits whose survival is not what is asked here.
  clinic.db.raw.pragma('synchronous=OFF')
  await writing(clinic.db, publishTerms)
  pool.identifiers = [...Object.keys(clinic.accounts), '11144477735', 'ninguem']
  process.on('unhandledRejection', remember)
  process.on('uncaughtException', remember)
})
afterAll(async () => {
  process.off('unhandledRejection', remember)
  process.off('uncaughtException', remember)
  await clinic.close()
  folder.remove()
})

describe(`${String(CALLS)} calls of every kind`, () => {
  const tally = { ok: 0, handled: 0, valid: 0, byCode: {} as Record<string, number>, done: new Set<string>() }

  async function run({ name, seat, valid, input }: Call): Promise<void> {
    const windowId = sit(clinic, seat)
    const { station } = SEATS[seat] ?? { station: 'panel' }
    const spec = Object.hasOwn(contract, name) ? contract[name as Name] : undefined
    const before = changes.changed()
    const result: Result = await clinic.open.ask(
      { name, input },
      { seat: `hub:${windowId}`, station, workstation: 'Ensaio' },
    )
    const code = result.ok ? 'ok' : result.error.code
    tally.byCode[code] = (tally.byCode[code] ?? 0) + 1
    if (valid) tally.valid += 1
    if (valid && rightSeats[name]?.includes(seat) && code !== 'invalid') tally.handled += 1
    if (result.ok) {
      tally.ok += 1
      tally.done.add(name)
      must(!INSIDES.test(JSON.stringify(result)), `${name} tells of its inside`)
    } else {
      must(Refusal.safeParse(result).success, `${name} refuses with ${JSON.stringify(result)}`)
      must(codesOf(name).includes(code), `${name} answers ${code}`)
    }
    if (!result.ok || spec?.kind === 'query') must(changes.changed() === before, `${name} changed rows`)
    clinic.tick(STEP_MS)
  }

  test(
    'none breaks out, none that is refused changes a row',
    async () => {
      const reset = await cheapPasswords()
      changes = countChanges(clinic.db)
      const begun = process.cpuUsage()
      let done = 0
      while (done < CALLS) {
        reset()
        mend(clinic, done / BATCH)
        refill(
          clinic,
          pool,
          new Date(Date.parse(`${MONDAY}T13:04:00Z`) + done * STEP_MS).toISOString().slice(0, 10),
        )
        const numRuns = Math.min(BATCH, CALLS - done)
        await fc.assert(fc.asyncProperty(calls, run), { numRuns, seed: 20261123 + done, endOnFailure: true })
        done += numRuns
      }
      const share = tally.handled / CALLS
      const { user, system } = process.cpuUsage(begun)
      console.log(
        `${((user + system) / 1e6).toFixed(0)} s of processor time, ${String(CALLS)} calls: ${(share * 100).toFixed(1)} % reached a handler, ${String(tally.ok)} succeeded, never did: ${names.filter((name) => !tally.done.has(name)).join(' ')}`,
        tally.byCode,
        changes.byTable(),
      )
      expect(share).toBeGreaterThan(1 / 3)
      expect(loose).toEqual([])
    },
    scaled(120 * MINUTES, 10 * MINUTES),
  )

  test('what it leaves is whole: references, the trail, every seal', async () => {
    expect(clinic.db.raw.pragma('foreign_key_check')).toEqual([])
    expect(await verifyAudit(clinic.db.read, { from: 'start' })).toMatchObject({ intact: true })
    const ids = clinic.db.raw.prepare('SELECT id FROM note').pluck().all() as string[]
    const key = await installationKey(clinic.db.read, 'audit')
    for (const id of ids) {
      const note = await findNote(clinic.db.read, id)
      const rows = (await listRectified(clinic.db.read, [id]))(id)
      must(note !== undefined && alteredIn(key, note, rows).length === 0, `the seal of ${id} does not fit`)
    }
    console.log(`${String(ids.length)} signed notes, all with a seal that fits`)
    // Signing needs a chain of lucky calls, and every operation more takes some of them.
    expect(ids.length).toBeGreaterThan(5)
  })

  test('a text of ten million characters is a refusal like any other', async () => {
    const text = 'x'.repeat(10_000_000)
    for (const name of names) {
      const spec = contract[name]
      const shape = spec.input.shape as Record<string, unknown>
      for (const key of Object.keys(shape)) {
        sit(clinic, rightSeats[name]?.[0] ?? 0)
        const caller = {
          seat: `hub:window-${String(rightSeats[name]?.[0] ?? 0)}`,
          station: SEATS[rightSeats[name]?.[0] ?? 0]?.station ?? 'panel',
          workstation: 'Ensaio',
        } as const
        const result: Result = await clinic.open.ask({ name, input: { [key]: text } }, caller)
        expect(result.ok ? 'ok' : result.error.code, `${name}.${key}`).toBe('invalid')
      }
    }
  })

  test('a row that a refused call had changed would have been seen', async () => {
    const before = changes.changed()
    clinic.db.raw.exec('UPDATE clinic SET name = name')
    expect(changes.changed()).toBe(before + 1)
  })
})
