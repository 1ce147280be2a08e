import type { Kysely, Transaction } from 'kysely'
import type { ReadonlyCompiledQuery } from 'kysely/readonly'
import type { Schema } from './schema.ts'

/** What a reading repository function takes: the read-only connection, a transaction or the writing connection. */
export interface Reader extends Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case'> {
  executeQuery<R>(query: ReadonlyCompiledQuery<R>): Promise<{ readonly rows: R[] }>
}
/** What a writing repository function takes: only a transaction, so that nothing is written without its audit row. */
export type Writer = Transaction<Schema>
