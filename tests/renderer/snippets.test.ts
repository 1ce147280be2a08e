import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callAt, meant } from '../../renderer/stations/doctor/snippets/call.ts'
import { laidOut, moved } from '../../renderer/stations/doctor/snippets/stops.ts'

it('brackets are stops, and only their words stand in the note', () => {
  const { text, stops } = laidOut('MV [presente], sem [ruídos]. Obs.: []')
  expect(text).toBe('MV presente, sem ruídos. Obs.: ')
  expect(stops.map(({ from, to }) => text.slice(from, to))).toEqual(['presente', 'ruídos', ''])
})

it('a bracket without its other half is text like any other', () => {
  for (const text of ['a [b', 'a] b', 'a ] [ b', 'linha [um\ndois] três'])
    expect(laidOut(text)).toEqual({ text, stops: [] })
})

const part = fc.record({
  before: fc.stringMatching(/^[a-z ç.]{0,6}$/u),
  held: fc.stringMatching(/^[a-z é]{0,6}$/u),
})

it('nothing of a snippet is lost but its brackets, and each stop holds what stood in them', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const { text, stops } = laidOut(parts.map(({ before, held }) => `${before}[${held}]`).join(''))
      expect(text).toBe(parts.map(({ before, held }) => before + held).join(''))
      expect(stops.map(({ from, to }) => text.slice(from, to))).toEqual(parts.map(({ held }) => held))
    }),
  )
})

it('typing into one stop leaves every other with its words', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.stringMatching(/^[A-Z]{0,8}$/u),
      (parts, which, typed) => {
        // A figure before and behind each stop keeps what is typed from meeting what stands there already.
        const { text, stops } = laidOut(parts.map(({ before, held }) => `1${before}2[${held}]3`).join(''))
        const at = which % stops.length
        const { from, to } = stops[at] ?? { from: 0, to: 0 }
        const after = text.slice(0, from) + typed + text.slice(to)
        const words = moved(stops, text, after).map((stop) => after.slice(stop.from, stop.to))
        expect(words).toEqual(parts.map(({ held }, place) => (place === at ? typed : held)))
      },
    ),
  )
})

it('a stop that was cut into from outside is gone, the others stay', () => {
  const { text, stops } = laidOut('um [dois] três [quatro]')
  const after = text.replace('m do', '')
  expect(moved(stops, text, after).map(({ from, to }) => after.slice(from, to))).toEqual(['quatro'])
})

it('a slash calls at the beginning of a line or behind a blank, and nowhere else', () => {
  const called = (text: string) => callAt(text, text.length)?.word ?? null
  expect(['/', '/dor', 'Exame:\n/abd', 'Nega. /tosse-seca', 'Refere /dç'].map(called)).toEqual([
    '',
    'dor',
    'abd',
    'tosse-seca',
    'dç',
  ])
  expect(['12/8', 'c/dor', 'e/ou', '01/02', '/dor ', '/dor.', '', `/${'a'.repeat(40)}`].map(called)).toEqual(
    Array.from({ length: 8 }, () => null),
  )
  expect(callAt('/dor e mais', 4)).toEqual({ from: 0, to: 4, word: 'dor' })
})

it('what begins with the word comes first, then what holds it, accents aside', () => {
  const all = ['abdome', 'dor-abdominal', 'pressão', 'rx-abdome'].map((shortcut) => ({ shortcut }))
  expect(meant(all, 'abd').map(({ shortcut }) => shortcut)).toEqual(['abdome', 'dor-abdominal', 'rx-abdome'])
  expect(meant(all, 'PRESSAO').map(({ shortcut }) => shortcut)).toEqual(['pressão'])
  expect(meant(all, '')).toHaveLength(4)
  expect(meant(all, 'zz')).toEqual([])
})
