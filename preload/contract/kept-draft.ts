import { z } from 'zod'
import { Id, Instant, LocalDate } from './fields.ts'
import { MEASURE_SOURCES } from './measures.ts'
import { NoteDiagnosis } from './note-diagnosis.ts'
import { SECTION_KINDS } from './note-sections.ts'
import { VITAL_FIELDS } from './vital-signs.ts'

/** What a professional who left had written, as it was put into the chart: signed by nobody. */
export const KeptDraft = z.strictObject({
  id: Id,
  /** Who wrote it. */
  authorName: z.string(),
  authorCouncil: z.string(),
  /** Who put it there, and why. */
  keeperName: z.string(),
  keeperCouncil: z.string(),
  reason: z.string(),
  visitType: z.string(),
  date: LocalDate,
  savedAt: Instant,
  keptAt: Instant,
  /** First eight hex digits of the seal. */
  seal: z.string(),
  template: z.string(),
  sections: z.array(
    z.strictObject({ key: z.string(), kind: z.enum(SECTION_KINDS), title: z.string(), text: z.string() }),
  ),
  /** As typed: nobody read numbers out of them, and no plot has them. */
  typed: z.array(
    z.strictObject({
      field: z.enum(VITAL_FIELDS),
      text: z.string(),
      source: z.enum(MEASURE_SOURCES).nullable(),
      when: z.string(),
      position: z.string(),
    }),
  ),
  diagnoses: z.array(NoteDiagnosis),
  /** Only its author and whoever opens it with a reason see it. */
  secret: z.boolean(),
})
