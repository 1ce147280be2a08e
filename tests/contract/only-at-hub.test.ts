import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HUB, type Seat } from '../../main/clinic/seat-name.ts'
import { ROLES, STATIONS, type Station } from '../../preload/contract/define.ts'
import { contract, type CommandName, type GateName, type Name } from '../../preload/contract/index.ts'
import { countChanges } from '../helpers/change-counter.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { testPc, type HouseFixture, type TestPc } from '../helpers/house-fixture.ts'
import { plans } from './plans/commands.ts'
import { offerSheet, sheetWaits } from './plans/sheet.ts'

/** What is about the disk, the keys or the sheet of the PC that keeps the clinic, said a second time. */
const AT_HUB: readonly CommandName[] = [
  'backup.now',
  'backup.add-folder',
  'backup.name-folders',
  'backup.remove-folder',
  'backup.choose-folder',
  'recovery.begin',
  'recovery.replace',
  'recovery.begin-restore',
]
const OTHER = 'balcao-2'
const ROLES_OF_STAFF = ROLES.filter((role) => role !== 'anonymous')
const names = (Object.keys(contract) as Name[]).filter((name) => contract[name].kind !== 'gate')
const gates = (Object.keys(contract) as Name[]).filter((name) => contract[name].kind === 'gate') as GateName[]

describe('every operation of an open clinic from a PC that does not keep it', () => {
  let clinic: ClinicFixture
  let changes: ReturnType<typeof countChanges>
  let last = 0
  beforeAll(async () => {
    clinic = await clinicFixture()
    changes = countChanges(clinic.db)
  })
  afterAll(() => clinic.close())

  /** No operation takes such an input: what gets as far as that has passed every refusal. */
  async function code(name: Name, pc: string, station: Station, signedIn: boolean): Promise<string> {
    last += 1
    const seat: Seat = `${pc}:w${String(last)}`
    const accountId = clinic.accounts.sueli
    const own = { accountId, roles: ROLES_OF_STAFF, practitionerId: clinic.helena.id }
    if (signedIn) clinic.open.enter(seat, { to: 'open', ...own, state: 'active' }, station)
    const request = { name, input: { 'no such field': true } }
    const result = await clinic.open.ask(request, { seat, station, workstation: pc })
    clinic.open.closeSeat(seat)
    // One like it within a quarter of an hour is a count.
    clinic.tick(15 * 60_000)
    return result.ok ? 'ok' : result.error.code
  }
  const lastRow = () =>
    clinic.db.raw
      .prepare(`SELECT operation, outcome, code, workstation FROM audit_event ORDER BY seq DESC LIMIT 1`)
      .get()

  test.each(names)('%s', async (name) => {
    for (const station of STATIONS)
      for (const signedIn of [true, false]) {
        const here = await code(name, HUB, station, signedIn)
        const there = await code(name, OTHER, station, signedIn)
        // Control: where the clinic is kept nothing is refused for that.
        expect(here).toMatch(/^(invalid|denied|signed-out)$/u)
        const refused = here === 'invalid' && AT_HUB.some((one) => one === name)
        expect(there, `${name} at ${station}`).toBe(refused ? 'only-at-hub' : here)
        const outcome = there === 'invalid' ? 'failed' : 'denied'
        expect(lastRow()).toEqual({ operation: name, outcome, code: there, workstation: OTHER })
      }
    expect(changes.byTable()).toEqual({})
  })

  test('some are refused for that, most are not', async () => {
    const all = await Promise.all(names.map((name) => code(name, OTHER, 'admin', true)))
    expect(all.filter((one) => one === 'only-at-hub')).toHaveLength(AT_HUB.length)
  })
})

describe('what only the PC that keeps the clinic may do', () => {
  let clinic: ClinicFixture
  let asked: string[]
  beforeEach(async () => {
    asked = []
    const chooseFolder = async (pc: string) => {
      asked.push(pc)
      return '/media/copias'
    }
    clinic = await clinicFixture({
      desktop: { chooseFolder: () => chooseFolder(HUB) },
      otherPcs: { [OTHER]: { chooseFolder: () => chooseFolder(OTHER) } },
    })
  })
  afterEach(() => clinic.close())

  const stored = () =>
    (clinic.db.raw.pragma('table_list') as { schema: string; name: string; type: string }[])
      .filter(({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('audit_'))
      .map(({ name }) => [name, clinic.db.raw.prepare(`SELECT * FROM "${name}"`).all()])

  test.each(AT_HUB)('%s begins nothing elsewhere, whoever asks and with whatever is right', async (name) => {
    offerSheet()
    const { by, input } = await plans[name](clinic)
    const own = { accountId: clinic.accounts.sueli, roles: ['admin'] as const, practitionerId: null }
    clinic.open.enter(`${OTHER}:w1`, { to: 'open', ...own, state: 'active' }, 'admin')
    const before = { stored: stored(), sheet: sheetWaits() }
    expect(await clinic.seat(`${OTHER}:w1`, 'admin').code(name, input)).toBe('only-at-hub')
    expect({ stored: stored(), sheet: sheetWaits() }).toEqual(before)
    expect(asked).toEqual([])
    // Control: the same from a window where the clinic is kept is done.
    expect(await by.code(name, input)).toBe('ok')
    expect(asked).toEqual(name === 'backup.choose-folder' ? [HUB] : [])
  })
})

describe('the door', () => {
  let pc: TestPc
  let at: HouseFixture
  let asked: string[]
  beforeEach(async () => {
    pc = testPc()
    asked = []
    at = await pc.start({
      desktopAt: (seat) => ({
        async chooseFolder() {
          asked.push(seat)
          return '/media'
        },
      }),
    })
  })
  afterEach(() => pc.close())

  test('answers a PC that does not keep the clinic where it stands, and nothing else', async () => {
    for (const name of gates)
      for (const station of STATIONS) {
        const there = { pc: OTHER, station }
        const wanted = name === 'gate.status' ? 'ok' : 'only-at-hub'
        expect(await at.code(name, {} as never, there), name).toBe(wanted)
      }
    expect(asked).toEqual([])
    expect(await at.status()).toBe('empty')
    // Control: where the clinic is kept each of them is looked at.
    expect(await at.code('gate.choose-folder', {})).toBe('ok')
    expect(asked).toEqual(['hub:w1'])
    for (const name of gates) expect(await at.code(name, {} as never), name).not.toBe('only-at-hub')
  })
})
