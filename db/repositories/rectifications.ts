import type { Reader, Writer } from '../handles.ts'
import type { SealedDiagnosis, SealedObservation } from '../note-sections.ts'

interface ListLine {
  readonly number: number
  readonly line: number
}

/** What a note says since each of its rectifications, as rows in a fixed order. */
export interface RectifiedRows {
  readonly rectifications: readonly { readonly number: number; readonly addendumId: string }[]
  readonly values: readonly (ListLine & Omit<SealedObservation, 'id'>)[]
  readonly diagnoses: readonly (ListLine & Omit<SealedDiagnosis, 'id'>)[]
}

/** Enters them; a rectification's lists first, because once it stands they take no line. */
export async function insertRectified(
  tx: Writer,
  noteId: string,
  { rectifications, values, diagnoses }: RectifiedRows,
): Promise<void> {
  const measured = values.map(({ measuredAt, measuredBy, ...one }) => ({
    ...{ ...one, note_id: noteId, measured_at: measuredAt, measured_by: measuredBy },
  }))
  if (measured.length > 0) await tx.insertInto('rectified_value').values(measured).execute()
  const named = diagnoses.map(({ table, ...one }) => ({ ...one, note_id: noteId, table_version: table }))
  if (named.length > 0) await tx.insertInto('rectified_diagnosis').values(named).execute()
  const heads = rectifications.map(({ number, addendumId }) => ({
    ...{ note_id: noteId, number, addendum_id: addendumId },
  }))
  if (heads.length > 0) await tx.insertInto('rectification').values(heads).execute()
}

/** The same of some notes as they stand there, to be compared with what was sealed. */
export async function listRectified(
  db: Reader,
  noteIds: readonly string[],
): Promise<(noteId: string) => RectifiedRows> {
  const rectifications = await db
    .selectFrom('rectification')
    .select(['note_id as noteId', 'number', 'addendum_id as addendumId'])
    .where('note_id', 'in', noteIds)
    .orderBy('number')
    .execute()
  const values = await db
    .selectFrom('rectified_value')
    .select(['note_id as noteId', 'number', 'line', 'code', 'value', 'unit', 'typed', 'comparator', 'words'])
    .select(['measured_at as measuredAt', 'measured_by as measuredBy', 'source', 'position', 'place'])
    .where('note_id', 'in', noteIds)
    .orderBy('number')
    .orderBy('line')
    .execute()
  const diagnoses = await db
    .selectFrom('rectified_diagnosis')
    .select(['note_id as noteId', 'number', 'line', 'code', 'words', 'table_version as table', 'role'])
    .where('note_id', 'in', noteIds)
    .orderBy('number')
    .orderBy('line')
    .execute()
  const own = <Row extends { readonly noteId: string }>(rows: readonly Row[], id: string) =>
    rows.flatMap(({ noteId, ...row }) => (noteId === id ? [row] : []))
  return (id) => ({
    rectifications: own(rectifications, id),
    values: own(values, id),
    diagnoses: own(diagnoses, id),
  })
}

/** Notes of a chart that were rectified. */
export async function listRectifiedNotes(db: Reader, patientId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('chart_entry')
    .innerJoin('rectification', 'rectification.note_id', 'chart_entry.entry_id')
    .select('rectification.note_id as noteId')
    .distinct()
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'note')
    .execute()
  return rows.map(({ noteId }) => noteId)
}

/** Of each note that was rectified the rectification that counts, as `last`. */
export const lastRectifications = (db: Reader) =>
  db
    .selectFrom('rectification as last')
    .leftJoin('rectification as later', (join) =>
      join.onRef('later.note_id', '=', 'last.note_id').onRef('later.number', '>', 'last.number'),
    )
    .where('later.number', 'is', null)
