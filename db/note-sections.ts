import type { MeasureSource } from '../preload/contract/measures.ts'
import type { NoteDiagnosis } from '../preload/contract/note-diagnosis.ts'
import type { SECTION_KINDS } from '../preload/contract/note-sections.ts'
import type { SealedPart } from './note-body.ts'

/** A section of a note as it is signed. */
export interface SealedSection {
  readonly key: string
  readonly kind: (typeof SECTION_KINDS)[number]
  readonly title: string
  readonly text: string
}

/** Which version of which template a note was written by. */
export interface SealedTemplate {
  readonly versionId: string
  readonly number: number
  readonly name: string
}

/** A value of a note; notes of before have nothing but code, value and unit. */
export interface SealedObservation {
  readonly id: string
  /** LOINC */
  readonly code: string
  /** Null where words stand in its place. */
  readonly value: number | null
  /** UCUM */
  readonly unit: string
  /** The decimal as typed, in this unit. */
  readonly typed: string | null
  readonly comparator: '<' | '>' | null
  readonly words: string | null
  /** In the clinic's own time: to the minute, or a day alone. */
  readonly measuredAt: string | null
  /** Whose account measured it; null where it was none. */
  readonly measuredBy: string | null
  readonly source: MeasureSource | null
  readonly position: string | null
  /** Of the order they were written in; the two of a pressure share it. */
  readonly place: number | null
}

/** A diagnosis of a note as it is signed. */
export interface SealedDiagnosis extends NoteDiagnosis {
  readonly id: string
}

/** What a note by template says, as it is signed. */
export interface TemplateNote {
  readonly encounterId: string
  readonly template: SealedTemplate
  readonly sections: readonly SealedSection[]
  readonly observations: readonly SealedObservation[]
  /** In their order. */
  readonly diagnoses: readonly SealedDiagnosis[]
}

const TEMPLATE = 'template'
const SECTION = 'section'
const OBSERVATION = 'observation'
const DIAGNOSIS = 'diagnosis'

/** Whether a value says more than those of notes of before. */
export const isDetailed = ({
  id: _id,
  code: _code,
  value: _value,
  unit: _unit,
  ...rest
}: SealedObservation) => Object.values(rest).some((one) => one !== null)

const byPlaceAndCode = (a: SealedObservation, b: SealedObservation) =>
  (a.place ?? 0) - (b.place ?? 0) || (a.code < b.code ? -1 : 1)

/** All that a value says is sealed; one of before had its number alone. */
function observationPart(one: SealedObservation): SealedPart {
  const { id, code, value, unit, typed, comparator, words, measuredAt, measuredBy, source, position } = one
  if (!isDetailed(one)) return { kind: OBSERVATION, key: code, content: [value, unit] }
  return {
    kind: OBSERVATION,
    key: id,
    content: [
      ...[one.place, code, value, unit, typed, comparator, words],
      ...[measuredAt, measuredBy, source, position],
    ],
  }
}

/** What a seal of format 2 covers of a note by template: titles and their order as much as the words. */
export function templateParts(note: TemplateNote): SealedPart[] {
  const { encounterId, template, sections, observations, diagnoses } = note
  const { versionId, number, name } = template
  return [
    { kind: 'encounter', key: 'id', content: [encounterId] },
    { kind: TEMPLATE, key: 'version', content: [versionId, number, name] },
    ...sections.map(({ key, kind, title, text }, place) => ({
      kind: SECTION,
      key,
      content: [place, kind, title, text],
    })),
    ...[...observations].sort(byPlaceAndCode).map(observationPart),
    ...diagnoses.map(({ id, code, words, table, role }, place) => ({
      kind: DIAGNOSIS,
      key: id,
      content: [place, code, words, table, role],
    })),
  ]
}

/** What sealed parts say of a template and its sections; null of a note that was written without one. */
export function sealedByTemplate(parts: readonly SealedPart[]) {
  const found = parts.find(({ kind }) => kind === TEMPLATE)
  if (!found) return null
  const [versionId, number, name] = found.content
  const sections = parts
    .filter(({ kind }) => kind === SECTION)
    .sort((a, b) => Number(a.content[0]) - Number(b.content[0]))
    .map(({ key, content: [, kind, title, text] }) => ({
      ...{ key, kind: kind as SealedSection['kind'] },
      ...{ title: String(title), text: String(text) },
    }))
  return {
    template: { versionId: String(versionId), number: Number(number), name: String(name) },
    sections,
  }
}

/** The columns beside what was sealed: the words of the section of each name, empty where there is none. */
export function columnsOf(sections: readonly Pick<SealedSection, 'key' | 'text'>[]) {
  const textOf = (name: string) => sections.find(({ key }) => key === name)?.text ?? ''
  return {
    complaint: textOf('complaint'),
    examination: textOf('examination'),
    assessment: textOf('assessment'),
    plan: textOf('plan'),
  }
}
