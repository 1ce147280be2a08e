import type { Account } from '../../../db/repositories/accounts.ts'
import { findWanted, wishProfile } from '../../../db/repositories/kiosk-accounts.ts'
import type { Station } from '../../../preload/contract/define.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'

/**
 * What an account's person gave as CPF and e-mail, and whether reception has seen a document of him. An e-mail wished at a
 * kiosk is shown there alone: at a desk the page writes what it was shown, and would write it unproved.
 */
export async function ownContact(db: ReadHandle, { id, cpf, email }: Account, station: Station) {
  const wanted = await findWanted(db, id)
  const wished = station === 'kiosk' ? wanted.email : null
  return { cpf: cpf ?? wanted.cpf, email: wished ?? email, confirmed: wanted.confirmed }
}

/** A patient's change of his own data. That somebody else has the e-mail is not told there: the desk finds out. */
export async function updateAtKiosk(
  tx: WriteHandle,
  profile: Parameters<typeof wishProfile>[1],
): Promise<{ readonly version: number } | undefined> {
  const version = await wishProfile(tx, profile)
  return version === undefined ? undefined : { version }
}
