import type { Writer } from '../handles.ts'
import type { Database } from '../open.ts'
import { insertSeries } from '../repositories/appointment-sets.ts'
import type { Calendar } from './calendar.ts'
import { chanceOf, type Chance } from './chance.ts'
import { insertRows } from './insert-rows.ts'
import type { RecordRows } from './record-rows.ts'
import type { SpecialVisits } from './special-visits.ts'
import type { Interview } from './statement-rows.ts'
import { visitRows, type VisitRows } from './visit-rows.ts'
import type { PracticeVisit } from './visits.ts'

/** Thousands of rows, below Kysely but on the same connection and so in the same transaction. Gives who asked whom. */
export function addVisits(
  { raw }: Database,
  calendar: Calendar,
  visits: readonly PracticeVisit[],
  desk: readonly string[],
  recordOf: (chance: Chance, row: VisitRows) => RecordRows | null,
): Interview[] {
  const life = chanceOf(`life ${calendar.today}`)
  const rows = visits.map((visit) => visitRows(life, calendar, visit, desk))
  const notes = chanceOf(`notes ${calendar.today}`)
  const records = rows.flatMap((row) => {
    const record = recordOf(notes, row)
    return record ? [{ ...record, visit: row.visit }] : []
  })
  insertRows(
    raw,
    'appointment',
    rows.map(({ row }) => row),
  )
  insertRows(
    raw,
    'appointment_event',
    rows.flatMap(({ events }) => events),
  )
  insertRows(
    raw,
    'encounter',
    records.map(({ encounter }) => encounter),
  )
  // Children first: once a note stands, it takes none.
  insertRows(
    raw,
    'observation',
    records.flatMap(({ observations }) => observations),
  )
  insertRows(
    raw,
    'note_diagnosis',
    records.flatMap(({ diagnoses }) => diagnoses),
  )
  const signed = records.flatMap(({ note }) => note ?? [])
  insertRows(raw, 'note', signed)
  insertRows(
    raw,
    'chart_entry',
    signed.map(({ id, patient_id, signed_at: at }) => ({ entry_id: id, kind: 'note', patient_id, at })),
  )
  return records.flatMap(({ note, encounter, visit: { patient, practitioner } }) =>
    note ? [{ patient, practitioner, encounterId: encounter.id, at: note.signed_at }] : [],
  )
}

/** The visits of a series and an overbooked one, with what tells them apart. */
export async function addSpecialVisits(
  { raw }: Database,
  tx: Writer,
  calendar: Calendar,
  { series, overbooked }: SpecialVisits,
  desk: readonly string[],
): Promise<void> {
  const life = chanceOf(`special life ${calendar.today}`)
  const { id, rule } = series
  await insertSeries(tx, { id, rule, createdAt: calendar.now, createdBy: desk[0] ?? null })
  const inSeries = series.visits.map((visit, index) => ({
    ...visitRows(life, calendar, visit, desk),
    mark: { series_id: id, series_index: index, overbooked: 0 as const, overbook_reason: null },
  }))
  const over = (overbooked ? [overbooked] : []).map(({ visit, reason }) => ({
    ...visitRows(life, calendar, visit, desk),
    mark: { series_id: null, series_index: null, overbooked: 1 as const, overbook_reason: reason },
  }))
  const all = [...inSeries, ...over]
  insertRows(
    raw,
    'appointment',
    all.map(({ row, mark }) => ({ ...row, ...mark })),
  )
  insertRows(
    raw,
    'appointment_event',
    all.flatMap(({ events }) => events),
  )
}
