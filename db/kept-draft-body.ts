import type { TypedMeasure } from '../preload/contract/measures.ts'
import type { NoteShown, SealedPart } from './note-body.ts'
import { secrecyParts } from './note-secrecy.ts'
import { templateParts, type TemplateNote } from './note-sections.ts'
import type { Secrecy } from './schema/records.ts'

/** Of a draft that was kept: no signature is made with it, so that none can be taken for a signed note. */
export const KEPT_DRAFT_FORMAT = 4

/** What stood around a draft when it was put into the chart: its author, and who put it there. */
export interface KeptShown extends NoteShown {
  readonly keeper: NoteShown['author']
}

/** What is sealed of a draft: as it was written, its values as they were typed. */
export interface KeptBody extends Omit<TemplateNote, 'observations'> {
  readonly authorId: string
  readonly savedAt: string
  readonly reason: string
  readonly secrecy: Secrecy
  readonly typed: readonly TypedMeasure[]
}

const KEPT = 'kept-draft'
const TYPED = 'typed'

/** What the seal covers beside who kept it, of whom and when. */
export function keptParts({ authorId, savedAt, reason, secrecy, typed, ...note }: KeptBody): SealedPart[] {
  return [
    { kind: KEPT, key: 'author', content: [authorId] },
    { kind: KEPT, key: 'saved', content: [savedAt] },
    { kind: KEPT, key: 'reason', content: [reason] },
    ...templateParts({ ...note, observations: [] }),
    ...typed.map(({ field, text, source, when, position }, place) => ({
      kind: TYPED,
      key: String(place),
      content: [field, text, source, when, position],
    })),
    ...secrecyParts({ secrecy, guardianHidden: 0 }),
  ]
}

/** The columns beside what was sealed. */
export function keptColumns(parts: readonly SealedPart[]) {
  const said = (kind: string, key: string) =>
    parts.find((one) => one.kind === kind && one.key === key)?.content[0]
  return {
    encounterId: said('encounter', 'id'),
    authorId: said(KEPT, 'author'),
    savedAt: said(KEPT, 'saved'),
    reason: said(KEPT, 'reason'),
    secrecy: said('secrecy', 'who') ?? 'open',
  }
}

/** The values of a kept draft, in their order, as they were typed. */
export const keptTyped = (parts: readonly SealedPart[]) =>
  parts
    .filter(({ kind }) => kind === TYPED)
    .sort((a, b) => Number(a.key) - Number(b.key))
    .map(({ content: [field, text, source, when, position] }) => ({
      field: field as TypedMeasure['field'],
      text: String(text),
      source: source as TypedMeasure['source'],
      when: String(when),
      position: String(position),
    }))

/** The diagnoses of a kept draft, in their order. */
export const keptDiagnoses = (parts: readonly SealedPart[]) =>
  parts
    .filter(({ kind }) => kind === 'diagnosis')
    .sort((a, b) => Number(a.content[0]) - Number(b.content[0]))
    .map(({ content: [, code, words, table, role] }) => ({
      code: code === null ? null : String(code),
      words: String(words),
      table: table === null ? null : String(table),
      role: role as 'principal' | 'secondary',
    }))
