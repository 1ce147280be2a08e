import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsFormat } from '../../renderer/stations/reception/patients/card-format.ts'

test.each([
  ['9999 9999', '1234 5678', true],
  ['9999 9999', '12345678', true],
  ['9999 9999', '1234-5678', true],
  ['9999 9999', '1234 567', false],
  ['9999 9999', '1234 56789', false],
  ['9999 9999', '1234 567a', false],
  ['AB 999', 'ab-123', true],
  ['AB 999', 'ac-123', false],
])('a card of format %s may be numbered %s: %s', (format, number, fits) => {
  expect(fitsFormat(format, number)).toBe(fits)
})

test('however it is spaced, a number with a digit for each 9 fits, and one with a digit more does not', () => {
  const gap = fc.constantFrom('', ' ', '-', '.', '/')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), gap, gap), { minLength: 1, maxLength: 20 }), (signs) => {
      const format = signs.map(([, between]) => `9${between}`).join('')
      const number = signs.map(([digit, , between]) => `${String(digit)}${between}`).join('')
      expect(fitsFormat(format, number)).toBe(true)
      expect(fitsFormat(format, `${number}0`)).toBe(false)
    }),
  )
})
