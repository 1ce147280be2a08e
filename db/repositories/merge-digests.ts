import { createHash } from 'node:crypto'
import type { Reader } from '../handles.ts'
import { papersOf } from './documents.ts'
import type { MergedPair } from './patient-merges.ts'
import { listWritten } from './written-since.ts'
import { marksAbout } from './wrong-charts.ts'

/** A merge and its undo each made both cards a version newer. */
const VERSIONS_OF_UNDONE = 2

/** What was added or typed since each of these merges; nothing is of one that is being made. */
async function writtenSince(db: Reader, ids: readonly string[], merges: readonly MergedPair[]) {
  const standing = merges.flatMap(({ id }) => id ?? [])
  if (standing.length === 0) return () => []
  const made = await db
    .selectFrom('patient_merge')
    .select(['id', 'merged_at as at'])
    .where('id', 'in', standing)
    .execute()
  const times = new Map(made.map(({ id, at }) => [id, at]))
  const written = await listWritten(db, ids)
  return ({ id = '', survivorId, duplicateId }: MergedPair): readonly string[] => {
    const mergedAt = times.get(id)
    if (mergedAt === undefined) return []
    return written
      .filter(({ patientId, at }) => at > mergedAt && (patientId === survivorId || patientId === duplicateId))
      .map((one) => one.id)
  }
}

/**
 * For each merge and card, the versions that came from merges made after it and taken back exactly: those before them can
 * be taken back after them, step by step.
 */
async function undoneSince(db: Reader, ids: readonly string[]) {
  const rows = await db
    .selectFrom('patient_merge')
    .select(['id', 'survivor_id', 'duplicate_id', 'undone_at'])
    .where((eb) => eb.or([eb('survivor_id', 'in', ids), eb('duplicate_id', 'in', ids)]))
    .orderBy('merged_at')
    .execute()
  return (merge: MergedPair, cardId: string): number => {
    const at = rows.findIndex(({ id }) => id === merge.id)
    const later = at < 0 ? [] : rows.slice(at + 1)
    const undone = later.filter(
      (row) => row.undone_at !== null && (row.survivor_id === cardId || row.duplicate_id === cardId),
    )
    return undone.length * VERSIONS_OF_UNDONE
  }
}

/** A version without those, one after another, in which a migration cleaned the name and nothing else happened. */
function beforeCleaning(version: number, cleaned: ReadonlySet<number>): number {
  let before = version
  while (cleaned.has(before)) before -= 1
  return before
}

/**
 * Everything an undo would touch, in one digest for each of these merges, in their order: while it is the same, nothing has
 * happened to either card since. A digest of before must come out again, so neither fields nor their order ever change.
 */
export async function digestsOf(db: Reader, merges: readonly MergedPair[]): Promise<readonly string[]> {
  if (merges.length === 0) return []
  const ids = [...new Set(merges.flatMap(({ survivorId, duplicateId }) => [survivorId, duplicateId]))]
  // That names were cleaned since by a migration, and nothing else, is no change of a card.
  const cleaned = await db
    .selectFrom('patient_change')
    .select(['patient_id as id', 'version'])
    .where('patient_id', 'in', ids)
    .where('station', '=', 'house')
    .execute()
  const cards = await db
    .selectFrom('patient')
    .select(['id', 'status', 'version'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
  const since = await undoneSince(db, ids)
  const untouched = (
    merge: MergedPair,
    { id, version }: { readonly id: string; readonly version: number },
  ) => {
    const own = new Set(cleaned.flatMap((one) => (one.id === id ? [one.version] : [])))
    return beforeCleaning(beforeCleaning(version, own) - since(merge, id), own)
  }
  const visits = await db
    .selectFrom('appointment')
    .select(['id', 'version', 'patient_id'])
    .where('patient_id', 'in', ids)
    .orderBy('id')
    .execute()
  const encounters = await db
    .selectFrom('encounter')
    .leftJoin('note', 'note.encounter_id', 'encounter.id')
    .select(['encounter.id', 'encounter.status', 'note.id as noteId', 'encounter.patient_id as patientId'])
    .where('encounter.patient_id', 'in', ids)
    .orderBy('encounter.id')
    .orderBy('note.id')
    .execute()
  // Each version of what is known of either: none of these stood in a digest of before there were any.
  const versions = await db
    .selectFrom('statement_version')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'statement_version.statement_id')
    .select(['statement_version.id', 'chart_entry.patient_id as patientId'])
    .where('chart_entry.patient_id', 'in', ids)
    .orderBy('statement_version.id')
    .execute()
  // Nor did reminders: one that was written, done, moved or handed on since is a change.
  const reminders = await db
    .selectFrom('reminder')
    .select(['id', 'version', 'patient_id as patientId'])
    .where('patient_id', 'in', ids)
    .orderBy('id')
    .execute()
  // Nor did what professionals who left had not signed.
  const kept = await db
    .selectFrom('kept_draft')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'kept_draft.id')
    .select(['kept_draft.id', 'chart_entry.patient_id as patientId'])
    .where('chart_entry.patient_id', 'in', ids)
    .orderBy('kept_draft.id')
    .execute()
  // Nor did papers: one that was issued or voided since is a change.
  const papers = await papersOf(db, ids)
  const added = await writtenSince(db, ids, merges)
  // Nor did any note that was found to be in the wrong chart.
  const marks = await marksAbout(db, ids)
  const wishes = await db
    .selectFrom('waiting_list')
    .select(['id', 'closed_at', 'patient_id'])
    .where('patient_id', 'in', ids)
    .orderBy('id')
    .execute()
  const links = await db
    .selectFrom('account_patient')
    .select(['account_id', 'relationship', 'patient_id as patientId'])
    .where('patient_id', 'in', ids)
    .orderBy('account_id')
    .execute()
  return merges.map((merge) => {
    const { survivorId, duplicateId } = merge
    const isOf = (id: string) => id === survivorId || id === duplicateId
    const patients = cards.filter(({ id }) => isOf(id))
    const known = versions.filter(({ patientId }) => isOf(patientId))
    const remembered = reminders.flatMap(({ patientId, ...row }) => (isOf(patientId) ? [row] : []))
    const left = kept.filter(({ patientId }) => isOf(patientId))
    const moved = marks.filter(({ from, to }) => isOf(from) || isOf(to))
    const issued = papers.filter(({ patientId }) => isOf(patientId))
    const since = added(merge)
    const state = [
      ...(since.length > 0 ? [{ since }] : []),
      ...(issued.length > 0 ? [{ issued }] : []),
      ...(remembered.length > 0 ? [{ remembered }] : []),
      ...(left.length > 0 ? [{ left }] : []),
      ...(moved.length > 0 ? [{ moved }] : []),
      ...(known.length > 0 ? [known] : []),
      patients.map((card) => ({ ...card, version: untouched(merge, card) })),
      visits.filter(({ patient_id }) => isOf(patient_id)),
      encounters.flatMap(({ patientId, ...row }) => (isOf(patientId) ? [row] : [])),
      wishes.filter(({ patient_id }) => isOf(patient_id)),
      links.flatMap(({ patientId, ...row }) => (patientId === survivorId ? [row] : [])),
    ]
    return createHash('sha256').update(JSON.stringify(state)).digest('hex')
  })
}

export const digestOf = async (db: Reader, merge: MergedPair): Promise<string> =>
  (await digestsOf(db, [merge]))[0] ?? ''
