import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  type Compilable,
  type CompiledQuery,
} from 'kysely'
import { createQueryCompiler } from './dialect.ts'
import type { Reader, Writer } from './handles.ts'
import type { Schema } from './schema.ts'

/** Stands in a compiled query where a value will be. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** Takes the place of a value while the query is built; typed as the value. */
export type Slots<V> = <K extends keyof V & string>(name: K) => V[K]

const blank = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler,
  },
})

/** Puts the values into their slots. */
function filled<R>(compiled: CompiledQuery<R>, values: object): CompiledQuery<R> {
  const given = values as Readonly<Record<string, unknown>>
  const parameters = compiled.parameters.map((value) => (value instanceof Slot ? given[value.name] : value))
  return { ...compiled, parameters }
}

/**
 * A query of fixed shape, built and compiled at its first run only. Building a joined list costs more than reading its
 * forty rows, and a point read ten times what SQLite takes for it: worth it where every booking asks.
 */
export function compileOnce<V extends object, R>(
  build: (db: Reader, slot: Slots<V>) => Compilable<R>,
): (db: Reader, values: V) => Promise<readonly R[]> {
  let compiled: CompiledQuery<R> | undefined
  return async (db, values) => {
    compiled ??= build(blank, (name) => new Slot(name) as never).compile()
    const { rows } = await db.executeQuery<R>(filled(compiled, values) as never)
    return rows
  }
}

/** An insertion of fixed shape, built and compiled at its first run only: what every command writes. */
export function compileInsert<V extends object>(
  build: (db: Pick<Writer, 'insertInto'>, slot: Slots<V>) => Compilable,
): (tx: Writer, values: V) => Promise<void> {
  let compiled: CompiledQuery | undefined
  return async (tx, values) => {
    compiled ??= build(blank, (name) => new Slot(name) as never).compile()
    await tx.executeQuery(filled(compiled, values))
  }
}

/** The same for an update of fixed shape. */
export function compileUpdate<V extends object>(
  build: (db: Pick<Writer, 'updateTable'>, slot: Slots<V>) => Compilable,
): (tx: Writer, values: V) => Promise<void> {
  let compiled: CompiledQuery | undefined
  return async (tx, values) => {
    compiled ??= build(blank, (name) => new Slot(name) as never).compile()
    await tx.executeQuery(filled(compiled, values))
  }
}
