import { z } from 'zod'
import { line, typed } from './fields.ts'
import { MOST_MEASURES } from './measures.ts'
import { NoteDiagnosis } from './note-diagnosis.ts'
import { MOST_OF_A_NOTE } from './note-sections.ts'
import { LONGEST_VITAL, VITAL_FIELDS } from './vital-signs.ts'

/** What a value or a diagnosis is called within its note. */
const Item = typed(60)

/** Each thing is put right once. */
const once = (corrections: readonly { readonly item: string | null }[]) => {
  const items = corrections.flatMap(({ item }) => item ?? [])
  return new Set(items).size === items.length
}

export const ValueCorrections = z
  .array(
    z.strictObject({
      item: Item,
      /** As it is typed in a note; null: it was entered in error, and nothing takes its place. */
      text: line(LONGEST_VITAL, 0).nullable(),
      /** What was typed is no number, and stands as it is. */
      inWords: z.boolean(),
    }),
  )
  .max(MOST_MEASURES + VITAL_FIELDS.length)
  .refine(once)

export const DiagnosisCorrections = z
  .array(
    z.strictObject({
      /** Null: one that the note did not have. */
      item: Item.nullable(),
      /** Null: it was entered in error, and nothing takes its place. */
      now: NoteDiagnosis.nullable(),
    }),
  )
  .max(2 * MOST_OF_A_NOTE)
  .refine(once)
