import { z } from 'zod'
import { Icd10Code, line } from './fields.ts'

/** A diagnosis of a note, as it was chosen. */
export const NoteDiagnosis = z.strictObject({
  /** Null where it is in own words alone. */
  code: Icd10Code.nullable(),
  words: line(300),
  /** Version of the table that code and words are from; null where that is not known. */
  table: line(80).nullable(),
  /** One of a note at most is the principal one. */
  role: z.enum(['principal', 'secondary']),
})
export type NoteDiagnosis = z.output<typeof NoteDiagnosis>
