import type { Database } from '../../../db/open.ts'
import type { Status } from './door.ts'

/** The door's word for what keeps a database shut. */
export const SHUT: Readonly<Record<string, Status>> = {
  'wrong-key': 'damaged',
  'wrong-kind': 'refused',
  newer: 'newer',
  'in-use': 'in-use',
  damaged: 'damaged',
  'no-space': 'no-space',
}

/** A database that nobody came into is not kept from whoever tries next. */
export async function entered(database: Database, step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    database.close()
    throw error
  }
}
