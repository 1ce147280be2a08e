import { MONDAY, type ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { writing } from '../../helpers/people.ts'
import { booked, helenaAt, TUESDAY, type PlansOf } from './plan.ts'

const TEN = `${TUESDAY}T10:00`
/** The desk holds a time. */
const holding = async (clinic: ClinicFixture, start = TEN) => {
  const by = clinic.as('livia')
  await by.ask('booking.hold', helenaAt(clinic, start))
  return by
}
const cancelling = (appointmentId: string) =>
  ({ appointmentId, version: 1, reason: 'not-told', detail: null }) as const

export const bookingPlans: PlansOf<
  | 'visit.book'
  | 'visit.reschedule'
  | 'visit.cancel'
  | 'booking.hold'
  | 'booking.release'
  | 'visit.print-slip'
  | 'visit.step'
  | 'visit.discontinue'
  | 'visit.record-late'
  | 'visit.happened'
  | 'visit.undo'
  | 'visit.give-reason'
  | 'visit.set-remark'
  | 'visit.set-room'
  | 'visit.tell'
  | 'queue.set-priority'
> = {
  'booking.hold': async (clinic) => ({ by: clinic.as('livia'), input: helenaAt(clinic, TEN) }),
  'booking.release': async (clinic) => ({ by: await holding(clinic), input: {} }),
  'visit.book': async (clinic) => ({
    by: await holding(clinic),
    input: { ...helenaAt(clinic, TEN), patientId: clinic.patients.teresa },
  }),
  'visit.reschedule': async (clinic) => {
    const appointmentId = await booked(clinic)
    return {
      by: await holding(clinic),
      input: { ...helenaAt(clinic, TEN), appointmentId, version: 1 },
    }
  },
  'visit.cancel': async (clinic) => {
    const appointmentId = await booked(clinic)
    return { by: clinic.as('livia'), input: cancelling(appointmentId) }
  },
  'visit.print-slip': async (clinic) => {
    const by = clinic.as('livia')
    const where = helenaAt(clinic, TEN)
    await by.ask('booking.hold', where)
    const { appointmentId } = await by.ask('visit.book', { ...where, patientId: clinic.patients.joana })
    clinic.paper('printed')
    return { by: clinic.as('joana'), input: { appointmentId } }
  },
  'visit.step': async (clinic) => {
    const appointmentId = await booked(clinic, `${MONDAY}T10:30`)
    return { by: clinic.as('livia'), input: { appointmentId, version: 1, step: 'arrive' } }
  },
  'visit.record-late': async (clinic) => ({
    by: clinic.as('livia'),
    input: { ...helenaAt(clinic, `${MONDAY}T08:00`), patientId: clinic.patients.teresa, reason: 'Em casa' },
  }),
  'visit.happened': async (clinic) => {
    const appointmentId = await booked(clinic)
    clinic.at(`${TUESDAY}T18:00`)
    return { by: clinic.as('livia'), input: { appointmentId, version: 1, reason: 'Faltou luz' } }
  },
  'visit.discontinue': async (clinic) => {
    const appointmentId = await booked(clinic, `${MONDAY}T10:30`)
    await clinic.as('helena').ask('visit.step', { appointmentId, version: 1, step: 'start' })
    await writing(clinic.db, (tx) => tx.updateTable('practitioner').set({ active: 0 }).execute())
    return { by: clinic.as('sueli'), input: { appointmentId, version: 2, reason: 'Deixou a clínica' } }
  },
  'visit.undo': async (clinic) => {
    const appointmentId = await booked(clinic)
    const by = clinic.as('livia')
    await by.ask('visit.cancel', cancelling(appointmentId))
    return { by, input: { appointmentId } }
  },
  'visit.give-reason': async (clinic) => {
    const appointmentId = await booked(clinic)
    const by = clinic.as('livia')
    await by.ask('visit.cancel', cancelling(appointmentId))
    return { by, input: { appointmentId, version: 2, reason: 'patient-ill' } }
  },
  'visit.set-remark': async (clinic) => ({
    by: clinic.as('livia'),
    input: { appointmentId: await booked(clinic), version: 1, remark: 'traz exame' },
  }),
  'visit.set-room': async (clinic) => {
    const sueli = clinic.as('sueli')
    await sueli.ask('schedule.set-rooms', { rooms: [{ id: null, name: 'Sala 1', active: true }] })
    const [room] = (await sueli.ask('schedule.read', {})).rooms
    const appointmentId = await booked(clinic)
    return { by: clinic.as('livia'), input: { appointmentId, version: 1, roomId: room?.id ?? null } }
  },
  'visit.tell': async (clinic) => {
    const appointmentId = await booked(clinic)
    const by = clinic.as('livia')
    await by.ask('visit.reschedule', { ...helenaAt(clinic, TEN), appointmentId, version: 1 })
    return { by, input: { appointmentId, version: 2, outcome: 'told' } }
  },
  'queue.set-priority': async (clinic) => {
    const appointmentId = await booked(clinic, `${MONDAY}T10:30`)
    const by = clinic.as('livia')
    await by.ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
    return { by, input: { appointmentId, version: 2, priority: 'pregnant' } }
  },
}
