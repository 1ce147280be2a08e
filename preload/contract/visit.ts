import { z } from 'zod'
import { BOOKING_ERRORS, KIOSK_BOOKING_ERRORS } from './booking.ts'
import { command, query } from './define.ts'
import { Id, Instant, line, LocalDate, Minute } from './fields.ts'
import { PRINT_CODES } from './paper-layout.ts'
import {
  AppointmentStatus,
  AppointmentStep,
  CancelReason,
  OwnAppointment,
  UntoldVisit,
  VisitRef,
  WhereAndWhen,
  MOST_LEFT_OPEN,
} from './visit-fields.ts'
import { CALL_OUTCOMES, VISIT_EVENTS } from './visit-status.ts'

const DESK = { stations: ['reception'], roles: ['reception'] } as const

/** A list of calls is worked off from its head; it says how many there are. */
export const MOST_UNTOLD = 200

export const visitContract = {
  'visit.book': command({
    stations: ['kiosk', 'reception', 'doctor'],
    roles: ['patient', 'reception', 'doctor'],
    /**
     * A doctor books into his own day, where there is room, for whom he may open the chart (`reason-needed` otherwise).
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
    errors: [...KIOSK_BOOKING_ERRORS, 'not-yours', 'reason-needed'] as const,
    audit: {
      event: 'appointment.booked',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.appointmentId,
    },
  }),
  /** Moving keeps the visit's identity and history; `overbook` as in booking. */
  'visit.reschedule': command({
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
  'visit.cancel': command({
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
  /** Writes down a visit that has happened: the power was off, or it was at the patient's home. A doctor only his own. */
  'visit.record-late': command({
    stations: ['reception', 'doctor'],
    roles: ['reception', 'doctor'],
    input: z.strictObject({ patientId: Id, ...WhereAndWhen, reason: line(200, 3) }),
    output: VisitRef,
    changes: ['agenda'],
    errors: ['not-yet', 'day-wrong', 'not-yours', 'patient-inactive', 'patient-busy'],
    audit: {
      event: 'appointment.recorded-late',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.appointmentId,
    },
  }),
  /** The same of a visit that was booked, and whose steps nobody could take on its day. */
  'visit.happened': command({
    ...DESK,
    input: z.strictObject({ ...VisitRef.shape, reason: line(200, 3) }),
    output: VisitRef,
    changes: ['agenda'],
    errors: ['not-yet', 'wrong-status', 'patient-busy', 'slot-taken', 'room-taken'],
    audit: { event: 'appointment.happened', subject: ({ input }) => input.appointmentId },
  }),
  'visit.mine': query({
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
  'visit.slip': query({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({ appointmentId: Id }),
    output: OwnAppointment,
    topics: ['agenda'],
    audit: { event: 'appointment.slip-opened', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
  /** The slip of a visit, printed without a dialog on the PC's own printer for slips. */
  'visit.print-slip': command({
    stations: ['kiosk', 'reception'],
    roles: ['patient', 'reception'],
    input: z.strictObject({ appointmentId: Id }),
    output: z.strictObject({}),
    changes: [],
    errors: [...PRINT_CODES, 'too-many-slips'],
    audit: { event: 'appointment.slip-printed', subject: ({ input }) => input.appointmentId },
  }),
  'visit.step': command({
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
    errors: [
      'wrong-status',
      'already-written',
      'not-today',
      'not-yours',
      'room-needed',
      'slot-taken',
      'room-taken',
    ],
    audit: { event: 'appointment.stepped', subject: ({ input }) => input.appointmentId },
  }),
  /**
   * Consultations that a professional began and cannot end any more: put out of use, or without an account to sign in with.
   * Nothing of what was written is told.
   */
  'visit.left-open': query({
    stations: ['admin'],
    roles: ['admin'],
    input: z.strictObject({ practitionerId: Id }),
    output: z
      .array(
        z.strictObject({
          ...VisitRef.shape,
          patientId: Id,
          patientName: z.string(),
          date: LocalDate,
          startMinute: Minute,
        }),
      )
      .max(MOST_LEFT_OPEN),
    topics: ['agenda', 'staff'],
    audit: {
      event: 'appointment.left-open-listed',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      patientsOnly: true,
      coalesce: true,
    },
  }),
  /** Ends one of them, with a reason; what was written stays its author's, unsigned. */
  'visit.discontinue': command({
    stations: ['admin'],
    roles: ['admin'],
    input: z.strictObject({ ...VisitRef.shape, reason: line(200, 3) }),
    output: VisitRef,
    changes: ['agenda', 'records'],
    errors: ['wrong-status', 'not-yours'],
    audit: { event: 'appointment.discontinued', subject: ({ input }) => input.appointmentId },
  }),
  /** Gives a visit a room, on arrival for instance, or takes it away. */
  'visit.set-room': command({
    ...DESK,
    input: z.strictObject({ appointmentId: Id, version: z.int(), roomId: Id.nullable() }),
    output: VisitRef,
    changes: ['agenda'],
    errors: ['room-taken', 'wrong-status'],
    audit: { event: 'appointment.room-set', subject: ({ input }) => input.appointmentId },
  }),
  /** What whoever sees the visit should know beforehand ("traz exame"): never clinical. null takes it away. */
  'visit.set-remark': command({
    ...DESK,
    input: z.strictObject({ ...VisitRef.shape, remark: line(200).nullable() }),
    output: VisitRef,
    changes: ['agenda'],
    errors: [],
    audit: { event: 'appointment.remark-set', subject: ({ input }) => input.appointmentId },
  }),
  /** The reason of a cancellation, picked in the undo strip after the deed. */
  'visit.give-reason': command({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({ appointmentId: Id, version: z.int(), reason: CancelReason }),
    output: VisitRef,
    changes: ['agenda'],
    errors: ['wrong-status'],
    audit: { event: 'appointment.reason-given', subject: ({ input }) => input.appointmentId },
  }),
  /** Takes this window's last booking, move, cancellation or step of a visit back, within ten seconds; then the one before it. */
  'visit.undo': command({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({ appointmentId: Id }),
    output: VisitRef,
    changes: ['agenda', 'records'],
    errors: ['undo-expired', 'already-written', 'slot-taken', 'room-taken'],
    audit: { event: 'appointment.undone', subject: ({ input }) => input.appointmentId },
  }),
  /**
   * The visits that the clinic moved, cancelled or brought back without their patients knowing yet, whoever would come for
   * nothing soonest first.
   */
  'visit.untold': query({
    ...DESK,
    input: z.strictObject({}),
    output: z.strictObject({
      visits: z.array(UntoldVisit).max(MOST_UNTOLD),
      /** All of them. */
      total: z.int(),
    }),
    topics: ['agenda', 'patients'],
    audit: {
      event: 'appointment.untold-listed',
      coalesce: true,
      patients: ({ output }) => output.visits.map(({ patientId }) => patientId),
    },
  }),
  /** How many of them there are. */
  'visit.count-untold': query({
    ...DESK,
    input: z.strictObject({}),
    output: z.strictObject({ total: z.int() }),
    topics: ['agenda'],
  }),
  /** How a call about such a visit ended: once told, it leaves the list. `stale` when the visit has changed since. */
  'visit.tell': command({
    ...DESK,
    input: z.strictObject({ ...VisitRef.shape, outcome: z.enum(CALL_OUTCOMES) }),
    output: z.strictObject({}),
    changes: ['agenda'],
    errors: [],
    audit: { event: 'appointment.called-about', subject: ({ input }) => input.appointmentId },
  }),
  /** Every move, cancellation and step of one visit, newest first. */
  'visit.history': query({
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
