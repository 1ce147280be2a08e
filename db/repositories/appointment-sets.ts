import { sql } from 'kysely'
import type { Reader, Writer } from '../handles.ts'
import { selectAppointments, type Appointment } from './appointments.ts'

/** Visits by their ids, in order of time. */
export async function listAppointments(db: Reader, ids: readonly string[]): Promise<readonly Appointment[]> {
  if (ids.length === 0) return []
  return selectAppointments(db)
    .where('id', 'in', [...ids])
    .orderBy('date')
    .orderBy('start_minute')
    .execute()
}

/** The visits of a series, in its order. */
export async function listSeries(db: Reader, seriesId: string): Promise<readonly Appointment[]> {
  return selectAppointments(db).where('series_id', '=', seriesId).orderBy('series_index').execute()
}

/** Makes the series that its visits will name. */
export async function insertSeries(
  tx: Writer,
  series: {
    readonly id: string
    readonly rule: string
    readonly createdAt: string
    readonly createdBy: string | null
  },
): Promise<void> {
  const { id, rule, createdAt, createdBy } = series
  await tx
    .insertInto('appointment_series')
    .values({ id, rule, created_at: createdAt, created_by: createdBy })
    .execute()
}

/** The professionals of the last two hundred bookings, the latest first and each as often as he was booked. */
export async function listLastBooked(db: Reader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('appointment')
    .select('practitioner_id as id')
    .orderBy(sql`rowid`, 'desc')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}
