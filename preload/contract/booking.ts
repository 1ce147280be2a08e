import { z } from 'zod'
import { command, query } from './define.ts'
import { CountedDate, Id, Instant, line, LocalDate, Minute, typed } from './fields.ts'
import { WhereAndWhen } from './visit-fields.ts'

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
export const KIOSK_BOOKING_ERRORS = [
  ...BOOKING_ERRORS,
  'desk-first',
  'too-many-visits',
  'too-many-changes',
] as const

/** With one professional, with a specialty, or with anybody who offers visits of this kind. */
const Whom = {
  practitionerId: Id.optional(),
  specialty: line(80).optional(),
  kindId: Id,
  /** For whom: his convênio may have limits. */
  patientId: Id.optional(),
}

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
  /** How many starts each date offers, for a strip of days; `label`: holiday, ponto facultativo or closure. */
  'booking.days': query({
    stations: ['kiosk', 'reception', 'doctor'],
    roles: ['patient', 'reception', 'doctor'],
    input: z.strictObject({ ...Whom, from: LocalDate, days: z.int().min(1).max(62) }),
    output: z
      .array(
        z.strictObject({
          date: CountedDate,
          closed: z.boolean(),
          free: z.int(),
          label: z.string().nullable(),
        }),
      )
      .max(62),
    topics: ['agenda', 'holds', 'staff'],
    audit: {
      event: 'booking.openings-looked',
      patients: ({ input }) => (input.patientId === undefined ? [] : [input.patientId]),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  /** The first openings, at most `perDay` of each date. Where several professionals could, the fair one is named. */
  'booking.find': query({
    stations: ['kiosk', 'reception', 'doctor'],
    roles: ['patient', 'reception', 'doctor'],
    input: z.strictObject({
      ...Whom,
      from: LocalDate,
      days: z.int().min(1).max(186),
      perDay: z.int().min(1).max(20),
      most: z.int().min(1).max(60),
    }),
    output: z
      .array(
        z.strictObject({
          practitionerId: Id,
          visitTypeId: Id,
          date: CountedDate,
          startMinute: Minute,
          endMinute: Minute,
        }),
      )
      .max(60),
    topics: ['agenda', 'holds', 'staff'],
    audit: {
      event: 'booking.openings-looked',
      patients: ({ input }) => (input.patientId === undefined ? [] : [input.patientId]),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  /** How full each day of a month is, with one professional or all; `free` counts starts of each one's first visit type. */
  'booking.month': query({
    stations: ['reception', 'doctor'],
    roles: ['reception', 'doctor'],
    input: z.strictObject({
      month: typed(7).regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/u),
      practitionerId: Id.nullable(),
    }),
    output: z
      .array(
        z.strictObject({
          date: LocalDate,
          openMinutes: z.int(),
          bookedMinutes: z.int(),
          free: z.int(),
          /** `optional`: a ponto facultativo, which closes nothing by itself. */
          kind: z.enum(['holiday', 'optional', 'closure']).nullable(),
          label: z.string().nullable(),
        }),
      )
      .max(31),
    topics: ['agenda', 'holds', 'staff'],
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
  /** Whether a type is meant for a patient, by age and sex; reception is told and may go on, a patient is not offered it. */
  'booking.meant-for': query({
    stations: ['reception'],
    roles: ['reception'],
    input: z.strictObject({ patientId: Id, visitTypeId: Id }),
    output: z.strictObject({
      fits: z.boolean(),
      minAge: z.int().nullable(),
      maxAge: z.int().nullable(),
      forSex: z.enum(['female', 'male']).nullable(),
    }),
    topics: ['staff', 'patients'],
    audit: {
      event: 'booking.explained',
      patients: ({ input }) => [input.patientId],
      coalesce: true,
      patientsOnly: true,
    },
  }),
  /** The professional's term for a retorno, and until when one is at no cost after the last visit; null: no such day. */
  'booking.return-terms': query({
    stations: ['kiosk', 'reception', 'doctor'],
    roles: ['patient', 'reception', 'doctor'],
    input: z.strictObject({ patientId: Id, practitionerId: Id }),
    output: z.strictObject({
      returnDays: z.int(),
      lastVisit: LocalDate.nullable(),
      freeUntil: CountedDate.nullable(),
    }),
    topics: ['agenda', 'staff'],
    audit: {
      event: 'patient.return-terms-read',
      patients: ({ input }) => [input.patientId],
      coalesce: true,
    },
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
}
