import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantityFor } from '../../preload/contract/posology-quantity.ts'

const NOTHING = { millilitres: null, dropsPerMillilitre: null }

test.each([
  ['1 comprimido de 8 em 8 horas, por 7 dias', { words: '21 comprimidos' }],
  ['meio comprimido à noite, por 15 dias', { words: '8 comprimidos' }],
  ['1 cápsula 1 vez ao dia, por 1 dia', { words: '1 cápsula' }],
  [
    '1 comprimido 1 vez ao dia, por 5 dias; depois, meio comprimido 1 vez ao dia, por 5 dias',
    { words: '8 comprimidos' },
  ],
  ['5 mL de 8 em 8 horas, por 7 dias', { asks: 'millilitres' }],
  ['10 gotas de 8 em 8 horas, por 7 dias', { asks: 'dropsPerMillilitre' }],
  ['1 comprimido 1 vez ao dia, uso contínuo', null],
  ['1 comprimido se houver dor', null],
  ['10 unidades pela manhã, por 30 dias', null],
  ['como combinado', null],
] as const)('%s', (posology, expected) => expect(quantityFor(posology, NOTHING)).toEqual(expected))

test('drops become bottles by the product’s own drops and volume alone', () => {
  const posology = '10 gotas de 8 em 8 horas, por 7 dias'
  expect(quantityFor(posology, { millilitres: 20, dropsPerMillilitre: null })).toEqual({
    asks: 'dropsPerMillilitre',
  })
  expect(quantityFor(posology, { millilitres: null, dropsPerMillilitre: 20 })).toEqual({
    asks: 'millilitres',
  })
  expect(quantityFor(posology, { millilitres: 20, dropsPerMillilitre: 20 })).toEqual({
    words: '1 frasco de 20 mL',
  })
  expect(quantityFor(posology, { millilitres: 10, dropsPerMillilitre: 20 })).toEqual({
    words: '2 frascos de 10 mL',
  })
  expect(quantityFor(posology, { millilitres: 0, dropsPerMillilitre: 20 })).toEqual({ asks: 'millilitres' })
})

test('bottles hold what is taken, and one less would not', () => {
  const whole = (max: number) => fc.integer({ min: 1, max })
  fc.assert(
    fc.property(whole(30), whole(12), whole(60), whole(500), (each, times, days, millilitres) => {
      const words = `${String(each)} mL ${String(times)} vezes ao dia, por ${String(days)} dias`
      const found = quantityFor(words, { millilitres, dropsPerMillilitre: null })
      const bottles = Number(/^\d+/u.exec(found && 'words' in found ? found.words : '')?.[0])
      expect(bottles * millilitres).toBeGreaterThanOrEqual(each * times * days)
      expect((bottles - 1) * millilitres).toBeLessThan(each * times * days)
    }),
  )
})
