import { z } from 'zod'
import { BirthDate, CountedDate, Id, Instant, LocalDate, Minute } from './fields.ts'
import { VISIT_STATUSES, VISIT_STEPS } from './visit-status.ts'

/** As many visits that were left open are told at a time. */
export const MOST_LEFT_OPEN = 200

export const AppointmentStatus = z.enum(VISIT_STATUSES)
export const AppointmentStep = z.enum(VISIT_STEPS)
/** A moment of the clinic's wall clock at which a visit begins. */
export const When = { date: LocalDate, startMinute: Minute.max(1439) }
/** The same, counted on to by a rule: it may lie beyond the last date that can be asked for. */
export const CountedWhen = { date: CountedDate, startMinute: Minute }
/** With whom, for what and when: the one way in which a visit's place is asked for. */
export const WhereAndWhen = { practitionerId: Id, visitTypeId: Id, ...When }

/** A visit as it was left: what a later change has to name. */
export const VisitRef = z.strictObject({ appointmentId: Id, version: z.int() })

export const CancelReason = z.enum([
  'patient-asked',
  'patient-ill',
  'practitioner-away',
  'clinic',
  'mistake',
  /** Came, and went before being seen. */
  'left',
  'other',
  'not-told',
])

export const AppointmentLine = z.strictObject({
  id: Id,
  version: z.int(),
  patientId: Id,
  patientName: z.string(),
  birthDate: BirthDate,
  phone: z.string().nullable(),
  insurer: z.string().nullable(),
  practitionerId: Id,
  practitionerName: z.string(),
  room: z.string().nullable(),
  visitTypeId: Id,
  kindId: Id,
  /** As it was called when it was booked. */
  visitType: z.string(),
  date: LocalDate,
  startMinute: Minute,
  endMinute: Minute,
  /** Minutes that stay free around it. */
  bufferBefore: z.int(),
  bufferAfter: z.int(),
  status: AppointmentStatus,
  firstVisit: z.boolean(),
  missedBefore: z.int(),
  arrivedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  /** Over another visit on purpose (encaixe), with a reason, by somebody who may. */
  overbooked: z.boolean(),
  overbookReason: z.string().nullable(),
  /** Written down after it had happened, with a reason: nobody waited for it here. */
  recordedLate: z.boolean(),
  /** What the desk remarked of the visit, and of its patient: nothing clinical. */
  remark: z.string().nullable(),
  patientRemark: z.string().nullable(),
  /** The steps this station may take now, so that no page decides by itself. */
  steps: z.array(AppointmentStep),
})

/** A visit as the desk and the doctors see it. */
export type Visit = z.infer<typeof AppointmentLine>

/** Why a stretch of a professional's day is not open, beside visits. */
export const UnavailableKind = z.enum(['outside', 'break', 'holiday', 'closure', 'absence', 'block', 'hold'])

/** A stretch of one day that cannot be booked, half-open, with the word the clinic gave it. */
export const Unavailable = z.strictObject({
  startMinute: Minute,
  endMinute: Minute,
  kind: UnavailableKind,
  label: z.string().nullable(),
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
export type OwnVisit = z.infer<typeof OwnAppointment>

/** A visit that the clinic changed and whose patient does not know it yet. */
export const UntoldVisit = z.strictObject({
  ...VisitRef.shape,
  patientId: Id,
  patientName: z.string(),
  birthDate: BirthDate,
  phone: z.string().nullable(),
  /** The patient agreed to be written to. */
  agreed: z.boolean(),
  /** When a message about this time was last made ready. */
  preparedAt: Instant.nullable(),
  status: AppointmentStatus,
  practitionerName: z.string(),
  date: LocalDate,
  startMinute: Minute,
  /** What the patient still believes; null: that there is no visit. */
  known: z.strictObject({ practitionerName: z.string(), date: LocalDate, startMinute: Minute }).nullable(),
  /** Calls without an answer or with a word left, since the change. */
  calls: z.int(),
  lastCallAt: Instant.nullable(),
})
