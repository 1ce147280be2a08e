import { sql } from 'kysely'
import { LIVE, OPEN } from '../../preload/contract/visit-status.ts'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader } from '../handles.ts'

/** Whoever came and waits has not been seen yet either. */
const STANDING = [...OPEN, 'arrived'] as const

/** Visits that still have to happen from a date on, of one professional or all, soonest first. */
export async function listStanding(
  db: Reader,
  { from, practitionerId }: { readonly from: string; readonly practitionerId?: string | null },
) {
  const query = db
    .selectFrom('appointment as visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .innerJoin('practitioner', 'practitioner.id', 'visit.practitioner_id')
    .select(['visit.id as appointmentId', 'visit.patient_id as patientId', 'visit.date', 'visit.insurer'])
    .select('visit.status')
    .select(['visit.start_minute as startMinute', 'visit.end_minute as endMinute'])
    .select(['visit.room_id as roomId', 'visit.visit_type_name as visitType'])
    .select(['visit.practitioner_id as practitionerId', 'practitioner.treatment as practitionerName'])
    .select('practitioner.active as practitionerActive')
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .where('visit.date', '>=', from)
    .where('visit.status', 'in', STANDING)
    .orderBy('visit.date')
    .orderBy('visit.start_minute')
  return (practitionerId ? query.where('visit.practitioner_id', '=', practitionerId) : query).execute()
}

export type StandingVisit = Awaited<ReturnType<typeof listStanding>>[number]

/** A visit as far as rules ask where it stands. */
export interface StandingPlace {
  readonly startMinute: number
  readonly endMinute: number
  readonly roomId: string | null
  readonly insurer: string | null
}

// LIVE is written out too: SQLite takes a partial index only where it can read that it applies.
const standingDays = compileOnce((db, slot: Slots<{ from: string }>) =>
  db
    .selectFrom('appointment')
    .innerJoin('practitioner', 'practitioner.id', 'appointment.practitioner_id')
    .select(['practitioner_id as practitionerId', 'practitioner.active as practitionerActive', 'date'])
    .select(
      sql<string>`json_group_array(json_array(start_minute, end_minute, appointment.room_id, insurer))`.as(
        'visits',
      ),
    )
    .where('date', '>=', slot('from'))
    .where(sql<boolean>`status in (${sql.raw(LIVE.map((one) => `'${one}'`).join(', '))})`)
    .where(sql<boolean>`status in (${sql.raw(STANDING.map((one) => `'${one}'`).join(', '))})`)
    .groupBy(['practitioner_id', 'date']),
)

/** The same as days, for whoever counts them: a row a professional and day, packed by SQLite and read from an index alone. */
export async function listStandingDays(db: Reader, from: string) {
  return (await standingDays(db, { from })).map(({ visits, ...day }) => ({
    ...day,
    visits: (JSON.parse(visits) as [number, number, string | null, string | null][])
      .map(([startMinute, endMinute, roomId, insurer]) => ({ startMinute, endMinute, roomId, insurer }))
      .sort((a, b) => a.startMinute - b.startMinute),
  }))
}
