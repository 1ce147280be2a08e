import { Kysely } from 'kysely'
import { sqliteDialect } from '../../db/dialect.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import { createMemory } from '../../main/clinic/memory.ts'
import { openClinic } from '../../main/clinic/open-clinic.ts'
import type { Input, Name, Result } from '../../preload/contract/index.ts'
import { NOW } from '../helpers/database.ts'
import { LONE } from '../helpers/lone-clinic.ts'
import { waitingBefore, withCommands } from './transactions.ts'

/** What the desks know of their clinic. */
export interface Plan {
  readonly patients: readonly string[]
  readonly doctors: readonly { readonly practitionerId: string; readonly visitTypeIds: readonly string[] }[]
  readonly days: readonly string[]
}

/** One command that was said to be done; `ref` is that of its audit row, whose number is its place in time. */
export interface Acknowledged {
  readonly ref: string
  readonly name: Name
  readonly input: unknown
  readonly value: unknown
}

/** The mistake of many peers: look first, write later, with nothing that holds the two together. */
function withoutTransactions(db: Database, between: () => Promise<void>): Database {
  const raw = withCommands(db.raw, () => ({ 'begin immediate': '', commit: '', rollback: '' }))
  const dialect = waitingBefore(sqliteDialect(raw), /^insert into "appointment"/u, between)
  return { ...db, write: new Kysely<Schema>({ dialect }) }
}

/**
 * The clinic of one process over a file that others work on too, with somebody at its desk. A careless one has no
 * transactions, and calls `careless` between its look and its write.
 */
export async function deskOn(file: string, key: string, careless?: () => Promise<void>) {
  const own = openDatabase({ file, key, mode: 'open', exclusive: false })
  const database = careless ? withoutTransactions(own, careless) : own
  const last = { ref: '' }
  const memory = createMemory(() => undefined)
  const clinic = await openClinic({
    ...LONE,
    database,
    log: {
      operation: ({ ref }) => void (last.ref = ref),
      // The controls work without transactions, where the trail's numbers collide.
      error: ({ error }) => void (careless !== undefined || process.stderr.write(`${String(error)}\n`)),
      event: () => undefined,
    },
    clock: () => Date.parse(NOW),
    memory,
  })
  const window = { seat: 'hub:desk', station: 'reception', workstation: 'desk' } as const
  clinic.enter('hub:desk', {
    to: 'open',
    accountId: 'clerk',
    roles: ['reception'],
    practitionerId: null,
    state: 'active',
  })
  return {
    ask: async <N extends Name>(name: N, input: Input<N>) => {
      // Somebody sits there for as long as it takes.
      memory.sessions.present('hub:desk', Date.parse(NOW))
      return (await clinic.ask({ name, input }, window)) as Result<N>
    },
    ref: () => last.ref,
    // Without transactions the trail's last rows may find their number taken.
    close: () => (careless ? Promise.resolve(own.close()) : clinic.close()),
  }
}
