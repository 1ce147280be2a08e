import type { BackupManifest } from '../../../db/backup-manifest.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import { insertBackup, listBackups, listFoundBackups } from '../../../db/repositories/backups.ts'
import type { Code } from '../../../preload/contract/index.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

const ANSWERS: Readonly<Record<string, Code<'backup.now'>>> = {
  missing: 'folder-missing',
  'read-only': 'folder-readonly',
  unreadable: 'folder-readonly',
  'no-space': 'folder-full',
  cancelled: 'copy-cancelled',
}

/** "Back up now" to a folder: encrypted, checked, and only then called a backup. */
export function backupHandlers({ copies }: HouseParts) {
  return {
    'backup.now': {
      async prepare(_db, { folder }, ctx) {
        await ctx.intend('backup.begun')
        const copy = copies.begin(folder, ctx.now) ?? ctx.fail('copy-running')
        let manifest: BackupManifest
        try {
          manifest = (await copy).manifest
        } catch (error) {
          return ctx.fail(ANSWERS[toDatabaseError(error).code] ?? 'backup-failed')
        }
        // Where this is not committed the copy stays: it is a good one, and its folder tells of it.
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
    'backup.progress': async () => ({ running: copies.progress() }),
    'backup.cancel': async (_tx, _input, ctx) => {
      if (!copies.progress()) ctx.fail('no-copy')
      ctx.afterCommit(() => void copies.cancel())
      return {}
    },
    'backup.list': async (db) => {
      const own = (await listBackups(db))
        .filter(({ removedAt }) => removedAt === null)
        .map(({ id, takenAt, folder, bytes }) => ({ id, takenAt, folder, bytes, foundAt: null }))
      return [...own, ...(await listFoundBackups(db))]
    },
    'backup.choose-folder': {
      async prepare(_db, _input, ctx) {
        const folder = await ctx.desktop.chooseFolder()
        return async () => (folder === undefined ? ctx.fail('needs-desktop') : { folder })
      },
    } satisfies PreparedCommand<'backup.choose-folder'>,
  } satisfies HandlersOf<
    'backup.now' | 'backup.progress' | 'backup.cancel' | 'backup.list' | 'backup.choose-folder'
  >
}
