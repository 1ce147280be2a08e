import type { NoteShown, SealedPart } from '../../../db/note-body.ts'
import { sealedByTemplate } from '../../../db/note-sections.ts'
import { listChartDiagnoses } from '../../../db/repositories/chart-marks.ts'
import { listAddendumTexts, listNoteTexts, type NoteTextRow } from '../../../db/repositories/chart-texts.ts'
import { listKeptDrafts, type KeptDraft } from '../../../db/repositories/kept-drafts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { searchWords } from '../../../preload/contract/word-starts.ts'
import type { ReadHandle } from '../context.ts'
import { keptFact, toKeptDraft } from '../record/kept-drafts.ts'
import { sees, type Onlooker } from '../record/sight.rules.ts'
import type { KnownVersion } from '../statement/content.ts'
import { shownVersion } from '../statement/shown-versions.ts'
import { withOrigins } from './origins.ts'
import { excerptOf, foundIn, type SearchedPart } from './search.rules.ts'
import { rectifiedNotes, struckDiagnoses } from './struck.ts'

type Hit = Output<'chart.search'>['hits'][number]

/** A code is looked for as it is written and without its dot. */
function codeWords(code: string | null): string {
  if (code === null) return ''
  return code.length > 3 ? `${code} ${code.slice(0, 3)}.${code.slice(3)} ` : `${code} `
}

function sectionsOf({ parts, ...note }: NoteTextRow): SearchedPart[] {
  const sealed = sealedByTemplate(parts === null ? [] : (JSON.parse(parts) as SealedPart[]))
  const { complaint, examination, assessment, plan } = note
  const before = Object.entries({ complaint, examination, assessment, plan })
  const sections =
    sealed?.sections ??
    before.map(([key, text]): { key: string; title: string | null; text: string } => ({
      key,
      title: null,
      text,
    }))
  return sections.map(({ key, title, text }) => ({ kind: 'section', key, title, text }))
}

/** What somebody writes of a statement; not what its choices are called within. */
const CHOICES = new Set(['kind', 'status', 'criticality', 'source', 'of', 'table', 'code'])
function wordsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (CHOICES.has(key) ? [] : wordsWithin(part)))
}

type SearchedNote = Awaited<ReturnType<typeof searchedNotes>>[number]

function byNote<R extends { readonly noteId: string }>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const list = found.get(row.noteId)
    if (list) list.push(row)
    else found.set(row.noteId, [row])
  }
  return found
}

/** Notes that whoever asks may see, with all that they say in words. */
async function searchedNotes(db: ReadHandle, by: Onlooker, patientId: string) {
  const notes = (await listNoteTexts(db, patientId)).filter((note) => sees(by, { entryId: note.id, ...note }))
  const { ids, noteOf } = await withOrigins(db, notes)
  const added = byNote((await listAddendumTexts(db, ids)).map((one) => ({ ...one, noteId: noteOf(one) })))
  const rectified = await rectifiedNotes(db, by, patientId)
  const struck = rectified.flatMap((note) =>
    struckDiagnoses(note).map((one) => ({ ...one, noteId: note.id })),
  )
  const counted = await listChartDiagnoses(db, patientId)
  const diagnosed = byNote([
    ...counted.map((one) => ({ ...one, struck: false })),
    ...struck.map((one) => ({ ...one, struck: true })),
  ])
  return notes.map((note) => ({
    note,
    parts: [
      ...sectionsOf(note),
      ...(diagnosed.get(note.id) ?? []).map(({ code, words, struck: out }) => ({
        ...{ kind: 'diagnosis' as const, key: 'diagnosis', title: null, struck: out },
        text: codeWords(code) + words,
      })),
      ...(added.get(note.id) ?? []).map(({ reason, text }) => ({
        ...{
          kind: 'addendum' as const,
          key: 'addendum',
          title: null,
          text: `${reason ?? ''} ${text}`.trim(),
        },
      })),
    ],
  }))
}

/** A note or what is known, with those of its parts in which something was found. */
type FoundEntry = Omit<Hit, 'parts'> & { readonly found: readonly SearchedPart[] }

function foundNote({ note, parts }: SearchedNote, words: readonly string[]): FoundEntry[] {
  const found = foundIn(parts, words)
  if (found.length === 0) return []
  const shown = note.shown === null ? null : (JSON.parse(note.shown) as NoteShown)
  const visitType = shown?.visit.type ?? note.visitType ?? ''
  const authorName = shown?.author.name ?? note.practitionerName
  return [{ noteId: note.id, statementId: null, draft: null, at: note.at, visitType, authorName, found }]
}

function foundStatement(version: KnownVersion, words: readonly string[]): FoundEntry[] {
  const { content } = version
  const code = content.kind === 'problem' ? codeWords(content.code) : ''
  const part = { kind: 'statement', key: content.kind, title: null } as const
  const found = foundIn([{ ...part, text: code + wordsWithin(content).join(', ') }], words)
  if (found.length === 0) return []
  const { statementId, enteredAt: at, authorName } = shownVersion(version, null)
  return [{ noteId: null, statementId, draft: null, at, visitType: null, authorName, found }]
}

/** What was left unsigned, as far as whoever asks may see it. */
function foundDraft(kept: KeptDraft, words: readonly string[]): FoundEntry[] {
  const draft = toKeptDraft(kept)
  const parts: SearchedPart[] = [
    ...draft.sections.map(({ key, title, text }) => ({ kind: 'section' as const, key, title, text })),
    ...draft.diagnoses.map(({ code, words: said }) => ({
      ...{ kind: 'diagnosis' as const, key: 'diagnosis', title: null, text: codeWords(code) + said },
    })),
  ]
  const found = foundIn(parts, words)
  if (found.length === 0) return []
  const { visitType, authorName, keptAt: at } = draft
  return [{ noteId: null, statementId: null, draft, at, visitType, authorName, found }]
}

/** What is looked for, in which chart, and what is known there beyond one visit. */
interface ChartQuestion {
  readonly patientId: string
  readonly text: string
  readonly known: readonly KnownVersion[]
}

/** Where the words of a text are found in a chart, the newest first: so many at most with what they say, and how many there are. */
export async function searchChart(
  db: ReadHandle,
  by: Onlooker,
  { patientId, text, known }: ChartQuestion,
  most: number,
): Promise<{ readonly hits: Hit[]; readonly count: number }> {
  const words = searchWords(text)
  const notes = await searchedNotes(db, by, patientId)
  const left = (await listKeptDrafts(db, patientId)).filter((one) => sees(by, keptFact(one)))
  const all = [
    ...notes.flatMap((one) => foundNote(one, words)),
    ...left.flatMap((one) => foundDraft(one, words)),
    ...known.flatMap((one) => foundStatement(one, words)),
  ].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
  // Only of what is shown the words around are looked up: that takes longer than finding it.
  const hits = all.slice(0, most).map(({ found, ...hit }) => ({
    ...hit,
    parts: found.map(({ kind, key, title, struck = false, text: said }) => ({
      ...{ kind, key, title, struck, excerpt: excerptOf(said, words) },
    })),
  }))
  return { hits, count: all.length }
}
