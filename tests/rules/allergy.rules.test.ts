import { describe, expect, test } from 'vitest'
import { ALLERGY_GROUPS } from '../../main/clinic/substance/allergy-groups.rules.ts'
import {
  allergyHits,
  groupsOfAllergy,
  isFreeText,
  readAllergy,
} from '../../main/clinic/substance/allergy.rules.ts'
import { inUseWith, readMedicine } from '../../main/clinic/substance/in-use.rules.ts'
import { meaningOf, memberOf, substancesOf } from '../../main/clinic/substance/known-names.rules.ts'
import { MUST_NOT_WARN, MUST_WARN } from './allergy-pairs.ts'

const pairs = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string])

const hits = (allergies: readonly string[], medicine: string) =>
  allergyHits(allergies.map(readAllergy), substancesOf(medicine))

describe('an allergy', () => {
  test('warns of every pair that must warn: none is missed', () => {
    const fixed = pairs(MUST_WARN)
    expect(fixed.length).toBeGreaterThanOrEqual(150)
    expect(fixed.filter(([allergy, medicine]) => hits([allergy], medicine).length === 0)).toEqual([])
  })

  test('warns of nothing that has nothing to do with it', () => {
    const fixed = pairs(MUST_NOT_WARN)
    expect(fixed.length).toBeGreaterThanOrEqual(60)
    expect(fixed.filter(([allergy, medicine]) => hits([allergy], medicine).length > 0)).toEqual([])
  })

  test('says why: what it names, a brand of it, its group, a group that crosses with it', () => {
    const why = (allergy: string, medicine: string) =>
      hits([allergy], medicine).map(({ by, group }) => [by, group])
    expect(why('dipirona', 'Buscopan Composto')).toEqual([['substance', null]])
    expect(why('Novalgina', 'Dipirona 1 g comprimido')).toEqual([['brand', null]])
    expect(why('penicilina', 'Amoxil')).toEqual([['group', 'penicilinas']])
    expect(why('penicilina', 'Keflex')).toEqual([['near', 'penicilinas']])
    expect(hits(['penicilina'], 'Keflex')[0]?.note).toContain('cadeia lateral')
    const both = hits(['látex', 'dipirona', 'AAS'], 'Novalgina')
    expect(both.map(({ allergy }) => allergy)).toEqual(['dipirona'])
  })

  test('that fits nothing is told to be so; one that warns never is', () => {
    for (const text of ['camarão', 'látex', 'poeira', 'picada de abelha', 'esparadrapo', '', '???'])
      expect(isFreeText(text), text).toBe(true)
    for (const text of [
      'penicilina',
      'AAS',
      'Novalgina',
      'sulfas',
      'anestesia de dente: anestésico local',
      'dipiroma',
    ])
      expect(isFreeText(text), text).toBe(false)
  })

  test('tells the group it is matched to', () => {
    const groups = (text: string) => groupsOfAllergy(text).map(({ name }) => name)
    expect(groups('penicilina')).toEqual(['penicilinas'])
    expect(groups('Amoxil')).toEqual(['penicilinas'])
    expect(groups('anestésico local')).toHaveLength(2)
    expect(groups('camarão')).toEqual([])
  })
})

test('each group has members, a source, and names that are known; those that cross are there', () => {
  const keys = ALLERGY_GROUPS.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBeGreaterThanOrEqual(25)
  for (const { key, members, says, near, source, note } of ALLERGY_GROUPS) {
    expect(source, key).toMatch(/^OMS, ATC [A-Z]\d\d/u)
    expect(
      near.filter((one) => !keys.includes(one)),
      key,
    ).toEqual([])
    expect(near.length > 0, key).toBe(note !== null)
    for (const said of says) expect(groupsOfAllergy(said).length, said).toBeGreaterThan(0)
    for (const { substance, brands } of members.map(memberOf))
      for (const name of [substance, ...brands])
        expect([...meaningOf(name).substances], name).toContain(substance)
  }
})

describe('what is in use', () => {
  const same = (inUse: string[], medicine: string) =>
    inUseWith(inUse.map(readMedicine), substancesOf(medicine)).map((one) => [one.name, one.same])
  test('is the same whatever its strength, brand or salt', () => {
    expect(same(['Losartana 50 mg', 'Metformina'], 'Losartana Potássica 100 mg comprimido')).toEqual([
      ['Losartana 50 mg', true],
    ])
    expect(same(['Cozaar 50mg 12/12h'], 'Losartana Potássica 50 mg comprimido')).toEqual([
      ['Cozaar 50mg 12/12h', true],
    ])
    expect(same(['Clavulin'], 'Amoxicilina 875 mg + Ácido Clavulânico 125 mg comprimido')).toEqual([
      ['Clavulin', true],
    ])
  })
  test('has a substance twice where the rest differs', () => {
    expect(same(['Tylenol 750'], 'Paracetamol 500 mg + Codeína 30 mg comprimido')).toEqual([
      ['Tylenol 750', false],
    ])
    expect(same(['Dorflex'], 'Dipirona 1 g comprimido')).toEqual([['Dorflex', false]])
  })
  test('is told of nothing else', () => {
    expect(same(['Losartana 50 mg', 'chá de boldo', ''], 'Enalapril 10 mg comprimido')).toEqual([])
  })
})
