import { isCommonPassword } from './common-passwords.ts'

/** Why a new password is refused, or null (ASVS 5.0 6.2: length and common lists, no composition rule). */
export async function passwordWeakness(
  password: string,
  personal: readonly (string | null)[],
): Promise<'password-common' | 'password-personal' | null> {
  if (await isCommonPassword(password)) return 'password-common'
  const plain = fold(password)
  const parts = personal
    .flatMap((text) => (text === null ? [] : [fold(text)]))
    .filter((text) => text.length >= 5)
  // A password that is mostly the person's own name, number or address is the first one tried.
  return parts.some((part) => plain.includes(part) && part.length * 2 > plain.length)
    ? 'password-personal'
    : null
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
