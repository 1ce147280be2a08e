import type { RawConnection } from './driver.ts'
import { toDatabaseError } from './errors.ts'

/** What a closed copy holds, by which a person tells one from another. */
export interface Contents {
  readonly clinic: string
  readonly visits: number
  /** UTC instant of the last signed note. */
  readonly lastSignedAt: string | null
}

/** Reads it in any version of the schema. @throws DatabaseError 'damaged' */
export function readContents(raw: RawConnection): Contents {
  try {
    return raw
      .prepare(
        `SELECT coalesce((SELECT name FROM clinic), '') AS clinic,
                (SELECT count(*) FROM appointment) AS visits,
                (SELECT max(signed_at) FROM note) AS lastSignedAt`,
      )
      .get() as Contents
  } catch (error) {
    throw toDatabaseError(error)
  }
}
