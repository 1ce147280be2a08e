import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { copiesToRemove, type KeptCopy } from '../../main/clinic/backup/rotation.rules.ts'
import { DRAWN } from '../faults/scale.ts'

const TODAY = '2026-11-23'
const before = (days: number) => Temporal.PlainDate.from(TODAY).subtract({ days }).toString()
const copy = (seq: number, daysAgo: number, changes: Partial<KeptCopy> = {}): KeptCopy => ({
  name: `c${String(seq)}`,
  day: before(daysAgo),
  seq,
  whole: true,
  ...changes,
})
const kept = (copies: readonly KeptCopy[], today = TODAY) => {
  const gone = new Set(copiesToRemove(copies, today))
  return copies.filter(({ name }) => !gone.has(name))
}

/** Copies in the order of the trail, of days that mostly go forward, some with a clock that was wrong. */
const history = fc
  .array(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 1500 }),
      wrong: fc.option(fc.integer({ min: -4000, max: 4000 }), { freq: 15 }),
      whole: fc.boolean(),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((drawn) =>
    [...drawn]
      .sort((a, b) => b.daysAgo - a.daysAgo)
      .map(({ daysAgo, wrong, whole }, at) => copy(at + 1, wrong ?? daysAgo, { whole })),
  )

describe('the rotation', () => {
  test('of three copies a day for three years keeps seven days, five weeks, twelve months and every year', () => {
    const copies = Array.from({ length: 3 * 1095 }, (_, at) => copy(at + 1, 1094 - Math.floor(at / 3)))
    const days = kept(copies).map(({ day }) => day)
    expect(days).toEqual([
      '2023-12-31',
      '2024-12-31',
      '2025-12-31',
      ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
      ...['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'],
      ...['2026-11-01', '2026-11-08', '2026-11-15'],
      ...['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'],
    ])
    expect(kept(copies).at(-1)?.seq).toBe(3 * 1095)
  })

  test('never removes the newest whole copy, whatever the dates say', () => {
    fc.assert(
      fc.property(history, (copies) => {
        const newest = copies.filter(({ whole }) => whole).at(-1) ?? copies.at(-1)
        expect(kept(copies)).toContainEqual(newest)
      }),
      DRAWN,
    )
  })

  test('does not take a date to come for the newest', () => {
    // Made on 20 November with a clock that stood in 2031; three more were made since.
    const copies = [copy(1, 4), copy(2, -1800), copy(3, 2), copy(4, 1), copy(5, 0)]
    expect(kept(copies).map(({ seq }) => seq)).toEqual([1, 3, 4, 5])
    // The newest of all with such a date is no older for it.
    expect(kept([copy(1, 0), copy(2, -1800)]).map(({ seq }) => seq)).toEqual([2])
  })

  test('keeps the newest of each of the last seven days that have one', () => {
    fc.assert(
      fc.property(history, (copies) => {
        const sound = copies.filter(({ day, whole }) => day <= TODAY && whole)
        const days = [...new Set(sound.map(({ day }) => day))].sort().slice(-7)
        const left = new Set(kept(sound).map(({ day }) => day))
        for (const day of days) expect(left).toContain(day)
      }),
      DRAWN,
    )
  })

  test('is done when it is done, and keeps a bounded number beside the years', () => {
    fc.assert(
      fc.property(history, (copies) => {
        const left = kept(copies)
        // A date to come counts as that of the copy after it, which may have gone.
        const past = kept(copies.filter(({ day }) => day <= TODAY))
        expect(copiesToRemove(past, TODAY)).toEqual([])
        const years = new Set(copies.map(({ day }) => day.slice(0, 4))).size
        expect(left.length).toBeLessThanOrEqual(1 + 7 + 5 + 12 + years)
      }),
      DRAWN,
    )
  })

  test('prefers a whole copy of a day to a later one that lost its end', () => {
    const copies = [copy(1, 1), copy(2, 1, { whole: false }), copy(3, 0)]
    expect(kept(copies).map(({ seq }) => seq)).toEqual([1, 3])
  })

  test('control: by the dates alone the newest good copy would go', () => {
    const byDate = (copies: readonly KeptCopy[]) =>
      [...copies].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, 1)
    const copies = [copy(1, -1800), copy(2, 0)]
    expect(byDate(copies)).not.toContainEqual(copies[1])
    expect(kept(copies)).toContainEqual(copies[1])
  })
})
