import type { Database } from '../../db/open.ts'

/** Written also for whoever is refused: the trail, the tries that are counted and told, and the count of commits. */
const BESIDE = new Set([
  'audit_event',
  'audit_patient',
  'audit_checkpoint',
  'sign_in_attempt',
  'access_notice',
  'db_state',
])

/** The tables that only a command which succeeds may change; the search index follows one of them row for row. */
function clinicTables(db: Database): readonly string[] {
  const tables = db.raw
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[]
  return tables.filter(
    (name) => !BESIDE.has(name) && (!name.startsWith('patient_search') || name === 'patient_search_row'),
  )
}

/**
 * Counts every row that a committed change inserted, updated or deleted in the clinic's tables, by temporary triggers on
 * the writing connection: what is rolled back takes its count with it.
 */
export function countChanges(db: Database): {
  changed(): number
  byTable(): Readonly<Record<string, number>>
} {
  const tables = clinicTables(db)
  db.raw.exec('CREATE TEMP TABLE touched (name TEXT PRIMARY KEY, rows INTEGER NOT NULL)')
  for (const name of tables) {
    db.raw.prepare('INSERT INTO touched VALUES (?, 0)').run(name)
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      db.raw.exec(
        `CREATE TEMP TRIGGER "touched_${name}_${event}" AFTER ${event} ON main."${name}" BEGIN UPDATE touched SET rows = rows + 1 WHERE name = '${name}'; END`,
      )
  }
  const sum = db.raw.prepare('SELECT sum(rows) FROM touched').pluck()
  const each = db.raw.prepare('SELECT name, rows FROM touched WHERE rows > 0')
  return {
    changed: () => Number(sum.get()),
    byTable: () =>
      Object.fromEntries(
        (each.all() as { name: string; rows: number }[]).map(({ name, rows }) => [name, rows]),
      ),
  }
}
