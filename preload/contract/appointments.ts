import { z } from 'zod'
import { Id, Instant, LocalDate, Minute } from './fields.ts'

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
  /** Minutes that stay free around it. */
  bufferBefore: z.int(),
  bufferAfter: z.int(),
  status: AppointmentStatus,
  firstVisit: z.boolean(),
  missedBefore: z.int(),
  arrivedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  /** Squeezed in over another visit, with a reason, by somebody who may. */
  overbooked: z.boolean(),
  /** The steps this station may take now, so that no page decides by itself. */
  steps: z.array(AppointmentStep),
})

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
