import { z } from 'zod'
import { BOOKING_ERRORS } from './booking.ts'
import { command, query } from './define.ts'
import { BirthDate, CountedDate, Id, Instant, line, LocalDate, Minute } from './fields.ts'
import { VisitRef, WhereAndWhen } from './visit-fields.ts'

const DESK = { stations: ['reception'], roles: ['reception'] } as const

/** A wish: with one professional or in one specialty, on which weekdays (bit 0 Monday to bit 6 Sunday), between which hours. */
const Wish = {
  practitionerId: Id.nullable(),
  kindId: Id,
  minutes: z.int().min(5).max(480),
  weekdays: z.int().min(1).max(127),
  fromMinute: Minute,
  toMinute: Minute,
  urgency: z.enum(['normal', 'urgent']),
}

export const WaitingEntry = z.strictObject({
  ...Wish,
  id: Id,
  /** null: the words that were said are no kind's, and somebody has to choose one. */
  kindId: Id.nullable(),
  visitType: z.string(),
  /** Somebody who is meant offers visits of this kind. */
  offered: z.boolean(),
  specialty: z.string().nullable(),
  note: z.string().nullable(),
  practitionerName: z.string().nullable(),
  patientId: Id,
  patientName: z.string(),
  birthDate: BirthDate,
  phone: z.string().nullable(),
  /** He agreed to messages. */
  whatsapp: z.boolean(),
  createdAt: Instant,
  /** The visit that he has and would give up. */
  oldVisit: z
    .strictObject({ appointmentId: Id, version: z.int(), date: LocalDate, startMinute: Minute })
    .nullable(),
})

export const waitingContract = {
  /** Who waits: urgent ones first, then the longest. An entry is gone on the day of its own visit. */
  'waiting.list': query({
    ...DESK,
    input: z.strictObject({}),
    output: z.array(WaitingEntry).max(500),
    topics: ['agenda', 'patients'],
    audit: { event: 'waiting.listed', coalesce: true },
  }),
  /** Either a professional or a specialty is named. `appointmentId`: the visit that would be given up. */
  'waiting.add': command({
    ...DESK,
    input: z.strictObject({
      ...Wish,
      patientId: Id,
      specialty: line(80).nullable(),
      note: line(200).nullable(),
      appointmentId: Id.nullable(),
    }),
    output: z.strictObject({ id: Id }),
    changes: ['agenda'],
    errors: ['span-wrong', 'patient-inactive', 'wrong-status', 'already-waiting'],
    audit: {
      event: 'waiting.added',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.id,
    },
  }),
  /** Says what kind of visit somebody waits for. */
  'waiting.set-kind': command({
    ...DESK,
    input: z.strictObject({ id: Id, kindId: Id }),
    output: z.strictObject({}),
    changes: ['agenda'],
    errors: ['already-waiting'],
    audit: { event: 'waiting.kind-set', subject: ({ input }) => input.id },
  }),
  /** Ends a wait without a visit; `series.undo` takes it back. */
  'waiting.close': command({
    ...DESK,
    input: z.strictObject({ id: Id, outcome: z.enum(['withdrawn', 'unreachable', 'other']) }),
    output: z.strictObject({ batchId: Id }),
    changes: ['agenda'],
    errors: [],
    audit: { event: 'waiting.closed', subject: ({ input }) => input.id },
  }),
  /** The people who fit a gap, each with the start that he would get, urgent ones first; nobody is booked by it. */
  'waiting.matches': query({
    ...DESK,
    input: z.strictObject({ practitionerId: Id, date: LocalDate, startMinute: Minute, endMinute: Minute }),
    output: z
      .array(
        z.strictObject({
          ...WaitingEntry.shape,
          visitTypeId: Id,
          startMinute: Minute,
          endMinute: Minute,
        }),
      )
      .max(20),
    topics: ['agenda', 'holds', 'patients', 'staff'],
    audit: { event: 'waiting.listed', coalesce: true },
  }),
  /** The first openings that fit a wish, at most two of a date, none later than the visit he has; nobody is booked by it. */
  'waiting.openings': query({
    ...DESK,
    input: z.strictObject({ id: Id }),
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
      .max(10),
    topics: ['agenda', 'holds', 'staff'],
    audit: { event: 'waiting.openings-looked', subject: ({ input }) => input.id, coalesce: true },
  }),
  /**
   * Books somebody who waits and, where he agreed, gives his old visit up in the same step: `giveUpOld` is the version of
   * it that was seen, null keeps it. `series.undo` takes both back.
   */
  'waiting.book': command({
    ...DESK,
    input: z.strictObject({
      id: Id,
      ...WhereAndWhen,
      giveUpOld: z.int().nullable(),
    }),
    output: z.strictObject({ ...VisitRef.shape, batchId: Id }),
    changes: ['agenda'],
    errors: BOOKING_ERRORS,
    audit: { event: 'waiting.booked', subject: ({ output }) => output.appointmentId },
  }),
}
