import { randomUUID } from 'node:crypto'
import type { BackupAround } from '../../../db/backups-around.ts'
import { findAccount } from '../../../db/repositories/accounts.ts'
import { letFoldersAwait } from '../../../db/repositories/backup-folders.ts'
import { insertFoundBackups } from '../../../db/repositories/backups.ts'
import { announceRestored } from '../access/notices.ts'
import { auditDoor } from '../audit-door.ts'
import type { Caller, WriteHandle } from '../context.ts'
import type { RestoreInHand } from './restoring.ts'

export interface RestoreNote {
  readonly caller: Caller
  readonly now: string
  /** When the backup was taken. */
  readonly takenAt: string
  /** Who did it from within the clinic; null: somebody at the door. */
  readonly by: RestoreInHand | null
  /** The number of a sheet that had been replaced, and opens the clinic again. */
  readonly sheet: string | null
}

/**
 * Writes into a backup that it was put in a clinic's place, and tells everybody there who opens charts or gives access: who
 * goes back undoes what others signed. Who did it may have no account in it.
 */
export async function noteRestore(
  tx: WriteHandle,
  { caller, now, takenAt, by, sheet }: RestoreNote,
): Promise<void> {
  const accountId = by?.accountId ?? null
  await auditDoor(tx, 'clinic.restored', caller, now, { accountId, subjectId: takenAt })
  if (sheet !== null) await auditDoor(tx, 'clinic.sheet-came-back', caller, now, { subjectId: sheet })
  const known = async (id: string | null) => (id !== null && (await findAccount(tx, id)) ? id : null)
  await announceRestored(tx, {
    at: now,
    takenAt,
    byId: await known(accountId),
    proof: by?.proof ?? null,
    secondId: await known(by?.secondId ?? null),
    station: caller.station,
    workstation: caller.workstation,
  })
}

/** Folders that copies went to, here or in the backup: whoever made that could have named any, so each waits to be named again. */
export const noteFolders = (tx: WriteHandle, paths: readonly string[], now: string): Promise<void> =>
  letFoldersAwait(
    tx,
    paths.map((path) => ({ id: randomUUID(), path, addedAt: now })),
  )

/** Copies that lay about then: the backup that came back knows those of its own time alone. */
export const noteFound = (tx: WriteHandle, backups: readonly BackupAround[], now: string): Promise<void> =>
  insertFoundBackups(
    tx,
    backups.map((backup) => ({ ...backup, id: randomUUID(), foundAt: now })),
  )
