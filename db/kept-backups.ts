import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isBackupAnchor } from './anchor.ts'
import { backupPath, BACKUP_SUFFIX, BackupManifest } from './backup-manifest.ts'
import { toDatabaseError } from './errors.ts'

/** A backup under its own name, as its folder shows it. */
export interface KeptBackup {
  readonly name: string
  readonly takenAt: string
  readonly audit: BackupManifest['audit']
  /** Its file has the length that its manifest says. */
  readonly whole: boolean
}

function parse(path: string): BackupManifest | null {
  try {
    const manifest = BackupManifest.parse(JSON.parse(readFileSync(path, 'utf8')))
    return existsSync(path.replace(/\.json$/u, BACKUP_SUFFIX)) ? manifest : null
  } catch {
    return null
  }
}

/**
 * Every backup of a folder that still has the name it was given, whosever it is: what a rotation may look at. A person who
 * looks for a backup is shown more (`found-backups.ts`). @throws DatabaseError
 */
export function listKeptBackups(folder: string): readonly KeptBackup[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^medicalbooking-.*\.json$/u.test(name) && !isBackupAnchor(name))
      .flatMap((name) => parse(join(folder, name)) ?? [])
      .map((manifest) => {
        const { name, takenAt, audit, bytes } = manifest
        const file = statSync(backupPath(folder, manifest), { throwIfNoEntry: false })
        return { name, takenAt, audit, whole: file?.size === bytes }
      })
  } catch (error) {
    throw toDatabaseError(error)
  }
}
