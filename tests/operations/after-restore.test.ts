import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { MONDAY } from '../helpers/clinic-fixture.ts'
import {
  acceptTerms,
  FIRST_PASSWORD,
  firstStart,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'
import { typedCard } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

const MANAUS = 'America/Manaus'
const HOURS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  startMinute: 480,
  endMinute: 1080,
  validFrom: '2026-01-01',
  validTo: null,
}))
const PROFESSIONAL: Omit<Input<'practitioner.create'>['practitioner'], 'visitTypes'> = {
  name: 'Sueli Camargo',
  treatment: 'Dra. Sueli',
  council: 'CRM',
  councilNumber: '4242',
  councilState: 'SP',
  rqe: null,
  specialty: 'Pediatria',
  roomId: null,
  hours: HOURS,
}
const TEXT = { complaint: 'Tosse', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }

let pc: TestPc
let at: HouseFixture
let sheet: string
const desktop = keyStoreDesktop()
const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }
const stick = () => join(pc.folder, 'stick')
const drawer = () => join(pc.folder, 'drawer')
const begin = { password: FIRST_PASSWORD }
const restore = { folder: '', code: null, passphrase: null }
const desk = { windowId: 'w2', station: 'reception' } as const
const office = { windowId: 'w3', station: 'doctor' } as const

beforeEach(async () => {
  pc = testPc()
  mkdirSync(stick())
  mkdirSync(drawer())
  at = await pc.start({ desktop })
  sheet = await makeClinic(at)
  await acceptTerms(at)
  await at.ask('clinic.update', { clinic: { ...firstStart.clinic, timeZone: MANAUS }, idleLockMinutes: 5 })
  const [{ id: kindId } = expect.unreachable()] = (await at.ask('schedule.kinds', {})).kinds
  const visitTypes = [{ kindId, minutes: 30, bookableByPatient: true }]
  await at.ask('practitioner.create', { practitioner: { ...PROFESSIONAL, visitTypes }, mine: true })
})
afterEach(() => pc.close())

/** One visit booked, one seen and signed. */
async function workOn(): Promise<void> {
  await at.ask('session.sign-in', signIn, desk)
  await at.ask('session.sign-in', signIn, office)
  const [{ id: practitionerId, visitTypes } = expect.unreachable()] = await at.ask(
    'practitioner.list',
    {},
    desk,
  )
  const { patientId } = await at.ask('patient.register', typedCard(), desk)
  const wish = { patientId, practitionerId, visitTypeId: visitTypes[0]?.id ?? '' }
  const { appointmentId } = await at.ask('visit.book', { ...wish, ...when(`${MONDAY}T10:30`) }, desk)
  await at.ask('visit.book', { ...wish, ...when(`${MONDAY}T15:30`) }, desk)
  const { encounterId } = await at.ask('visit.step', { appointmentId, version: 1, step: 'start' }, office)
  const signing = { encounterId: encounterId ?? '', version: 0, content: TEXT, password: FIRST_PASSWORD }
  await at.ask('note.sign', signing, office)
}

/** What was said would be lost. */
async function lostBy(input: Input<'gate.restore'>) {
  const caller = { seat: 'hub:w1', station: 'admin', workstation: 'Ensaio' } as const
  const answer = await at.house.ask({ name: 'gate.restore', input }, caller)
  return answer.ok ? null : answer.error
}

describe('whoever goes back is told what would be lost', () => {
  test.each(['from within', 'at the door'])('in visits and notes, by professional: %s', async (where) => {
    await at.ask('backup.now', { folder: stick() })
    at.tick(60_000)
    await workOn()
    if (where === 'from within') await at.ask('recovery.begin-restore', begin)
    else {
      await pc.stop(at)
      at = await pc.start({ desktop, osUser: 'outra' })
      expect(await at.status()).toBe('needs-recovery')
    }
    const error = await lostBy({ ...restore, folder: stick(), code: where === 'from within' ? null : sheet })
    expect(error).toMatchObject({
      code: 'goes-back',
      details: { rows: expect.any(Number) as number, work: [{ name: 'Sueli Camargo', visits: 2, notes: 1 }] },
    })
  })

  test('control: of what was there already nothing is lost', async () => {
    await workOn()
    at.tick(60_000)
    await at.ask('backup.now', { folder: stick() })
    await at.ask('session.lock', { reason: 'asked' })
    await at.ask('session.unlock', { password: FIRST_PASSWORD })
    await at.ask('recovery.begin-restore', begin)
    expect(await lostBy({ ...restore, folder: stick() })).toMatchObject({
      code: 'goes-back',
      details: { work: [] },
    })
  })
})

describe('hours at the door', () => {
  test('are in the zone of the clinic that was shut, of the backup that was looked into and of the one that came back', async () => {
    await at.ask('backup.now', { folder: stick() })
    await at.ask('recovery.begin-restore', begin)
    expect((await at.ask('gate.status', {})).restoring).toMatchObject({ here: true, timeZone: MANAUS })
    expect((await at.ask('gate.status', {}, desk)).restoring).toMatchObject({ here: false, timeZone: null })
    const { backups } = await at.ask('gate.list-backups', { folder: stick() })
    const choice = backups[0]?.choice ?? ''
    const inside = await at.ask('gate.inspect-backup', { folder: stick(), choice, code: null })
    expect(inside.timeZone).toBe(MANAUS)
    const back = await at.ask('gate.restore', { ...restore, folder: stick(), goBack: true })
    expect(back.timeZone).toBe(MANAUS)
  })
})

describe('after a restore the list of copies', () => {
  test('has what lies beside the one that was taken and where the clinic of before knew copies', async () => {
    await at.ask('backup.now', { folder: stick() })
    for (const folder of [stick(), drawer()]) {
      at.tick(60_000)
      await at.ask('backup.now', { folder })
    }
    const before = await at.ask('backup.list', {})
    expect(before.map(({ foundAt }) => foundAt)).toEqual([null, null, null])
    const oldest = before.at(-1)?.takenAt ?? ''
    at.tick(60_000)
    await at.ask('recovery.begin-restore', begin)
    const { backups } = await at.ask('gate.list-backups', { folder: stick() })
    const choice = backups.find(({ takenAt }) => takenAt === oldest)?.choice ?? null
    await at.ask('gate.restore', { ...restore, folder: stick(), choice, goBack: true })
    await at.ask('session.sign-in', signIn)
    const after = await at.ask('backup.list', {})
    expect(after.map(({ takenAt, folder }) => [takenAt, folder])).toEqual(
      before.map(({ takenAt, folder }) => [takenAt, folder]),
    )
    expect(after.every(({ foundAt }) => foundAt !== null)).toBe(true)
    // Where the newest lie is offered again.
    await at.ask('recovery.begin-restore', begin)
    expect((await at.ask('gate.status', {})).restoring?.folder).toBe(drawer())
  })

  test('control: of another clinic nothing is named', async () => {
    const other = testPc()
    const theirs = await other.start({ desktop: keyStoreDesktop() })
    await makeClinic(theirs)
    await acceptTerms(theirs)
    await theirs.ask('backup.now', { folder: stick() })
    await other.close()
    at.tick(60_000)
    const { takenAt } = await at.ask('backup.now', { folder: stick() })
    await at.ask('recovery.begin-restore', begin)
    await at.ask('gate.restore', { ...restore, folder: stick(), goBack: true })
    await at.ask('session.sign-in', signIn)
    expect((await at.ask('backup.list', {})).map((one) => one.takenAt)).toEqual([takenAt])
  })
})
