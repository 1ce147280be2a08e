import { randomBytes } from 'node:crypto'

// Crockford's base 32: no I, L, O or U, so that a handwritten or read-aloud code survives.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_LENGTH = 26
const CHECK_LENGTH = 6
const LENGTH = SECRET_LENGTH + CHECK_LENGTH
const GROUP = 4
// The BCH code of BIP 173 over the same 32 symbols: any four wrong characters, and so any swap of two, are seen.
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const CHECK_CONSTANT = 0x2bc830a3

function remainder(symbols: readonly number[]): number {
  let check = 1
  for (const symbol of symbols) {
    const top = check >>> 25
    check = ((check & 0x1ffffff) << 5) ^ symbol
    for (const [bit, value] of GENERATOR.entries()) if ((top >>> bit) & 1) check ^= value
  }
  return check
}

function withCheck(secret: readonly number[]): string {
  const check = remainder([...secret, ...Array<number>(CHECK_LENGTH).fill(0)]) ^ CHECK_CONSTANT
  const symbols = Array.from(
    { length: CHECK_LENGTH },
    (_, i) => (check >>> (5 * (CHECK_LENGTH - 1 - i))) & 31,
  )
  return [...secret, ...symbols].map((symbol) => ALPHABET.charAt(symbol)).join('')
}

/** A new code: 130 random bits in 26 characters, and 6 that only check the others. 32 characters, no separators. */
export function newRecoveryCode(): string {
  // 256 is a multiple of 32, so no symbol is likelier than another.
  return withCheck([...randomBytes(SECRET_LENGTH)].map((byte) => byte & 31))
}

/** Eight groups of four, as printed. */
export function recoveryGroups(code: string): readonly string[] {
  return Array.from({ length: LENGTH / GROUP }, (_, i) => code.slice(i * GROUP, (i + 1) * GROUP))
}

/** Letters and digits of a code or of a part of it, as they are compared: O is 0, I and L are 1, case and separators free. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1')
    .replace(/[\s.·_\-‐-―]/gu, '')
}

/** The code somebody typed, or null when it was mistyped: up to four wrong characters and any swap are always seen. */
export function parseRecoveryCode(typed: string): string | null {
  const code = normaliseCode(typed)
  const symbols = [...code].map((character) => ALPHABET.indexOf(character))
  if (symbols.length !== LENGTH || symbols.includes(-1)) return null
  return remainder(symbols) === CHECK_CONSTANT ? code : null
}

/** Six characters printed on the sheet and kept with the key, to tell one sheet from another. Drawn apart from the code: tells nothing about it. */
export function newSheetCheck(): string {
  const symbols = [...randomBytes(6)].map((byte) => ALPHABET.charAt(byte & 31)).join('')
  return `${symbols.slice(0, 3)}-${symbols.slice(3)}`
}
