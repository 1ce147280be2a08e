import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const slot = (start: string) => ({
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
const livia = () => clinic.as('livia')
function desk() {
  clinic.open.enter('hub:desk-2', {
    to: 'open',
    accountId: clinic.accounts.livia,
    roles: ['reception'],
    practitionerId: null,
    state: 'active',
  })
  return clinic.window('desk-2', 'reception')
}
const move = (appointmentId: string, version: number, time: string) =>
  livia().ask('visit.reschedule', { appointmentId, version, ...slot(`${TUESDAY}T${time}`) })
const undo = (appointmentId: string) => livia().code('visit.undo', { appointmentId })
const stands = async () =>
  new Map(
    (await livia().ask('agenda.day', { date: TUESDAY })).map((one) => [
      one.id,
      `${one.status} ${String(one.startMinute)}`,
    ]),
  )
/** Three visits at 9, 10 and 11, booked long enough ago. */
async function three() {
  const { teresa, hugo, joana } = clinic.patients
  const ids = [
    await clinic.book(teresa, `${TUESDAY}T09:00`),
    await clinic.book(hugo, `${TUESDAY}T10:00`),
    await clinic.book(joana, `${TUESDAY}T11:00`),
  ] as const
  clinic.tick(60_000)
  return ids
}

describe('three deeds within ten seconds', () => {
  test('are taken back in the order of the strip; the one that another desk changed is refused, the other two go back', async () => {
    const [one, two, other] = await three()
    await move(one, 1, '14:00')
    clinic.tick(2_000)
    await livia().ask('visit.cancel', { appointmentId: two, version: 1, reason: 'not-told', detail: null })
    clinic.tick(2_000)
    await move(other, 1, '15:00')
    await desk().ask('visit.give-reason', { appointmentId: two, version: 2, reason: 'patient-ill' })
    expect(await undo(other)).toBe('ok')
    expect(await undo(two)).toBe('undo-expired')
    expect(await undo(one)).toBe('ok')
    expect([...(await stands()).entries()].sort()).toEqual(
      [
        [one, 'booked 540'],
        [two, 'cancelled 600'],
        [other, 'booked 660'],
      ].sort(),
    )
  })

  test('the place of a refused one stays held until its own ten seconds are over', async () => {
    const [, two] = await three()
    await livia().ask('visit.cancel', { appointmentId: two, version: 1, reason: 'not-told', detail: null })
    await desk().ask('visit.give-reason', { appointmentId: two, version: 2, reason: 'patient-ill' })
    expect(await undo(two)).toBe('undo-expired')
    const free = { ...slot(`${TUESDAY}T10:00`), patientId: clinic.patients.child }
    expect(await desk().code('visit.book', free)).toBe('on-hold')
    clinic.tick(10_000)
    expect(await desk().code('visit.book', free)).toBe('ok')
  })

  test('a chain of moves into one another’s places goes back only from its end, and changes nothing before that', async () => {
    const [one, two, other] = await three()
    await move(one, 1, '14:00')
    await move(two, 1, '09:00')
    await move(other, 1, '10:00')
    const moved = await stands()
    expect(await undo(one)).toBe('slot-taken')
    expect(await undo(two)).toBe('slot-taken')
    expect(await stands()).toEqual(moved)
    for (const id of [other, two, one]) expect(await undo(id)).toBe('ok')
    expect([...(await stands()).values()].sort()).toEqual(['booked 540', 'booked 600', 'booked 660'])
  })

  test('a chain whose middle was changed by another desk gives its end back and keeps its beginning', async () => {
    const [one, two, other] = await three()
    await move(one, 1, '14:00')
    await move(two, 1, '09:00')
    await move(other, 1, '10:00')
    await desk().ask('visit.step', { appointmentId: two, version: 2, step: 'confirm' })
    expect(await undo(other)).toBe('ok')
    expect(await undo(two)).toBe('undo-expired')
    expect(await undo(one)).toBe('slot-taken')
    const after = await stands()
    expect([after.get(one), after.get(two), after.get(other)]).toEqual([
      'booked 840',
      'confirmed 540',
      'booked 660',
    ])
    // Once the other desk has moved it out of the way, the first may still go back.
    await desk().ask('visit.reschedule', { appointmentId: two, version: 3, ...slot(`${TUESDAY}T16:00`) })
    expect(await undo(one)).toBe('ok')
  })

  test('three deeds on one visit stop at the one that another desk followed: none before it is taken back over it', async () => {
    const [one] = await three()
    await move(one, 1, '14:00')
    await move(one, 2, '15:00')
    await desk().ask('visit.step', { appointmentId: one, version: 3, step: 'confirm' })
    await livia().ask('visit.reschedule', { appointmentId: one, version: 4, ...slot(`${TUESDAY}T16:00`) })
    expect(await undo(one)).toBe('ok')
    expect((await stands()).get(one)).toBe('confirmed 900')
    expect(await undo(one)).toBe('undo-expired')
    expect((await stands()).get(one)).toBe('confirmed 900')
  })
})

test('a room and a priority given after the arrival leave the desk that noted it its way back, and no other desk’s', async () => {
  const [room] = await (async () => {
    const sueli = clinic.as('sueli')
    await sueli.ask('schedule.set-rooms', { rooms: [{ id: null, name: 'Sala A', active: true }] })
    return (await sueli.ask('schedule.read', {})).rooms
  })()
  const [one, two] = await three()
  clinic.at(`${TUESDAY}T08:50`)
  const arrive = (appointmentId: string) =>
    livia().ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
  await arrive(one)
  await livia().ask('visit.set-room', { appointmentId: one, version: 2, roomId: room?.id ?? '' })
  await livia().ask('queue.set-priority', { appointmentId: one, version: 3, priority: 'pregnant' })
  expect(await undo(one)).toBe('ok')
  expect((await stands()).get(one)).toBe('booked 540')
  await arrive(two)
  await desk().ask('queue.set-priority', { appointmentId: two, version: 2, priority: 'pregnant' })
  expect(await undo(two)).toBe('undo-expired')
  expect((await stands()).get(two)).toBe('arrived 600')
})
