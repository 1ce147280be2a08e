import bcrypt from 'bcrypt'
import { vi } from 'vitest'

type Hash = (password: string | Buffer, cost: string | number) => Promise<string>

const kept: { atItsCost?: Hash } & Hash = bcrypt.hash
const atItsCost = kept.atItsCost ?? bcrypt.hash.bind(bcrypt)

// Before each file: what is asked of bcrypt at any cost is done at the least, for most tests sign in or sign for something
// else. Each cost a quarter of a second, several hundred of them in a run.
bcrypt.hash = Object.assign((password: string | Buffer) => atItsCost(password, 4), { atItsCost })

/** In a test that is about the cost: hashes as the product makes them, until mocks are restored. */
export const hashAtItsCost = (): void => void vi.spyOn(bcrypt, 'hash').mockImplementation(atItsCost)
