import { z } from 'zod'
import { BOOKING_ERRORS } from './booking.ts'
import { Id, Instant } from './fields.ts'

const PlaceError = z.enum([...BOOKING_ERRORS, 'not-found', 'invalid', 'stale'])

/** What some codes tell beside themselves; the others tell nothing. */
export const FAILURE_DETAILS = {
  /** How long until another try is looked at. */
  wait: z.strictObject({ seconds: z.int() }),
  'password-weak': z.strictObject({ reason: z.enum(['password-common', 'password-personal']) }),
  /** The visits of a batch that cannot stand where they should go, and why. */
  'batch-conflicts': z.strictObject({
    conflicts: z.array(z.strictObject({ appointmentId: Id, code: PlaceError })),
  }),
  /** The same of a series that is not booked yet: its visits have no names but their places in it. */
  'series-conflicts': z.strictObject({
    conflicts: z.array(z.strictObject({ index: z.int(), code: PlaceError })),
  }),
  /** What would be lost by going back to a backup; `work` is null where the clinic that is here cannot be read. */
  'goes-back': z.strictObject({
    takenAt: Instant,
    reachedAt: Instant,
    rows: z.int(),
    work: z.array(z.strictObject({ name: z.string(), visits: z.int(), notes: z.int() })).nullable(),
  }),
} as const

type Details = typeof FAILURE_DETAILS
export type DetailedCode = keyof Details
export type DetailsOf<C extends DetailedCode> = z.infer<Details[C]>
