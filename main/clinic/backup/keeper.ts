import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { BACKUP_SUFFIX } from '../../../db/backup-manifest.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import type { KeptBackup } from '../../../db/kept-backups.ts'
import type { Database } from '../../../db/open.ts'
import { appendAudit, lastDone } from '../../../db/repositories/audit.ts'
import {
  insertBackupFolder,
  listAwaitingFolders,
  listBackupFolders,
  markBackupFolder,
  nameAwaitingFolder,
  type BackupFolderRow,
} from '../../../db/repositories/backup-folders.ts'
import { insertBackup, lastBackups, markRemoved, ownHeads } from '../../../db/repositories/backups.ts'
import { listClinicHours } from '../../../db/repositories/practitioners.ts'
import type { HealthReason } from '../../../preload/contract/health-reason.ts'
import type { ClinicPolicy } from '../clinic-policy.ts'
import type { WriteHandle } from '../context.ts'
import type { Disk } from '../health/disk.ts'
import type { Health } from '../health/health.ts'
import { houseEntry } from '../house-entry.ts'
import type { Log } from '../log.ts'
import { wallClock } from '../wall-clock.ts'
import { backupReasons, dayState, isCopyDue } from './backup-times.rules.ts'
import type { Copies } from './copies.ts'
import type { FinishedCopy } from './copy-messages.ts'
import { copiesToRemove } from './rotation.rules.ts'

/** While the clinic is open. */
const EVERY_HOURS = 4
/** A folder that did not take a copy is tried again after this. */
const AGAIN_MS = 15 * 60_000
const REASONS: readonly HealthReason[] = [
  'backup-unnamed',
  'backup-none',
  'backup-folder-missing',
  'backup-late',
]

export interface KeeperOptions {
  readonly database: Database
  readonly copies: Copies
  readonly health: Health
  readonly disk: Disk
  readonly log: Log
  readonly clock: () => number
  readonly ticks: () => number
  readonly policy: ClinicPolicy
  readonly timeZone: () => string
  readonly newId: () => string
  /** Told when a copy was made or did not get to its folder. */
  readonly changed: () => void
}

/** Makes the copies that nobody asks for, and lights the light by them. */
export interface Keeper {
  /** Only the light. */
  look(): Promise<void>
  /** What is due now, folder by folder; to be called once a minute. Never rejects. */
  work(): Promise<void>
  /** Waits for what is under way; its copies must have been closed. */
  close(): Promise<void>
}

