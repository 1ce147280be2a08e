import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { time2 } from '../../renderer/i18n/format.ts'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

const TUESDAY = '2026-11-24'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const outside = async () => {
  const { total, visits } = await livia().ask('schedule.outside', {})
  expect(await livia().ask('schedule.count-outside', {})).toEqual({ total })
  return visits.map(({ appointmentId, why }) => [appointmentId, why])
}
/** Helena's mornings begin and end at other minutes, as her card would be saved. */
function mornings(startMinute: number, endMinute: number): void {
  clinic.db.raw
    .prepare(
      `UPDATE working_hours SET start_minute = ?, end_minute = ? WHERE practitioner_id = ? AND start_minute < 720`,
    )
    .run(startMinute, endMinute, clinic.helena.id)
}

test('a visit outside of the hours that were changed over it is found until it is moved, cancelled, or open again', async () => {
  const times = { from: fc.integer({ min: 96, max: 120 }), to: fc.integer({ min: 130, max: 144 }) }
  await fc.assert(
    fc.asyncProperty(
      fc.record(times),
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom('cancelled', 'open again'),
      async ({ from, to }, slot, end) => {
        mornings(480, 720)
        const start = 480 + slot * 30
        const id = await clinic.book(clinic.patients.teresa, `${TUESDAY}T${time2(start)}`)
        expect(await outside()).toEqual([])
        mornings(from * 5, to * 5)
        const stands = start >= from * 5 && start + 30 <= to * 5
        expect(await outside()).toEqual(stands ? [] : [[id, 'hours']])
        if (end === 'open again') mornings(480, 720)
        await livia().ask('visit.cancel', { appointmentId: id, version: 1, reason: 'other', detail: null })
        clinic.tick(10_000)
        expect(await outside()).toEqual([])
      },
    ),
    { ...DRAWN, numRuns: 20 },
  )
})

test('so is a visit in a block that came later, in a room that is out of use, or of who left', async () => {
  const sueli = clinic.as('sueli')
  const inBlock = await clinic.book(clinic.patients.teresa, `${TUESDAY}T09:00`)
  const inRoom = await clinic.book(clinic.patients.hugo, `${TUESDAY}T10:00`)
  await sueli.ask('schedule.set-rooms', { rooms: [{ id: null, name: 'Sala 9', active: true }] })
  const [room = expect.unreachable()] = (await sueli.ask('schedule.read', {})).rooms
  await livia().ask('visit.set-room', { appointmentId: inRoom, version: 1, roomId: room.id })
  expect(await outside()).toEqual([])
  await sueli.ask('schedule.set-rooms', { rooms: [{ id: room.id, name: 'Sala 9', active: false }] })
  await sueli.ask('schedule.add-block', {
    practitionerId: null,
    startMinute: 540,
    endMinute: 570,
    firstDate: TUESDAY,
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    reason: 'Reunião',
  })
  expect(await outside()).toEqual([
    [inBlock, 'block'],
    [inRoom, 'room'],
  ])
  clinic.db.raw.prepare(`UPDATE practitioner SET active = 0 WHERE id = ?`).run(clinic.helena.id)
  expect(await outside()).toEqual([
    [inBlock, 'hours'],
    [inRoom, 'hours'],
  ])
})
