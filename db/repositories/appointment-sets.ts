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

/**
 * Takes visits off the agenda while they all move in one transaction, so that none is in another's way. Whoever lifts
 * must put each of them somewhere, with its status, before the transaction ends.
 */
export async function liftVisits(tx: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('appointment')
    .set({ status: 'cancelled' })
    .where('id', 'in', [...ids])
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
