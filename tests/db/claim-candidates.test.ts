import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/open.ts'
import { markMerged } from '../../db/repositories/patients.ts'
import { findClaimedCards } from '../../main/clinic/claim/claimed-cards.ts'
import { newDatabase, testFolder, type TestFolder } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'

let folder: TestFolder
let db: Database
let declared: string

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file())
  const person = { name: 'Ana Paula Ribeiro', birthDate: '1990-02-03', cpf: '52998224725' }
  declared = await writing(db, (tx) =>
    addPatient(tx, { ...person, motherName: 'Célia Ribeiro' }, 'provisional'),
  )
})
afterEach(() => {
  db.close()
  folder.remove()
})

const add = (changes: Parameters<typeof addPatient>[1], status: 'active' | 'provisional' = 'active') =>
  writing(db, (tx) => addPatient(tx, { birthDate: '1990-02-03', cpf: null, ...changes }, status))
const cards = async () => (await findClaimedCards(db.read, [declared])).get(declared)
const like = async (...person: Parameters<typeof add>) => {
  const id = await add(...person)
  return (await cards())?.includes(id)
}

describe('the cards that somebody declared at the kiosk may be', () => {
  it('have the same CPF under any name', async () => {
    expect(await like({ name: 'Outra Pessoa', birthDate: '1950-01-01', cpf: '52998224725' })).toBe(true)
  })
  it('have the birth date with first name, last name, social name or mother', async () => {
    expect(await like({ name: 'ANA Souza' })).toBe(true)
    expect(await like({ name: 'Beatriz Ribeiro' })).toBe(true)
    expect(await like({ name: 'Carlos Dias', socialName: 'Ana Dias' })).toBe(true)
    expect(await like({ name: 'Débora Nunes', motherName: 'CELIA  RIBEIRO' })).toBe(true)
  })
  it('are told by the rule that tells duplicates: by sound, with a mistyped birth date, by the phone', async () => {
    expect(await like({ name: 'Anna Paulla Ribero', birthDate: '1990-02-04' })).toBe(true)
    expect(await like({ name: 'Ribeiro Ana Paula', birthDate: '1990-03-02' })).toBe(true)
    expect(await like({ name: 'Ana Paula Ribeiro', birthDate: '1960-02-03' })).toBe(true)
    expect(await like({ name: 'Ana Ribeiro', birthDate: '1971-07-07', motherName: 'Selia Ribeiro' })).toBe(
      true,
    )
    db.raw.prepare('UPDATE patient SET phone = ? WHERE id = ?').run('+5511987654321', declared)
    const phone = '+5511987654321'
    expect(await like({ name: 'Ana Paula Ribeiro', birthDate: '1971-07-08', phone })).toBe(true)
    expect(await like({ name: 'Rui Barros', birthDate: '1971-07-08', phone })).toBe(false)
  })
  it('are no strangers, no twins with another CPF and none that is itself declared', async () => {
    expect(await like({ name: 'Carlos Dias', motherName: 'Outra' })).toBe(false)
    expect(await like({ name: 'Ana Paula Ribeiro', birthDate: '1991-03-04' })).toBe(false)
    expect(await like({ name: 'Ana Clara Ribeiro', motherName: 'Célia Ribeiro', cpf: '12345678909' })).toBe(
      false,
    )
    expect(await like({ name: 'Ana Paula Ribeiro' }, 'provisional')).toBe(false)
  })
  it('are five at most, whoever has the CPF first', async () => {
    for (let i = 0; i < 6; i += 1) await add({ name: 'Ana Souza' })
    const same = await add({ name: 'Outra Pessoa', birthDate: '1950-01-01', cpf: '52998224725' })
    const found = await cards()
    expect(found).toHaveLength(5)
    expect(found?.[0]).toBe(same)
  })
  it('are read where they stand today, however often they were united', async () => {
    const [old, middle, now] = [
      await add({ name: 'Ana Souza' }),
      await add({ name: 'X Y', birthDate: '1950-01-01' }),
      await add({ name: 'Z W', birthDate: '1951-01-01' }),
    ]
    await writing(db, (tx) => markMerged(tx, old, middle))
    await writing(db, (tx) => markMerged(tx, middle, now))
    expect(await cards()).toEqual([now])
  })
  it('are asked for many at once, and for nobody', async () => {
    const other = await add({ name: 'Rui Dias', birthDate: '1970-07-07' }, 'provisional')
    const known = await add({ name: 'Rui Barros', birthDate: '1970-07-07' })
    const found = await findClaimedCards(db.read, [declared, other])
    expect([found.get(declared), found.get(other)]).toEqual([[], [known]])
    expect(await findClaimedCards(db.read, [])).toEqual(new Map())
  })
})
