import { describe, expect, it } from 'vitest'
import { StateCode } from '../../preload/contract/fields.ts'
import { postalCode, stateOfPostalCode } from '../../renderer/i18n/postal-code.ts'

describe('the state of a CEP', () => {
  it.each([
    ['01310-930', 'SP'],
    ['19999-999', 'SP'],
    ['20040-002', 'RJ'],
    ['29010-120', 'ES'],
    ['30130-010', 'MG'],
    ['40020-000', 'BA'],
    ['49010-000', 'SE'],
    ['66010-000', 'PA'],
    ['68900-000', 'AP'],
    ['69005-040', 'AM'],
    ['69301-000', 'RR'],
    ['69900-000', 'AC'],
    ['70040-010', 'DF'],
    ['72800-000', 'GO'],
    ['73010-000', 'DF'],
    ['74003-010', 'GO'],
    ['76801-000', 'RO'],
    ['77001-000', 'TO'],
    ['78005-000', 'MT'],
    ['79002-000', 'MS'],
    ['80010-000', 'PR'],
    ['88010-000', 'SC'],
    ['99999-999', 'RS'],
  ])('%s is %s', (cep, state) => expect(stateOfPostalCode(cep)).toBe(state))

  it('is unknown while it is not whole, and where no state is', () => {
    for (const typed of ['', '0131', '01310-93', '00100-000', '78900-000'])
      expect(stateOfPostalCode(typed)).toBe('')
  })

  it('is found for every state of the country', () => {
    const all = Array.from({ length: 1000 }, (_, head) =>
      stateOfPostalCode(`${String(head).padStart(3, '0')}00000`),
    )
    expect(new Set(all.filter((state) => state !== ''))).toEqual(new Set(StateCode.options))
  })
})

it('a CEP is shown with its hyphen, half-typed too', () => {
  expect([postalCode('01310930'), postalCode('0131'), postalCode('013109')]).toEqual([
    '01310-930',
    '0131',
    '01310-9',
  ])
})
