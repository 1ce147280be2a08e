import type { RawConnection } from './driver.ts'
import { toDatabaseError } from './errors.ts'

/** What a closed copy holds, by which a person tells one from another. */
export interface Contents {
  readonly clinic: string
  readonly visits: number
  /** UTC instant of the last signed note. */
  readonly lastSignedAt: string | null
  /** The clinic's own zone; null where there is no clinic in it. */
  readonly timeZone: string | null
}

/** Reads it in any version of the schema. @throws DatabaseError 'damaged' */
export function readContents(raw: RawConnection): Contents {
  try {
    return raw
      .prepare(
        `SELECT coalesce((SELECT name FROM clinic), '') AS clinic,
                (SELECT count(*) FROM appointment) AS visits,
                (SELECT max(signed_at) FROM note) AS lastSignedAt,
                (SELECT time_zone FROM clinic) AS timeZone`,
      )
      .get() as Contents
  } catch (error) {
    throw toDatabaseError(error)
  }
}
