import type { Reader, Writer } from '../handles.ts'
import { SEAL_FORMAT, type NoteOrigin } from '../note-body.ts'
import { placeEntry } from './chart-entries.ts'

export interface NewMark {
  readonly id: string
  readonly noteId: string
  readonly newNoteId: string
  /** In whose chart the note stood. */
  readonly patientId: string
  readonly accountId: string
  readonly practitionerId: string
  readonly reason: string
  readonly signedAt: string
  readonly seal: string
  /** JSON (`StubShown`). */
  readonly shown: string
  /** JSON (`SealedPart[]`). */
  readonly parts: string
  /** What changed something known of the wrong person. */
  readonly versions: readonly string[]
  /** When the note was signed: its mark stands in its place. */
  readonly at: string
}

/** Says that a note was signed in the wrong chart: the mark stands there in its place. */
export async function insertMark(tx: Writer, mark: NewMark): Promise<void> {
  const { id, noteId, newNoteId, patientId, accountId, practitionerId, signedAt, versions, at, ...rest } =
    mark
  const hidden = versions.map((version_id) => ({ version_id, wrong_chart_id: id }))
  if (hidden.length > 0) await tx.insertInto('moved_version').values(hidden).execute()
  await tx
    .insertInto('wrong_chart')
    .values({
      ...{ id, note_id: noteId, new_note_id: newNoteId, patient_id: patientId, account_id: accountId },
      ...{ practitioner_id: practitionerId, signed_at: signedAt, seal_format: SEAL_FORMAT, ...rest },
    })
    .execute()
  await placeEntry(tx, { entryId: id, kind: 'stub', patientId, at })
}

const selectMarks = (db: Reader) =>
  db
    .selectFrom('wrong_chart as mark')
    .innerJoin('note', 'note.id', 'mark.note_id')
    .select(['mark.id', 'mark.note_id as noteId', 'mark.new_note_id as newNoteId'])
    // Whom it was sealed for.
    .select(['mark.patient_id as patientId', 'mark.account_id as accountId', 'mark.reason'])
    .select(['mark.practitioner_id as practitionerId', 'mark.signed_at as signedAt', 'mark.seal'])
    .select(['mark.seal_format as sealFormat', 'mark.shown', 'mark.parts', 'note.seal as noteSeal'])

export type Mark = Awaited<ReturnType<ReturnType<typeof selectMarks>['execute']>>[number]

/** The marks that stand in a chart, the newest note's first: all, or those of a page of its timeline. */
export async function listMarks(
  db: Reader,
  asked: {
    readonly patientId: string
    readonly from?: string | undefined
    readonly before?: string | undefined
  },
) {
  let query = selectMarks(db)
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'mark.id')
    .select('chart_entry.at')
    .where('chart_entry.patient_id', '=', asked.patientId)
    .where('chart_entry.kind', '=', 'stub')
  if (asked.from !== undefined) query = query.where('chart_entry.at', '>=', asked.from)
  if (asked.before !== undefined) query = query.where('chart_entry.at', '<', asked.before)
  return query.orderBy('chart_entry.at', 'desc').orderBy('mark.id').execute()
}

/** The marks over some notes, and those that took something out of the charts of these patients or into them. */
export async function findMarks(
  db: Reader,
  { noteIds, patientIds }: { readonly noteIds: readonly string[]; readonly patientIds: readonly string[] },
) {
  return selectMarks(db)
    .innerJoin('note as anew', 'anew.id', 'mark.new_note_id')
    .select('anew.patient_id as to')
    .where((eb) =>
      eb.or([
        eb('mark.note_id', 'in', noteIds),
        eb('mark.patient_id', 'in', patientIds),
        eb('anew.patient_id', 'in', patientIds),
      ]),
    )
    .execute()
}

/** The versions that some marks took out of the charts they stand in. */
export async function listMovedVersions(db: Reader, markIds: readonly string[]) {
  return db
    .selectFrom('moved_version')
    .select(['version_id as versionId', 'wrong_chart_id as markId'])
    .where('wrong_chart_id', 'in', markIds)
    .orderBy('version_id')
    .execute()
}

/** Notes that are read nowhere any more, because others took their place. */
export const movedNotes = (db: Reader) => db.selectFrom('wrong_chart').select('note_id')

/** Versions that count in no chart any more. */
export const movedVersions = (db: Reader) => db.selectFrom('moved_version').select('version_id')

/** Where some notes stood before in wrong charts, the last first. */
export async function listOrigins(
  db: Reader,
  noteIds: readonly string[],
): Promise<(NoteOrigin & { readonly of: string; readonly encounterId: string })[]> {
  const found: (NoteOrigin & { readonly of: string; readonly encounterId: string })[] = []
  let wanted = new Map(noteIds.map((id) => [id, id]))
  const pair = (one: { readonly noteId: string; readonly of: string }) => `${one.noteId} ${one.of}`
  // Rows that somebody planted may lead back to where they began.
  const seen = new Set(noteIds.map((id) => pair({ noteId: id, of: id })))
  while (wanted.size > 0) {
    const rows = await db
      .selectFrom('wrong_chart as mark')
      .innerJoin('note', 'note.id', 'mark.note_id')
      .select(['mark.new_note_id as newNoteId', 'note.id as noteId'])
      .select(['note.seal', 'note.signed_at as signedAt', 'note.encounter_id as encounterId'])
      .where('mark.new_note_id', 'in', [...wanted.keys()])
      .execute()
    const step = rows
      .map(({ newNoteId, ...origin }) => ({ ...origin, of: wanted.get(newNoteId) ?? '' }))
      .filter((origin) => !seen.has(pair(origin)))
    for (const origin of step) seen.add(pair(origin))
    found.push(...step)
    wanted = new Map(step.map(({ noteId, of }) => [noteId, of]))
  }
  return found
}

/** The marks that took a note out of the chart of one of these patients, or into it, in a fixed order. */
export async function marksAbout(db: Reader, patientIds: readonly string[]) {
  return db
    .selectFrom('wrong_chart as mark')
    .innerJoin('note', 'note.id', 'mark.new_note_id')
    .select(['mark.id', 'mark.patient_id as from', 'note.patient_id as to'])
    .where((eb) => eb.or([eb('mark.patient_id', 'in', patientIds), eb('note.patient_id', 'in', patientIds)]))
    .orderBy('mark.id')
    .execute()
}

/** How often a note was printed or saved as a file, by the trail of these charts. */
export async function countPapers(
  db: Reader,
  of: { readonly noteId: string; readonly patientIds: readonly string[] },
): Promise<number> {
  const { count } = await db
    .selectFrom('audit_event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('seq', 'in', (eb) =>
      eb.selectFrom('audit_patient').select('seq').where('patient_id', 'in', of.patientIds),
    )
    .where('event', 'in', ['note.printed', 'note.saved-as-pdf'])
    .where('subject_id', '=', of.noteId)
    .where('outcome', '=', 'ok')
    .executeTakeFirstOrThrow()
  return count
}
