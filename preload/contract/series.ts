import { z } from 'zod'
import { BOOKING_ERRORS } from './booking.ts'
import { command, query } from './define.ts'
import { Id, LocalDate, Minute } from './fields.ts'
import { RecurrenceRule } from './schedule.ts'
import { AppointmentStatus, CancelReason, CountedWhen, VisitRef, When, WhereAndWhen } from './visit-fields.ts'

const DESK = { stations: ['reception'], roles: ['reception'] } as const

/** One visit of a batch: where it would stand, why it cannot, and where it could. */
const Checked = {
  ...CountedWhen,
  code: z.enum([...BOOKING_ERRORS, 'not-found', 'invalid']).nullable(),
  /** `same-day`: the next free start of that day; `later-week`: the same time in the next week that has it free. */
  proposals: z.array(z.strictObject({ kind: z.enum(['same-day', 'later-week']), ...CountedWhen })),
}
/** `date` and `startMinute` are those of the first visit; the rule ends by COUNT or UNTIL, after at most sixty visits. */
const Series = {
  patientId: Id,
  ...WhereAndWhen,
  rule: RecurrenceRule,
}
/** From the visit that is named on, or every one that has not begun. One alone is `visit.reschedule` or `visit.cancel`. */
const Scope = { appointmentId: Id, version: z.int(), scope: z.enum(['following', 'all']) }
/** Where the named visit goes; the others go as many days on, to the same time. */
const SeriesMove = { ...Scope, ...WhereAndWhen }

export const seriesContract = {
  /** Every visit that a series would have, checked; books nothing. */
  'series.check': query({
    ...DESK,
    input: z.strictObject(Series),
    output: z.array(z.strictObject({ ...Checked, index: z.int() })).max(60),
    topics: ['agenda', 'holds', 'staff'],
    audit: { event: 'series.checked', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  /**
   * Books all visits of a series or none. `changes` says for single ones where they go instead, or null to leave them out;
   * `series-conflicts` tells in its details what stands against it.
   */
  'series.book': command({
    ...DESK,
    input: z.strictObject({
      ...Series,
      changes: z
        .array(z.strictObject({ index: z.int().min(0), to: z.strictObject(When).nullable() }))
        .max(60),
    }),
    output: z.strictObject({ seriesId: Id, batchId: Id, visits: z.array(VisitRef) }),
    changes: ['agenda'],
    errors: ['rule-wrong', 'series-too-long', 'series-conflicts'],
    audit: {
      event: 'series.booked',
      patients: ({ input }) => [input.patientId],
      subject: ({ output }) => output.seriesId,
    },
  }),
  /** The visits of the series that one belongs to; none for a visit on its own. */
  'series.read': query({
    ...DESK,
    input: z.strictObject({ appointmentId: Id }),
    output: z.array(
      z.strictObject({
        appointmentId: Id,
        version: z.int(),
        index: z.int(),
        date: LocalDate,
        startMinute: Minute,
        status: AppointmentStatus,
      }),
    ),
    topics: ['agenda'],
    audit: { event: 'series.read', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
  'series.check-move': query({
    ...DESK,
    input: z.strictObject(SeriesMove),
    output: z.array(z.strictObject({ ...Checked, appointmentId: Id })).max(60),
    topics: ['agenda', 'holds', 'staff'],
    audit: { event: 'series.checked', subject: ({ input }) => input.appointmentId, coalesce: true },
  }),
  /** Moves the visits in scope, all or none; null in `changes` leaves one where it is. */
  'series.move': command({
    ...DESK,
    input: z.strictObject({
      ...SeriesMove,
      changes: z.array(z.strictObject({ appointmentId: Id, to: z.strictObject(When).nullable() })).max(60),
    }),
    output: z.strictObject({ batchId: Id, moved: z.int() }),
    changes: ['agenda'],
    errors: ['batch-conflicts'],
    audit: { event: 'series.moved', subject: ({ input }) => input.appointmentId },
  }),
  'series.cancel': command({
    ...DESK,
    input: z.strictObject({ ...Scope, reason: CancelReason }),
    output: z.strictObject({ batchId: Id, cancelled: z.int() }),
    changes: ['agenda'],
    errors: [],
    audit: { event: 'series.cancelled', subject: ({ input }) => input.appointmentId },
  }),
  /**
   * Takes a whole batch back within ten seconds, by the window that did it, all of it or nothing: a series, what an absence
   * moved, a wish that was booked.
   */
  'series.undo': command({
    ...DESK,
    input: z.strictObject({ batchId: Id }),
    output: z.strictObject({ restored: z.int() }),
    changes: ['agenda', 'records'],
    errors: ['undo-expired', 'slot-taken', 'room-taken'],
    audit: { event: 'appointment.batch-undone', subject: ({ input }) => input.batchId },
  }),
}
