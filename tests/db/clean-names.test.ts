import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { listCardChanges } from '../../db/repositories/patient-changes.ts'
import { findCandidates } from '../../db/repositories/patient-keys.ts'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import { findPatient } from '../../db/repositories/patients.ts'
import { testFolder, testKey, type TestFolder } from '../helpers/database.ts'
import { addPatient, card, writing } from '../helpers/people.ts'

let folder: TestFolder
let db: Database

beforeEach(() => {
  folder = testFolder()
  db = openDatabase({ file: folder.file(), key: testKey(), mode: 'create' })
  migrate(db.raw, { migrations: migrations.filter(({ version }) => version < 163) })
})
afterEach(() => {
  db.close()
  folder.remove()
})

// As an older version kept what was pasted: signs of direction, a mark of byte order, a hyphen that breaks no line.
const DIRTY = '\u202aMa\u200bria\u202c Apa\u00adrecida Sou\ufeffza\u2011Lima'
const CLEAN = 'Maria Aparecida Souza-Lima'
const names = async (text: string) => (await searchPatients(db.read, text)).map(({ name }) => name)
const likeClean = () =>
  findCandidates(db.read, {
    ...{ name: CLEAN, socialName: null, motherName: null, cpf: null, phone: null, exceptId: null },
    birthDates: ['1984-05-12'],
  })

it('names from before the cleaner are cleaned once, told in the card’s history, and found', async () => {
  const guardian = { name: 'Jo\u2060sé Lima', cpf: null, phone: null, relationship: 'father' as const }
  const dirty = await writing(db, (tx) => addPatient(tx, { name: DIRTY, motherName: 'An\u2066a', guardian }))
  const clean = await writing(db, (tx) => addPatient(tx, { name: 'Joana Prado', birthDate: '1990-01-01' }))
  const kept = await findPatient(db.read, clean)
  // Control: before, nobody who types the name finds it, and its double is not seen.
  expect(await names('maria aparecida')).toEqual([])
  expect(await likeClean()).toEqual([])

  migrate(db.raw)
  expect(await findPatient(db.read, dirty)).toMatchObject({
    version: 2,
    card: { name: CLEAN, motherName: 'Ana', guardian: { name: 'José Lima' } },
  })
  expect(await names('maria aparecida')).toEqual([CLEAN])
  expect(await names('souza lima')).toEqual([CLEAN])
  expect(await likeClean()).toEqual([dirty])
  expect(await listCardChanges(db.read, { patientId: dirty, limit: 9 })).toMatchObject([
    {
      by: null,
      cause: 'update',
      station: 'house',
      fields: [
        { field: 'name', before: DIRTY, after: CLEAN },
        { field: 'motherName', before: 'An\u2066a', after: 'Ana' },
        { field: 'guardian.name', before: 'Jo\u2060sé Lima', after: 'José Lima' },
      ],
    },
  ])
  expect(await findPatient(db.read, clean)).toEqual(kept)
  expect(await listCardChanges(db.read, { patientId: clean, limit: 9 })).toEqual([])
})

it('a name that is nothing but what nobody sees stays: there is nothing better to put in its place', async () => {
  const id = await writing(db, (tx) => addPatient(tx, card({ name: '\u200b\u2060' })))
  migrate(db.raw)
  expect(await findPatient(db.read, id)).toMatchObject({ version: 1, card: { name: '\u200b\u2060' } })
})
