import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../db/migrate.ts'
import { openDatabase, type Database } from '../../db/open.ts'

export const NOW = '2026-11-23T12:00:00.000Z'
export const newId = (): string => randomUUID()

export interface TestFolder {
  readonly path: string
  file(name?: string): string
  remove(): void
}

/** A folder of its own for one test. */
export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'mb-db-'))
  return {
    path,
    file: (name = 'clinic.db') => join(path, name),
    remove() {
      rmSync(path, { recursive: true, force: true })
    },
  }
}

export const testKey = (): Buffer => randomBytes(32)

/** A closed database at the newest schema, and its key: all migrations run once in a process of tests. */
let migrated: { readonly bytes: Buffer; readonly key: Buffer } | undefined

function migrateOnce(): { readonly bytes: Buffer; readonly key: Buffer } {
  const folder = testFolder()
  const key = testKey()
  const db = openDatabase({ file: folder.file(), key, mode: 'create' })
  migrate(db.raw)
  db.close()
  const bytes = readFileSync(folder.file())
  folder.remove()
  return { bytes, key }
}

/** An encrypted database at the newest schema with nothing in it; its key is the same for the whole process. */
export function migratedDatabase(file: string): Database {
  migrated ??= migrateOnce()
  writeFileSync(file, migrated.bytes, { mode: 0o600, flag: 'wx' })
  return openDatabase({ file, key: migrated.key, mode: 'open' })
}

function createdDatabase(file: string, key: Uint8Array, exclusive: boolean): Database {
  const db = openDatabase({ file, key, mode: 'create', exclusive })
  migrate(db.raw)
  return db
}

/** A new, migrated, encrypted database with a clinic and its keys. */
export async function newDatabase(file: string, key?: Uint8Array, exclusive = true): Promise<Database> {
  const db = key ? createdDatabase(file, key, exclusive) : migratedDatabase(file)
  await db.write.transaction().execute(async (tx) => {
    await tx
      .insertInto('clinic')
      .values({
        id: 1,
        name: 'Clínica Teste',
        state: 'SP',
        time_zone: 'America/Sao_Paulo',
        practice: 0,
        created_at: NOW,
      })
      .execute()
    const keys = (['password', 'audit'] as const).map((name) => ({ name, bytes: randomBytes(32) }))
    await tx.insertInto('installation_key').values(keys).execute()
  })
  return db
}
