import { z } from 'zod'
import { query } from './define.ts'
import { CountedDate, Id, line, LocalDate, Minute, typed } from './fields.ts'

/** With one professional, with a specialty, or with anybody who offers a visit of this name. */
const Whom = {
  practitionerId: Id.optional(),
  specialty: line(80).optional(),
  visitType: line(60),
  /** For whom: his convênio may have limits. */
  patientId: Id.optional(),
}

export const openingsContract = {
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
}
