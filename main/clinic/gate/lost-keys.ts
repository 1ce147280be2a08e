import { join } from 'node:path'
import { fits } from '../../../db/connect-with-key.ts'
import { findBackups } from '../../../db/found-backups.ts'
import { unwrapWithRecovery, type RecoveryWrap } from '../../../db/key-wraps.ts'
import { writeKeyring } from '../../../db/keyring.ts'
import { DATABASE_FILE } from '../../../db/set-aside.ts'
import type { Caller } from '../context.ts'
import { answerBackup } from './bring-back.ts'
import type { Door } from './door.ts'
import { fail } from './failing.ts'
import { openFor } from './open-for.ts'
import { wrapForUser } from './user-key.ts'

/**
 * Opens a clinic whose key rings are lost: any manifest of its backups holds the key for the sheet. New rings are written.
 * Fails with 'backup-missing', 'code-wrong' (no manifest is of this sheet), 'clinic-shut' (it is of another clinic, or this
 * one is damaged too), or as opening does.
 */
export async function openWithManifest(
  door: Door,
  code: string,
  passphrase: string | null,
  folder: string,
  caller: Caller,
): Promise<void> {
  const opened = wrapsIn(folder).flatMap((recovery) => {
    const key = unwrapWithRecovery(recovery, code)
    return key ? [{ key, recovery }] : []
  })
  if (opened.length === 0) fail('code-wrong')
  const file = join(door.folder, DATABASE_FILE)
  const { key, recovery } = opened.find((way) => fits(file, way.key)) ?? fail('clinic-shut')
  const wrap = await wrapForUser(door.options.keyStore, key, passphrase)
  // First, for the key is known to fit: an open clinic without a ring would make copies that nobody can open.
  writeKeyring(door.folder, { recovery, users: { [door.options.osUser]: wrap } })
  await openFor(door, caller, key, 'clinic.recovered')
}

/** The sheet's wraps in a folder's manifests, the newest first; a manifest alone is enough. */
function wrapsIn(folder: string): readonly RecoveryWrap[] {
  try {
    const wraps = findBackups(folder).flatMap(({ manifest }) => manifest?.recovery ?? [])
    return wraps.length > 0 ? wraps : fail('backup-missing')
  } catch (error) {
    return answerBackup(error)
  }
}
