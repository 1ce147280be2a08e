import type { Reader } from '../handles.ts'

/** Deeds that sign something; each names by its subject what it signed. */
export const SEALING = [
  ...['note.signed', 'note.addendum-signed', 'note.moved-in', 'note.moved-out', 'note.draft-kept'],
  ...['triage.signed', 'triage.signed-late', 'triage.moved-in'],
  ...['statement.entered', 'statement.changed', 'document.issued', 'document.voided'],
  'document.attendance-issued',
]

/** What the trail says was signed for these cards, in its order; the seal is null in rows of before it was kept there. */
export async function listSealedDeeds(db: Reader, patientIds: readonly string[]) {
  const rows = await db
    .selectFrom('audit_event')
    .select(['event', 'subject_id as id', 'seal', 'at'])
    .where('seq', 'in', (eb) =>
      eb.selectFrom('audit_patient').select('seq').where('patient_id', 'in', patientIds),
    )
    .where('event', 'in', SEALING)
    .where('outcome', '=', 'ok')
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }]))
}

/** The seals of these marks of wrong charts, as the trail tells them, by the mark's id. */
export async function toldMarks(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['subject_id as id', 'seal'])
    .where('event', '=', 'note.moved-out')
    .where('outcome', '=', 'ok')
    .where('subject_id', 'in', ids)
    .execute()
  return new Map(rows.flatMap(({ id, seal }) => (id === null || seal === null ? [] : [[id, seal]])))
}

/** Where something signed stands: by its own row of `chart_entry`, or by that of what it belongs to. */
export interface Place {
  readonly entryId: string
  /** Null where no row says it. */
  readonly patientId: string | null
}

/** Where each of these stands, in whatever chart; what is not there any more is not among them. */
export async function placesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const belonging = [
    db.selectFrom('note').select(['id', 'id as entryId']).where('id', 'in', ids),
    db.selectFrom('addendum').select(['id', 'note_id as entryId']).where('id', 'in', ids),
    db.selectFrom('statement_version').select(['id', 'statement_id as entryId']).where('id', 'in', ids),
    db.selectFrom('wrong_chart').select(['id', 'id as entryId']).where('id', 'in', ids),
    db.selectFrom('kept_draft').select(['id', 'id as entryId']).where('id', 'in', ids),
    db.selectFrom('document').select(['id', 'id as entryId']).where('id', 'in', ids),
    db.selectFrom('document_void').select(['id', 'document_id as entryId']).where('id', 'in', ids),
  ]
  const places = new Map<string, Place>()
  for (const query of belonging) {
    const rows = await db
      .selectFrom(query.as('signed'))
      .leftJoin('chart_entry', 'chart_entry.entry_id', 'signed.entryId')
      .select(['signed.id', 'signed.entryId', 'chart_entry.patient_id as patientId'])
      .execute()
    for (const { id, ...place } of rows) places.set(id, place)
  }
  return places
}
