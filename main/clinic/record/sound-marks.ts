import { toldMarks } from '../../../db/repositories/sealed-deeds.ts'
import { findMarks, listMovedVersions, type Mark } from '../../../db/repositories/wrong-charts.ts'
import { markColumns } from '../../../db/wrong-chart-body.ts'
import type { ReadHandle } from '../context.ts'
import { markFits } from './note-seals.ts'
import { partsIn } from './stored-parts.ts'

/** What was moved out of wrong charts by marks that say what was signed, and that the trail tells of. */
export interface Moves {
  /** Whether some row says of a note that it was moved, sound or not. */
  isNamed(noteId: string): boolean
  isRetired(noteId: string): boolean
  isHidden(versionId: string): boolean
  /** For whom what took the place of its note was signed, of each mark that moved a statement. */
  movedTo(statementId: string): readonly string[]
  /** Statements that were moved into the chart of one of these patients. */
  broughtTo(patientIds: readonly string[]): readonly string[]
}

/** The marks asked for, and those that took further what these had brought: from chart to chart. */
async function followedMarks(db: ReadHandle, asked: Parameters<typeof findMarks>[1]) {
  const marks = new Map<string, Mark & { readonly to: string }>()
  const charts = new Set(asked.patientIds)
  let next = asked
  while (next.noteIds.length + next.patientIds.length > 0) {
    const found = await findMarks(db, next)
    const on = found.map(({ to }) => to).filter((to) => !charts.has(to))
    for (const mark of found) marks.set(mark.id, mark)
    for (const to of on) charts.add(to)
    next = { noteIds: [], patientIds: [...new Set(on)] }
  }
  return [...marks.values()]
}

/** Found by what they name and never by where they stand: that a row says so is no proof that anybody moved something. */
export async function soundMoves(
  db: ReadHandle,
  key: Uint8Array,
  asked: Parameters<typeof findMarks>[1],
): Promise<Moves> {
  const marks = await followedMarks(db, asked)
  const ids = marks.map(({ id }) => id)
  const [moved, told] = [await listMovedVersions(db, ids), await toldMarks(db, ids)]
  const hiddenBy = (id: string) =>
    moved.filter(({ markId }) => markId === id).map(({ versionId }) => versionId)
  const sound = marks
    .filter((mark) => told.get(mark.id) === mark.seal && markFits(key, mark, hiddenBy(mark.id)))
    .map(({ noteId, to, parts }) => ({ ...markColumns(partsIn(parts) ?? []), noteId, to }))
  const named = new Set(marks.map(({ noteId }) => noteId))
  const retired = new Set(sound.map(({ noteId }) => noteId))
  const hidden = new Set(sound.flatMap(({ versions }) => versions))
  return {
    isNamed: (noteId) => named.has(noteId),
    isRetired: (noteId) => retired.has(noteId),
    isHidden: (versionId) => hidden.has(versionId),
    movedTo: (statementId) =>
      sound.flatMap(({ statements, to }) => (statements.includes(statementId) ? [to] : [])),
    broughtTo: (patientIds) =>
      sound.flatMap(({ statements, to }) => (patientIds.includes(to) ? statements : [])),
  }
}
