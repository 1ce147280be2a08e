import { afterEach, beforeEach, expect, test } from 'vitest'
import { helenaAt, TUESDAY } from '../contract/plans/plan.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

/** A visit of somebody's that the desk books. */
async function visitOf(patientId: string): Promise<string> {
  const livia = clinic.as('livia')
  const where = helenaAt(clinic, `${TUESDAY}T10:00`)
  await livia.ask('booking.hold', where)
  return (await livia.ask('visit.book', { ...where, patientId })).appointmentId
}

test('a patient’s slip is printed at the kiosk, says no more than the visit, and leaves its row', async () => {
  const appointmentId = await visitOf(clinic.patients.joana)
  const joana = clinic.as('joana')
  expect(await joana.code('visit.print-slip', { appointmentId })).toBe('needs-desktop')
  clinic.paper('no-printer')
  expect(await joana.code('visit.print-slip', { appointmentId })).toBe('no-printer')
  clinic.paper('printed')
  expect(await joana.ask('visit.print-slip', { appointmentId })).toEqual({})
  const job = clinic.prints.at(-1)
  expect(job).toMatchObject({
    template: 'appointment-slip',
    data: { visit: { id: appointmentId, startMinute: 600 }, clinic: { name: 'Clínica de Ensaio' } },
  })
  expect(JSON.stringify(job)).not.toMatch(/cpf|diagnos|complaint/iu)
  const rows = await clinic.db.read
    .selectFrom('audit_event')
    .select(['outcome', 'subject_id', 'patient_ids'])
    .where('event', '=', 'appointment.slip-printed')
    .orderBy('seq')
    .execute()
  expect(rows.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'ok'])
  expect(rows.at(-1)).toMatchObject({
    subject_id: appointmentId,
    patient_ids: JSON.stringify([clinic.patients.joana]),
  })
})

test('of one visit three slips an hour are printed, and one that did not come out counts', async () => {
  const appointmentId = await visitOf(clinic.patients.joana)
  const print = () => clinic.as('joana').code('visit.print-slip', { appointmentId })
  clinic.paper('failed')
  const first = await print()
  clinic.paper('printed')
  expect([first, await print(), await print(), await print()]).toEqual([
    ...['print-failed', 'ok', 'ok'],
    'too-many-slips',
  ])
  // It is read as before.
  expect(await clinic.as('joana').code('visit.slip', { appointmentId })).toBe('ok')
  clinic.tick(3_600_000)
  expect(await print()).toBe('ok')
})

test('nobody prints the slip of somebody else, and no professional any', async () => {
  const appointmentId = await visitOf(clinic.patients.teresa)
  clinic.paper('printed')
  expect(await clinic.as('joana').code('visit.print-slip', { appointmentId })).toBe('not-found')
  expect(await clinic.as('helena').code('visit.print-slip', { appointmentId })).toBe('denied')
  expect(clinic.prints).toEqual([])
})

test('the desk prints it too, for whoever is on the phone or before her', async () => {
  const appointmentId = await visitOf(clinic.patients.teresa)
  clinic.paper('printed')
  expect(await clinic.as('livia').ask('visit.print-slip', { appointmentId })).toEqual({})
  expect(clinic.prints.at(-1)).toMatchObject({ data: { visit: { id: appointmentId } } })
  // Control: of somebody else's visit a patient gets none.
  expect(await clinic.as('joana').code('visit.print-slip', { appointmentId })).toBe('not-found')
})
