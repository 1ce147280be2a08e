import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { DatabaseError, toDatabaseError } from '../../../db/errors.ts'
import { newDataKey, wrapWithRecovery } from '../../../db/key-wraps.ts'
import type { Keyring } from '../../../db/keyring.ts'
import type { RekeyOptions } from '../../../db/rekey.ts'
import { versionOf } from '../../../db/open.ts'
import { DATABASE_FILE, finishRestore } from '../../../db/restore.ts'
import type { Caller, WriteHandle } from '../context.ts'
import type { Desktop } from '../desktop.ts'
import { workerFile } from '../worker-file.ts'
import type { Sheet } from './recovery-sheet.ts'
import type { RekeyMessage } from './rekey-thread.ts'
import { auditDoor } from './set-up.ts'
import { wrapForUser } from './user-key.ts'

const HOUSE: Caller = { windowId: 'house', station: 'admin', workstation: 'house' }

/** A new data key, and the ring that opens it: by the new sheet, and by whoever of this PC asked for it. */
export interface NewKey {
  readonly key: Uint8Array
  readonly keyring: Keyring
}

/** Draws a new data key for a confirmed sheet. Other users of the PC need the sheet once. Fails with 'passphrase-needed'. */
export async function drawKey(
  sheet: Sheet,
  user: { readonly desktop: Desktop; readonly osUser: string; readonly passphrase: string | null },
): Promise<NewKey> {
  const key = newDataKey()
  const wrap = await wrapForUser(user.desktop, key, user.passphrase)
  const recovery = wrapWithRecovery(key, sheet.code, sheet.sheetCheck)
  return { key, keyring: { format: 1, recovery, users: { [user.osUser]: wrap } } }
}

/** Whether a second copy of the database fits, with as much again for what is written meanwhile. */
export function hasSpaceToRekey(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > statSync(join(folder, DATABASE_FILE)).size * 2
}

/** Which key the clinic's file is under. */
export function isUnder(folder: string, key: Uint8Array): boolean {
  try {
    finishRestore(folder)
    versionOf(join(folder, DATABASE_FILE), key)
    return true
  } catch (error) {
    if (toDatabaseError(error).code === 'wrong-key') return false
    throw error
  }
}

/** What became of a re-key, in the trail. */
export const noteRekey = (tx: WriteHandle, event: string, now: number): Promise<number> =>
  auditDoor(tx, event, HOUSE, new Date(now).toISOString())

/** Puts the shut clinic under its new key, in a thread of its own. @throws DatabaseError as `rekeyInto` */
export function rekeyInThread({ reached, ...start }: RekeyOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile('main/clinic/gate/rekey-thread.ts'), { workerData: start })
    worker.once('error', reject)
    worker.once('exit', () => reject(new DatabaseError('internal', 're-key')))
    worker.on('message', (message: RekeyMessage) => {
      if ('reached' in message) return reached?.(message.reached)
      if (message.code === 'done') return resolve()
      reject(new DatabaseError(message.code, message.detail))
    })
  })
}
