import type { Writer } from '../handles.ts'
import { insertInsurer, writePlans } from '../repositories/insurers.ts'
import { chanceOf } from './chance.ts'
import { INSURERS } from './names.ts'

/** The convênios of practice patients; the first has plans and says how its cards are written. */
export async function addInsurers(tx: Writer): Promise<void> {
  const chance = chanceOf('insurers')
  for (const [at, name] of INSURERS.entries()) {
    const id = chance.id()
    await insertInsurer(tx, { id, name, cardFormat: at === 0 ? '9999 9999 9999' : null, active: true })
    if (at > 0) continue
    const plans = ['Básico', 'Completo'].map((plan) => ({ id: chance.id(), name: plan, active: true }))
    await writePlans(tx, id, plans)
  }
}
