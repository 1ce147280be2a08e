import type { NoteShown, SealedPart } from '../../../db/note-body.ts'
import { sealedByTemplate } from '../../../db/note-sections.ts'
import { listChartDiagnoses } from '../../../db/repositories/chart-marks.ts'
import { listAddendumTexts, listNoteTexts, type NoteTextRow } from '../../../db/repositories/chart-texts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { searchWords } from '../../../preload/contract/word-starts.ts'
import type { ReadHandle } from '../context.ts'
import { sees, type Onlooker } from '../record/sight.rules.ts'
import type { KnownVersion } from '../statement/content.ts'
import { shownVersion } from '../statement/shown-versions.ts'
import { withOrigins } from './origins.ts'
import { excerptOf, foundIn, type SearchedPart } from './search.rules.ts'

type Hit = Output<'chart.search'>['hits'][number]

/** A code is looked for as it is written and without its dot. */
const codeWords = (code: string | null) =>
  code === null ? '' : `${code} ${code.slice(0, 3)}.${code.slice(3)} `

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
  const diagnosed = byNote(await listChartDiagnoses(db, patientId))
  return notes.map((note) => ({
    note,
    parts: [
      ...sectionsOf(note),
      ...(diagnosed.get(note.id) ?? []).map(({ code, words }) => ({
        ...{ kind: 'diagnosis' as const, key: 'diagnosis', title: null, text: codeWords(code) + words },
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

const excerpts = (parts: readonly SearchedPart[], words: readonly string[]) =>
  parts.map(({ kind, key, title, text }) => ({ kind, key, title, excerpt: excerptOf(text, words) }))

/** Where the words of a text are found in a chart, the newest first. */
export async function searchChart(
  db: ReadHandle,
  by: Onlooker,
  {
    patientId,
    text,
    known,
  }: { readonly patientId: string; readonly text: string; readonly known: readonly KnownVersion[] },
): Promise<Hit[]> {
  const words = searchWords(text)
  const notes = (await searchedNotes(db, by, patientId)).flatMap(({ note, parts }): Hit[] => {
    const found = foundIn(parts, words)
    if (found.length === 0) return []
    const shown = note.shown === null ? null : (JSON.parse(note.shown) as NoteShown)
    return [
      {
        ...{ noteId: note.id, statementId: null, at: note.at },
        visitType: shown?.visit.type ?? note.visitType ?? '',
        authorName: shown?.author.name ?? note.practitionerName,
        parts: excerpts(found, words),
      },
    ]
  })
  const statements = known.flatMap((version): Hit[] => {
    const { content } = version
    const code = content.kind === 'problem' ? codeWords(content.code) : ''
    const part = { kind: 'statement', key: content.kind, title: null } as const
    const found = foundIn([{ ...part, text: code + wordsWithin(content).join(', ') }], words)
    if (found.length === 0) return []
    const { statementId, enteredAt: at, authorName } = shownVersion(version, null)
    return [{ noteId: null, statementId, at, visitType: null, authorName, parts: excerpts(found, words) }]
  })
  return [...notes, ...statements].sort((one, other) => (one.at < other.at ? 1 : -1))
}
