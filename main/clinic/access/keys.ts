import { readInstallationKey } from '../../../db/repositories/installation-keys.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'

/** A random key of this clinic. @throws when the clinic was not set up. */
export async function installationKey(
  db: ReadHandle | WriteHandle,
  name: 'password' | 'audit',
): Promise<Uint8Array> {
  const key = await readInstallationKey(db, name)
  if (!key) throw new Error(`the clinic has no ${name} key`)
  return key
}
