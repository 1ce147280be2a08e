import type { Reader } from '../handles.ts'

/** Deeds that sign something; each names by its subject what it signed. */
const SEALING = [
  ...['note.signed', 'note.addendum-signed', 'note.moved-in', 'note.moved-out'],
  ...['statement.entered', 'statement.changed'],
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

/** Which of these entries there are, in whatever chart. */
export async function existingEntries(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const table of ['note', 'addendum', 'statement_version', 'wrong_chart'] as const) {
    const rows = await db.selectFrom(table).select('id').where('id', 'in', ids).execute()
    for (const { id } of rows) found.add(id)
  }
  return found
}
