import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST_AFFECTED } from '../../preload/contract/closing.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const untold = async () => (await livia().ask('visit.untold', {})).visits

describe('an absence', () => {
  const away = (fromDate: string, toDate: string) =>
    livia().ask('closing.add', {
      practitionerId: clinic.helena.id,
      fromDate,
      toDate,
      startMinute: null,
      endMinute: null,
      reason: 'Doente',
    })

  test('counts and lists who is there already, and offers him no other place', async () => {
    const there = await clinic.book('teresa', '10:30')
    await livia().ask('visit.step', { appointmentId: there, version: 1, step: 'arrive' })
    const coming = await clinic.book('hugo', '11:00')
    const { id, affected, arrived } = await away('2026-11-23', '2026-11-23')
    expect([affected, arrived]).toEqual([2, 1])
    const { visits } = await livia().ask('closing.affected', { id })
    expect(visits.map(({ appointmentId, status }) => [appointmentId, status])).toEqual([
      [there, 'arrived'],
      [coming, 'booked'],
    ])
    const offers = await livia().ask('closing.proposals', { id })
    expect(offers.map(({ appointmentId }) => appointmentId)).toEqual([coming])
  })

  test('says how many it touches, also beyond what a list holds', async () => {
    const insert = clinic.db.raw.prepare(
      `INSERT INTO appointment (id, patient_id, practitioner_id, visit_type_id, date, start_minute, end_minute, status, created_at)
       VALUES (?, ?, ?, ?, date('2026-12-01', ? || ' days'), ?, ?, 'booked', '2026-11-23T13:00:00.000Z')`,
    )
    const { helena, patients } = clinic
    for (let at = 0; at < MOST_AFFECTED + 101; at += 1) {
      const start = 480 + (at % 20) * 30
      const day = String(Math.floor(at / 20))
      insert.run(newId(), patients.teresa, helena.id, helena.visit, day, start, start + 30)
    }
    const { id, affected } = await away('2026-12-01', '2027-03-01')
    expect(affected).toBe(601)
    const list = await livia().ask('closing.affected', { id })
    expect([list.visits.length, list.total]).toEqual([MOST_AFFECTED, 601])
  })

  test('whom it moved or gave up is on the list of calls, and off it when all is undone', async () => {
    const id = await clinic.book('teresa', `${TUESDAY}T09:00`)
    const closing = await away(TUESDAY, TUESDAY)
    const cancels = [{ appointmentId: id, version: 1, reason: 'practitioner-away' as const }]
    const { batchId } = await livia().ask('closing.apply', { id: closing.id, moves: [], cancels })
    expect(await untold()).toMatchObject([{ appointmentId: id, status: 'cancelled' }])
    await livia().ask('series.undo', { batchId })
    expect(await untold()).toEqual([])
  })
})
