import { join } from 'node:path'
import { connectWithKey } from './connect-with-key.ts'
import { DATABASE_FILE } from './set-aside.ts'

/** What one professional's agenda and charts have more than a backup. */
export interface WorkSince {
  readonly name: string
  /** Visits that were booked or changed. */
  readonly visits: number
  /** Notes and addenda that were signed. */
  readonly notes: number
}

/**
 * What was done since an instant in the shut clinic of a folder, by professional and without any patient, for whoever has its
 * key; null where it cannot be read.
 */
export function workSince(folder: string, key: Uint8Array, instant: string): readonly WorkSince[] | null {
  try {
    const raw = connectWithKey(join(folder, DATABASE_FILE), key, true)
    try {
      return raw
        .prepare(
          `WITH visits AS (
             SELECT appointment.practitioner_id AS id, count(*) AS number
             FROM appointment
             WHERE EXISTS (SELECT 1 FROM appointment_event AS event
                           WHERE event.appointment_id = appointment.id AND event.at > @instant)
             GROUP BY appointment.practitioner_id),
           notes AS (
             SELECT practitioner_id AS id, count(*) AS number
             FROM (SELECT practitioner_id, signed_at FROM note
                   UNION ALL SELECT practitioner_id, signed_at FROM addendum)
             WHERE signed_at > @instant
             GROUP BY practitioner_id)
           SELECT practitioner.name, coalesce(visits.number, 0) AS visits, coalesce(notes.number, 0) AS notes
           FROM practitioner LEFT JOIN visits USING (id) LEFT JOIN notes USING (id)
           WHERE visits.number > 0 OR notes.number > 0
           ORDER BY practitioner.name, practitioner.id`,
        )
        .all({ instant }) as WorkSince[]
    } finally {
      raw.close()
    }
  } catch {
    return null
  }
}
