import { issueCode, listNewestCodes } from '../../../db/repositories/one-time-codes.ts'
import type { WriteHandle } from '../context.ts'
import { installationKey } from './keys.ts'
import { codeDigest, makeCode } from './passwords.ts'

/** A one-time code lives a day (ASVS 5.0 6.4.1). */
const LIFETIME_MS = 24 * 3_600_000

interface Issuer {
  readonly now: string
  readonly actor: { readonly accountId: string | null }
  newId(): string
}

/** Whether an account has a code that still opens: another one ends it, and whoever holds it has to be told. */
export const hasOpenCode = async (tx: WriteHandle, accountId: string, now: string): Promise<boolean> =>
  (await listNewestCodes(tx, accountId, now)).some(({ usable }) => usable)

/** Issues a one-time code for an account; every earlier one dies. The code is shown once and kept as a digest only. */
export async function issueAccess(
  tx: WriteHandle,
  issuer: Issuer,
  accountId: string,
): Promise<{ code: string; expiresAt: string; replaced: boolean }> {
  const replaced = await hasOpenCode(tx, accountId, issuer.now)
  const code = makeCode()
  const expiresAt = new Date(Date.parse(issuer.now) + LIFETIME_MS).toISOString()
  const codeHash = codeDigest(await installationKey(tx, 'password'), code)
  await issueCode(tx, {
    id: issuer.newId(),
    accountId,
    codeHash,
    issuedAt: issuer.now,
    expiresAt,
    issuedBy: issuer.actor.accountId,
  })
  return { code, expiresAt, replaced }
}
