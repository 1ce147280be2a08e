import { randomUUID } from 'node:crypto'
import {
  countFailedTry,
  insertNotice,
  wasGivenSince,
  type NewNotice,
} from '../../../db/repositories/access-notices.ts'
import { listAdministrators, listWeighty } from '../../../db/repositories/accounts.ts'
import type { Account } from '../../../db/repositories/accounts.ts'
import type { Actor, Aftermath, WriteHandle } from '../context.ts'

interface Teller {
  readonly now: string
  readonly actor: Pick<Actor, 'accountId' | 'station' | 'workstation'>
  newId(): string
}

/** Tells every active administrator and the person herself what was done to her account. */
export async function announce(
  tx: WriteHandle,
  { now, actor, newId }: Teller,
  what: Pick<NewNotice, 'kind' | 'proof' | 'secondId'> & { readonly aboutId: string },
): Promise<void> {
  // Who holds the sheet gets into any account that opens charts: those are told of a new one too.
  const told = what.kind === 'sheet-replaced' ? await listWeighty(tx) : await listAdministrators(tx)
  const readers = new Set([...told.map(({ id }) => id), what.aboutId])
  const { station, workstation } = actor
  for (const readerId of readers)
    await insertNotice(tx, {
      ...what,
      id: newId(),
      readerId,
      at: now,
      byId: actor.accountId,
      station,
      workstation,
    })
}

/** Tells whoever opens charts or gives access, in a clinic that was just brought back, which backup it is and who did it. */
export async function announceRestored(
  tx: WriteHandle,
  what: Omit<NewNotice, 'id' | 'readerId' | 'kind' | 'aboutId'>,
): Promise<void> {
  for (const { id: readerId } of await listWeighty(tx))
    await insertNotice(tx, { ...what, id: randomUUID(), readerId, kind: 'restored', aboutId: null })
}

/** So long after somebody was given access the administrators are told of wrong passwords too. */
const WATCHED_MS = 7 * 86_400_000

/**
 * What a wrong password leaves behind for whoever works here and had nothing to do with it; also for the administrators in
 * the week after a code was issued or access given.
 */
export function tellFailedTry(
  account: Pick<Account, 'id' | 'roles'> | null,
  { now, actor, newId }: Teller,
): Aftermath | null {
  if (!account?.roles.some((role) => role !== 'patient')) return null
  const { station, workstation } = actor
  return async (tx) => {
    const since = new Date(Date.parse(now) - WATCHED_MS).toISOString()
    const watched = await wasGivenSince(tx, account.id, since)
    const others = watched ? (await listAdministrators(tx)).map(({ id }) => id) : []
    for (const readerId of new Set([account.id, ...others]))
      await countFailedTry(tx, { id: newId(), readerId, aboutId: account.id, at: now, station, workstation })
  }
}
