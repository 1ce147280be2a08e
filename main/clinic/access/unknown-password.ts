import { randomBytes } from 'node:crypto'
import type { ReadHandle } from '../context.ts'
import { installationKey } from './keys.ts'
import { hashPassword, PASSWORD_COST } from './passwords.ts'

/** The hash of a password that nobody knows: such an account opens by a one-time code only. */
export async function unknownPasswordHash(
  db: ReadHandle,
): Promise<{ passwordHash: string; passwordCost: number }> {
  const secret = randomBytes(32).toString('base64')
  return {
    passwordHash: await hashPassword(await installationKey(db, 'password'), secret),
    passwordCost: PASSWORD_COST,
  }
}
