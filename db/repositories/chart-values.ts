import type { Reader } from '../handles.ts'
import { lastRectifications } from './rectifications.ts'

/** The values that count in a chart: as they were signed, and of a note that was rectified as it says them since. */
function countedValues(db: Reader, patientId: string) {
  const signed = db
    .selectFrom('chart_entry')
    .innerJoin('observation as measured', 'measured.note_id', 'chart_entry.entry_id')
    .leftJoin('rectification', 'rectification.note_id', 'chart_entry.entry_id')
    .select(['measured.note_id', 'measured.code', 'measured.value', 'measured.typed', 'measured.comparator'])
    .select(['measured.words', 'measured.measured_at', 'measured.source', 'measured.position'])
    .select('measured.place')
    .where('rectification.note_id', 'is', null)
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'note')
  const rectified = lastRectifications(db)
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'last.note_id')
    .innerJoin('rectified_value as measured', (join) =>
      join.onRef('measured.note_id', '=', 'last.note_id').onRef('measured.number', '=', 'last.number'),
    )
    .select(['measured.note_id', 'measured.code', 'measured.value', 'measured.typed', 'measured.comparator'])
    .select(['measured.words', 'measured.measured_at', 'measured.source', 'measured.position'])
    .select('measured.place')
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'note')
  return signed.unionAll(rectified)
}

/** Every value that counts in a chart under these codes with its note's author and secrecy, the oldest first. */
export async function listValues(
  db: Reader,
  { patientId, codes }: { readonly patientId: string; readonly codes: readonly string[] },
) {
  return (
    db
      .selectFrom(countedValues(db, patientId).as('counted'))
      .innerJoin('note', 'note.id', 'counted.note_id')
      .innerJoin('encounter', 'encounter.id', 'note.encounter_id')
      .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
      .innerJoin('practitioner', 'practitioner.id', 'note.practitioner_id')
      .select(['counted.code', 'counted.value', 'counted.typed', 'counted.comparator'])
      .select(['counted.words', 'counted.source', 'counted.position', 'counted.place'])
      .select(['note.id as noteId', 'note.account_id as accountId', 'note.secrecy', 'note.shown'])
      .select('practitioner.name as practitionerName')
      // In notes of before a value has no time of its own.
      .select((eb) =>
        eb.fn.coalesce('counted.measured_at', 'visit.date', 'encounter.date').$notNull().as('at'),
      )
      .where('counted.code', 'in', codes)
      .orderBy('at')
      .orderBy('note.signed_at')
      .orderBy('counted.place')
      .execute()
  )
}

export type ChartValue = Awaited<ReturnType<typeof listValues>>[number]

/** Of each vital sign of a chart its last numbers, so many at most, with their dates, the newest first; but of these notes none. */
export async function listRecentObservations(
  db: Reader,
  {
    patientId,
    except,
    most,
  }: { readonly patientId: string; readonly except: readonly string[]; readonly most: number },
) {
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom(countedValues(db, patientId).as('counted'))
        .innerJoin('note', 'note.id', 'counted.note_id')
        .innerJoin('encounter', 'encounter.id', 'note.encounter_id')
        .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
        .select('counted.code')
        // A day that is not the encounter's: a series from home.
        .select((eb) =>
          eb.fn
            .coalesce(
              eb.fn<string>('substr', ['counted.measured_at', eb.lit(1), eb.lit(10)]),
              'visit.date',
              'encounter.date',
            )
            .$notNull()
            .as('date'),
        )
        .select((eb) => eb.ref('counted.value').$notNull().as('value'))
        .where('counted.value', 'is not', null)
        // "> 600" is no number to compare with.
        .where('counted.comparator', 'is', null)
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) =>
              over
                .partitionBy('counted.code')
                .orderBy(
                  (eb) => eb.fn.coalesce('counted.measured_at', 'visit.date', 'encounter.date'),
                  'desc',
                )
                .orderBy('visit.start_minute', 'desc')
                .orderBy('note.signed_at', 'desc')
                .orderBy('counted.place', 'desc'),
            )
            .as('place'),
        )
        .where('note.id', 'not in', except)
        .as('measured'),
    )
    .select(['measured.code', 'measured.value', 'measured.date'])
    .where('measured.place', '<=', most)
    .orderBy('measured.code')
    .orderBy('measured.place')
    .execute()
}
