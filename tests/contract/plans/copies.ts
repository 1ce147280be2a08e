import { MONDAY } from '../../helpers/clinic-fixture.ts'
import { askedCopy, wantedCopy } from '../../helpers/copy-requests.ts'
import type { PlansOf } from './plan.ts'
import { signedNote } from './records.ts'

export const copyPlans: PlansOf<
  'chart.copy' | 'chart.copy-asked' | 'copy.ask' | 'copy.hand' | 'copy.withdraw'
> = {
  'chart.copy': async (clinic) => {
    const { by } = await signedNote(clinic)
    clinic.paper('printed')
    const asked = { recipient: 'patient', as: 'paper', askedOn: MONDAY, handedTo: null } as const
    return { by, input: { patientId: clinic.patients.teresa, ...asked } }
  },
  'chart.copy-asked': async (clinic) => {
    const { by } = await signedNote(clinic)
    clinic.paper('printed')
    return { by, input: { requestId: await askedCopy(clinic), as: 'paper' } }
  },
  'copy.ask': async (clinic) => ({ by: clinic.as('livia'), input: wantedCopy(clinic) }),
  'copy.hand': async (clinic) => {
    const { by } = await signedNote(clinic)
    clinic.paper('printed')
    const requestId = await askedCopy(clinic)
    await by.ask('chart.copy-asked', { requestId, as: 'paper' })
    return { by: clinic.as('livia'), input: { requestId, taker: null, document: 'RG 12.345.678-9' } }
  },
  'copy.withdraw': async (clinic) => {
    const requestId = await askedCopy(clinic)
    return { by: clinic.as('livia'), input: { requestId, reason: 'Pedido repetido' } }
  },
}
