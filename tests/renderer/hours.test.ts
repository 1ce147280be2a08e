import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayShown,
  dayTyped,
  hourIssues,
  timeShown,
  timeTyped,
  type Hours,
} from '../../renderer/desk/hours.ts'
import { isDate, LAST_DAY, parseTypedDate } from '../../renderer/i18n/date-typed.ts'
import { minutesOf } from '../../renderer/i18n/time-typed.ts'
import { DRAWN } from '../faults/scale.ts'

const shift: Hours = {
  ...{ weekday: 1, startMinute: 480, endMinute: 720, validFrom: '2026-01-01', validTo: null },
}
const sentences = (...hours: Hours[]) => [...hourIssues(hours).values()]

/** What somebody types who means a day, and what is none. */
const unreadable = fc
  .oneof(
    fc.constantFrom('fim do ano', '31/12', '31/02/2027', '12/2027', '2027', 'sem fim', '1/13/27'),
    fc.string(),
  )
  .filter((typed) => typed.trim() !== '' && parseTypedDate(typed, LAST_DAY) === undefined)

describe('the days from and to which hours are valid', () => {
  test('what is no day stays as it was typed, is said, and never becomes "without end"', () => {
    fc.assert(
      fc.property(unreadable, fc.constantFrom('validFrom', 'validTo'), (typed, end) => {
        const day = dayTyped(typed)
        expect([day, dayShown(day)]).toEqual([typed.trim(), typed.trim()])
        expect(sentences({ ...shift, [end]: day })).toEqual(['Esta data não existe.'])
      }),
      DRAWN,
    )
  })

  test('a day is kept as a day, and no day as no end', () => {
    expect([dayTyped('31/12/26'), dayShown('2026-12-31'), dayTyped(' '), dayShown(null)]).toEqual([
      ...['2026-12-31', '31/12/2026', '', ''],
    ])
    expect(isDate(dayTyped('1/2/2027'))).toBe(true)
    expect(sentences(shift, { ...shift, weekday: 2, validTo: dayTyped('31/12/2026') })).toEqual([])
  })

  test('an end before its beginning, and two at one time, are said as before', () => {
    expect(sentences({ ...shift, validTo: '2025-12-31' }, shift, shift)).toHaveLength(2)
  })
})

describe('the hours from and to which somebody works', () => {
  const noHour = fc
    .oneof(fc.constantFrom('', '25:00', '8:70', 'oito', '8h3', '18:', '1e2', '-8'), fc.string())
    .filter((typed) => minutesOf(typed) === undefined)

  test('what is no hour stays as it was typed and is said: the old hour does not come back in silence', () => {
    fc.assert(
      fc.property(noHour, fc.constantFrom('startMinute', 'endMinute'), (typed, end) => {
        const time = timeTyped(typed)
        expect([time, timeShown(time)]).toEqual([typed.trim(), typed.trim()])
        expect(sentences({ ...shift, [end]: time })).toEqual(['Esta hora não existe. Escreva como 08:30.'])
      }),
      DRAWN,
    )
  })

  test('an hour is kept as one, however it is written', () => {
    expect(['8', '8h30', '0830', '08.30'].map((typed) => timeShown(timeTyped(typed)))).toEqual([
      ...['08:00', '08:30', '08:30', '08:30'],
    ])
  })
})
