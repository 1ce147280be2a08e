import { closeSync, existsSync, lstatSync, openSync, readdirSync, readSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ANCHOR_FILE } from './anchor.ts'
import { syncFolder } from './durable-files.ts'
import { KEYRING_FILES } from './keyring.ts'

export const DATABASE_FILE = 'clinic.db'
export const REPLACED = 'replaced-'
/** What a re-key sets aside: gone once its successor has been opened, for it opens with the sheet that was replaced. */
export const RETIRED = 'retired-'
const ASIDE = /^(?:replaced|retired)-(\d+)-/u

/** A database and the files that SQLite keeps beside it; the database first, so that none of it is opened without the rest. */
export const filesOf = (name: string): readonly string[] =>
  ['', '-journal', '-wal', '-shm'].map((suffix) => name + suffix)

/** A clinic's files in its folder. */
const CLINIC_FILES: readonly string[] = [...filesOf(DATABASE_FILE), ...KEYRING_FILES, ANCHOR_FILE]

function lastNumber(folder: string): number {
  return Math.max(0, ...readdirSync(folder).map((name) => Number(ASIDE.exec(name)?.[1] ?? 0)))
}

/** The number under which a clinic's files are set aside next. */
export const nextNumber = (folder: string): number => lastNumber(folder) + 1

/** Whether a clinic's database was set aside here once. */
export const hasSetAside = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => /^replaced-\d+-clinic\.db$/u.test(name))

/** Gives files another name, in this order. Nothing of a clinic is ever deleted: what is in the way is set aside. */
export function setAside(
  folder: string,
  names: readonly string[],
  number: number,
  prefix: typeof REPLACED | typeof RETIRED = REPLACED,
): void {
  const there = names.filter((name) => existsSync(join(folder, name)))
  for (const name of there) renameSync(join(folder, name), join(folder, `${prefix}${String(number)}-${name}`))
  if (there.length > 0) syncFolder(folder)
}

/** Sets the whole of a clinic aside, its key rings with it. */
export const setClinicAside = (folder: string): void => setAside(folder, CLINIC_FILES, nextNumber(folder))

/**
 * Sets aside what stands around a database that is not there: a foreign journal would be rolled back into whatever is put in
 * its place. It joins the database it belonged to, when that was set aside and the power went before the rest.
 */
export function setRestAside(folder: string): void {
  const last = lastNumber(folder)
  const joins =
    existsSync(join(folder, `replaced-${String(last)}-${DATABASE_FILE}`)) &&
    !CLINIC_FILES.slice(1).some((name) => existsSync(join(folder, `replaced-${String(last)}-${name}`)))
  setAside(folder, CLINIC_FILES.slice(1), joins ? last : last + 1)
}

const MAGIC = Buffer.from('d9d505f920a163d7', 'hex')
const PAGE = 4096

/** How many pages the database had before the transaction that this rollback journal would undo; null: it undoes nothing. */
function pagesBefore(journal: string): number | null {
  if (!existsSync(journal)) return null
  const head = Buffer.alloc(20)
  const file = openSync(journal, 'r')
  try {
    if (readSync(file, head, 0, 20, 0) < 20 || !head.subarray(0, 8).equals(MAGIC)) return null
    return head.readUInt32BE(16)
  } finally {
    closeSync(file)
  }
}

/**
 * Told without the key: a database that never came to be, because making it was cut off. It is empty, or SQLite would roll
 * its one page back to nothing. Version 0.1.0 made clinics under their own name and left such files behind.
 */
export function holdsNothing(file: string): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return false
  return stat.size === 0 || (stat.size <= PAGE && pagesBefore(`${file}-journal`) === 0)
}

/**
 * Sets a rollback journal aside that is not this database's: version 0.1.0 restored beside one that an unfinished clinic had
 * left, and SQLite would cut the restored file to its size. Ours are of the one page that says how commits are kept.
 */
export function setForeignJournalAside(file: string): void {
  const pages = pagesBefore(`${file}-journal`)
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (pages === null || !stat?.isFile() || stat.size === pages * PAGE) return
  const folder = dirname(file)
  setAside(folder, [`${DATABASE_FILE}-journal`], nextNumber(folder))
}
