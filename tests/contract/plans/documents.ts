import { MONDAY, type ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { issuing, LEAVE } from '../../helpers/issuing.ts'
import { booked, type PlansOf } from './plan.ts'

async function issued(clinic: ClinicFixture) {
  const desk = issuing(clinic)
  const { documentId } = await desk.issue(await desk.consult())
  return { by: clinic.as('helena'), documentId }
}

export const documentPlans: PlansOf<
  | 'document.issue'
  | 'document.issue-attendance'
  | 'document.print'
  | 'document.save-pdf'
  | 'document.void'
  | 'document.complete-card'
  | 'document.check'
  | 'document.confirm-rule'
> = {
  'document.issue': async (clinic) => {
    const encounterId = await issuing(clinic).consult()
    const patientId = clinic.patients.teresa
    return { by: clinic.as('helena'), input: { patientId, encounterId, content: LEAVE, replaces: null } }
  },
  'document.complete-card': async (clinic) => {
    await issuing(clinic).consult()
    return { by: clinic.as('helena'), input: { patientId: clinic.patients.teresa, passport: 'YA123456' } }
  },
  'document.issue-attendance': async (clinic) => {
    const appointmentId = await booked(clinic, `${MONDAY}T10:30`)
    await clinic.as('livia').ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
    return { by: clinic.as('livia'), input: { appointmentId, leftAt: null } }
  },
  'document.print': async (clinic) => {
    const { by, documentId } = await issued(clinic)
    clinic.paper('printed')
    return { by, input: { documentId } }
  },
  'document.save-pdf': async (clinic) => {
    const { by, documentId } = await issued(clinic)
    clinic.paper('printed')
    return { by, input: { documentId } }
  },
  'document.void': async (clinic) => {
    const { by, documentId } = await issued(clinic)
    return { by, input: { documentId, reason: 'Dias errados', wrongChart: false } }
  },
  'document.check': async (clinic) => ({
    by: clinic.as('livia'),
    input: { code: 'ACDE 3467', issuedOn: MONDAY, patient: 'Teresa Dias', kind: null, days: null },
  }),
  'document.confirm-rule': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { ruleId: 'leave/CRM/1' },
  }),
}

export const prescriptionPlans: PlansOf<'prescription.confirm-hint' | 'prescription.choose-way'> = {
  'prescription.confirm-hint': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { substance: 'clonazepam' },
  }),
  'prescription.choose-way': async (clinic) => ({
    by: clinic.as('sueli'),
    input: { way: 'plain', confirmed: { on: MONDAY, by: 'Vigilância de Campinas' } },
  }),
}
