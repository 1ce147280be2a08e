import type { Account } from '../../../db/repositories/accounts.ts'
import { findWanted, wishProfile } from '../../../db/repositories/kiosk-accounts.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'

/** What an account's person gave as CPF and e-mail, and whether reception has seen a document of him. */
export async function ownContact(db: ReadHandle, { id, cpf, email }: Account) {
  const wanted = await findWanted(db, id)
  return { cpf: cpf ?? wanted.cpf, email: wanted.email ?? email, confirmed: wanted.confirmed }
}

/** A patient's change of his own data. That somebody else has the e-mail is not told there: the desk finds out. */
export async function updateAtKiosk(
  tx: WriteHandle,
  profile: Parameters<typeof wishProfile>[1],
): Promise<{ readonly version: number } | undefined> {
  const version = await wishProfile(tx, profile)
  return version === undefined ? undefined : { version }
}
