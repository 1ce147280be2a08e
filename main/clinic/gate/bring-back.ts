import type { BackupManifest } from '../../../db/backup-manifest.ts'
import { backupsAround, foldersNamed } from '../../../db/backups-around.ts'
import { connectWithKey } from '../../../db/connect-with-key.ts'
import { makeFolder } from '../../../db/durable-files.ts'
import { toDatabaseError, type DatabaseErrorCode } from '../../../db/errors.ts'
import { fileOf, findBackups, newestBackup, type FoundBackup } from '../../../db/found-backups.ts'
import { unwrapWithRecovery } from '../../../db/key-wraps.ts'
import { readContents } from '../../../db/read-contents.ts'
import { ALTERED, checkSeal, clinicIn, stepBack } from '../../../db/restore-check.ts'
import { restoreInto } from '../../../db/restore.ts'
import { workSince } from '../../../db/work-since.ts'
import type { Output, ParsedInput } from '../../../preload/contract/index.ts'
import { OperationFailure, type Caller } from '../context.ts'
import type { Door } from './door.ts'
import { fail, failWith } from './failing.ts'
import { noteFolders, noteFound, noteRestore } from './note-restore.ts'
import { openFor } from './open-for.ts'
import { proveOwner } from './proof.ts'
import { wrapForUser } from './user-key.ts'

type Chosen = FoundBackup & { readonly manifest: BackupManifest }

const ANSWERS: Partial<Record<DatabaseErrorCode, 'backup-missing' | 'backup-damaged' | 'backup-newer'>> = {
  missing: 'backup-missing',
  damaged: 'backup-damaged',
  'wrong-key': 'backup-damaged',
  'wrong-kind': 'backup-damaged',
  newer: 'backup-newer',
}

/** What a failure with a backup, or with the folder it goes to, is called at the door. */
export function answerBackup(error: unknown): never {
  if (error instanceof OperationFailure) throw error
  const { code, detail } = toDatabaseError(error)
  if (code === 'damaged' && ALTERED.includes(detail)) fail('backup-altered')
  const known = ANSWERS[code]
  if (known) fail(known)
  if (code === 'no-space') fail('no-space')
  if (code === 'in-use') fail('already-open')
  if (code === 'read-only' || code === 'unreadable') fail('folder-shut')
  throw error
}

/** The backup that a person chose, or the newest that is whole. */
function choose(folder: string, choice: string | null): Chosen {
  if (choice === null) return newestBackup(folder)
  const found = findBackups(folder).find(({ manifest }) => manifest?.sha256 === choice)
  if (!found?.manifest) return fail('backup-missing')
  if (found.state === 'newer') fail('backup-newer')
  return { ...found, manifest: found.manifest }
}

/** Whether the key that the clinic was shut with is the backup's too: it carries the wrap of the sheet in force. */
function opensHere(door: Door, { recovery }: BackupManifest): boolean {
  if (!door.restoring() || recovery === null) return false
  return JSON.stringify(recovery) === JSON.stringify(door.ring()?.recovery)
}

/** Whether a backup is of the clinic that was shut for it: the sheet in force opens it, or it says so under its seal. */
async function isOwnBackup(door: Door, manifest: BackupManifest, key: Uint8Array): Promise<boolean> {
  if (opensHere(door, manifest)) return true
  return manifest.format === 2 && manifest.clinic === (await clinicIn(door.folder, key))
}

/** By the sheet's code, or without one by the key of the clinic that was shut for it. */
function keyOf(door: Door, { manifest }: Chosen, code: string | null): Uint8Array {
  if (manifest.recovery === null) return fail('backup-missing')
  const own = opensHere(door, manifest) ? door.restoring() : null
  if (own) return own.key
  return (code !== null && unwrapWithRecovery(manifest.recovery, code)) || fail('code-wrong')
}

export function listBackups(door: Door, folder: string): Output<'gate.list-backups'> {
  try {
    const backups = findBackups(folder).map(({ manifest, paths: _paths, ...found }) => ({
      ...found,
      choice: manifest?.recovery && found.state === 'whole' ? manifest.sha256 : null,
      sheetCheck: manifest?.recovery?.sheetCheck ?? null,
      opensHere: manifest !== null && opensHere(door, manifest),
    }))
    return { backups }
  } catch (error) {
    return answerBackup(error)
  }
}

export async function inspectBackup(
  door: Door,
  folder: string,
  choice: string,
  code: string | null,
): Promise<Output<'gate.inspect-backup'>> {
  try {
    const chosen = choose(folder, choice)
    const raw = connectWithKey(fileOf(chosen), keyOf(door, chosen, code), true)
    try {
      return readContents(raw)
    } finally {
      raw.close()
    }
  } catch (error) {
    return answerBackup(error)
  }
}

/** Puts a backup in the place of what is here, and opens it. */
export async function bringBack(
  door: Door,
  { folder, choice, passphrase, proof, goBack }: ParsedInput<'gate.restore'>,
  code: string | null,
  caller: Caller,
): Promise<Output<'gate.restore'>> {
  try {
    const chosen = choose(folder, choice)
    const { manifest } = chosen
    // The trial runtime promises less than a real clinic's data must be given.
    if (manifest.recovery !== null && door.options.trialOnly && !manifest.trial) return fail('backup-real')
    const key = keyOf(door, chosen, code)
    checkSeal(manifest, key)
    const by = door.restoring()
    // Whoever shut the clinic for it has proved as much as a new sheet asks for, to have this clinic's own backup back.
    const here = by ? by.key : await proveOwner(door, proof, code)
    if (by && !(await isOwnBackup(door, manifest, by.key))) fail('other-clinic')
    const { takenAt } = manifest
    const back = await stepBack(door.folder, manifest, here)
    if (back && back !== 'unknown' && !goBack) {
      const work = here && workSince(door.folder, here, takenAt)
      failWith('goes-back', { takenAt, ...back, work: work && [...work] })
    }
    if (manifest.recovery === null) return fail('backup-missing')
    const ring = door.ring()
    const stays = opensHere(door, manifest) ? ring : null
    const keyring = stays ?? {
      recovery: manifest.recovery,
      users: { [door.options.osUser]: await wrapForUser(door.options.keyStore, key, passphrase) },
    }
    const { sheetCheck } = manifest.recovery
    // Where nothing says how far the clinic here has come, another sheet may be one that was replaced: it is said.
    const sheet = back && ring && ring.recovery.sheetCheck !== sheetCheck ? sheetCheck : null
    const path = fileOf(chosen)
    const now = new Date(door.options.clock()).toISOString()
    const backups = backupsAround(door.folder, here, chosen)
    const folders = here ? foldersNamed(door.folder, here) : []
    makeFolder(door.folder)
    const { head, ...counts } = await restoreInto({
      backup: { folder: chosen.folder, manifest, path },
      folder: door.folder,
      key,
      keyring,
      note: async (tx) => {
        await noteRestore(tx, { caller, now, takenAt, by, sheet })
        await noteFound(tx, backups, now)
        await noteFolders(tx, folders, now)
      },
    })
    await openFor(door, caller, key, 'clinic.restored')
    return {
      takenAt,
      fileName: chosen.fileName,
      ...counts,
      head: `${String(head.seq)}-${head.hash.slice(0, 8)}`,
    }
  } catch (error) {
    return answerBackup(error)
  }
}
