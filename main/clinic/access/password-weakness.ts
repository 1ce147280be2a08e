import { fold } from '../../../preload/contract/fold.ts'
import { isCommonPassword } from './common-passwords.ts'

/** Why a new password is refused, or null (ASVS 5.0 6.2: length and common lists, no composition rule). */
export async function passwordWeakness(
  password: string,
  personal: readonly (string | null)[],
): Promise<'password-common' | 'password-personal' | null> {
  if (await isCommonPassword(password)) return 'password-common'
  const plain = lettersOf(password)
  const parts = personal
    .flatMap((text) => (text === null ? [] : [lettersOf(text)]))
    .filter((text) => text.length >= 5)
  // A password that is mostly the person's own name, number or address is the first one tried.
  return parts.some((part) => plain.includes(part) && part.length * 2 > plain.length)
    ? 'password-personal'
    : null
}

const lettersOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
