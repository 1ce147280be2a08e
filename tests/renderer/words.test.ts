import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskDate, parseTypedDate, typedDate } from '../../renderer/i18n/date-typed.ts'
import {
  addDays,
  age,
  date,
  instant,
  localDateTime,
  minuteOf,
  relativeDay,
  time,
} from '../../renderer/i18n/format.ts'
import { calledBy, initials, phone, shortName } from '../../renderer/i18n/identity.ts'
import { DRAWN } from '../faults/scale.ts'

const iso = fc
  .date({ min: new Date('1890-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))

test('every date reads back as it was typed', () => {
  fc.assert(
    fc.property(iso, (value) => {
      expect(parseTypedDate(typedDate(value))).toBe(value)
      expect(maskDate(typedDate(value).replaceAll('/', ''))).toBe(typedDate(value))
    }),
    DRAWN,
  )
})

test('what is not in the calendar is no date', () => {
  for (const typed of ['29/02/2023', '31/04/2024', '00/01/2000', '01/13/2000', '32/01/2000', '1/1/200', '']) {
    expect(parseTypedDate(typed)).toBeUndefined()
  }
  expect(parseTypedDate('29/02/2024')).toBe('2024-02-29')
})

test('ages are told in days, then months under two years, then years', () => {
  expect(age('2026-11-22', '2026-11-23')).toBe('1 dia')
  expect(age('2026-10-24', '2026-11-23')).toBe('30 dias')
  expect(age('2026-10-23', '2026-11-23')).toBe('1 mês')
  expect(age('2024-11-24', '2026-11-23')).toBe('23 meses')
  expect(age('2024-11-23', '2026-11-23')).toBe('2 anos')
  expect(age('1984-05-12', '2026-11-23T10:04')).toBe('42 anos')
  expect(age('2027-01-01', '2026-11-23')).toBe('')
})

test('days near today have names', () => {
  expect(relativeDay('2026-11-23', '2026-11-23')).toBe('hoje')
  expect(relativeDay('2026-11-24', '2026-11-23')).toBe('amanhã')
  expect(relativeDay('2026-11-22', '2026-11-23')).toBe('ontem')
  expect(relativeDay('2026-12-01', '2026-11-23')).toBe('ter, 01/12')
})

test('times and minutes are each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
      expect(minuteOf(time(minute))).toBe(minute)
      expect(minuteOf(localDateTime('2026-11-23', minute))).toBe(minute)
    }),
    DRAWN,
  )
  expect(time(500)).toBe('8:20')
})

test('an instant is told in the clinic’s zone', () => {
  expect(instant('2026-11-24T01:30:00.000Z', 'America/Sao_Paulo')).toBe('23/11/2026 22:30')
  expect(date('2026-11-23')).toBe('23/11/2026')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

test('people are named as little as will do', () => {
  expect(shortName('Maria Aparecida de Souza')).toBe('Maria S.')
  expect(shortName('Pelé')).toBe('Pelé')
  expect(calledBy('Lívia Monteiro')).toBe('Lívia')
  expect(calledBy('Dra. Helena Prado')).toBe('Dra. Helena')
  expect(calledBy('Drauzio Lima')).toBe('Drauzio')
  expect(initials('João da Conceição')).toBe('JC')
  expect(shortName('𠮷田 🌻')).toBe('𠮷田 🌻.')
  expect(initials('𠮷田 🌻')).toBe('𠮷🌻')
  expect(phone('+5511987654321')).toBe('(11) 98765-4321')
  expect(phone('+551130000000')).toBe('(11) 3000-0000')
})

test('an initial is a whole character, whatever it is made of', () => {
  const characters = fc.constantFrom(
    'a',
    'Ç',
    'e\u0301',
    '𠮷',
    '🌻',
    '👩🏽\u200d⚕️',
    '🇧🇷',
    'कि',
    'ญ่',
    '\u1112\u1161\u11ab',
  )
  const words = fc.array(characters, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(words, words, (first, last) => {
      const name = `${first.join('')} ${last.join('')}`
      expect(shortName(name)).toBe(`${first.join('')} ${last[0] ?? ''}.`)
      expect(initials(name)).toBe(`${first[0] ?? ''}${last[0] ?? ''}`.toLocaleUpperCase())
    }),
    DRAWN,
  )
})
