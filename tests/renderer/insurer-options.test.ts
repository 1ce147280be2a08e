import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PatientInput } from '../../preload/contract/patient-card.ts'
import type { FieldTable } from '../../renderer/data/form-fields.ts'
import { collect, rawOf } from '../../renderer/data/form-values.ts'
import { insurerOptions, planOptions } from '../../renderer/stations/reception/patients/insurer-options.ts'

const IPE = '0b8f4c1e-5d2a-4f7b-8c3d-000000000001'
const OURO = '0b8f4c1e-5d2a-4f7b-8c3d-000000000002'
const PRATA = '0b8f4c1e-5d2a-4f7b-8c3d-000000000003'
const known = { insurerId: IPE, insurer: 'Saúde Ipê', insurerPlanId: OURO, insurerPlan: 'Ouro' }

/** What a card sends of its convênio when nobody touched it, whatever the list says or does not say yet. */
function sent(list: Parameters<typeof insurerOptions>[0]) {
  const insurers = insurerOptions(list, IPE, known)
  const plans = planOptions(list, { insurer: IPE, plan: OURO }, known)
  const fields: FieldTable = {
    insurerId: { kind: 'choice', label: '', options: insurers },
    insurerPlanId: { kind: 'choice', label: '', options: plans, when: plans.length > 0 },
  }
  const stored: Readonly<Record<string, string>> = { insurerId: IPE, insurerPlanId: OURO }
  const raw = (path: string) => {
    const field = fields[path]
    return field && rawOf(field, stored[path])
  }
  return collect(fields, {}, raw, PatientInput)
}

test('a convênio and a plan that stand on the card are sent as they are, whatever the list has', () => {
  const plan = fc.record({ id: fc.constantFrom(OURO, PRATA), name: fc.string(), active: fc.boolean() })
  const insurer = fc.record({
    id: fc.constantFrom(IPE, PRATA),
    name: fc.string(),
    cardFormat: fc.constant(null),
    active: fc.boolean(),
    plans: fc.uniqueArray(plan, { maxLength: 2, selector: ({ id }) => id }),
  })
  const lists = fc.uniqueArray(insurer, { maxLength: 2, selector: ({ id }) => id })
  fc.assert(
    fc.property(lists, (list) => {
      expect(sent(list)).toEqual({ input: { insurerId: IPE, insurerPlanId: OURO }, issues: {} })
    }),
    { examples: [[[]]] },
  )
})

test('another convênio is not offered the plan of the card', () => {
  const list = [{ id: PRATA, name: 'Boa', cardFormat: null, active: true, plans: [] }]
  expect(planOptions(list, { insurer: PRATA, plan: OURO }, known)).toEqual([])
  expect(planOptions([], { insurer: '', plan: '' })).toEqual([])
})
