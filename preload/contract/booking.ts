import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, line, LocalDate, LocalDateTime, Minute } from './fields.ts'

/** Booked, confirmed, arrived, in consultation, done, missed, cancelled (FHIR Appointment in domain-br.md 5.3). */
export const AppointmentStatus = z.enum([
  'booked',
  'confirmed',
  'arrived',
  'in-progress',
  'fulfilled',
  'noshow',
  'cancelled',
])
/** One step of a visit's life. The undo-… steps are the explicit ways back. */
export const AppointmentStep = z.enum([
  'confirm',
  'arrive',
  'start',
  'finish',
  'miss',
  'undo-confirm',
  'undo-arrive',
  'undo-start',
  'undo-miss',
])
export const CancelReason = z.enum([
  'patient-asked',
  'patient-ill',
  'practitioner-away',
  'clinic',
  'mistake',
  'other',
  'not-told',
])

export const AppointmentLine = z.strictObject({
  id: Id,
  version: z.int(),
  patientId: Id,
  patientName: z.string(),
  birthDate: LocalDate,
  phone: z.string().nullable(),
  insurer: z.string().nullable(),
  practitionerId: Id,
  practitionerName: z.string(),
  room: z.string().nullable(),
  visitTypeId: Id,
  visitType: z.string(),
  date: LocalDate,
  startMinute: Minute,
  endMinute: Minute,
  status: AppointmentStatus,
  firstVisit: z.boolean(),
  missedBefore: z.int(),
  arrivedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  /** The steps this station may take now, so that no page decides by itself. */
  steps: z.array(AppointmentStep),
})

/** A visit as the patient himself sees it. */
export const OwnAppointment = z.strictObject({
  id: Id,
  version: z.int(),
  patientId: Id,
  patientName: z.string(),
  practitionerId: Id,
  practitionerName: z.string(),
  specialty: z.string(),
  room: z.string().nullable(),
  visitTypeId: Id,
  visitType: z.string(),
  date: LocalDate,
  startMinute: Minute,
  endMinute: Minute,
  status: AppointmentStatus,
  canChange: z.boolean(),
})

const BOOKING_ERRORS = [
  'slot-taken',
  'outside-hours',
  'past',
  'patient-inactive',
  'patient-busy',
  'too-soon',
  'too-far',
] as const

export const bookingContract = {
  /** Free starts by rule, never stored: half-open, in the clinic's wall-clock time. */
  'booking.openings': query({
    stations: ['kiosk', 'reception', 'doctor'],
    roles: ['patient', 'reception', 'doctor'],
    input: z.strictObject({
      practitionerId: Id,
      visitTypeId: Id,
      from: LocalDate,
      days: z.int().min(1).max(62),
    }),
    output: z
      .array(z.strictObject({ date: LocalDate, closed: z.boolean(), starts: z.array(Minute) }))
      .max(62),
    topics: ['agenda', 'staff'],
  }),
  'booking.book': command({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({ patientId: Id, practitionerId: Id, visitTypeId: Id, start: LocalDateTime }),
    output: z.strictObject({ appointmentId: Id }),
    changes: ['agenda'],
    errors: BOOKING_ERRORS,
    audit: {
      event: 'appointment.booked',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.appointmentId,
    },
  }),
  /** Moving keeps the visit's identity and history. */
  'booking.reschedule': command({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({
      appointmentId: Id,
      version: z.int(),
      practitionerId: Id,
      visitTypeId: Id,
      start: LocalDateTime,
    }),
    output: z.strictObject({ version: z.int() }),
    changes: ['agenda'],
    errors: [...BOOKING_ERRORS, 'wrong-status'],
    audit: { event: 'appointment.rescheduled', subject: ({ input }) => input.appointmentId },
  }),
  'booking.cancel': command({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({
      appointmentId: Id,
      version: z.int(),
      reason: CancelReason,
      detail: line(200).nullable(),
    }),
    output: z.strictObject({ version: z.int() }),
    changes: ['agenda'],
    errors: ['wrong-status', 'too-soon'],
    audit: { event: 'appointment.cancelled', subject: ({ input }) => input.appointmentId },
  }),
  'booking.mine': query({
    stations: ['kiosk'],
    roles: ['patient'],
    input: z.strictObject({}),
    output: z.strictObject({ next: z.array(OwnAppointment).max(50), past: z.array(OwnAppointment).max(100) }),
    topics: ['agenda', 'accounts'],
  }),
  'booking.slip': query({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({ appointmentId: Id }),
    output: OwnAppointment,
    topics: ['agenda'],
    audit: { event: 'appointment.slip-opened', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
  'agenda.day': query({
    stations: ['reception', 'doctor'],
    roles: ['reception', 'doctor'],
    input: z.strictObject({ date: LocalDate, practitionerId: Id.optional() }),
    output: z.array(AppointmentLine),
    topics: ['agenda', 'patients', 'staff'],
    audit: { event: 'agenda.day-listed', coalesce: true },
  }),
  'agenda.step': command({
    stations: ['reception', 'doctor'],
    roles: ['reception', 'doctor'],
    input: z.strictObject({ appointmentId: Id, version: z.int(), step: AppointmentStep }),
    output: z.strictObject({ version: z.int(), status: AppointmentStatus }),
    changes: ['agenda', 'records'],
    errors: ['wrong-status', 'not-today', 'not-yours', 'room-needed', 'slot-taken'],
    audit: { event: 'appointment.stepped', subject: ({ input }) => input.appointmentId },
  }),
  /** Every move, cancellation and step of one visit, newest first. */
  'agenda.history': query({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({ appointmentId: Id }),
    output: z
      .array(
        z.strictObject({
          at: Instant,
          event: z.string(),
          actorName: z.string(),
          station: z.string(),
          date: LocalDate,
          startMinute: Minute,
          reason: z.string().nullable(),
        }),
      )
      .max(200),
    topics: ['agenda'],
  }),
}
