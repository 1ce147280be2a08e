import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { datesOfRule } from '../../main/clinic/calendar/recurrence.ts'
import { composeRule, ruleWords } from '../../renderer/i18n/recurrence.ts'
import { DRAWN } from '../faults/scale.ts'

const anyDate = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString())

describe('how something repeats', () => {
  test('what a page composes is a rule of the clinic that begins on its first date and has all its dates', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom('week', 'two-weeks', 'month'),
        fc.integer({ min: 2, max: 60 }),
        (first, every, count) => {
          const dates = datesOfRule(composeRule(every, first, { count }), first, 61)
          const { dayOfWeek } = Temporal.PlainDate.from(first)
          expect(dates?.[0]).toBe(first)
          expect(dates).toHaveLength(count)
          for (const date of dates ?? []) expect(Temporal.PlainDate.from(date).dayOfWeek).toBe(dayOfWeek)
        },
      ),
      DRAWN,
    )
  })

  test('a fifth weekday means the last of each month, so that no month is left out', () => {
    const rule = composeRule('month', '2026-11-30', { count: 3 })
    expect(datesOfRule(rule, '2026-11-30', 9)).toEqual(['2026-11-30', '2026-12-28', '2027-01-25'])
  })

  test('is told in words', () => {
    const first = '2026-11-24'
    const words = [
      composeRule('week', first, { count: 10 }),
      composeRule('two-weeks', first, { until: '2027-03-01' }),
      composeRule('month', first, null),
      composeRule('week', first, null, [1, 2, 3, 4, 5]),
      composeRule('week', first, null, [2, 4, 6]),
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=YEARLY',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    ].map((rule) => ruleWords(rule, first))
    expect(words).toEqual([
      'toda semana: terça, 10 vezes',
      'a cada 2 semanas: terça, até 01/03/2027',
      'todo mês: 4ª terça',
      'toda semana: segunda a sexta',
      'toda semana: terça, quinta e sábado',
      'todo mês: último dia',
      'a cada 3 dias',
      'todo ano: 24/11',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    ])
  })
})
