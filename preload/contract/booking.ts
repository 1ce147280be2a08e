import { z } from 'zod'
import {
  AppointmentStatus,
  AppointmentStep,
  CancelReason,
  AppointmentLine,
  OwnAppointment,
  VisitRef,
  WhereAndWhen,
} from './appointments.ts'
import { command, query } from './define.ts'
import { CountedDate, Id, Instant, line, LocalDate, Minute } from './fields.ts'
import { VISIT_EVENTS } from './visit-status.ts'

/** Why a visit cannot stand where it was wished. */
export const BOOKING_ERRORS = [
  'slot-taken',
  'on-hold',
  'room-taken',
  'insurer-limit',
  'overbook-limit',
  'outside-hours',
  'past',
  'patient-inactive',
  'patient-busy',
  'too-soon',
  'too-far',
] as const
/** And why a patient may not ask for one more at a kiosk. */
const KIOSK_BOOKING_ERRORS = [...BOOKING_ERRORS, 'desk-first', 'too-many-visits', 'too-many-changes'] as const

export const bookingContract = {
  /** Free starts by rule, never stored: half-open, in the clinic's wall-clock time. */
  'booking.openings': query({
    stations: ['kiosk', 'reception', 'doctor'],
    roles: ['patient', 'reception', 'doctor'],
    input: z.strictObject({
      practitionerId: Id,
      visitTypeId: Id,
      /** For whom: his convênio may have limits. */
      patientId: Id.optional(),
      /** The visit that moves is not in its own way. */
      movingId: Id.optional(),
      from: LocalDate,
      days: z.int().min(1).max(62),
    }),
    output: z
      .array(z.strictObject({ date: CountedDate, closed: z.boolean(), starts: z.array(Minute) }))
      .max(62),
    topics: ['agenda', 'holds', 'staff'],
    audit: {
      event: 'booking.openings-looked',
      patients: ({ input }) => (input.patientId === undefined ? [] : [input.patientId]),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  'booking.book': command({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    /**
     * `overbook`: an encaixe, over a visit that stands, by reception only and with its reason. `sameTime`: the patient is
     * somewhere else at that time; reception was told by `patient-busy` and goes on, which the visit's history notes.
     */
    input: z.strictObject({
      patientId: Id,
      ...WhereAndWhen,
      overbook: z.strictObject({ reason: line(200) }).optional(),
      sameTime: z.boolean().optional(),
    }),
    output: VisitRef,
    changes: ['agenda'],
    errors: KIOSK_BOOKING_ERRORS,
    audit: {
      event: 'appointment.booked',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.appointmentId,
    },
  }),
  /** Moving keeps the visit's identity and history; `overbook` as in booking. */
  'booking.reschedule': command({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({
      appointmentId: Id,
      version: z.int(),
      ...WhereAndWhen,
      overbook: z.strictObject({ reason: line(200) }).optional(),
      sameTime: z.boolean().optional(),
    }),
    output: VisitRef,
    changes: ['agenda'],
    errors: [...BOOKING_ERRORS, 'wrong-status', 'too-many-changes'],
    audit: { event: 'appointment.rescheduled', subject: ({ input }) => input.appointmentId },
  }),
  /**
   * Choosing a time holds it for two minutes, renewed while the person is active, at most ten; a window holds one. It is
   * held by the rules that would book it.
   */
  'booking.hold': command({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({
      ...WhereAndWhen,
      patientId: Id.optional(),
      movingId: Id.optional(),
      /** For an overbooked visit, by reception only: who is there does not count, hours and clock do. */
      overbook: z.boolean().optional(),
    }),
    output: z.strictObject({ expiresAt: Instant }),
    changes: ['holds'],
    errors: KIOSK_BOOKING_ERRORS,
    audit: { event: 'slot.held', subject: ({ input }) => input.practitionerId, coalesce: true },
  }),
  'booking.release': command({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({}),
    output: z.strictObject({}),
    changes: ['holds'],
    errors: [],
    audit: { event: 'slot.released', coalesce: true },
  }),
  /**
   * Every reason why a visit cannot stand there; none where it can. An `optional-holiday` (ponto facultativo) only informs,
   * and `patient-busy` warns. `asPatient`: with the notice and the horizon that a patient meets.
   */
  'booking.explain': query({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({
      ...WhereAndWhen,
      patientId: Id.optional(),
      movingId: Id.optional(),
      asPatient: z.boolean().optional(),
    }),
    output: z.array(
      z.strictObject({
        reason: z.enum([
          'past',
          'too-soon',
          'too-far',
          'grid',
          'outside',
          'break',
          'holiday',
          'closure',
          'absence',
          'block',
          'clock-change',
          'hold',
          'visit',
          'buffer',
          'room',
          'insurer-limit',
          'patient-busy',
          'optional-holiday',
        ]),
        label: z.string().nullable(),
      }),
    ),
    topics: ['agenda', 'holds', 'staff'],
    audit: {
      event: 'booking.explained',
      patients: ({ input }) => (input.patientId === undefined ? [] : [input.patientId]),
      coalesce: true,
      patientsOnly: true,
    },
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
    output: VisitRef,
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
    audit: {
      event: 'account.visits-read',
      patients: ({ output }) => [...output.next, ...output.past].map(({ patientId }) => patientId),
      coalesce: true,
    },
  }),
  'booking.slip': query({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({ appointmentId: Id }),
    output: OwnAppointment,
    topics: ['agenda'],
    audit: { event: 'appointment.slip-opened', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
  /** The slip of a visit, printed without a dialog on the kiosk's own printer. */
  'booking.print-slip': command({
    stations: ['kiosk'],
    roles: ['patient'],
    input: z.strictObject({ appointmentId: Id }),
    output: z.strictObject({}),
    changes: [],
    errors: ['needs-desktop', 'print-failed', 'no-printer', 'paper-left', 'too-many-slips'],
    audit: { event: 'appointment.slip-printed', subject: ({ input }) => input.appointmentId },
  }),
  'agenda.day': query({
    stations: ['reception', 'doctor'],
    roles: ['reception', 'doctor'],
    input: z.strictObject({ date: LocalDate, practitionerId: Id.optional() }),
    output: z.array(AppointmentLine),
    topics: ['agenda', 'patients', 'staff'],
    audit: { event: 'agenda.day-listed', coalesce: true },
  }),
  /** Takes this window's last booking, move, cancellation or step of a visit back, within ten seconds; then the one before it. */
  'agenda.undo': command({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({ appointmentId: Id }),
    output: VisitRef,
    changes: ['agenda', 'records'],
    errors: ['undo-expired', 'slot-taken', 'room-taken'],
    audit: { event: 'appointment.undone', subject: ({ input }) => input.appointmentId },
  }),
  /** The reason of a cancellation, picked in the undo strip after the deed. */
  'agenda.give-reason': command({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({ appointmentId: Id, version: z.int(), reason: CancelReason }),
    output: VisitRef,
    changes: ['agenda'],
    errors: ['wrong-status'],
    audit: { event: 'appointment.reason-given', subject: ({ input }) => input.appointmentId },
  }),
  'agenda.step': command({
    stations: ['reception', 'doctor'],
    roles: ['reception', 'doctor'],
    input: z.strictObject({ appointmentId: Id, version: z.int(), step: AppointmentStep }),
    output: z.strictObject({
      ...VisitRef.shape,
      status: AppointmentStatus,
      /** The consultation that the step began. */
      encounterId: Id.nullable(),
    }),
    changes: ['agenda', 'records'],
    errors: ['wrong-status', 'not-today', 'not-yours', 'room-needed', 'slot-taken', 'room-taken'],
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
          event: z.enum([...VISIT_EVENTS, 'other']),
          /** How it left the visit. */
          toStatus: AppointmentStatus,
          actorName: z.string(),
          station: z.string(),
          date: LocalDate,
          startMinute: Minute,
          reason: z.string().nullable(),
        }),
      )
      .max(200),
    topics: ['agenda'],
    audit: { event: 'appointment.history-read', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
}
