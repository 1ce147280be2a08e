import { backupTo } from '../../../db/backup.ts'
import type { BackupManifest } from '../../../db/backup-manifest.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import { insertBackup, listBackups } from '../../../db/repositories/backups.ts'
import type { Code } from '../../../preload/contract/index.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

const ANSWERS: Readonly<Record<string, Code<'backup.now'>>> = {
  missing: 'folder-missing',
  'read-only': 'folder-readonly',
  unreadable: 'folder-readonly',
  'no-space': 'no-space',
}

/** "Back up now" to a folder: encrypted, checked, and only then called a backup. */
export function backupHandlers({ raw, recovery, appVersion, trial, trust }: HouseParts) {
  return {
    'backup.now': {
      async prepare(_db, { folder }, ctx) {
        let manifest: BackupManifest
        try {
          manifest = backupTo(raw, folder, { takenAt: ctx.now, appVersion, trial, recovery: recovery.wrap() })
        } catch (error) {
          return ctx.fail(ANSWERS[toDatabaseError(error).code] ?? 'backup-failed')
        }
        // Never in the way of the answer that the backup is there.
        await trust?.meet(folder)
        return async (tx) => {
          const { bytes, takenAt, audit, name } = manifest
          await insertBackup(tx, {
            id: ctx.newId(),
            takenAt,
            folder,
            bytes,
            auditSeq: audit.seq,
            auditHash: audit.hash,
          })
          return { file: name, bytes, takenAt, checkedOk: true as const }
        }
      },
    } satisfies PreparedCommand<'backup.now'>,
    'backup.list': async (db) =>
      (await listBackups(db)).map(({ id, takenAt, folder, bytes }) => ({ id, takenAt, folder, bytes })),
    'desktop.choose-folder': {
      async prepare(_db, _input, ctx) {
        const folder = await ctx.desktop.chooseFolder(ctx.actor.windowId)
        return async () => (folder === undefined ? ctx.fail('needs-desktop') : { folder })
      },
    } satisfies PreparedCommand<'desktop.choose-folder'>,
  } satisfies HandlersOf<'backup.now' | 'backup.list' | 'desktop.choose-folder'>
}
