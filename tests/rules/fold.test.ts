import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from '../../db/person-names.ts'
import { fold } from '../../preload/contract/fold.ts'
import { DRAWN } from '../faults/scale.ts'

test.each([
  ['Øystein', 'oystein'],
  ['ŁUKASZ', 'lukasz'],
  ['Weiß', 'weiss'],
  ['GROẞ', 'gross'],
  ['Guðrún Þór', 'gudrun thor'],
  ['Ægir Œuvre', 'aegir oeuvre'],
  ['Đorđe Ħal', 'dorde hal'],
  ['Işıl', 'isil'],
  ['d’Ávila', "d'avila"],
  ['Ｍａｒｉａ', 'maria'],
])('%s folds to %s', (name, folded) => {
  expect(fold(name)).toBe(folded)
})

test('every letter of the Latin alphabets of Europe folds to what has a key on every keyboard', () => {
  const letters = Array.from({ length: 0x180 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at)).filter(
    (letter) => !'×÷'.includes(letter),
  )
  for (const letter of letters) expect(foldName(letter), letter).toMatch(/^[a-z]+$/u)
})

test('folding again changes nothing, and case and accents make no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
    { numRuns: 2000, ...DRAWN },
  )
})
