import type { DraftContent } from '../../../preload/contract/draft.ts'
import { VITAL_FIELDS, type VitalField } from '../../../preload/contract/vital-signs.ts'

/** What stands where two windows wrote: here, there, or one after the other where both are words. */
export type Choice = 'here' | 'there' | 'both'

type Part =
  | { readonly kind: 'text'; readonly key: string; readonly title: string }
  | { readonly kind: 'vital'; readonly key: VitalField }
  | { readonly kind: 'measures' | 'diagnoses'; readonly key: '' }

/** A part of a note that says something else in another window. */
export interface Difference {
  readonly id: string
  readonly part: Part
  readonly here: DraftContent
  readonly there: DraftContent
}

const textOf = ({ texts }: DraftContent, key: string) => texts.find((one) => one.key === key)?.text ?? ''
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Every section that one of them has, in the order of this window. */
function sectionsOf(here: DraftContent, there: DraftContent) {
  const own = new Set(here.texts.map(({ key }) => key))
  return [...here.texts, ...there.texts.filter(({ key }) => !own.has(key))]
}

/** The parts in which two versions of a note differ; none where every word and value is the same. */
export function differences(here: DraftContent, there: DraftContent): readonly Difference[] {
  const of = (part: Part): Difference => ({ id: `${part.kind} ${part.key}`, part, here, there })
  const texts = sectionsOf(here, there)
    .filter(({ key }) => textOf(here, key).trim() !== textOf(there, key).trim())
    .map(({ key, title }) => of({ kind: 'text', key, title }))
  const vitals = VITAL_FIELDS.filter((field) => here.vitals[field] !== there.vitals[field])
  const lists = (['measures', 'diagnoses'] as const).filter((list) => !isSame(here[list], there[list]))
  return [
    ...texts,
    ...vitals.map((key) => of({ kind: 'vital', key })),
    ...lists.map((kind) => of({ kind, key: '' })),
  ]
}

/** Words of both, this window's first; what the other one only went on with is not said twice. */
function both(here: string, there: string): string {
  if (there.includes(here.trim())) return there
  return here.includes(there.trim()) ? here : `${here.trimEnd()}\n${there}`
}

/** The note as it was chosen part by part, by the template of this window; what was not chosen stands as it does here. */
export function settled(
  here: DraftContent,
  there: DraftContent,
  choices: ReadonlyMap<string, Choice>,
): DraftContent {
  const choice = (id: string) => choices.get(id) ?? 'here'
  const texts = sectionsOf(here, there).map(({ key, title }) => {
    const [own, other] = [textOf(here, key), textOf(there, key)]
    const chosen = choice(`text ${key}`)
    return { key, title, text: chosen === 'both' ? both(own, other) : chosen === 'there' ? other : own }
  })
  const vitals = { ...here.vitals }
  for (const field of VITAL_FIELDS)
    if (choice(`vital ${field}`) === 'there') vitals[field] = there.vitals[field]
  const from = (list: 'measures' | 'diagnoses') => (choice(`${list} `) === 'there' ? there : here)
  return {
    ...{ templateVersionId: here.templateVersionId, texts, vitals },
    ...{ measures: from('measures').measures, diagnoses: from('diagnoses').diagnoses },
  }
}
