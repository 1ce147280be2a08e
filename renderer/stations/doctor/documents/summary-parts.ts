import type { SummaryParts } from '../../../../preload/contract/document-content.ts'
import type { Output } from '../../../../preload/contract/index.ts'
import { filledSections } from '../../../../preload/contract/note-sections.ts'

type Encounter = Pick<Output<'record.encounter'>, 'template' | 'draft'>
type Note = Pick<Output<'note.read'>, 'sections' | 'diagnoses'>
type Statements = Output<'statement.list'>['statements']

/** The titles of the four texts that notes of before had, as a paper calls them. */
const OLD_TITLES: Readonly<Record<string, string>> = {
  complaint: 'Queixa e história',
  examination: 'Exame físico',
  assessment: 'Hipótese diagnóstica',
  plan: 'Conduta',
}

const titled = (key: string, title: string | null) => title ?? OLD_TITLES[key] ?? 'Nota'

/** The sections of a visit's note that say something: as it was signed, or as it is being written. */
export function sectionsIn({ template, draft }: Encounter, note: Note | undefined): SummaryParts['sections'] {
  const sections = note?.sections ?? filledSections(template.sections, draft?.content.texts ?? [])
  return sections
    .filter(({ text }) => text.trim() !== '')
    .map(({ key, title, text }) => ({ title: titled(key, title), text }))
}

/** The diagnoses of a visit's note, the same way. */
export const diagnosesIn = ({ draft }: Encounter, note: Note | undefined): SummaryParts['diagnoses'] =>
  (note?.diagnoses ?? draft?.content.diagnoses ?? []).map(({ code, words }) => ({ code, words }))

/** Medicines in use, and how many more are under secrecy: the paper would tell them to whoever sees it. */
export function inUseOf(
  statements: Statements,
  today: string,
): { readonly inUse: SummaryParts['inUse']; readonly secret: number } {
  const taken = statements.flatMap(({ content, mistaken, secrecy }) =>
    content.kind === 'medication' &&
    !mistaken &&
    content.stopped === null &&
    (content.until ?? today) >= today
      ? [{ secrecy, one: { name: content.name, posology: content.posology } }]
      : [],
  )
  const inUse = taken.filter(({ secrecy }) => secrecy === 'open').map(({ one }) => one)
  return { inUse, secret: taken.length - inUse.length }
}

/** Whether two parts say the same. */
export const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)
