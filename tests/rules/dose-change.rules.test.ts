import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takenAs } from '../../main/clinic/document/dose-change.rules.ts'
import { StatementContent } from '../../preload/contract/statement.ts'

const line = { name: 'Losartana 50 mg comprimido', route: 'via oral', despite: null, beyond: null }
const as = (posology: string, quantity: string | null) =>
  takenAs({ ...line, posology, quantity, need: 'simple' }, { on: '2026-11-23', continuous: false })

test('a medicine is taken until a day that a chart can hold, whatever was typed', () => {
  const count = fc.integer({ min: 1, max: 9999 })
  const unit = fc.constantFrom('dias', 'semanas', 'meses')
  const size = fc.constantFrom('comprimidos', 'frascos de 9999,999 mL')
  fc.assert(
    fc.property(count, unit, count, size, (long, days, many, each) => {
      for (const posology of [
        `1 comprimido ao dia, por ${String(long)} ${days}`,
        `1 comprimido a cada ${String(long)} dias`,
        '0,01 mL 1 vez por semana',
      ]) {
        const taken = as(posology, `${String(many)} ${each}`)
        expect(StatementContent.safeParse(taken).error, JSON.stringify(taken)).toBeUndefined()
      }
    }),
  )
  // Control: what ends within a life says when.
  expect(as('1 comprimido ao dia, por 50 meses', null).until).toBe('2030-12-31')
})
