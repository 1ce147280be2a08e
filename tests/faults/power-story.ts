import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditHead, verifyAudit } from '../../db/audit-chain.ts'
import { BackupManifest, backupPath, checkBackupFile } from '../../db/backup-manifest.ts'
import { connectWithKey } from '../../db/connect-with-key.ts'
import { toDatabaseError } from '../../db/errors.ts'
import { readBackup } from '../../db/found-backups.ts'
import { checkIntegrity, schemaVersion } from '../../db/integrity.ts'
import { KEYRING_FILES, readKeyring } from '../../db/keyring.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { DATABASE_FILE } from '../../db/set-aside.ts'
import { settle } from '../../db/settle.ts'

/** The story a victim lives through, and what must be true of its disk after any power cut. */
export const KEY = 'c0ffee00'.repeat(8)
export const ACKS = 'acks'
export const RESTORED_SHEET = 'RESTORED'

/** What the victim was told is done: "made", "migrated", "b <visit>", "n <note>", "k <backup>", "r <sheet>", "restoring", "restored". */
export interface Told {
  readonly said: ReadonlySet<string>
  ids(kind: string): readonly string[]
}

export function toldBy(text: string): Told {
  const lines = text.split('\n').filter((line) => line !== '')
  return {
    said: new Set(lines),
    ids: (kind) => lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(2)),
  }
}

class Wrong extends Error {}
function must(truth: boolean, what: string): asserts truth {
  if (!truth) throw new Wrong(what)
}

/** null when every promise was kept, else what was lost or broken. */
export async function whatIsWrong(folder: string, told: Told): Promise<string | null> {
  const data = join(folder, 'data')
  try {
    settle(data)
    if (!told.said.has('made')) return null
    const db = openDatabase({ file: join(data, DATABASE_FILE), key: KEY, mode: 'open', exclusive: false })
    try {
      await judge(db, folder, told)
    } finally {
      db.close()
    }
    checkSheets(data, told)
    checkBackups(join(folder, 'drive'), told)
    return null
  } catch (error) {
    if (error instanceof Wrong) return error.message
    return `broken: ${toDatabaseError(error).message} ${error instanceof Error ? (error.stack ?? '') : ''}`
  }
}

async function judge(db: Database, folder: string, told: Told): Promise<void> {
  checkIntegrity(db.raw)
  const version = schemaVersion(db.raw)
  if (version !== migrations.at(-1)?.version) {
    must(version === 20, `between versions: ${String(version)}`)
    must(!told.said.has('migrated'), 'lost: the migration')
    return
  }
  const before = connectWithKey(join(folder, 'data', `${DATABASE_FILE}-v20.mbbackup`), KEY, true)
  checkIntegrity(before)
  must(schemaVersion(before) === 20, 'the copy before the migration is another one')
  before.close()
  const verdict = await verifyAudit(db.read, { from: 'start' })
  must(verdict.intact, 'audit chain broken')
  if (await isRestored(db, folder, told)) return
  const visits = await ids(db, 'appointment')
  const notes = await ids(db, 'note')
  for (const id of told.ids('b')) must(visits.has(id), `lost: visit ${id}`)
  for (const id of told.ids('n')) must(notes.has(id), `lost: note ${id}`)
  const count = (sql: string) => Number(db.raw.prepare(sql).pluck().get())
  must(count('SELECT count(*) FROM appointment_event') === visits.size, 'a visit without its event')
  must(count('SELECT count(*) FROM observation') === 2 * notes.size, 'a note without its observations')
  must(verdict.head.seq === visits.size + notes.size, 'work without its audit row')
}

async function ids(db: Database, table: 'appointment' | 'note'): Promise<ReadonlySet<string>> {
  return new Set((await db.read.selectFrom(table).select('id').execute()).map(({ id }) => id))
}

// While a restore is under way the whole old clinic or the whole restored one may be found.
async function isRestored(db: Database, folder: string, told: Told): Promise<boolean> {
  if (!told.said.has('restoring')) return false
  const restored = readKeyring(join(folder, 'data'))?.recovery.sheetCheck === RESTORED_SHEET
  must(restored || !told.said.has('restored'), 'lost: the restore')
  if (!restored) return false
  const { seq, hash } = await auditHead(db.read)
  const { audit } = readBackup(join(folder, 'drive'))
  must(seq === audit.seq && hash === audit.hash, 'restored: another state than the backup')
  return true
}

function checkSheets(data: string, told: Told): void {
  const [one, copy] = KEYRING_FILES.map((name) => join(data, name)).map((path) =>
    existsSync(path) ? readFileSync(path, 'utf8') : null,
  )
  must(one === copy, 'two key rings that differ')
  const last = told.ids('r').at(-1)
  const sheet = readKeyring(data)?.recovery.sheetCheck
  if (last === undefined || sheet === RESTORED_SHEET) return
  must(Number(sheet) >= Number(last), `lost: sheet ${last}`)
}

function checkBackups(drive: string, told: Told): void {
  for (const name of told.ids('k')) must(existsSync(join(drive, `${name}.json`)), `lost: backup ${name}`)
  for (const file of readdirSync(drive)) {
    if (!file.endsWith('.json')) continue
    const parsed = BackupManifest.safeParse(JSON.parse(readFileSync(join(drive, file), 'utf8')))
    must(parsed.success, `a manifest that is none: ${file}`)
    checkBackupFile(backupPath(drive, parsed.data), parsed.data)
  }
}
