import { join } from 'node:path'
import type { BackupManifest } from './backup-manifest.ts'
import { connectWithKey } from './connect-with-key.ts'
import { findBackups, type FoundBackup } from './found-backups.ts'
import { DATABASE_FILE } from './set-aside.ts'

/** A backup that lies beside the one that was taken, or in a folder that the clinic of before knew. */
export interface BackupAround {
  readonly takenAt: string
  readonly folder: string
  readonly bytes: number
}

/** Folders that are looked through: those named for copies, and where copies were last made by hand. */
const MOST_FOLDERS = 20

/** Where the shut clinic of a folder knew copies of itself; none where it cannot be read. */
function foldersKnown(folder: string, key: Uint8Array): readonly string[] {
  try {
    const raw = connectWithKey(join(folder, DATABASE_FILE), key, true)
    try {
      return raw
        .prepare(
          `SELECT path FROM (
             SELECT path, 1e18 AS rank FROM backup_folder
             UNION ALL SELECT folder AS path, audit_seq AS rank FROM backup)
           GROUP BY path ORDER BY max(rank) DESC LIMIT ${String(MOST_FOLDERS)}`,
        )
        .pluck()
        .all() as string[]
    } finally {
      raw.close()
    }
  } catch {
    return []
  }
}

/** Folders that the shut clinic of a folder had named for copies; none where it cannot be read, or knew no such thing yet. */
export function foldersNamed(folder: string, key: Uint8Array): readonly string[] {
  try {
    const raw = connectWithKey(join(folder, DATABASE_FILE), key, true)
    try {
      return raw.prepare(`SELECT path FROM backup_folder ORDER BY added_at, id`).pluck().all() as string[]
    } finally {
      raw.close()
    }
  } catch {
    return []
  }
}

function backupsIn(folder: string): readonly FoundBackup[] {
  try {
    return findBackups(folder)
  } catch {
    // A stick that is not plugged in hides nothing else.
    return []
  }
}

/** Of the same clinic: it says so, or the same sheet opens both. */
function isLike(one: BackupManifest, other: BackupManifest): boolean {
  if (one.format === 2 && other.format === 2 && one.clinic !== null) return one.clinic === other.clinic
  return JSON.stringify(one.recovery) === JSON.stringify(other.recovery)
}

/**
 * The whole backups of a clinic that is being restored, newest first: in the folder of the one that is taken, and in those
 * that the clinic which stands in `folder` knew, as far as its key opens it.
 */
export function backupsAround(
  folder: string,
  key: Uint8Array | null,
  taken: Pick<FoundBackup, 'folder'> & { readonly manifest: BackupManifest },
): readonly BackupAround[] {
  const folders = new Set([taken.folder, ...(key ? foldersKnown(folder, key) : [])])
  const around = new Map<string, BackupAround>()
  for (const found of [...folders].flatMap(backupsIn)) {
    const { manifest, state } = found
    if (!manifest || state !== 'whole' || !isLike(manifest, taken.manifest) || around.has(manifest.sha256))
      continue
    around.set(manifest.sha256, { takenAt: manifest.takenAt, folder: found.folder, bytes: manifest.bytes })
  }
  return [...around.values()].toSorted((a, b) => b.takenAt.localeCompare(a.takenAt))
}
