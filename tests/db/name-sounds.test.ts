import { describe, expect, it } from 'vitest'
import { motherKeys, nameKeys, nameSounds } from '../../db/name-sounds.ts'

/** Spellings of one name as Brazilian registers have them. */
const SAME: readonly (readonly string[])[] = [
  ['Luiz', 'Luís', 'LUIS'],
  ['Souza', 'Sousa'],
  ['Thaís', 'Tais', 'THAIS'],
  ['Thereza', 'Teresa', 'Tereza'],
  ['Sophia', 'Sofia', 'Sofía'],
  ['Raphael', 'Rafael'],
  ['Yara', 'Iara'],
  ['Suely', 'Sueli', 'Suelly'],
  ['Walter', 'Válter'],
  ['Wesley', 'Veslei', 'Weslley'],
  ['Conceição', 'CONCEICAO', 'Conceissão'],
  ['Assunção', 'ASSUNCAO', 'Asunção'],
  ['Gonçalves', 'GONCALVES', 'Gonsalves'],
  ['Mendonça', 'MENDONCA', 'Mendonsa'],
  ['Lourenço', 'LOURENCO'],
  ['Michele', 'Mixele', 'Michelle'],
  ['Alexandra', 'Alexsandra'],
  ['Félix', 'Felis'],
  ['Helena', 'Elena'],
  ['Henrique', 'Enrique', 'Henrrique'],
  ['Jhonatan', 'Jonathan', 'Johnatan'],
  ['Wellington', 'Welington'],
  ['Larissa', 'Larisa'],
  ['Christina', 'Cristina', 'Kristina'],
  ['Stephanie', 'Estefani', 'Stefany'],
  ['Giovanna', 'Geovana', 'Jovana'],
  ['Geraldo', 'Jeraldo'],
  ['Victor', 'Vitor'],
  ['Baptista', 'Batista'],
  ['Nascimento', 'Nacimento'],
  ['Cíntia', 'Sintia', 'Cynthia'],
  ['Joaquim', 'Joaquin'],
  ['Maria de Souza', 'MARIA SOUSA'],
  ['João dos Santos e Silva', 'JOAO SANTOS SILVA'],
  ['José da Silva Jr.', 'Jose Silva Junior'],
  ['Sant’Anna', 'Sant Ana'],
]

describe('how a name sounds', () => {
  it.each(SAME)('%s', (first, ...others) => {
    for (const other of others) expect(nameSounds(other), other).toEqual(nameSounds(first))
  })

  it('tells names apart that only look alike', () => {
    const apart = [
      'Ana',
      'Ada',
      'Maria',
      'Mário',
      'Marina',
      'Marinha',
      'Carla',
      'Carlos',
      'Camila',
      'Samila',
      'João',
    ]
    expect(new Set(apart.map((name) => nameSounds(name).join(' '))).size).toBe(apart.length)
  })

  it('is empty for what has no letters, and never throws', () => {
    for (const text of ['', '   ', '’-', '🙂', 'de', 'H']) expect(nameSounds(text), text).toEqual([])
  })
})

describe('the keys of a person', () => {
  const person = { name: 'Luiz Carlos de Souza', socialName: null, motherName: 'Thereza de Souza' }

  it('hold the first name with each other one, whichever stands first', () => {
    expect(nameKeys(person)).toEqual(['n karlos luis', 'n luis sousa'])
    expect(nameKeys({ ...person, name: 'Sousa Luís' })).toEqual(['n luis sousa'])
  })
  it('know the social name too', () => {
    expect(nameKeys({ ...person, socialName: 'Luana Souza' })).toContain('n luana sousa')
  })
  it('hold the mother’s ends with the child’s first name', () => {
    expect(motherKeys(person)).toEqual(['m teresa sousa luis'])
    expect(motherKeys({ ...person, motherName: 'Thereza' })).toEqual([])
    expect(motherKeys({ ...person, motherName: null })).toEqual([])
  })
})
