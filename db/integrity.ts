import type { RawConnection } from './driver.ts'
import { DatabaseError } from './errors.ts'

/** The schema version the database stands at; 0 for a new one. */
export function schemaVersion(raw: RawConnection): number {
  return Number(raw.pragma('user_version', { simple: true }))
}

/** Migrations on top of damaged indexes have ruined databases elsewhere: look first. */
export function checkIntegrity(raw: RawConnection): void {
  const found = raw.prepare('PRAGMA integrity_check(1)').pluck().get()
  if (found !== 'ok') throw new DatabaseError('damaged', 'integrity')
}

/** The same table by table, `checked` being told how much is done, from 0 to 1: a copy of years takes minutes. */
export function checkTables(raw: RawConnection, checked: (fraction: number) => void): void {
  const tables = raw
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')`)
    .pluck()
    .all() as string[]
  const sizes = tables.map((name) => 1 + rowsAbout(raw, name))
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  for (const [at, name] of tables.entries()) {
    checked(done / whole)
    const found = raw
      .prepare(`PRAGMA integrity_check('${name.replaceAll("'", "''")}')`)
      .pluck()
      .get()
    if (found !== 'ok') throw new DatabaseError('damaged', 'integrity')
    done += sizes[at] ?? 0
  }
}

/** How many rows a table may have, at the price of one seek. */
function rowsAbout(raw: RawConnection, name: string): number {
  try {
    const last = raw
      .prepare(`SELECT max(rowid) FROM "${name.replaceAll('"', '""')}"`)
      .pluck()
      .get()
    return Number(last ?? 0)
  } catch {
    // Without a rowid, or a table that its module counts: small ones.
    return 0
  }
}