export function createKeeper(options: KeeperOptions): Keeper {
  const { database, copies, health, disk, log, clock, ticks, policy, timeZone, newId, changed } = options
  /** When a folder was tried without success, on the clock that nobody can set. */
  const tried = new Map<string, number>()
  /** Copies whose row could not be written: they are there all the same, and none is made in their place. */
  const lastMade = new Map<string, string>()
  let working: Promise<void> | null = null

  /** When the last day of the clinic ended, and whether one is on. */
  async function clinicDay(now: number) {
    const zone = timeZone()
    const local = Temporal.PlainDateTime.from(wallClock(new Date(now).toISOString(), zone))
    const days = Array.from({ length: 8 }, (_, back) => {
      const date = local.toPlainDate().subtract({ days: back })
      return { date: date.toString(), weekday: date.dayOfWeek }
    })
    const hours = await listClinicHours(database.read)
    const { open, closed } = dayState(hours, days, local.hour * 60 + local.minute)
    if (!closed) return { open, closed: null }
    const end = Temporal.PlainDate.from(closed.date).toPlainDateTime().add({ minutes: closed.minute })
    return { open, closed: end.toZonedDateTime(zone).epochMilliseconds }
  }

  async function foldersNow() {
    const newest = new Map((await lastBackups(database.read)).map((row) => [row.folder, row.takenAt]))
    // A copy from before the sheet was replaced opens with the old one alone: under the new one there is none yet.
    const replacedAt = (await lastDone(database.read, 'recovery.replaced'))?.at ?? ''
    return (await listBackupFolders(database.read)).map((folder) => {
      const copies = [newest.get(folder.path), lastMade.get(folder.id)]
      const last = copies
        .filter((takenAt) => takenAt !== undefined && takenAt > replacedAt)
        .sort()
        .at(-1)
      return { ...folder, last: last === undefined ? null : Date.parse(last) }
    })
  }

  async function look(): Promise<void> {
    const folders = (await foldersNow()).map(({ last, failingSince }) => ({
      last,
      failingSince: failingSince === null ? null : Date.parse(failingSince),
    }))
    const reasons: HealthReason[] = [...backupReasons(folders, clock())]
    if ((await listAwaitingFolders(database.read)).length > 0) reasons.push('backup-unnamed')
    for (const reason of REASONS) {
      if (reasons.includes(reason)) health.report(reason)
      else health.clear(reason)
    }
  }

  const note = (tx: WriteHandle, event: string, at: string, code: string | null, subjectId: string) =>
    appendAudit(tx, houseEntry(event, { at, code, subjectId }))

  const transact = async (work: (tx: WriteHandle) => Promise<void>) => {
    const write = () => database.write.transaction().execute(work)
    await write().catch((error: unknown) => {
      if (disk.met(error)) return write()
      throw error
    })
    disk.worked()
  }

  async function rotate({ path }: BackupFolderRow, found: readonly KeptBackup[], now: string) {
    const own = await ownHeads(
      database.read,
      found.map(({ audit }) => audit),
    )
    const dayOf = (instant: string) => wallClock(instant, timeZone()).slice(0, 10)
    const ours = found.filter(({ audit }) => own.has(audit.hash))
    const copies = ours.map(({ name, takenAt, audit, whole }) => ({
      name,
      day: dayOf(takenAt),
      seq: audit.seq,
      whole,
    }))
    for (const name of copiesToRemove(copies, dayOf(now))) {
      const takenAt = ours.find((one) => one.name === name)?.takenAt ?? ''
      // First the decision: what a cut leaves of it is swept before the next copy.
      await transact(async (tx) => {
        await markRemoved(tx, { folder: path, takenAt }, now)
        await note(tx, 'backup.rotated', now, null, name)
      })
      await rm(join(path, `${name}.json`), { force: true })
      await rm(join(path, name + BACKUP_SUFFIX), { force: true })
    }
  }

  async function made(folder: BackupFolderRow, { manifest, found }: FinishedCopy): Promise<void> {
    const { bytes, takenAt, audit } = manifest
    lastMade.set(folder.id, takenAt)
    await transact(async (tx) => {
      const row = { takenAt, folder: folder.path, bytes, auditSeq: audit.seq, auditHash: audit.hash }
      await insertBackup(tx, { id: newId(), ...row })
      await markBackupFolder(tx, folder.id, null)
      await note(tx, 'backup.made', takenAt, null, folder.id)
    })
    tried.delete(folder.id)
    await rotate(folder, found, takenAt).catch((error: unknown) => {
      const { code } = toDatabaseError(error)
      // What could not be removed now is tried after the next copy; the database's own disk is not to blame for it.
      log.error({ operation: 'rotation', ref: 'house', code, error })
    })
  }

  async function failed(folder: BackupFolderRow, code: string, now: string): Promise<void> {
    await transact(async (tx) => {
      await markBackupFolder(tx, folder.id, { since: folder.failingSince ?? now, code })
      // Told once, not every quarter of an hour.
      if (folder.failingSince === null) await note(tx, 'backup.failed', now, code, folder.id)
    })
  }

  /** Folders of the policy are named as if an administrator had named them, once, and again after a backup was put back. */
  async function nameByPolicy(): Promise<void> {
    const known = (await listBackupFolders(database.read)).map(({ path }) => resolve(path))
    const named = new Set(policy.backupFolders.map((path) => resolve(path)))
    const missing = [...named].filter((path) => !known.includes(path))
    if (missing.length === 0) return
    const at = new Date(clock()).toISOString()
    await transact(async (tx) => {
      const awaiting = await listAwaitingFolders(tx)
      for (const path of missing) {
        const waits = awaiting.find((folder) => resolve(folder.path) === path)
        const id = waits?.id ?? newId()
        if (waits) await nameAwaitingFolder(tx, id)
        else await insertBackupFolder(tx, { id, path, addedAt: at })
        await note(tx, 'backup.folder-by-policy', at, null, id)
      }
    })
    changed()
  }

  async function copyTo(folder: BackupFolderRow): Promise<void> {
    const now = new Date(clock()).toISOString()
    const copy = copies.begin(folder.path, now)
    if (!copy) return
    tried.set(folder.id, ticks())
    try {
      const finished = await copy.catch(async (error: unknown) => {
        const { code } = toDatabaseError(error)
        log.event('copy', { code })
        // Somebody ended it: the folder is not to blame.
        if (code !== 'cancelled') await failed(folder, code, now)
        return null
      })
      if (finished) await made(folder, finished)
    } catch (error) {
      disk.met(error)
      log.error({ operation: 'keeper', ref: 'house', code: toDatabaseError(error).code, error })
    }
    changed()
  }

  async function copyWhatIsDue(): Promise<void> {
    await nameByPolicy()
    const day = await clinicDay(clock())
    const everyHours = policy.backupEveryHours ?? EVERY_HOURS
    for (const folder of await foldersNow()) {
      const before = tried.get(folder.id)
      if (before !== undefined && ticks() - before < AGAIN_MS) continue
      if (isCopyDue({ now: clock(), last: folder.last, everyHours, ...day })) await copyTo(folder)
    }
    await look()
  }

  return {
    look,
    work() {
      working ??= copyWhatIsDue()
        .catch((error: unknown) =>
          log.error({ operation: 'keeper', ref: 'house', code: toDatabaseError(error).code, error }),
        )
        .finally(() => (working = null))
      return working
    },
    async close() {
      await working
    },
  }
}
