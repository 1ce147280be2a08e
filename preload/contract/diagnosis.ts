import { z } from 'zod'
import { command, query } from './define.ts'
import { Icd10Code, SearchText } from './fields.ts'
import { MOST_OF_A_NOTE } from './note-sections.ts'
import { SexAtBirth } from './patient-card.ts'

/** As many as one list shows. */
export const MOST_DIAGNOSES = 12

const FoundDiagnosis = z.strictObject({
  code: Icd10Code,
  words: z.string(),
  /** Version of the table that code and words are from; a diagnosis that is chosen keeps all three. */
  table: z.string(),
  /** What people say for it, where it was found by that. */
  synonym: z.string().nullable(),
  /** Of whom alone the table knows it, where the patient is not known to be so: told, never refused. */
  restriction: z.enum(['female', 'male']).nullable(),
  /** False of asterisk codes: they tell where a disease shows, and stand beside its own. */
  canBePrincipal: z.boolean(),
  favourite: z.boolean(),
  /** This doctor used it not long ago. */
  recent: z.boolean(),
})

const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const

export const diagnosisContract = {
  /** By code, by beginnings of words in any order, with an error in a word. Less than two letters: recently used ones and favourites. */
  'diagnosis.search': query({
    ...CLINICAL,
    input: z.strictObject({ text: SearchText, sexAtBirth: SexAtBirth.nullable() }),
    output: z.strictObject({
      found: z.array(FoundDiagnosis).max(MOST_DIAGNOSES),
      /** There are others than these. */
      more: z.boolean(),
    }),
    topics: ['records'],
  }),
  /** What the table says of codes that were chosen; nothing of those that it does not know. */
  'diagnosis.facts': query({
    ...CLINICAL,
    input: z.strictObject({
      codes: z.array(Icd10Code).max(MOST_OF_A_NOTE),
      sexAtBirth: SexAtBirth.nullable(),
    }),
    output: z.array(FoundDiagnosis.pick({ code: true, restriction: true, canBePrincipal: true })),
    topics: ['records'],
  }),
  'diagnosis.favourite': command({
    ...CLINICAL,
    input: z.strictObject({ code: Icd10Code, favourite: z.boolean() }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: [],
    audit: { event: 'diagnosis.favourite-changed' },
  }),
}
