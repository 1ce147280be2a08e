import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, STATIONS, type HeldState, type Role, type Station } from '../../preload/contract/define.ts'
import { contract, type Name, type Result } from '../../preload/contract/index.ts'
import { countChanges } from '../helpers/change-counter.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'

/** The committed surface, so that the oracle is not the code under test. */
interface Line {
  readonly kind: 'query' | 'command' | 'gate'
  readonly stations: readonly Station[]
  readonly roles: readonly Role[]
  readonly alsoWhen?: readonly HeldState[]
  readonly audit: string | null
}
const surface = JSON.parse(readFileSync(join(import.meta.dirname, 'surface.json'), 'utf8')) as Record<
  string,
  Line
>
const names = Object.keys(surface).filter((name) => surface[name]?.kind !== 'gate')

const SIGNED_IN = ROLES.filter((role) => role !== 'anonymous')
const STATES = ['active', 'locked', 'new-password', 'terms'] as const
type State = (typeof STATES)[number]

interface Persona {
  readonly label: string
  readonly roles: readonly Exclude<Role, 'anonymous'>[]
  readonly state: State | 'signed-out'
}
const personas: readonly Persona[] = [
  { label: 'nobody', roles: [], state: 'signed-out' },
  ...STATES.flatMap((state) => [
    ...SIGNED_IN.map((role) => ({ label: `${role}, ${state}`, roles: [role], state })),
    { label: `every role at once, ${state}`, roles: SIGNED_IN, state },
  ]),
]

type Verdict = 'allowed' | 'denied' | 'signed-out' | 'held'

/** Who may do what, said a second time in other words. */
function verdict(line: Line, station: Station, { roles, state }: Persona): Verdict {
  if (!line.stations.includes(station)) return 'denied'
  const atPublicStation = station === 'kiosk' || station === 'panel'
  const counting = roles.filter((role) => (role === 'patient') === atPublicStation)
  const fits = line.roles.includes('anonymous') || counting.some((role) => line.roles.includes(role))
  if (!fits) return state === 'signed-out' ? 'signed-out' : 'denied'
  if (state === 'signed-out' || state === 'active' || line.alsoWhen?.includes(state)) return 'allowed'
  return 'held'
}

/** No operation takes it: whoever gets past step 3 fails at step 4, before any handler runs. */
const NO_INPUT = { 'no such field': true }

let clinic: ClinicFixture
let changes: ReturnType<typeof countChanges>
beforeAll(async () => {
  clinic = await clinicFixture()
  // Thousands of small commits whose survival is not what is asked here.
  clinic.db.raw.pragma('synchronous=OFF')
  changes = countChanges(clinic.db)
})
afterAll(() => clinic.close())

async function ask(name: string, station: Station, persona: Persona) {
  const accountId = persona.state === 'signed-out' ? null : newId()
  const windowId = newId()
  if (accountId !== null) {
    const state = persona.state === 'new-password' || persona.state === 'terms' ? persona.state : 'active'
    clinic.open.enter(`hub:${windowId}`, {
      to: 'open',
      accountId,
      roles: persona.roles,
      practitionerId: clinic.helena.id,
      state,
    })
    if (persona.state === 'locked') clinic.open.enter(`hub:${windowId}`, { to: 'locked', by: 'asked' })
  }
  const result: Result = await clinic.open.ask(
    { name, input: NO_INPUT },
    { seat: `hub:${windowId}`, station, workstation: 'Ensaio' },
  )
  clinic.open.closeSeat(`hub:${windowId}`)
  return { accountId, code: result.ok ? 'ok' : result.error.code }
}

const lastRow = () =>
  clinic.db.read
    .selectFrom('audit_event')
    .select(['seq', 'operation', 'outcome', 'code', 'account_id', 'station'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

describe('the surface', () => {
  test('in the golden file is the contract, name for name', () => {
    expect(Object.keys(surface)).toEqual(Object.keys(contract).sort())
  })

  test('gives each command an event that nothing else leaves', () => {
    const events = names.map((name) => surface[name]?.audit ?? name)
    const shared = names.filter(
      (name, at) =>
        surface[name]?.kind === 'command' &&
        events.some((event, other) => event === events[at] && other !== at),
    )
    expect(shared).toEqual([])
  })

  test('can be told from an open one: each persona is allowed something somewhere and refused something', () => {
    const verdicts = names.flatMap((name) =>
      STATIONS.flatMap((station) =>
        personas.map((persona) => verdict(surface[name] as Line, station, persona)),
      ),
    )
    expect(new Set(verdicts)).toEqual(new Set(['allowed', 'denied', 'signed-out', 'held']))
  })
})

describe(`every operation from every station by everybody (${String(names.length * STATIONS.length * personas.length)} combinations)`, () => {
  test.each(names)('%s', async (name) => {
    const line = surface[name] as Line
    for (const station of STATIONS) {
      for (const persona of personas) {
        const wanted = verdict(line, station, persona)
        const seen = (await lastRow())?.seq ?? 0
        const { code, accountId } = await ask(name, station, persona)
        const where = `${name} at ${station} by ${persona.label}`
        expect(code, where).toBe(wanted === 'allowed' ? 'invalid' : wanted)
        const row = await lastRow()
        expect(row, where).toEqual({
          seq: seen + 1,
          operation: name,
          outcome: wanted === 'allowed' ? 'failed' : 'denied',
          code,
          account_id: accountId,
          station,
        })
        // One like it within a quarter of an hour is a count, so each combination asks at a time of its own.
        clinic.tick(15 * 60_000)
      }
    }
    expect(changes.byTable()).toEqual({})
  })
})

test('a change would have been seen', async () => {
  clinic.db.raw.exec(`SAVEPOINT control; UPDATE clinic SET name = name`)
  expect(changes.byTable()).toEqual({ clinic: 1 })
  clinic.db.raw.exec('ROLLBACK TO control; RELEASE control')
  expect(changes.byTable()).toEqual({})
})

describe('what is no operation', () => {
  const gates = Object.keys(surface).filter((name) => surface[name as Name]?.kind === 'gate')
  test.each([
    ...gates,
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'agenda.day ',
    'Agenda.day',
  ])('%j is denied to an open clinic', async (name) => {
    const persona: Persona = { label: 'admin', roles: SIGNED_IN, state: 'active' }
    expect((await ask(name, 'admin', persona)).code).toBe('denied')
    expect(changes.byTable()).toEqual({})
  })
})
