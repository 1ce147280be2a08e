import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { gestationOf } from '../../renderer/stations/doctor/known/gestation.ts'

const TODAY = '2026-11-23'
const before = (days: number) => Temporal.PlainDate.from(TODAY).subtract({ days }).toString()
const apart = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

describe('how far a pregnancy is', () => {
  test('by the last period: 280 days to the probable day of birth', () => {
    expect(gestationOf({ lastPeriod: '2026-08-15', ultrasound: null }, TODAY)).toEqual({
      used: { by: 'last-period', due: '2027-05-22', weeks: 14, days: 2 },
      other: null,
      apart: 0,
    })
  })

  test('by the ultrasound alone, from what it said on its day', () => {
    const ultrasound = { on: '2026-11-09', weeks: 8, days: 5 }
    expect(gestationOf({ lastPeriod: null, ultrasound }, TODAY)).toMatchObject({
      used: { by: 'ultrasound', weeks: 10, days: 5 },
      other: null,
    })
  })

  // On the day of the ultrasound the last period gives 8 weeks and 0 days: five days are within what it allows.
  test.each([
    [8, 5, 'last-period', 5],
    [8, 6, 'ultrasound', 6],
    [7, 2, 'last-period', 5],
    [7, 1, 'ultrasound', 6],
    [8, 0, 'last-period', 0],
  ] as const)('an ultrasound of %i weeks and %i days: counted %s', (weeks, days, by, apartBy) => {
    const facts = { lastPeriod: before(70), ultrasound: { on: before(14), weeks, days } }
    const gestation = gestationOf(facts, TODAY)
    expect(gestation).toMatchObject({ used: { by }, apart: apartBy })
    expect(gestation?.other === null).toBe(apartBy === 0)
  })

  test('nothing is counted of what is not known or lies ahead', () => {
    expect(gestationOf({ lastPeriod: null, ultrasound: null }, TODAY)).toBeNull()
    expect(gestationOf({ lastPeriod: '2026-11-24', ultrasound: null }, TODAY)).toBeNull()
  })

  test('whatever is told: ages are those of their own dates, and the later counts only beyond what is allowed', () => {
    const told = fc.record({
      period: fc.integer({ min: 30, max: 300 }),
      scanned: fc.integer({ min: 0, max: 29 }),
      weeks: fc.integer({ min: 4, max: 42 }),
      days: fc.integer({ min: 0, max: 6 }),
    })
    fc.assert(
      fc.property(told, ({ period, scanned, weeks, days }) => {
        const ultrasound = { on: before(scanned), weeks, days }
        const gestation = gestationOf({ lastPeriod: before(period), ultrasound }, TODAY)
        if (!gestation) throw new Error('something is known')
        const { used, other } = gestation
        const both = other ? [used, other] : [used]
        for (const { by, due, weeks: w, days: d } of both) {
          const age = by === 'last-period' ? period : scanned + weeks * 7 + days
          expect(w * 7 + d).toBe(age)
          expect(apart(TODAY, due)).toBe(280 - age)
        }
        const difference = Math.abs(period - scanned - weeks * 7 - days)
        expect(gestation.apart).toBe(difference)
        expect(other === null).toBe(difference === 0)
        if (difference <= 5) expect(used.by).toBe('last-period')
        if (difference > 21) expect(used.by).toBe('ultrasound')
      }),
    )
  })
})
