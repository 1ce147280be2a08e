import { z } from 'zod'
import { Id, prose } from './fields.ts'
import { NoteDiagnosis } from './note-diagnosis.ts'
import { MOST_OF_A_NOTE } from './note-sections.ts'
import { Measures, SectionTexts, VitalTexts } from './section-fields.ts'

/** The four texts that every note had before it was written by a template. */
export const FOUR_TEXTS = {
  /** QP / HDA */
  complaint: prose(20_000),
  /** Exame físico */
  examination: prose(20_000),
  /** Hipótese diagnóstica */
  assessment: prose(10_000),
  /** Conduta */
  plan: prose(20_000),
}

/** A note while it is written (format 3): by which version of which template, the words by section, values as typed. */
export const DraftContent = z.strictObject({
  templateVersionId: Id,
  texts: SectionTexts,
  vitals: VitalTexts,
  /** Beside the first of each sign; format 2 had none. */
  measures: Measures.default([]),
  /** In their order; format 2 had none. */
  diagnoses: z.array(NoteDiagnosis).max(MOST_OF_A_NOTE).default([]),
})
export type DraftContent = z.output<typeof DraftContent>

/** What is taken: formats 3 and 2, or format 1, which is read as Clínica geral. */
export const WrittenContent = z.union([DraftContent, z.strictObject({ ...FOUR_TEXTS, vitals: VitalTexts })])
export type WrittenContent = z.output<typeof WrittenContent>
