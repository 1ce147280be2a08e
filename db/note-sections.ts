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

/** A diagnosis of a note as it is signed. */
export interface SealedDiagnosis extends NoteDiagnosis {
  readonly id: string
}

/** What a note by template says, as it is signed. */
export interface TemplateNote {
  readonly encounterId: string
  readonly template: SealedTemplate
  readonly sections: readonly SealedSection[]
  readonly observations: readonly {
    readonly code: string
    readonly value: number | null
    readonly unit: string
  }[]
  /** In their order. */
  readonly diagnoses: readonly SealedDiagnosis[]
}

const TEMPLATE = 'template'
const SECTION = 'section'
const OBSERVATION = 'observation'
const DIAGNOSIS = 'diagnosis'

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
    ...[...observations]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, value, unit }) => ({ kind: OBSERVATION, key: code, content: [value, unit] })),
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
