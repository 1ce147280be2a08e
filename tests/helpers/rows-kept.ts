import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { RawConnection } from '../../db/driver.ts'

type Value = string | number | null | { readonly hex: string }

interface KeptTable {
  /** Columns of the primary key. */
  readonly key: readonly string[]
  /** Its rows could not be changed: append-only, sealed or chained. */
  readonly frozen: boolean
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** Every row of every table of a database, as it was dumped by the version that made it. */
export interface KeptRows {
  readonly version: number
  readonly tables: Readonly<Record<string, KeptTable>>
}

/** What a later migration changed of a table on purpose. */
export interface DeclaredChange {
  readonly table: string
  readonly migration: number
  /** Why a clinic loses nothing by it. */
  readonly reason: string
  /** Where the rows are now: a table, or a query in brackets. */
  readonly from?: string
  /** The SQL expression that gives an old column's value now; null where its value is another one on purpose. */
  readonly columns?: Readonly<Record<string, string | null>>
  /** Its rows are worked out of others, and were worked out anew: whom they are about, by this column, must be the same. */
  readonly derived?: string
}

/** What migrations after 120 changed on purpose. A table that is frozen may not stand here. */
export const DECLARED: readonly DeclaredChange[] = [
  {
    table: 'patient_key',
    migration: 181,
    reason:
      'How names sound is worked out of the cards, which are all here, by one more rule (Neves, Nevis).',
    derived: 'patient_id',
  },
  {
    table: 'patient_search',
    migration: 181,
    reason:
      'What is searched is worked out of the cards, now with the birth year and numbers as they are cut and dialled.',
    derived: 'rowid',
  },
  {
    table: 'visit_type',
    migration: 186,
    reason: 'the name is its kind’s, which stands above the types of all professionals',
    from: '(SELECT visit_type.*, visit_kind.name FROM visit_type JOIN visit_kind ON visit_kind.id = kind_id)',
  },
]

/** Opening a clinic writes its own row of the trail, publishes the texts of a newer program and makes the anchor's key once. */
const GROWS = new Set(['audit_event', 'terms_document', 'installation_key'])

export function readKeptRows(file: string): KeptRows {
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as KeptRows
}

/** One row by its column names. */
export function rowsOf(kept: KeptRows, table: string): readonly Readonly<Record<string, Value>>[] {
  const { columns, rows } = tableOf(kept, table)
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])))
}

function tableOf(kept: KeptRows, table: string): KeptTable {
  const found = kept.tables[table]
  if (!found) throw new Error(`version ${String(kept.version)} has no table ${table}`)
  return found
}

/** Throws when a frozen table is declared, or one without a reason. */
export function checkDeclared(kept: KeptRows, declared: readonly DeclaredChange[]): void {
  for (const { table, reason } of declared) {
    if (tableOf(kept, table).frozen) throw new Error(`${table} is frozen: no migration may change its rows`)
    if (reason.trim() === '') throw new Error(`${table} is declared without a reason`)
  }
}

const plain = (value: unknown): Value =>
  Buffer.isBuffer(value) ? { hex: value.toString('hex') } : (value as Value)

function readNow(raw: RawConnection, name: string, { columns }: KeptTable, change?: DeclaredChange) {
  const values = columns.map((column) => change?.columns?.[column] ?? `"${column}"`)
  const shown = values.map((value, i) => (change?.columns?.[columns[i] ?? ''] === null ? 'NULL' : value))
  const rows = raw
    .prepare(`SELECT ${shown.join(', ')} FROM ${change?.from ?? `"${name}"`}`)
    .raw()
    .all()
  return (rows as unknown[][]).map((row) => row.map(plain))
}

/** Whom the rows of a table are about that was worked out anew: nobody is left out, nobody is new. */
function derivedDifferences(
  raw: RawConnection,
  name: string,
  { columns, rows }: KeptTable,
  about: string,
): string[] {
  const of = (all: readonly unknown[]) => [...new Set(all.map(String))].sort()
  const then = of(rows.map((row) => row[columns.indexOf(about)]))
  const now = of(raw.prepare(`SELECT "${about}" FROM "${name}"`).pluck().all())
  return JSON.stringify(then) === JSON.stringify(now) ? [] : [`${name} is about others than before`]
}

/**
 * What is not in the database as it was: a row that is gone or new, a value that is another one. Empty when everything
 * of the old version is still there, but for what is declared.
 */
export function differences(raw: RawConnection, kept: KeptRows, declared = DECLARED): string[] {
  checkDeclared(kept, declared)
  return Object.entries(kept.tables).flatMap(([name, table]) => {
    const change = declared.find((one) => one.table === name)
    if (change?.derived !== undefined) return derivedDifferences(raw, name, table, change.derived)
    const keyOf = (row: readonly Value[]) =>
      JSON.stringify(table.key.map((column) => row[table.columns.indexOf(column)]))
    const now = new Map(readNow(raw, name, table, change).map((row) => [keyOf(row), row]))
    const found = table.rows.flatMap((row) => {
      const same = now.get(keyOf(row))
      now.delete(keyOf(row))
      if (!same) return [`${name} ${keyOf(row)} is gone`]
      const changed = table.columns.filter(
        (column, i) =>
          change?.columns?.[column] !== null && JSON.stringify(same[i]) !== JSON.stringify(row[i]),
      )
      return changed.map((column) => `${name} ${keyOf(row)} has another ${column}`)
    })
    return [...found, ...(GROWS.has(name) ? [] : [...now.keys()].map((key) => `${name} ${key} is new`))]
  })
}
