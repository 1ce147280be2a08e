import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { time2 } from '../../renderer/i18n/format.ts'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { insurerId } from '../helpers/insurers.ts'
import { recordStatements } from '../helpers/statements.ts'

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

test('a count reads a row for each day of a professional, however many visits stand in it, and no page but the index', async () => {
  const count = async () => {
    const statements = recordStatements(clinic.db)
    const { total } = await livia().ask('schedule.count-outside', {})
    statements.end()
    return { total, rows: statements.rows(), statements: statements.taken() }
  }
  const fill = async (from: number, to: number) => {
    for (const date of [TUESDAY, '2026-11-25'])
      for (let slot = from; slot < to; slot += 1)
        await clinic.book(clinic.patients.teresa, `${date}T${time2(480 + slot * 30)}`)
  }
  await fill(0, 1)
  await count()
  const few = await count()
  await fill(1, 7)
  mornings(480, 600)
  const many = await count()
  expect(many.total).toBe(6)
  expect([many.rows, many.statements.length]).toEqual([few.rows, few.statements.length])
  const [reads = expect.unreachable()] = many.statements.filter((sql) => /from "appointment"/u.test(sql))
  const plan = clinic.db.raw.prepare(`EXPLAIN QUERY PLAN ${reads}`).all(TUESDAY)
  expect(JSON.stringify(plan)).toContain('COVERING INDEX appointment_taken')
})

test('the count is the list’s, whatever stands and whatever was changed over it', async () => {
  const sueli = clinic.as('sueli')
  const insurer = insurerId(clinic.db, 'Saúde Ipê')
  const start = fc.constantFrom(480, 510, 540, 600, 660, 810, 840, 900, 990)
  const visit = fc.record({
    day: fc.constantFrom('24', '25', '26'),
    start,
    status: fc.constantFrom('booked', 'confirmed', 'arrived', 'fulfilled', 'cancelled'),
    insured: fc.boolean(),
  })
  const raw = clinic.db.raw
  const visits = fc.uniqueArray(visit, {
    maxLength: 12,
    selector: (one) => `${one.day} ${String(one.start)}`,
  })
  await fc.assert(
    fc.asyncProperty(
      visits,
      start,
      start,
      fc.integer({ min: 0, max: 2 }),
      async (drawn, opens, shuts, most) => {
        for (const one of drawn) {
          const id = await clinic.book(clinic.patients.teresa, `2026-11-${one.day}T${time2(one.start)}`)
          raw
            .prepare('UPDATE appointment SET status = ?, insurer = ? WHERE id = ?')
            .run(one.status, one.insured ? 'Saúde Ipê' : null, id)
        }
        const hours = { startMinute: Math.min(opens, shuts), endMinute: Math.max(opens, shuts) + 30 }
        const { id } = await sueli.ask('schedule.add-limit', {
          practitionerId: clinic.helena.id,
          insurerId: insurer,
          weekday: null,
          ...hours,
          most,
        })
        mornings(hours.startMinute < 690 ? hours.startMinute : 480, 690)
        const { total, visits: listed } = await livia().ask('schedule.outside', {})
        expect(listed).toHaveLength(total)
        expect(await livia().ask('schedule.count-outside', {})).toEqual({ total })
        await sueli.ask('schedule.remove-limit', { id })
        mornings(480, 720)
        raw.exec(`UPDATE appointment SET status = 'cancelled'`)
      },
    ),
    { ...DRAWN, numRuns: 15 },
  )
})
