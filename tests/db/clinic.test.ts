import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/open.ts'
import { insertBackup, listBackups } from '../../db/repositories/backups.ts'
import { readClinic, updateClinic } from '../../db/repositories/clinic.ts'
import { readInstallationKey } from '../../db/repositories/installation-keys.ts'
import {
  insertAcceptance,
  insertTerms,
  listAcceptances,
  listCurrentTerms,
  listOutstandingTerms,
} from '../../db/repositories/terms.ts'
import { newDatabase, newId, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addAccount, writing } from '../helpers/people.ts'

const READERS = { audience: 'patients', language: 'pt-BR' } as const

let folder: TestFolder
let db: Database

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file())
})
afterEach(() => {
  db.close()
  folder.remove()
})

describe('terms', () => {
  const document = (kind: 'terms' | 'privacy', language: string, version: string, publishedOn: string) => ({
    id: newId(),
    kind,
    language,
    version,
    publishedOn,
    title: 't',
    audience: 'patients' as const,
    sections: [{ heading: 'h', text: 'x' }],
    hash: `${kind}${language}${version}`,
  })

  it('current is the newest of each kind and language; accepted in one language counts in the other; frozen for good', async () => {
    const accountId = await writing(db, addAccount)
    const documents = [
      document('terms', 'pt-BR', '1', '2026-01-01'),
      document('terms', 'pt-BR', '3', '2026-02-01'),
      document('terms', 'pt-BR', '2', '2026-01-15'),
      document('terms', 'en', '3', '2026-02-01'),
      document('privacy', 'pt-BR', '1', '2026-01-01'),
    ]
    await writing(db, async (tx) => {
      for (const one of documents) await insertTerms(tx, one)
      const accepted = documents[3]
      if (accepted)
        await insertAcceptance(tx, {
          id: newId(),
          accountId,
          forPatientId: null,
          documentId: accepted.id,
          version: accepted.version,
          hash: accepted.hash,
          acceptedAt: NOW,
          station: 'kiosk',
        })
    })
    expect((await listCurrentTerms(db.read, READERS)).map(({ kind, version }) => kind + version)).toEqual([
      'terms3',
      'privacy1',
    ])
    expect((await listCurrentTerms(db.read, READERS))[0]?.sections).toEqual([{ heading: 'h', text: 'x' }])
    expect((await listOutstandingTerms(db.read, accountId, READERS)).map(({ kind }) => kind)).toEqual([
      'privacy',
    ])
    expect(await listAcceptances(db.read, accountId)).toMatchObject([
      { kind: 'terms', version: '3', language: 'en' },
    ])
    for (const statement of [
      `UPDATE terms_document SET title = 'x'`,
      'DELETE FROM terms_acceptance',
      'REPLACE INTO terms_acceptance SELECT * FROM terms_acceptance',
    ]) {
      expect(() => db.raw.exec(statement)).toThrow('append-only')
    }
  })
})

describe('the clinic', () => {
  it('is one row, and remembers its backups', async () => {
    const clinic = await readClinic(db.read)
    expect(clinic).toMatchObject({ timeZone: 'America/Sao_Paulo', idleLockMinutes: 5, practice: false })
    if (clinic)
      await writing(db, (tx) => updateClinic(tx, { ...clinic, name: 'Clínica Nova', idleLockMinutes: 9 }))
    expect(await readClinic(db.read)).toMatchObject({ name: 'Clínica Nova', idleLockMinutes: 9 })
    expect(() =>
      db.raw.exec(
        'INSERT INTO clinic SELECT 2, name, cnpj, cpf, cnes, phone, street, city, state, postal_code, time_zone, 5, 0, created_at FROM clinic',
      ),
    ).toThrow()
    const row = {
      id: newId(),
      takenAt: NOW,
      folder: '/media/drive',
      bytes: 4096,
      auditSeq: 1,
      auditHash: 'x',
    }
    await writing(db, (tx) => insertBackup(tx, row))
    expect(await listBackups(db.read)).toEqual([{ ...row, removedAt: null }])
    expect(await readInstallationKey(db.read, 'password')).toHaveLength(32)
  })
})
