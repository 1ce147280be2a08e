import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRequest } from '../../main/electron/request.ts'
import { junk } from '../faults/fuzz-junk.ts'
import { DRAWN } from '../faults/scale.ts'

describe('what a page sends', () => {
  test('is a request when it has a name and an input of honest size', () => {
    expect(readRequest({ name: 'agenda.day', input: { date: '2026-11-23' }, station: 'admin' })).toEqual({
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
