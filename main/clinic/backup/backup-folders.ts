import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join, normalize, resolve } from 'node:path'
import { toDatabaseError } from '../../../db/errors.ts'
import {
  deleteBackupFolder,
  insertBackupFolder,
  listAwaitingFolders,
  listBackupFolders,
  nameAwaitingFolder,
} from '../../../db/repositories/backup-folders.ts'
import { lastBackups } from '../../../db/repositories/backups.ts'
import { MOST_FOLDERS } from '../../../preload/contract/most-folders.ts'
import type { ClinicPolicy } from '../clinic-policy.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/** Of a path that no PC can mean the same by. */
const MISSING = 'folder-missing' as const
const KNOWN = ['missing', 'read-only', 'no-space'] as const

/** Whether a folder takes a file; null when it does. */
async function problemOf(path: string): Promise<'folder-missing' | 'folder-readonly' | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) return 'folder-missing'
  const probe = join(path, `medicalbooking-${randomUUID()}.tmp`)
  try {
    await writeFile(probe, '', { mode: 0o600, flag: 'wx' })
    await rm(probe)
    return null
  } catch (error) {
    return toDatabaseError(error).code === 'missing' ? 'folder-missing' : 'folder-readonly'
  }
}

const isNamed = (policy: ClinicPolicy, path: string) =>
  policy.backupFolders.some((named) => resolve(named) === resolve(path))

/** The folders that copies go to by themselves. */
export const backupFolderHandlers = ({ policy }: Pick<HouseParts, 'policy'>) =>
  ({
    'backup.folders': async (db) => {
      const newest = new Map((await lastBackups(db)).map((row) => [row.folder, row]))
      return (await listBackupFolders(db)).map(({ id, path, failingSince, failingCode }) => {
        const last = newest.get(path)
        return {
          id,
          path,
          byPolicy: isNamed(policy, path),
          lastAt: last?.takenAt ?? null,
          lastBytes: last?.bytes ?? null,
          failingSince,
          failing: failingCode === null ? null : (KNOWN.find((code) => code === failingCode) ?? 'other'),
        }
      })
    },
    'backup.add-folder': {
      async prepare(_db, input, ctx) {
        // Which folder a relative path means depends on how the program was started.
        if (!isAbsolute(input.path)) ctx.fail('folder-missing')
        const path = normalize(input.path)
        const problem = await problemOf(path)
        if (problem) ctx.fail(problem)
        return async (tx) => {
          const known = await listBackupFolders(tx)
          if (known.some((folder) => folder.path === path)) ctx.fail('folder-known')
          if (known.length >= MOST_FOLDERS) ctx.fail('folders-full')
          const waits = (await listAwaitingFolders(tx)).find((folder) => folder.path === path)
          if (waits) {
            await nameAwaitingFolder(tx, waits.id)
            return { id: waits.id }
          }
          const id = ctx.newId()
          await insertBackupFolder(tx, { id, path, addedAt: ctx.now })
          return { id }
        }
      },
    } satisfies PreparedCommand<'backup.add-folder'>,
    'backup.awaiting-folders': async (db) => [...(await listAwaitingFolders(db))],
    'backup.name-folders': {
      async prepare(db, { ids }, ctx) {
        const wanted = (await listAwaitingFolders(db)).filter(({ id }) => ids.includes(id))
        const looked = await Promise.all(
          wanted.map(async ({ id, path }) => ({
            id,
            path,
            problem: isAbsolute(path) ? await problemOf(path) : MISSING,
          })),
        )
        return async (tx) => {
          const seen = looked.filter(({ problem }) => problem === null)
          if ((await listBackupFolders(tx)).length + seen.length > MOST_FOLDERS) ctx.fail('folders-full')
          for (const { id } of seen) await nameAwaitingFolder(tx, id)
          const unseen = looked.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, problem }]))
          return { named: seen.length, unseen }
        }
      },
    } satisfies PreparedCommand<'backup.name-folders'>,
    'backup.remove-folder': async (tx, { id }, ctx) => {
      const folder = (await listBackupFolders(tx)).find((one) => one.id === id)
      if (folder && isNamed(policy, folder.path)) ctx.fail('set-by-policy')
      if (!(await deleteBackupFolder(tx, id))) ctx.fail('not-found')
      return {}
    },
  }) satisfies HandlersOf<
    | 'backup.folders'
    | 'backup.add-folder'
    | 'backup.awaiting-folders'
    | 'backup.name-folders'
    | 'backup.remove-folder'
  >
