import {
  listAddendumMarks,
  listChartDiagnoses,
  listNoteMarks,
  listUnsignedEncounters,
} from '../../../db/repositories/chart-marks.ts'
import { listKeptDrafts } from '../../../db/repositories/kept-drafts.ts'
import { findNotes } from '../../../db/repositories/notes.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
import { listMarks } from '../../../db/repositories/wrong-charts.ts'
import { fold } from '../../../preload/contract/fold.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { ReadHandle } from '../context.ts'
import { closedDraft, keptFact, toKeptDraft } from '../record/kept-drafts.ts'
import { sees, type Onlooker } from '../record/sight.rules.ts'
import { closedNote, stubShown, toSignedNote } from '../record/signed-notes.ts'
import { knownVersion, type KnownVersion } from '../statement/content.ts'
import { currentOf } from '../statement/current.rules.ts'
import { shownVersion } from '../statement/shown-versions.ts'
import type { ChartMark, ProblemFact } from './entries.rules.ts'
import { withOrigins } from './origins.ts'
import { paperEntries, seenPapers } from './paper-entries.ts'

type Entry = Output<'chart.entries'>['entries'][number]

/**
 * What is known of a patient beyond one visit, as far as whoever asks may see it, in the order of entry; and what of it counts
 * now. What was replaced by something under secrecy counts no more, though nobody but its author sees by what.
 */
export async function seenVersions(db: ReadHandle, by: Onlooker, patientId: string) {
  const all = (await listStatementVersions(db, patientId)).map(knownVersion)
  const isSeen = ({ statementId, accountId, secrecy }: KnownVersion) =>
    sees(by, { entryId: statementId, accountId, secrecy })
  return {
    versions: all.filter(isSeen),
    current: currentOf(all).filter((version) => isSeen(version) && !version.mistaken),
  }
}

export type SeenVersions = Awaited<ReturnType<typeof seenVersions>>

const isProblem = ({ content }: KnownVersion) => content.kind === 'problem'

/** The problems that count now, with all that their versions said. */
export function problemsIn({ versions, current }: SeenVersions) {
  const problems = versions.filter(isProblem)
  const byStatement = new Map(current.map((version) => [version.statementId, version]))
  return [...byStatement.values()].flatMap(({ statementId, content }) => {
    if (content.kind !== 'problem') return []
    const own = problems.filter((one) => one.statementId === statementId)
    const replaced = new Set(own.flatMap(({ replaces }) => replaces))
    const all = problems.filter((one) => one.statementId === statementId || replaced.has(one.id))
    const said = all.flatMap((one) => (one.content.kind === 'problem' ? [one.content] : []))
    const fact: ProblemFact = {
      statementId,
      codes: new Set(said.flatMap(({ code }) => code ?? [])),
      words: new Set(said.map(({ words }) => fold(words))),
      encounters: new Set(all.flatMap(({ encounterId }) => encounterId ?? [])),
    }
    return [{ fact, code: content.code, words: content.words }]
  })
}

/** Everything that stands in a chart, without its words, and the diagnoses by which entries belong to problems. */
export async function marksIn(
  db: ReadHandle,
  by: Onlooker,
  patientId: string,
  versions: readonly KnownVersion[],
) {
  const bare = { noteId: null, encounterId: null, statementId: null }
  const notes = await listNoteMarks(db, patientId)
  const seen = new Map(
    notes.flatMap((note) => (sees(by, { entryId: note.id, ...note }) ? [[note.id, note] as const] : [])),
  )
  const { ids, noteOf } = await withOrigins(db, notes)
  const moved = await listMarks(db, { patientId })
  const kept = await listKeptDrafts(db, patientId)
  const unsigned = await listUnsignedEncounters(db, patientId)
  const papers = await seenPapers(db, by, patientId)
  const marks: ChartMark[] = [
    ...notes.map(({ id, at, encounterId }) => ({
      ...{ ...bare, id, at, noteId: id, encounterId },
      kind: seen.has(id) ? ('note' as const) : ('closed' as const),
    })),
    ...(await listAddendumMarks(db, ids)).flatMap(({ id, at, ...one }) => {
      const noteId = noteOf(one)
      const note = seen.get(noteId)
      return note
        ? [{ ...bare, kind: 'addendum' as const, id, at, noteId, encounterId: note.encounterId }]
        : []
    }),
    ...kept.map((one) => ({
      ...{ ...bare, id: one.id, at: one.keptAt, encounterId: one.encounterId },
      kind: sees(by, keptFact(one)) ? ('kept-draft' as const) : ('closed' as const),
    })),
    ...moved.map(({ id, at }) => ({ ...bare, kind: 'moved' as const, id, at })),
    ...versions.filter(isProblem).map(({ id, enteredAt: at, statementId, encounterId }) => ({
      ...{ ...bare, kind: 'problem' as const, id, at, statementId, encounterId },
    })),
    ...unsigned.map(({ id, at }) => ({
      ...{ ...bare, kind: 'encounter' as const, id, at, encounterId: id },
    })),
    ...papers.map(({ id, issuedAt: at, noteId, encounterId }) => ({
      ...{ ...bare, kind: 'document' as const, id, at, noteId, encounterId },
    })),
  ]
  return { marks, moved, kept, unsigned, papers, diagnoses: await listChartDiagnoses(db, patientId) }
}

type ChartHeld = Pick<Awaited<ReturnType<typeof marksIn>>, 'moved' | 'kept' | 'unsigned' | 'papers'> & {
  readonly versions: readonly KnownVersion[]
}

/** A page of entries with what they say. */
export async function saidBy(
  db: ReadHandle,
  page: readonly ChartMark[],
  { moved, kept, unsigned, papers, versions }: ChartHeld,
  accountId: string | null,
): Promise<Entry[]> {
  const notes = await findNotes(db, [...new Set(page.flatMap(({ noteId }) => noteId ?? []))])
  const issued = await paperEntries(
    db,
    papers.filter(({ id }) => page.some((mark) => mark.id === id)),
  )
  return page.flatMap(({ kind, id, at, noteId }): Entry[] => {
    if (kind === 'document') return issued.filter((one) => one.id === id)
    if (kind === 'moved') {
      const mark = moved.find((one) => one.id === id)
      return mark ? [{ kind, id, at, moved: stubShown(mark) }] : []
    }
    const note = notes.find((one) => one.id === noteId)
    if (kind === 'problem') {
      const version = versions.find((one) => one.id === id)
      return version ? [{ kind, id, at, version: shownVersion(version, accountId) }] : []
    }
    if (kind === 'encounter') {
      const encounter = unsigned.find((one) => one.id === id)
      return encounter ? [{ kind, ...encounter }] : []
    }
    const left = kept.find((one) => one.id === id)
    if (left)
      return kind === 'closed'
        ? [{ kind, id, at, closed: closedDraft(left) }]
        : [{ kind: 'kept-draft', id, at, draft: toKeptDraft(left) }]
    if (!note) return []
    if (kind === 'closed') return [{ kind, id, at, closed: closedNote(note) }]
    const signed = toSignedNote(note, accountId)
    if (kind === 'note') return [{ kind, id, at, note: signed }]
    if (kind !== 'addendum') return []
    const addendum = signed.addenda.find((one) => one.id === id)
    return addendum ? [{ kind, id, at, addendum, noteDate: signed.date }] : []
  })
}
