import { afterAll, describe, expect, test } from 'vitest'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import { markMerged } from '../../db/repositories/patients.ts'
import { newDatabase, testFolder } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'

const folder = testFolder()
const db = await newDatabase(folder.file())
afterAll(() => {
  db.close()
  folder.remove()
})
const add = (changes: Parameters<typeof addPatient>[1]) => writing(db, (tx) => addPatient(tx, changes))

const mother = { name: 'Zilda Vasques', cpf: null, phone: '+5511987650001', relationship: 'mother' as const }
await add({
  name: 'Bento Queiroz',
  birthDate: '2019-08-01',
  motherName: 'Zilda Vasques',
  district: 'Vila Jequitibá',
  guardian: mother,
})
const kept = await add({
  name: 'João Moura',
  socialName: 'Joana Moura',
  birthDate: '1984-05-12',
  cpf: '52998224725',
  phone: '+5511987650002',
  otherPhones: [{ number: '+595981123456', remark: null }],
  guardian: { ...mother, name: 'Abel Tavares', phone: '+5511987650004', relationship: 'other' },
})
const gone = await add({ name: 'Jovelina Prado', phone: '+5511987650003' })
await add({ name: 'Vagner Souza' })
await writing(db, (tx) => markMerged(tx, gone, kept))

const found = async (text: string) =>
  (await searchPatients(db.read, text)).lines.map(({ name, why }) => [name, [...why]])

describe('a search says by what it found somebody', () => {
  test.each([
    ['bento', 'Bento Queiroz', []],
    ['zilda', 'Bento Queiroz', ['guardian']],
    ['11 98765-0001', 'Bento Queiroz', ['mother-phone']],
    ['bento 98765-0001', 'Bento Queiroz', ['mother-phone']],
    ['jequitiba', 'Bento Queiroz', ['district']],
    ['bento 2019', 'Bento Queiroz', ['birth']],
    ['01/08/2019', 'Bento Queiroz', ['birth']],
    ['joana', 'Joana Moura', []],
    ['joão', 'Joana Moura', ['civil-name']],
    ['529.982.247-25', 'Joana Moura', ['cpf']],
    ['98765-0002', 'Joana Moura', ['phone']],
    ['981123456', 'Joana Moura', ['phone']],
    ['98765-0004', 'Joana Moura', ['guardian-phone']],
    ['98765-0003', 'Joana Moura', ['united']],
    ['jovelina', 'Joana Moura', ['united']],
    ['wagner', 'Vagner Souza', ['alike']],
    ['souza vagner', 'Vagner Souza', []],
    ['abel', 'Joana Moura', ['guardian']],
  ] as const)('%j finds %s by %j', async (text, name, why) => {
    expect(await found(text)).toEqual([[name, [...why]]])
  })

  test('what is exactly somebody’s is never called alike', async () => {
    for (const text of [
      '11987650001',
      '0055 11 98765-0001',
      '+55 11 98765-0003',
      'Zilda Vasques',
      'vila jequitiba',
    ])
      for (const [, why] of await found(text)) expect(why, text).not.toContain('alike')
  })
})
