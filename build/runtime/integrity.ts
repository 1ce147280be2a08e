import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** The sha512 of a file in the form npm writes it: `sha512-<base64>`. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Throws when a file is not, byte for byte, the one expected. */
export async function checkIntegrity(file: string, expected: string): Promise<void> {
  const found = await integrityOf(file)
  if (found !== expected) {
    throw new Error(`${file} is not the expected file: its integrity is ${found}, not ${expected}`)
  }
}
