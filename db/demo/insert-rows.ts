import type { Insertable } from 'kysely'
import type { RawConnection } from '../driver.ts'
import type { Schema } from '../schema.ts'

/** Inserts many rows of one table with one prepared statement; all rows have the columns of the first. */
export function insertRows<T extends keyof Schema>(
  raw: RawConnection,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const places = columns.map((column) => `@${column}`).join(', ')
  const statement = raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
  for (const row of rows) statement.run(row)
}
