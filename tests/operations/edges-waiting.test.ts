import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { kindId } from '../helpers/visit-kinds.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
const THURSDAY = '2026-11-26'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const helena = (start: string) => ({
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
const livia = () => clinic.as('livia')
/** A second desk of the same clinic. */
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
async function wait(
  patientId: string,
  appointmentId: string | null,
  more: Partial<Input<'waiting.add'>> = {},
) {
  const when = { weekdays: 127, fromMinute: 0, toMinute: 1440 }
  const what = {
    specialty: null,
    kindId: kindId(clinic.db, 'Consulta'),
    minutes: 30,
    urgency: 'normal' as const,
    note: null,
  }
  const wish = { patientId, practitionerId: clinic.helena.id, ...when, ...what, appointmentId, ...more }
  return (await livia().ask('waiting.add', wish)).id
}
const statusOf = (id: string) =>
  clinic.db.raw.prepare('SELECT status FROM appointment WHERE id = ?').pluck().get(id)
const waiting = async () => (await livia().ask('waiting.list', {})).map(({ id }) => id)
const nine = `${TUESDAY}T09:00`

describe('a wish and another desk', () => {
  test('a gap that was taken meanwhile is refused: the wish waits on and the old visit stands', async () => {
    const { teresa, hugo } = clinic.patients
    const old = await clinic.book(teresa, `${THURSDAY}T09:00`)
    const id = await wait(teresa, old)
    await desk().ask('booking.hold', helena(nine))
    const sooner = { id, ...helena(nine), giveUpOld: 1 }
    expect(await livia().code('waiting.book', sooner)).toBe('on-hold')
    await desk().ask('visit.book', { ...helena(nine), patientId: hugo })
    expect(await livia().code('waiting.book', sooner)).toBe('slot-taken')
    expect([await waiting(), statusOf(old)]).toEqual([[id], 'booked'])
  })

  test('a wish that the other desk closed or booked is not booked again', async () => {
    const { teresa, hugo } = clinic.patients
    const [closed, booked] = [await wait(teresa, null), await wait(hugo, null)]
    await desk().ask('waiting.close', { id: closed, outcome: 'withdrawn' })
    await desk().ask('waiting.book', { id: booked, ...helena(`${TUESDAY}T10:00`), giveUpOld: null })
    for (const id of [closed, booked])
      expect(await livia().code('waiting.book', { id, ...helena(nine), giveUpOld: null })).toBe('not-found')
    expect(await livia().ask('agenda.day', { date: TUESDAY })).toHaveLength(1)
  })

  test('an old visit that is no longer as it was seen is not given up, and nothing is booked', async () => {
    const { teresa } = clinic.patients
    const old = await clinic.book(teresa, `${THURSDAY}T09:00`)
    const id = await wait(teresa, old)
    await desk().ask('visit.reschedule', { appointmentId: old, version: 1, ...helena('2026-11-23T14:00') })
    const sooner = { id, ...helena(nine), giveUpOld: 1 }
    expect(await livia().code('waiting.book', sooner)).toBe('stale')
    await desk().ask('visit.step', { appointmentId: old, version: 2, step: 'arrive' })
    expect(await livia().code('waiting.book', sooner)).toBe('stale')
    expect(statusOf(old)).toBe('arrived')
    expect((await livia().ask('agenda.day', { date: TUESDAY })).length).toBe(0)
  })

  test('both steps are not taken back once the old place was given away, nor in part', async () => {
    const { teresa, hugo } = clinic.patients
    const old = await clinic.book(teresa, `${THURSDAY}T09:00`)
    const id = await wait(teresa, old)
    const { appointmentId, batchId } = await livia().ask('waiting.book', {
      id,
      ...helena(nine),
      giveUpOld: 1,
    })
    const place = { ...helena(`${THURSDAY}T09:00`), patientId: hugo }
    expect(await desk().code('visit.book', place)).toBe('on-hold')
    await livia().ask('visit.book', place)
    expect(await livia().code('series.undo', { batchId })).toBe('slot-taken')
    expect([statusOf(old), statusOf(appointmentId), await waiting()]).toEqual(['cancelled', 'booked', []])
  })
})

describe('a wish whose old visit was cancelled', () => {
  test('waits on past the day of that visit, for any time, and is booked', async () => {
    const { teresa } = clinic.patients
    const old = await clinic.book(teresa, `${TUESDAY}T15:00`)
    const id = await wait(teresa, old)
    await desk().ask('visit.cancel', { appointmentId: old, version: 1, reason: 'clinic', detail: null })
    const later = { practitionerId: clinic.helena.id, date: THURSDAY, startMinute: 540, endMinute: 570 }
    expect((await livia().ask('waiting.matches', later)).map((match) => match.id)).toEqual([id])
    const dates = (await livia().ask('waiting.openings', { id })).map(({ date }) => date)
    expect(dates.at(-1)).toBe('2026-11-27')
    clinic.at(`${TUESDAY}T16:00`)
    expect(await livia().ask('waiting.list', {})).toMatchObject([{ id, oldVisit: null }])
    expect(await livia().code('waiting.book', { id, ...helena(`${THURSDAY}T09:00`), giveUpOld: null })).toBe(
      'ok',
    )
  })
})
