import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { listCardChanges } from '../../db/repositories/patient-changes.ts'
import { findCandidates } from '../../db/repositories/patient-keys.ts'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import { findPatient } from '../../db/repositories/patients.ts'
import { newId, NOW, testFolder, testKey, type TestFolder } from '../helpers/database.ts'

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
/** A card as that version wrote it, findable by the words of its name. */
function add(written: {
  readonly name: string
  readonly socialName?: string
  readonly motherName?: string
  readonly guardian?: string
}) {
  const id = newId()
  const { name, socialName = null, motherName = null, guardian = null } = written
  db.raw
    .prepare(
      `INSERT INTO patient (id, status, name, social_name, mother_name, guardian_name, guardian_relationship, birth_date,
        sex_at_birth, created_at) VALUES (?, 'active', ?, ?, ?, ?, ?, '1984-05-12', 'female', ?)`,
    )
    .run(id, name, socialName, motherName, guardian, guardian && 'father', NOW)
  const { lastInsertRowid } = db.raw.prepare('INSERT INTO patient_search_row (patient_id) VALUES (?)').run(id)
  db.raw
    .prepare('INSERT INTO patient_search (rowid, names, numbers) VALUES (?, ?, ?)')
    .run(lastInsertRowid, `${name} ${socialName ?? ''}`, '12051984')
  return id
}
const foundThen = (word: string) =>
  db.raw
    .prepare('SELECT count(*) FROM patient_search WHERE patient_search MATCH ?')
    .pluck()
    .get(`names : "${word}"`)
const names = async (text: string) => (await searchPatients(db.read, text)).lines.map(({ name }) => name)
const likeClean = () =>
  findCandidates(db.read, {
    ...{ name: CLEAN, socialName: null, motherName: null, cpf: null, phone: null, exceptId: null },
    birthDates: ['1984-05-12'],
  })

it('names from before the cleaner are cleaned once, told in the card’s history, and found', async () => {
  const dirty = add({ name: DIRTY, motherName: 'An\u2066a', guardian: 'Jo\u2060sé Lima' })
  const clean = add({ name: 'Joana Prado' })
  // Control: before, nobody who types the name finds it.
  expect([foundThen('maria'), foundThen('joana')]).toEqual([0, 1])

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
  expect(await findPatient(db.read, clean)).toMatchObject({ version: 1, card: { name: 'Joana Prado' } })
  expect(await listCardChanges(db.read, { patientId: clean, limit: 9 })).toEqual([])
})

it('names are cleaned once more of what the first cleaner left, and a card cleaned twice tells it twice', async () => {
  const before = migrations.filter(({ version }) => version < 180)
  const hidden = 'Ma\u{e0041}ria Apa\u180erecida\u2800Sou\u200dza\ue000'
  const id = add({ name: `\u202a${hidden}`, socialName: 'Mari\u206aa' })
  migrate(db.raw, { migrations: before })
  expect(foundThen('aparecida')).toBe(0)

  migrate(db.raw)
  const clean = 'Maria Aparecida Souza'
  expect(await findPatient(db.read, id)).toMatchObject({
    version: 3,
    card: { name: clean, socialName: 'Maria' },
  })
  expect(await names('aparecida souza')).toEqual(['Maria'])
  expect((await listCardChanges(db.read, { patientId: id, limit: 9 })).map(({ fields }) => fields)).toEqual([
    [
      { field: 'name', before: hidden, after: clean },
      { field: 'socialName', before: 'Mari\u206aa', after: 'Maria' },
    ],
    [{ field: 'name', before: `\u202a${hidden}`, after: hidden }],
  ])
})

it('a name that is nothing but what nobody sees stays: there is nothing better to put in its place', async () => {
  const id = add({ name: '\u200b\u2060' })
  migrate(db.raw)
  expect(await findPatient(db.read, id)).toMatchObject({ version: 1, card: { name: '\u200b\u2060' } })
})
