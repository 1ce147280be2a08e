import { listKeptDrafts, type KeptDraft } from '../../../db/repositories/kept-drafts.ts'
import { listRetiredNotes, listTimeline, type SignedNote } from '../../../db/repositories/notes.ts'
import { listCardsEverOne, listChartIds } from '../../../db/repositories/patient-merges.ts'
import { listRectified, type RectifiedRows } from '../../../db/repositories/rectifications.ts'
import { listStatementVersions, type StatementVersion } from '../../../db/repositories/statements.ts'
import { listMarks, listMovedVersions } from '../../../db/repositories/wrong-charts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { installationKey } from '../access/keys.ts'
import type { ReadHandle } from '../context.ts'
import { keptFits } from './kept-drafts.ts'
import { alteredIn, knownVersions, markFits, versionFits } from './note-seals.ts'
import { paperEntries } from './sealed-papers.ts'
import { soundMoves, type Moves } from './sound-marks.ts'

export type ChartFault = Output<'record.verify'>['findings'][number]

/** Something signed, as it stands in the chart. */
interface Entry {
  readonly id: string
  readonly kind: ChartFault['kind']
  readonly at: string
  readonly seal: string
  readonly altered: boolean
}

const MOST_NOTES = 100_000

/** The marks of a chart; what is of one that hides other versions than it says is altered. */
async function markEntries(db: ReadHandle, key: Uint8Array, patientId: string): Promise<Entry[]> {
  const marks = await listMarks(db, { patientId })
  const moved = await listMovedVersions(
    db,
    marks.map(({ id }) => id),
  )
  return marks.map((mark) => {
    const hidden = moved.filter(({ markId }) => markId === mark.id).map(({ versionId }) => versionId)
    const { id, signedAt: at, seal } = mark
    return { id, kind: 'wrong-chart', at, seal, altered: !markFits(key, mark, hidden) }
  })
}

/** Judges what stands in the chart of these cards: its seal, and whether it was signed for it or moved into it. */
function judging(
  key: Uint8Array,
  {
    own,
    moves,
    rectified,
  }: {
    readonly own: readonly string[]
    readonly moves: Moves
    readonly rectified: (noteId: string) => RectifiedRows
  },
) {
  /** A note with what was added to it, also where it stood before. */
  const ofNote = (note: SignedNote, misplaced: boolean): Entry[] => {
    const altered = new Set(alteredIn(key, note, rectified(note.id)))
    const { id, signedAt: at, seal } = note
    return [
      { id, kind: 'note', at, seal, altered: altered.has(id) || misplaced },
      ...note.addenda.map((one): Entry => {
        const strayed = one.noteId !== id && !moves.isRetired(one.noteId)
        const { signedAt, ...said } = { id: one.id, signedAt: one.signedAt, seal: one.seal }
        return { ...said, kind: 'addendum', at: signedAt, altered: altered.has(one.id) || strayed }
      }),
    ]
  }
  const isBrought = ({ sealedFor, statementId }: StatementVersion) =>
    own.includes(sealedFor) || moves.movedTo(statementId).some((id) => own.includes(id))
  const ofVersion = (version: StatementVersion, misplaced: boolean): Entry => {
    const { id, enteredAt: at, seal } = version
    const altered = misplaced || !isBrought(version) || !versionFits(key, version)
    return { id, kind: 'statement', at, seal, altered }
  }
  return {
    standing: (note: SignedNote) => ofNote(note, moves.isNamed(note.id) || !own.includes(note.signedFor)),
    // What was added to a note that was moved is said of the note in its place.
    retired: (note: SignedNote) => ofNote(note, !moves.isRetired(note.id)).slice(0, 1),
    counting: (version: StatementVersion) => ofVersion(version, false),
    kept: (one: KeptDraft): Entry => {
      const altered = !own.includes(one.signedFor) || !keptFits(key, one)
      return { id: one.id, kind: 'kept-draft', at: one.keptAt, seal: one.seal, altered }
    },
    hidden: (version: StatementVersion) => ofVersion(version, !moves.isHidden(version.id)),
  }
}

/** Everything signed that stands in a chart, what counts in it no more included, and how it came there. */
export async function signedEntries(db: ReadHandle, patientId: string) {
  const key = await installationKey(db, 'audit')
  const own = await listChartIds(db, patientId)
  const everOne = await listCardsEverOne(db, patientId)
  const { notes } = await listTimeline(db, { patientId, limit: MOST_NOTES })
  const retired = await listRetiredNotes(db, patientId)
  const versions = await listStatementVersions(db, patientId)
  const hidden = await listStatementVersions(db, patientId, 'moved')
  const added = [...notes, ...retired].flatMap(({ addenda }) => addenda)
  const ids = [...notes, ...retired].map(({ id }) => id)
  const noteIds = [...ids, ...added.map(({ noteId }) => noteId)]
  const moves = await soundMoves(db, key, { noteIds, patientIds: everOne })
  const judge = judging(key, { own, moves, rectified: await listRectified(db, ids) })
  const kept = await listKeptDrafts(db, patientId)
  const papers = await paperEntries(db, key, { patientId, own })
  const standing = [
    ...notes.flatMap(judge.standing),
    ...versions.map(judge.counting),
    ...kept.map(judge.kept),
    ...papers.entries,
  ]
  const uncounted = [...retired.flatMap(judge.retired), ...hidden.map(judge.hidden)]
  const signedFor = [...notes, ...retired, ...added].map((one) => one.signedFor)
  return {
    standing,
    entries: [...standing, ...uncounted, ...(await markEntries(db, key, patientId))],
    known: notes.flatMap(knownVersions),
    /** The cards of the chart. */
    own,
    everOne,
    /** For whom something of the chart may have been signed. */
    signedFor: new Set([
      ...everOne,
      ...signedFor,
      ...papers.signedFor,
      ...[...versions, ...hidden].map(({ sealedFor }) => sealedFor),
      ...kept.map((one) => one.signedFor),
    ]),
    moves,
  }
}
