import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type LimitNode,
  type QueryResult,
} from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import type { RawConnection, RawStatement } from './driver.ts'
import { toDatabaseError } from './errors.ts'

/** Distinct SQL texts kept prepared per connection; the product has about three hundred. */
const CACHED_STATEMENTS = 500
// Thirty seconds with SQLite's own wait: it sleeps ever longer, so that among many writers whoever waits longest is the
// last to look. Starting again often is fairer, and lets other work run meanwhile.
const BUSY_ATTEMPTS = 120
const BUSY_PAUSE_MS = 10

/** A bound limit makes SQLite prepare the statement anew at every run, to plan for its value: it stands in the text. */
class QueryCompiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node
    if (!ValueNode.is(limit) || !Number.isSafeInteger(limit.value)) return super.visitLimit(node)
    this.append('limit ')
    this.appendImmediateValue(limit.value)
  }
}

export const createQueryCompiler = () => new QueryCompiler()

/**
 * Kysely over one connection. Kysely's own dialect prepares each statement anew, 9-19 times the price of a point read;
 * this one prepares each SQL text once.
 */
export function sqliteDialect(raw: RawConnection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => sqliteDriver(raw),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler,
  }
}

/** A least-recently-used cache of prepared statements: a Map keeps insertion order. */
function statementCache(raw: RawConnection): (sql: string) => RawStatement {
  const statements = new Map<string, RawStatement>()
  return (sql) => {
    const known = statements.get(sql)
    if (known) {
      statements.delete(sql)
      statements.set(sql, known)
      return known
    }
    const prepared: RawStatement = raw.prepare(sql)
    statements.set(sql, prepared)
    if (statements.size > CACHED_STATEMENTS) {
      for (const oldest of statements.keys()) {
        statements.delete(oldest)
        break
      }
    }
    return prepared
  }
}

// SQLite would bind undefined as NULL, and "where id = NULL" finds nothing without a word.
function refuseUndefined(parameters: readonly unknown[]): void {
  for (const value of parameters)
    if (value === undefined) throw new TypeError('undefined cannot be bound, use null')
}

function sqliteConnection(raw: RawConnection): DatabaseConnection {
  const prepare = statementCache(raw)

  function run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    refuseUndefined(parameters)
    const statement = prepare(sql)
    if (statement.reader) return { rows: statement.all(parameters) as R[] }
    const { changes, lastInsertRowid } = statement.run(parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return run<R>(query)
        } catch (error) {
          if (error instanceof TypeError && raw.open) throw error
          const known = toDatabaseError(error)
          // Inside a transaction nothing may be repeated on its own; BEGIN IMMEDIATE is where the wait belongs.
          if (known.code !== 'busy' || raw.inTransaction || attempt === BUSY_ATTEMPTS) throw known
          await wait(Math.random() * BUSY_PAUSE_MS)
        }
      }
    },
    streamQuery() {
      throw new Error('streaming holds the connection: read pages instead')
    },
  }
}

function sqliteDriver(raw: RawConnection): Driver {
  const connection = sqliteConnection(raw)
  const command = async (sql: string) => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    releaseConnection: () => Promise.resolve(),
    // A deferred transaction that later writes meets SQLITE_BUSY half-way: half of all attempts under load.
    beginTransaction: (_, { accessMode }) =>
      command(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => command('commit'),
    async rollbackTransaction() {
      // A full disk or an I/O error has rolled back already; "rollback" would then hide the reason.
      if (raw.inTransaction) await command('rollback')
    },
    async destroy() {
      raw.close()
    },
  }
}
