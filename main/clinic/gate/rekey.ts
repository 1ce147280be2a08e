import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { versionOf } from '../../../db/connect-with-key.ts'
import { DatabaseError, toDatabaseError, type DatabaseErrorCode } from '../../../db/errors.ts'
import { newDataKey, wrapWithRecovery } from '../../../db/key-wraps.ts'
import type { Keyring } from '../../../db/keyring.ts'
import { removeRetired, type RekeyOptions } from '../../../db/rekey.ts'
import { DATABASE_FILE } from '../../../db/set-aside.ts'
import { settle } from '../../../db/settle.ts'
import { auditDoor } from '../audit-door.ts'
import type { Caller, WriteHandle } from '../context.ts'
import type { KeyStore } from '../desktop.ts'
import type { Log } from '../log.ts'
import type { OpenClinic } from '../open-clinic.ts'
import type { Sheet } from '../recovery/recovery-sheet.ts'
import { HOUSE_SEAT } from '../seat-name.ts'
import { workerFile } from '../worker-file.ts'
import type { Door } from './door.ts'
import type { RekeyMessage } from './rekey-thread.ts'
import { wrapForUser } from './user-key.ts'

const HOUSE: Caller = { seat: HOUSE_SEAT, station: 'admin', workstation: 'house' }

/** A new data key, and the ring that opens it: by the new sheet, and by whoever of this PC asked for it. */
export interface NewKey {
  readonly key: Uint8Array
  readonly keyring: Keyring
}

/** Draws a new data key for a confirmed sheet. Other users of the PC need the sheet once. Fails with 'passphrase-needed'. */
export async function drawKey(
  sheet: Sheet,
  user: { readonly keyStore: KeyStore; readonly osUser: string; readonly passphrase: string | null },
): Promise<NewKey> {
  const key = newDataKey()
  const wrap = await wrapForUser(user.keyStore, key, user.passphrase)
  const recovery = wrapWithRecovery(key, sheet.code, sheet.sheetCheck)
  return { key, keyring: { recovery, users: { [user.osUser]: wrap } } }
}

/** Whether a second copy of the database fits, with as much again for what is written meanwhile. */
export function hasSpaceToRekey(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > statSync(join(folder, DATABASE_FILE)).size * 2
}

/** Which key the clinic's file is under. */
function isUnder(folder: string, key: Uint8Array): boolean {
  try {
    settle(folder)
    versionOf(join(folder, DATABASE_FILE), key)
    return true
  } catch (error) {
    if (toDatabaseError(error).code === 'wrong-key') return false
    throw error
  }
}

/** What became of a re-key, in the trail. */
const noteRekey = (tx: WriteHandle, event: string, now: number): Promise<number> =>
  auditDoor(tx, event, HOUSE, new Date(now).toISOString())

/** Puts the shut clinic under its new key, in a thread of its own. @throws DatabaseError as `rekeyInto` */
function rekeyInThread({ reached, ...start }: RekeyOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile('main/clinic/gate/rekey-thread.ts'), { workerData: start, env: {} })
    worker.once('error', reject)
    worker.once('exit', () => reject(new DatabaseError('internal', 're-key')))
    worker.on('message', (message: RekeyMessage) => {
      if ('reached' in message) return reached?.(message.reached)
      if (message.code === 'done') return resolve()
      reject(new DatabaseError(message.code, message.detail))
    })
  })
}

/** What a re-key needs of the door. */
export interface RekeyDoor extends Pick<Door, 'folder' | 'options' | 'openWith'> {
  /** The clinic that was open: from now on nobody can ask it anything. */
  shut(why: 're-keying'): OpenClinic | null
  reached(share: number): void
  stayShut(code: DatabaseErrorCode): void
  /** The program ends: what is cut off is finished or forgotten at the next start. */
  ended(): boolean
}

/** The clinic shuts, its data are copied under the new key, and it opens again: with the old one when that could not be. */
export async function rekeyClinic(door: RekeyDoor, from: Uint8Array, next: NewKey): Promise<void> {
  const { folder, options } = door
  const open = door.shut('re-keying')
  try {
    await open?.drain()
    await open?.close()
    await rekeyInThread({ folder, from, to: next.key, keyring: next.keyring, reached: door.reached })
    if (door.ended()) return
    await door.openWith(next.key, (tx) => noteRekey(tx, 'clinic.re-keyed', options.clock()))
  } catch (error) {
    options.log.error({ operation: 'clinic.re-key', ref: 'door', code: toDatabaseError(error).code, error })
    if (!door.ended()) await openAfterFailure(door, from, next.key)
  }
}

/** Whatever kept the new key from being taken, the clinic opens with the one that its file is under. */
async function openAfterFailure(door: RekeyDoor, from: Uint8Array, to: Uint8Array): Promise<void> {
  const { folder, options } = door
  try {
    if (isUnder(folder, to)) return await door.openWith(to)
    const note = (tx: WriteHandle) => noteRekey(tx, 'clinic.re-key-failed', options.clock())
    await door.openWith(from, note, [{ reason: 'sheet-not-replaced', fact: null }])
  } catch (error) {
    const { code } = toDatabaseError(error)
    options.log.error({ operation: 'clinic.re-key', ref: 'door', code, error })
    door.stayShut(code)
  }
}

/** Removes what a re-key set aside; tried again at the next opening when it cannot be done now. */
export function forgetRetired(folder: string, log: Log): void {
  try {
    removeRetired(folder)
  } catch (error) {
    log.error({ operation: 'clinic.forget-retired', ref: 'door', code: toDatabaseError(error).code, error })
  }
}
