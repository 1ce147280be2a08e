import type { Reader, Writer } from '../handles.ts'

export interface NewCode {
  readonly id: string
  readonly accountId: string
  readonly codeHash: string
  readonly issuedAt: string
  readonly expiresAt: string
  readonly issuedBy: string | null
}

/** Issues a code and revokes every earlier one of the account that was still open. */
export async function issueCode(tx: Writer, code: NewCode): Promise<void> {
  const { id, accountId, codeHash, issuedAt, expiresAt, issuedBy } = code
  await revokeCodes(tx, accountId, issuedAt)
  const open = { used_at: null, revoked_at: null }
  await tx
    .insertInto('one_time_code')
    .values({
      id,
      account_id: accountId,
      code_hash: codeHash,
      issued_at: issuedAt,
      expires_at: expiresAt,
      issued_by: issuedBy,
      ...open,
    })
    .execute()
}

/** The newest codes of an account, and whether each may still be used at this instant: not used, revoked or expired. */
export async function listNewestCodes(db: Reader, accountId: string, now: string) {
  const rows = await db
    .selectFrom('one_time_code')
    .select(['id', 'code_hash as codeHash', 'expires_at', 'used_at', 'revoked_at'])
    .where('account_id', '=', accountId)
    .orderBy('issued_at', 'desc')
    .limit(10)
    .execute()
  return rows.map(({ id, codeHash, expires_at, used_at, revoked_at }) => ({
    id,
    codeHash,
    usable: used_at === null && revoked_at === null && expires_at > now,
  }))
}

/** A code whatever has become of it. */
export async function findCode(db: Reader, id: string) {
  return db
    .selectFrom('one_time_code')
    .select('code_hash as codeHash')
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Uses a code up; false when somebody already had. */
export async function useCode(tx: Writer, id: string, usedAt: string): Promise<boolean> {
  const changed = await tx
    .updateTable('one_time_code')
    .set({ used_at: usedAt })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Ends every code of an account that is still open. */
export async function revokeCodes(tx: Writer, accountId: string, revokedAt: string): Promise<void> {
  await tx
    .updateTable('one_time_code')
    .set({ revoked_at: revokedAt })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}
