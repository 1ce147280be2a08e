import { describe, expect, test } from 'vitest'
import { nameAmong } from '../../renderer/i18n/identity.ts'
import { askArea, checkBirth, checkDay, checkOwnBirth } from '../../renderer/stations/kiosk/account/checks.ts'
import { guessMail } from '../../renderer/stations/kiosk/account/guess-mail.ts'
import { bookable, type Practitioner } from '../../renderer/stations/kiosk/book/choice.ts'

const TODAY = '2026-11-23'

describe('a birth at the kiosk', () => {
  test('is refused at its own step where no account can come of it, and not a day later', () => {
    expect(checkOwnBirth('24112008', TODAY)).toContain('18 anos')
    expect(checkOwnBirth('2008', TODAY)).toContain('18 anos')
    expect(checkOwnBirth('23112008', TODAY)).toBeUndefined()
    expect(checkBirth('24112008', TODAY)).toBeUndefined()
  })

  test('is asked about when nobody is that old', () => {
    expect(checkBirth('01011890', TODAY)).toContain('mais de 120 anos')
    expect(checkBirth('1905', TODAY)).toContain('mais de 120 anos')
    expect(checkBirth('01011906', TODAY)).toBeUndefined()
  })

  test('that is no date says so before it is whole', () => {
    expect(checkDay('4346')).toBeDefined()
    expect(checkDay('1203')).toBeUndefined()
  })
})

test('a mobile without its area is asked for it, a number on its way is not', () => {
  expect(askArea('987654321')).toContain('DDD')
  expect(askArea('119876543')).toBeUndefined()
  expect(askArea('9876543')).toBeUndefined()
})

test.each([
  ['ana@gmail.con', 'ana@gmail.com'],
  ['ana@gmial.com', 'ana@gmail.com'],
  ['ana@gmail.co', 'ana@gmail.com'],
  ['ana@gmail.com.br', 'ana@gmail.com'],
  ['ana@hotmal.com', 'ana@hotmail.com'],
  ['ana@yahoo.con.br', 'ana@yahoo.com.br'],
  ['ana@clinica.con', 'ana@clinica.com'],
  ['ana@gmail.com', undefined],
  ['ana@ymail.com', undefined],
  ['ana@uol.com.br', undefined],
  ['ana@clinicasol.com.br', undefined],
  ['ana', undefined],
])('%s was most likely meant as %s', (typed, meant) => {
  expect(guessMail(typed)).toBe(meant)
})

test('of a name as much is said as tells it from the others of the account', () => {
  const family = ['Maria Clara Lopes', 'Maria Eduarda Lopes', 'Caio Lopes']
  expect(family.map((name) => nameAmong(name, family))).toEqual(['Maria Clara', 'Maria Eduarda', 'Caio'])
  expect(nameAmong('Ana Lima', ['Ana Lima Souza'])).toBe('Ana Lima')
  expect(nameAmong('Mariana Sá', ['Maria Sá'])).toBe('Mariana')
})

test('a retorno is offered only with whom somebody has been, what is meant for him, and nobody without anything to offer', () => {
  const type = (name: string, followUp = false, bookableByPatient = true) => ({
    id: name,
    kindId: name,
    name,
    followUp,
    minutes: 30,
    bookableByPatient,
  })
  const one = (id: string, visitTypes: object[], active = true) =>
    ({ id, active, visitTypes }) as unknown as Practitioner
  const all = [
    one('helena', [type('Consulta'), type('Retorno', true)]),
    one('ivan', [type('Retorno', true), type('Check-up', false, false)]),
    one('renato', [type('Consulta')], false),
  ]
  const offered = (returnsWith: string[], notFor: string[] = []) =>
    bookable(all, { returnsWith, notFor }).map(({ id, visitTypes }) => [
      id,
      visitTypes.map(({ name }) => name),
    ])
  expect(offered([])).toEqual([['helena', ['Consulta']]])
  expect(offered(['ivan'], ['Consulta'])).toEqual([['ivan', ['Retorno']]])
  expect(offered(['ivan'])).toEqual([
    ['helena', ['Consulta']],
    ['ivan', ['Retorno']],
  ])
})
