import { connect, type RawConnection } from './driver.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'

/** Every object of a database by kind and name, its text without what only looks. SQLite's own statistics are left out. */
export function schemaOf(raw: RawConnection): readonly string[] {
  const rows = raw
    .prepare(
      `SELECT type, name, tbl_name, coalesce(sql, '') AS sql FROM sqlite_schema
      WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4', 'sqlite_sequence') ORDER BY type, name`,
    )
    .raw()
    .all() as string[][]
  return rows.map((row) => row.map((text) => text.replace(/\s+/gu, ' ').trim()).join('\n'))
}

/** What this program's migrations make up to a version: a table, a column or a trigger beside it was put there by hand. */
export function expectedSchema(version: number): readonly string[] {
  const raw = connect(':memory:')
  try {
    migrate(raw, { migrations: migrations.filter((step) => step.version <= version) })
    return schemaOf(raw)
  } finally {
    raw.close()
  }
}
