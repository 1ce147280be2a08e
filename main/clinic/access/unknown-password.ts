import { randomInt } from 'node:crypto'
import { PASSWORD_COST } from './passwords.ts'

const ALPHABET = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * A hash that no password has: such an account opens by a one-time code only. Drawn, not computed: it costs nothing to make,
 * and as much as any other to compare with.
 */
export function unknownPassword(): { readonly passwordHash: string; readonly passwordCost: number } {
  const drawn = Array.from({ length: 53 }, () => ALPHABET[randomInt(64)]).join('')
  return { passwordHash: `$2b$${PASSWORD_COST}$${drawn}`, passwordCost: PASSWORD_COST }
}
