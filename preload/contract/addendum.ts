import { z } from 'zod'
import { Id, Instant } from './fields.ts'
import { MEASURE_SOURCES } from './measures.ts'
import { NoteDiagnosis } from './note-diagnosis.ts'
import { VITAL_NAMES } from './vital-signs.ts'

/** One value of a signed note, with all that was said of it. */
export const SignedMeasure = z.strictObject({
  /** What it is called within its note, the two of a pressure alike. */
  item: z.string(),
  /** Null of a code that is no sign of the form. */
  sign: z.union([z.enum(VITAL_NAMES), z.literal('pressure')]).nullable(),
  /** Null where words stand in its place. */
  value: z.number().nullable(),
  /** The decimal as typed; null in notes of before. */
  typed: z.string().nullable(),
  comparator: z.enum(['<', '>']).nullable(),
  words: z.string().nullable(),
  /** In the clinic's own time: to the minute, or a day alone. */
  measuredAt: z.string().nullable(),
  /** Null in notes of before. */
  source: z.enum(MEASURE_SOURCES).nullable(),
  position: z.string().nullable(),
  /** The two of a pressure share theirs. */
  place: z.int(),
})

/** A diagnosis of a signed note, and what it is called within it. */
export const SignedDiagnosis = NoteDiagnosis.extend({ item: z.string() })

export const Addendum = z.strictObject({
  id: Id,
  kind: z.enum(['addendum', 'correction']),
  reason: z.string().nullable(),
  text: z.string(),
  /** What a rectification put right; nothing in the place of what was entered in error. */
  values: z.array(
    z.strictObject({ item: z.string(), was: z.array(SignedMeasure), now: z.array(SignedMeasure) }),
  ),
  /** The same; one that was added was nothing before. */
  diagnoses: z.array(
    z.strictObject({ item: z.string(), was: SignedDiagnosis.nullable(), now: SignedDiagnosis.nullable() }),
  ),
  authorName: z.string(),
  authorCouncil: z.string(),
  signedAt: Instant,
  seal: z.string(),
})
