import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { typedCard } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

// Traps that others have fallen into and that have no better place here; tests/README.md lists all of them.

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const wish = (patientId: string, start: string) => ({
  patientId,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})

function secondDesk(): Person {
  const { livia: accountId } = clinic.accounts
  const roles = ['reception'] as const
  clinic.open.enter('hub:second', { to: 'open', accountId, roles, practitionerId: null, state: 'active' })
  return clinic.window('second', 'reception')
}

test('trap: two clocks for waiting time. Every window is told the minutes by the clinic’s one clock', async () => {
  const livia = clinic.as('livia')
  const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${MONDAY}T10:30`))
  await livia.ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
  clinic.tick(12 * 60_000)
  for (const desk of [livia, secondDesk()]) {
    const { waiting } = await desk.ask('queue.arrivals', {})
    expect(waiting).toMatchObject([{ id: appointmentId, waitedMinutes: 12 }])
    // No page can bring a time of its own.
    expect(await desk.code('queue.arrivals', { now: '2026-11-23T09:00' } as never)).toBe('invalid')
  }
})

test('trap: stale dialogs. What was opened before another desk moved the visit is refused, whatever it wants', async () => {
  const livia = clinic.as('livia')
  const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
  const { patientId: _patient, ...place } = wish('', `${TUESDAY}T11:00`)
  await secondDesk().ask('visit.reschedule', { appointmentId, version: 1, ...place })
  const seen = { appointmentId, version: 1 }
  const again = { ...place, ...when(`${TUESDAY}T14:00`) }
  expect(await livia.code('visit.reschedule', { ...seen, ...again })).toBe('stale')
  expect(await livia.code('visit.cancel', { ...seen, reason: 'not-told', detail: null })).toBe('stale')
  expect(await livia.code('visit.step', { ...seen, step: 'confirm' })).toBe('stale')
  const [line] = await livia.ask('agenda.day', { date: TUESDAY })
  expect(line).toMatchObject({ id: appointmentId, startMinute: 660, status: 'booked', version: 2 })
})

test('trap: masked CPF and phone stored as 0 or as text. They are kept as digits, zeros in front too, and found either way', async () => {
  const livia = clinic.as('livia')
  const masked = { cpf: '012.345.678-90', cpfMissingReason: null, phone: '(11) 98765-4321' }
  const { patientId } = await livia.ask('patient.register', {
    ...typedCard(),
    ...masked,
    phone: '(11) 98765-4321',
  })
  const kept = await livia.ask('patient.read', { patientId })
  expect(kept.card).toMatchObject({ cpf: '01234567890', phone: '+5511987654321' })
  for (const text of ['012.345.678-90', '01234567890', '(11) 98765-4321', '987654321', '4321'])
    expect((await livia.ask('patient.search', { text })).lines.map(({ id }) => id)).toContain(patientId)
  expect(await livia.code('patient.register', { ...typedCard(), ...masked, name: 'Outra Pessoa' })).toBe(
    'cpf-taken',
  )
})

test('trap: kiosk sync lag. What the desk books, moves or cancels is so at the kiosk in the same moment', async () => {
  const livia = clinic.as('livia')
  const kiosk = clinic.as('joana')
  const nine = `${TUESDAY}T09:00`
  const { practitionerId, visitTypeId } = wish('', nine)
  const free = async () => {
    const days = await kiosk.ask('booking.openings', { practitionerId, visitTypeId, from: TUESDAY, days: 1 })
    return days[0]?.starts.includes(540)
  }
  const mine = async () => (await kiosk.ask('visit.mine', {})).next.map(({ startMinute }) => startMinute)
  expect(await free()).toBe(true)
  const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.joana, nine))
  expect([await free(), await mine()]).toEqual([false, [540]])
  const ten = { practitionerId, visitTypeId, ...when(`${TUESDAY}T10:00`) }
  await livia.ask('visit.reschedule', { appointmentId, version: 1, ...ten })
  expect(await mine()).toEqual([600])
  await livia.ask('visit.cancel', { appointmentId, version: 2, reason: 'not-told', detail: null })
  expect(await mine()).toEqual([])
})
