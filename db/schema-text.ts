import { connect } from './driver.ts'
import { migrate } from './migrate.ts'

/** The whole schema as the migrations leave it, one statement per object, for people to read and to review changes by. */
export function schemaText(): string {
  const raw = connect(':memory:')
  try {
    const { to } = migrate(raw)
    const rows = raw
      .prepare(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'patient\\_search\\_%' ESCAPE '\\'
        UNION ALL SELECT sql FROM sqlite_schema WHERE name = 'patient_search_row'`,
      )
      .pluck()
      .all() as string[]
    const body = rows.map((sql) => `${sql.replace(/^ {4}/gmu, '')};\n`).join('\n')
    return `-- Made by db/dump-schema.ts from db/migrations; do not edit.\nPRAGMA user_version = ${String(to)};\n\n${body}`
  } finally {
    raw.close()
  }
}
