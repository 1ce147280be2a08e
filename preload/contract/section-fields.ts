import { z } from 'zod'
import { line, prose, typed } from './fields.ts'
import { MEASURE_SOURCES, MOST_MEASURES } from './measures.ts'
import { SECTION_KINDS } from './note-sections.ts'
import { LONGEST_VITAL, NOTHING_TYPED, VITAL_FIELDS, type TypedVitals } from './vital-signs.ts'

const SectionKey = typed(40).regex(/^[a-z][a-z0-9-]*$/u)
const SectionTitle = line(80)

export const SectionFields = z.strictObject({
  /** What it means in every template: words stay under it when the template changes. */
  key: SectionKey,
  title: SectionTitle,
  kind: z.enum(SECTION_KINDS),
  help: line(200).nullable(),
  /** Of a checklist, each a line of its text. */
  choices: z.array(line(120)).max(40),
})

const once = (keys: readonly string[]) => new Set(keys).size === keys.length

/** The sections of a template, in their order; vital signs stand in one of them at most. */
export const TemplateSections = z
  .array(SectionFields)
  .min(1)
  .max(30)
  .refine((sections) => once(sections.map(({ key }) => key)))
  .refine((sections) => sections.filter(({ kind }) => kind === 'vitals').length < 2)

const SectionText = z.strictObject({
  key: SectionKey,
  /** As it stood above the words when they were written. */
  title: SectionTitle,
  text: prose(20_000),
})

export const SectionTexts = z
  .array(SectionText)
  .max(200)
  .refine((texts) => once(texts.map(({ key }) => key)))

const typedVital = line(LONGEST_VITAL, 0)
/** Vital signs as typed: nothing that stands there keeps the rest of a note from being saved. */
export const VitalTexts = z.strictObject(
  Object.fromEntries(Object.keys(NOTHING_TYPED).map((field) => [field, typedVital])) as Record<
    keyof TypedVitals,
    typeof typedVital
  >,
)

/** Further values as typed: more than one of a sign, or taken elsewhere. */
export const Measures = z
  .array(
    z.strictObject({
      field: z.enum(VITAL_FIELDS),
      text: typedVital,
      source: z.enum(MEASURE_SOURCES).nullable(),
      when: line(40, 0),
      position: line(60, 0),
      inWords: z.boolean(),
    }),
  )
  .max(MOST_MEASURES)
