import type { Reader } from '../handles.ts'

/** Every value of a chart under these codes with its note's author and secrecy, the oldest first. */
export async function listValues(
  db: Reader,
  { patientId, codes }: { readonly patientId: string; readonly codes: readonly string[] },
) {
  return (
    db
      .selectFrom('chart_entry')
      .innerJoin('note', 'note.id', 'chart_entry.entry_id')
      .innerJoin('observation', 'observation.note_id', 'note.id')
      .innerJoin('encounter', 'encounter.id', 'note.encounter_id')
      .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
      .innerJoin('practitioner', 'practitioner.id', 'note.practitioner_id')
      .select(['observation.code', 'observation.value', 'observation.typed', 'observation.comparator'])
      .select(['observation.words', 'observation.source', 'observation.position', 'observation.place'])
      .select(['note.id as noteId', 'note.account_id as accountId', 'note.secrecy', 'note.shown'])
      .select('practitioner.name as practitionerName')
      // In notes of before a value has no time of its own.
      .select((eb) =>
        eb.fn.coalesce('observation.measured_at', 'visit.date', 'encounter.date').$notNull().as('at'),
      )
      .where('chart_entry.patient_id', '=', patientId)
      .where('chart_entry.kind', '=', 'note')
      .where('observation.code', 'in', codes)
      .orderBy('at')
      .orderBy('note.signed_at')
      .orderBy('observation.place')
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
        .selectFrom('observation')
        .innerJoin('note', 'note.id', 'observation.note_id')
        .innerJoin('chart_entry', 'chart_entry.entry_id', 'note.id')
        .innerJoin('encounter', 'encounter.id', 'note.encounter_id')
        .leftJoin('appointment as visit', 'visit.id', 'encounter.appointment_id')
        .select('observation.code')
        // A day that is not the encounter's: a series from home.
        .select((eb) =>
          eb.fn
            .coalesce(
              eb.fn<string>('substr', ['observation.measured_at', eb.lit(1), eb.lit(10)]),
              'visit.date',
              'encounter.date',
            )
            .$notNull()
            .as('date'),
        )
        .select((eb) => eb.ref('observation.value').$notNull().as('value'))
        .where('observation.value', 'is not', null)
        // "> 600" is no number to compare with.
        .where('observation.comparator', 'is', null)
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) =>
              over
                .partitionBy('observation.code')
                .orderBy(
                  (eb) => eb.fn.coalesce('observation.measured_at', 'visit.date', 'encounter.date'),
                  'desc',
                )
                .orderBy('visit.start_minute', 'desc')
                .orderBy('note.signed_at', 'desc')
                .orderBy('observation.place', 'desc'),
            )
            .as('place'),
        )
        .where('chart_entry.patient_id', '=', patientId)
        .where('chart_entry.kind', '=', 'note')
        .where('note.id', 'not in', except)
        .as('measured'),
    )
    .select(['measured.code', 'measured.value', 'measured.date'])
    .where('measured.place', '<=', most)
    .orderBy('measured.code')
    .orderBy('measured.place')
    .execute()
}
