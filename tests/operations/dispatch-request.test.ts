import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRequest } from '../../main/electron/request.ts'
import { createTurns, MOST_AT_ONCE } from '../../main/web/turns.ts'
import { junk } from '../faults/fuzz-junk.ts'
import { DRAWN } from '../faults/scale.ts'

const REF = '0f8fad5b-d9cb-469f-a165-70867728950e'

describe('what a page sends', () => {
  test('is a request when it has a name and an input of honest size', () => {
    expect(
      readRequest({ name: 'agenda.day', input: { date: '2026-11-23' }, station: 'admin', ref: REF }),
    ).toEqual({
      name: 'agenda.day',
      input: { date: '2026-11-23' },
    })
    expect(readRequest({ name: 'gate.status' })).toEqual({ name: 'gate.status', input: undefined })
  })

  test.each([null, undefined, 1, 'agenda.day', [], { name: 1 }, { name: 'x'.repeat(81) }, { input: {} }])(
    'is denied without one: %j',
    (value) => {
      expect(readRequest(value)).toBe('denied')
    },
  )

  test('may be a cycle, a BigInt or ten million characters, and is an answer all the same', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    for (const input of [loop, { big: 1n }, 'x'.repeat(10_000_000), [['x'.repeat(2_000_001)]]])
      expect(readRequest({ name: 'agenda.day', input })).toBe('invalid')
  })

  test.each([
    ['a buffer', new ArrayBuffer(8)],
    ['an array of bytes', new Uint8Array(8)],
    ['a map', new Map([['a', 1]])],
    ['a date', new Date(0)],
    ['a number that is none', Number.NaN],
    ['a list that has more than its items', structuredClone(Object.assign([1], { more: 'x'.repeat(9) }))],
    ['a list with a hole', structuredClone(Object.assign([], { length: 2 }))],
    ['what is deeper than any input', JSON.parse('['.repeat(20) + ']'.repeat(20))],
  ])('is invalid as soon as it holds %s: plain JSON alone is read', (_said, inner) => {
    expect(readRequest({ name: 'agenda.day', input: { date: inner } })).toBe('invalid')
  })

  test('is counted as it is walked, and no further than it may be', () => {
    let seen = 0
    const watched = new Proxy(Array.from({ length: 5_000_000 }), {
      get: (list, key) => (key === 'length' ? list.length : ((seen += 1), null)),
    })
    expect(readRequest({ name: 'agenda.day', input: watched })).toBe('invalid')
    expect(seen).toBeLessThanOrEqual(2_000_001)
  })

  test('waits its turn: a window with 32 questions under way is told so, and another window is not', () => {
    const begin = createTurns()
    const ends = Array.from({ length: MOST_AT_ONCE }, () => begin('one'))
    expect(ends.every((end) => end !== null)).toBe(true)
    expect(begin('one')).toBe(null)
    expect(begin('other')).not.toBe(null)
    ends[0]?.()
    expect(begin('one')).not.toBe(null)
    expect(begin('one')).toBe(null)
  })

  test('never makes it throw', () => {
    fc.assert(
      fc.property(junk, junk, (value, input) => {
        readRequest(value)
        readRequest({ name: value, input })
        readRequest({ name: 'agenda.day', input })
      }),
      { numRuns: 2000, ...DRAWN },
    )
  })
})
