import type { Reader, Writer } from '../handles.ts'
import type { ChartEntryTable } from '../schema/records.ts'

/** Says in whose chart a new entry stands. */
export async function placeEntry(
  tx: Writer,
  entry: {
    readonly entryId: string
    readonly kind: ChartEntryTable['kind']
    readonly patientId: string
    /** UTC instant, by which a chart is in order. */
    readonly at: string
  },
): Promise<void> {
  const { entryId, kind, patientId, at } = entry
  await tx.insertInto('chart_entry').values({ entry_id: entryId, kind, patient_id: patientId, at }).execute()
}

/** Everything that stands in a chart, by its ids. */
export async function listEntryIds(db: Reader, patientId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('chart_entry')
    .select('entry_id')
    .where('patient_id', '=', patientId)
    .orderBy('entry_id')
    .execute()
  return rows.map(({ entry_id }) => entry_id)
}

/** Entries of a card that was found to be another's stand in that one's chart; nothing that was sealed changes. */
export async function moveEntries(
  tx: Writer,
  both: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('chart_entry')
    .set({ patient_id: both.to })
    .where('patient_id', '=', both.from)
    .execute()
}

/** These entries were written in the wrong chart: they stand in another from now on. */
export async function placeElsewhere(
  tx: Writer,
  moved: { readonly entryIds: readonly string[]; readonly to: string },
): Promise<void> {
  if (moved.entryIds.length === 0) return
  await tx
    .updateTable('chart_entry')
    .set({ patient_id: moved.to })
    .where('entry_id', 'in', moved.entryIds)
    .execute()
}

/**
 * A note whose place another one takes, in the chart of whom it was: it goes there too, and is read nowhere any more.
 * @throws DatabaseError 'sealed' while no mark says so.
 */
export async function retireNote(
  tx: Writer,
  { noteId, to }: { readonly noteId: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('chart_entry')
    .set({ patient_id: to, kind: 'moved' })
    .where('entry_id', '=', noteId)
    .execute()
}

/** Whether a professional signed something in a chart since an instant. */
export async function hasSignedSince(
  db: Reader,
  of: { readonly patientId: string; readonly practitionerId: string; readonly since: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('chart_entry')
    .innerJoin('note', 'note.id', 'chart_entry.entry_id')
    .select('note.id')
    .where('chart_entry.patient_id', '=', of.patientId)
    .where('chart_entry.kind', '=', 'note')
    .where('chart_entry.at', '>=', of.since)
    .where('note.practitioner_id', '=', of.practitionerId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
