import type { ClinicFixture } from './clinic-fixture.ts'

/** What is done by somebody with the file and its key: the guards of the tables are gone for it, and the references too. */
export function withoutGuards({ db }: ClinicFixture, sql: string): void {
  const { raw } = db
  const guards = raw
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND (name GLOB '*_frozen' OR name GLOB '*_kept' OR name GLOB '*_closed' OR name GLOB '*_same')`,
    )
    .pluck()
    .all() as string[]
  for (const name of guards) raw.exec(`DROP TRIGGER ${name}`)
  raw.pragma('foreign_keys=OFF')
  raw.exec(sql)
}
