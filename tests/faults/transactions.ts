import type { DatabaseConnection, Dialect } from 'kysely'
import type { RawConnection } from '../../db/driver.ts'

/** The dialect's own commands: how a transaction begins and ends. */
type Commands = Readonly<Record<'begin immediate' | 'commit' | 'rollback', string>>

/** A connection on which transactions begin and end with other words; none at all where the word is empty. */
export function withCommands(raw: RawConnection, commands: () => Commands | null): RawConnection {
  const run = (sql: keyof Commands) => () => {
    const told = commands()
    const words = told ? told[sql] : sql
    if (words !== '') raw.exec(words)
    return { changes: 0, lastInsertRowid: 0 }
  }
  return new Proxy(raw, {
    get(target, key) {
      if (key === 'prepare')
        return (sql: string) =>
          sql === 'begin immediate' || sql === 'commit' || sql === 'rollback'
            ? { reader: false, run: run(sql) }
            : target.prepare(sql)
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** A dialect that waits for something before each statement of one kind. */
export function waitingBefore(dialect: Dialect, kind: RegExp, wait: () => Promise<void>): Dialect {
  const waiting = (connection: DatabaseConnection): DatabaseConnection => ({
    async executeQuery(query) {
      if (kind.test(query.sql)) await wait()
      return connection.executeQuery(query)
    },
    streamQuery: (...asked) => connection.streamQuery(...asked),
  })
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver()
      return {
        init: () => driver.init(),
        acquireConnection: async () => waiting(await driver.acquireConnection()),
        releaseConnection: (...given) => driver.releaseConnection(...given),
        beginTransaction: (...given) => driver.beginTransaction(...given),
        commitTransaction: (...given) => driver.commitTransaction(...given),
        rollbackTransaction: (...given) => driver.rollbackTransaction(...given),
        destroy: () => driver.destroy(),
      }
    },
  }
}
