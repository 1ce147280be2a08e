import { z } from 'zod'
import { Id, Instant, LocalDate } from './fields.ts'

/** What stands in a chart of a note that belonged to another person. */
export const MovedNote = z.strictObject({
  id: Id,
  date: LocalDate,
  signedAt: Instant,
  seal: z.string(),
  authorName: z.string(),
  authorCouncil: z.string(),
})
