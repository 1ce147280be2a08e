import bcrypt from 'bcrypt'
import { vi } from 'vitest'

/** Holds the next look at a password: `begun` once it is under way, and it ends only after letGo(). */
export function holdPassword(): { readonly begun: Promise<void>; letGo(): void } {
  const compare = bcrypt.compare.bind(bcrypt)
  let begin: () => void = () => undefined
  let go: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const gone = new Promise<void>((resolve) => (go = resolve))
  vi.spyOn(bcrypt, 'compare').mockImplementationOnce(async (password: string | Buffer, hash: string) => {
    begin()
    await gone
    return compare(password, hash)
  })
  return { begun, letGo: () => go() }
}
