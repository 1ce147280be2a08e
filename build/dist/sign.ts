import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Signs a file with an Ed25519 key that is kept outside the project (PEM), and writes the signature, base64, beside it. Gives
 * its path. Throws where the key is another kind or cannot be read.
 */
export function signFile(file: string, keyFile: string): string {
  const key = createPrivateKey(readFileSync(keyFile))
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${keyFile} is no Ed25519 key`)
  const signature = `${file}.sig`
  writeFileSync(signature, `${sign(null, readFileSync(file), key).toString('base64')}\n`)
  return signature
}
