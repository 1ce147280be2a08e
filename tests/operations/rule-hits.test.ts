import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { insurerId } from '../helpers/insurers.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const sueli = () => clinic.as('sueli')
const hits = (change: Input<'schedule.hits'>) => sueli().ask('schedule.hits', change)
const hoursOf = () => sueli().ask('practitioner.hours', { practitionerId: clinic.helena.id })
const card = async (active: boolean, hours?: Awaited<ReturnType<typeof hoursOf>>) =>
  hits({
    professional: { practitionerId: clinic.helena.id, active, hours: hours ?? (await hoursOf()) },
  })

describe('before a rule is saved it says what it leaves outside', () => {
  test('who leaves: all that still has to happen, and until when', async () => {
    const { teresa, hugo } = clinic.patients
    const first = await clinic.book(teresa, `${TUESDAY}T09:00`)
    const last = await clinic.book(hugo, '2026-12-01T09:00')
    const gone = await clinic.book(hugo, `${TUESDAY}T10:00`)
    await clinic
      .as('livia')
      .ask('visit.cancel', { appointmentId: gone, version: 1, reason: 'other', detail: null })
    const found = await card(false)
    expect(found).toMatchObject({ count: 2, until: '2026-12-01' })
    expect(found.visits.map(({ appointmentId }) => appointmentId)).toEqual([first, last])
    expect(await card(true)).toEqual({ count: 0, until: null, arrived: 0, visits: [] })
  })

  test('who leaves: whoever has come already is among them, and said to be here', async () => {
    const waiting = await clinic.book(clinic.patients.teresa, '10:30')
    await clinic.book(clinic.patients.hugo, '11:30')
    await clinic.as('livia').ask('visit.step', { appointmentId: waiting, version: 1, step: 'arrive' })
    const found = await card(false)
    expect(found).toMatchObject({ count: 2, arrived: 1 })
    expect(found.visits.map(({ appointmentId, arrived }) => arrived && appointmentId)).toEqual([
      waiting,
      false,
    ])
  })

  test('hours: what lay within the old ones and would not lie within the new', async () => {
    const early = await clinic.book(clinic.patients.teresa, `${TUESDAY}T08:00`)
    await clinic.book(clinic.patients.hugo, `${TUESDAY}T10:00`)
    const later = (await hoursOf()).map((one) =>
      one.startMinute === 480 ? { ...one, startMinute: 540 } : one,
    )
    expect((await card(true, later)).visits.map(({ appointmentId }) => appointmentId)).toEqual([early])
  })

  test('nothing, or a rule that never comes, is none', async () => {
    expect(await sueli().code('schedule.hits', {})).toBe('invalid')
    const never = { practitionerId: null, startMinute: 600, endMinute: 660, firstDate: TUESDAY }
    const block = { ...never, rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }
    expect(await sueli().code('schedule.hits', { block })).toBe('invalid')
  })

  test('a visit far ahead costs no year before it, and a rule that never comes is refused soon', async () => {
    const far = await clinic.book(clinic.patients.teresa, '2199-12-31T09:00')
    const whole = { practitionerId: null, startMinute: 0, endMinute: 1440 }
    /** Milliseconds of the processor: however busy it is with others. */
    const took = async (ask: () => Promise<unknown>) => {
      const from = process.cpuUsage()
      await ask()
      return process.cpuUsage(from).user / 1000
    }
    const daily = { ...whole, firstDate: '1890-01-01', rule: 'FREQ=DAILY;INTERVAL=7' }
    expect((await hits({ block: { ...daily, rule: 'FREQ=DAILY' } })).visits).toMatchObject([
      { appointmentId: far },
    ])
    expect(await took(() => hits({ block: daily }))).toBeLessThan(1500)
    const never = [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6',
      'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1;BYDAY=53MO',
    ]
    for (const rule of never) {
      const block = { ...whole, firstDate: '2199-12-31', rule }
      const asked = () => sueli().code('schedule.hits', { block })
      expect(await asked()).toBe('invalid')
      expect(await took(asked), rule).toBeLessThan(1500)
    }
  })

  test('rooms, limits and blocks', async () => {
    await sueli().ask('schedule.set-rooms', { rooms: [{ id: null, name: 'Sala 9', active: true }] })
    const [room] = (await sueli().ask('schedule.read', {})).rooms
    if (!room) throw new Error('there is no room')
    const [a, b] = [
      await clinic.book(clinic.patients.teresa, `${TUESDAY}T09:00`),
      await clinic.book(clinic.patients.hugo, `${TUESDAY}T10:00`),
    ]
    await clinic.as('livia').ask('visit.set-room', { appointmentId: a, version: 1, roomId: room.id })
    expect(await hits({ rooms: [{ id: room.id, active: true }] })).toMatchObject({ count: 0 })
    for (const rooms of [[], [{ id: room.id, active: false }]])
      expect((await hits({ rooms })).visits).toMatchObject([{ appointmentId: a }])
    clinic.db.raw.exec(`UPDATE appointment SET insurer = 'Saúde Ipê'`)
    const limit = {
      practitionerId: clinic.helena.id,
      insurerId: insurerId(clinic.db, 'SAUDE IPE'),
      startMinute: 480,
      endMinute: 720,
      most: 1,
    }
    expect((await hits({ limit: { ...limit, weekday: null } })).visits).toMatchObject([{ appointmentId: b }])
    expect(await hits({ limit: { ...limit, weekday: 3 } })).toMatchObject({ count: 0 })
    const block = {
      practitionerId: null,
      startMinute: 600,
      endMinute: 660,
      firstDate: TUESDAY,
      rule: 'FREQ=WEEKLY;BYDAY=TU',
    }
    expect((await hits({ block })).visits).toMatchObject([{ appointmentId: b }])
  })
})

test('who left is away for as long as his visits stand, and each of them has another place', async () => {
  const id = await clinic.book(clinic.patients.teresa, `${TUESDAY}T09:00`)
  const people = await sueli().ask('practitioner.list', {})
  const helena = people.find((one) => one.id === clinic.helena.id)
  if (!helena) throw new Error('Helena is not there')
  const { id: practitionerId, active: _active, room: _room, visitTypes, ...rest } = helena
  const types = visitTypes.map(({ kindId, minutes, bookableByPatient }) => ({
    kindId,
    minutes,
    bookableByPatient,
  }))
  const practitioner = { ...rest, hours: await hoursOf(), visitTypes: types }
  await sueli().ask('practitioner.update', {
    practitionerId,
    practitioner: practitioner as Input<'practitioner.update'>['practitioner'],
    active: false,
  })
  const away = { practitionerId, fromDate: TUESDAY, toDate: TUESDAY, startMinute: null, endMinute: null }
  const closing = await sueli().ask('closing.add', { ...away, reason: 'Não atende mais' })
  expect(closing.affected).toBe(1)
  const [one] = await clinic.as('livia').ask('closing.proposals', { id: closing.id })
  const [to] = one?.proposals ?? []
  if (!one || !to) throw new Error('there is no other place')
  expect(to.practitionerId).toBe(clinic.renato.id)
  const { kind: _kind, practitionerName: _name, ...place } = to
  const move = {
    appointmentId: id,
    version: one.version,
    ...place,
    ...when(`${to.date}T00:00`),
    startMinute: to.startMinute,
  }
  await clinic.as('livia').ask('closing.apply', { id: closing.id, moves: [move], cancels: [] })
})
