import bcrypt from 'bcrypt'
import { prehash } from '../../main/clinic/access/passwords.ts'

/** The hash of a password as the product keeps it, at bcrypt's least cost: most tests sign in or sign for something else. */
export const quickHash = (key: Uint8Array, password: string): Promise<string> =>
  bcrypt.hash(prehash(key, password), 4)
