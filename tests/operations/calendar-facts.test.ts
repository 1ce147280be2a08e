import { getHolidays } from '@brazilian-utils/brazilian-utils/get-holidays'
import { getStates } from '@brazilian-utils/brazilian-utils/get-states'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { skippedBetween } from '../../main/clinic/booking/clock-changes.ts'
import { easterOf, holidayOn, holidaysBetween, holidaysOf } from '../../main/clinic/calendar/holidays.ts'
import { datesOfRule, recurrenceDates } from '../../main/clinic/calendar/recurrence.ts'
import { DRAWN } from '../faults/scale.ts'

describe('the clock', () => {
  test('trap: daylight saving. Midnight of 2018-11-04 does not exist in São Paulo, and nothing is left out since', () => {
    expect(skippedBetween('2018-01-01', '2018-12-31', 'America/Sao_Paulo')).toEqual([
      { date: '2018-11-04', startMinute: 0, endMinute: 60 },
    ])
    expect(skippedBetween('2020-01-01', '2026-12-31', 'America/Sao_Paulo')).toEqual([])
    expect(skippedBetween('2018-11-05', '2018-12-31', 'America/Sao_Paulo')).toEqual([])
  })

  test('other zones have their own: a spring night in Lisbon, and a whole day in Samoa', () => {
    expect(skippedBetween('2026-03-01', '2026-04-01', 'Europe/Lisbon')).toEqual([
      { date: '2026-03-29', startMinute: 60, endMinute: 120 },
    ])
    expect(skippedBetween('2011-12-01', '2011-12-31', 'Pacific/Apia')).toEqual([
      { date: '2011-12-30', startMinute: 0, endMinute: 1440 },
    ])
  })
})

describe('holidays', () => {
  test('Carnaval and the Ash Wednesday are pontos facultativos: they have a name and close nothing', () => {
    expect(['2026-02-16', '2026-02-17', '2026-02-18'].map((date) => holidayOn(date, 'SP'))).toEqual([
      { name: 'Carnaval (segunda-feira)', optional: true },
      { name: 'Carnaval (terça-feira)', optional: true },
      { name: 'Quarta-feira de Cinzas', optional: true },
    ])
    expect([...holidaysBetween('2026-02-01', '2026-02-28', 'SP')]).toEqual([])
  })

  test('national and state ones close, across years, November 20 since 2024 only', () => {
    expect([...holidaysBetween('2026-12-01', '2027-01-31', 'SP')].sort()).toEqual([
      '2026-12-25',
      '2027-01-01',
    ])
    expect(holidayOn('2026-07-09', 'SP')).toMatchObject({ optional: false })
    expect(holidayOn('2026-07-09', 'RJ')).toBeNull()
    expect(holidayOn('2023-11-20', 'PR')).toBeNull()
    expect(holidayOn('2024-11-20', 'PR')).toMatchObject({ optional: false })
  })
})

describe('holidays of any year', () => {
  test('Carnaval’s Tuesday is a holiday in Rio by its law, and there alone', () => {
    for (const { code } of getStates())
      for (const year of [2026, 2099, 2100, 2150]) {
        const tuesday = easterOf(year).subtract({ days: 47 }).toString()
        expect(holidayOn(tuesday, code), `${code} ${tuesday}`).toEqual({
          name: 'Carnaval (terça-feira)',
          optional: code !== 'RJ',
        })
      }
    expect(holidayOn('2008-02-05', 'RJ')?.optional).toBe(true)
    expect(holidayOn('2009-02-24', 'RJ')?.optional).toBe(false)
  })

  test('Easter is the library’s as far as that goes', () => {
    for (let year = 1900; year <= 2099; year += 1) {
      const known = getHolidays({ year }).find(({ name }) => name === 'Páscoa')?.date
      expect([easterOf(year).month, easterOf(year).day], String(year)).toEqual([
        (known?.getMonth() ?? 0) + 1,
        known?.getDate(),
      ])
    }
  })

  test('after the library’s last year each state keeps its holidays, fixed ones on their day, movable ones by Easter', () => {
    const fromEaster = (date: string) => easterOf(Number(date.slice(0, 4))).until(date).days
    fc.assert(
      fc.property(
        fc.integer({ min: 2100, max: 2199 }),
        fc.constantFrom(...getStates().map(({ code }) => code)),
        (year, state) => {
          // A holiday that falls on another's date is hidden behind it in that year.
          const known = Array.from({ length: 10 }, (_, at) => holidaysOf(2090 + at, state)).flat()
          for (const { name, date, optional } of holidaysOf(year, state)) {
            const same = known.filter((other) => other.name === name && other.optional === optional)
            const fixed = same.some((other) => other.date.slice(5) === date.slice(5))
            const movable = same.some((other) => fromEaster(other.date) === fromEaster(date))
            expect(fixed || movable, `${state} ${name} ${date}`).toBe(true)
          }
          expect(holidayOn(`${String(year)}-12-25`, state)?.optional).toBe(false)
          expect(holidayOn(easterOf(year).subtract({ days: 2 }).toString(), state)).toEqual({
            name: 'Sexta-feira Santa',
            optional: false,
          })
          expect(holidayOn(easterOf(year).add({ days: 60 }).toString(), state)?.optional).toBe(state !== 'DF')
        },
      ),
      DRAWN,
    )
  })
})

describe('rules of RFC 5545', () => {
  test('give the dates of a range, whatever the year they began in', () => {
    expect(
      recurrenceDates('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2018-10-30', '2026-12-25', '2027-01-20'),
    ).toEqual(['2026-12-29', '2027-01-12'])
    expect(recurrenceDates('FREQ=DAILY', '1990-01-01', '2199-12-30', '2199-12-31')).toHaveLength(2)
    expect(recurrenceDates('FREQ=WEEKLY;COUNT=2', '2026-11-24', '2026-11-01', '2027-12-31')).toEqual([
      '2026-11-24',
      '2026-12-01',
    ])
    expect(
      recurrenceDates('FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20280301', '2027-11-30', '2028-01-01', '2028-12-31'),
    ).toEqual(['2028-01-31', '2028-02-29'])
    expect(recurrenceDates('FREQ=WEEKLY', '2026-11-24', '2026-01-01', '2026-11-23')).toEqual([])
  })

  test.each([
    '',
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=WEEKLY\nRDATE:2',
  ])('that is none has no dates: %j', (rule) => {
    expect(datesOfRule(rule, '2026-11-24', 3)).toBeNull()
  })
})
