import { z } from 'zod'
import { query } from './define.ts'
import { Id, LocalDate } from './fields.ts'

export const reportContract = {
  /** How the clinic did between two dates, both included: at most a quarter. */
  'report.read': query({
    stations: ['reception', 'admin'],
    roles: ['reception', 'admin'],
    input: z.strictObject({ from: LocalDate, days: z.int().min(1).max(93) }),
    output: z.strictObject({
      /** Minutes that were open and minutes that were booked, by professional. */
      occupancy: z.array(
        z.strictObject({
          practitionerId: Id,
          name: z.string(),
          openMinutes: z.int().min(0),
          bookedMinutes: z.int().min(0),
        }),
      ),
      /** Visits that were due, and those missed of them, by weekday: 1 Monday to 7 Sunday. */
      noShows: z.array(
        z.strictObject({ weekday: z.int().min(1).max(7), due: z.int().min(0), missed: z.int().min(0) }),
      ),
      /** Visits that took place, by convênio as it is called today; null: particular. */
      insurers: z.array(
        z.strictObject({
          name: z.string().nullable(),
          visits: z.int().min(1),
          /** What of these was under another name on its day: renamed since, or united with this one. */
          before: z.array(z.strictObject({ name: z.string(), visits: z.int().min(1) })),
        }),
      ),
      /** Minutes from arrival to consultation, by the hour for which the visit was booked. */
      waits: z.array(
        z.strictObject({
          hour: z.int().min(0).max(23),
          visits: z.int().min(1),
          meanMinutes: z.int().min(0),
          longestMinutes: z.int().min(0),
        }),
      ),
    }),
    topics: ['agenda', 'staff', 'patients'],
    audit: { event: 'report.read', coalesce: true },
  }),
}
