import { linkPatient } from '../../../db/repositories/account-patients.ts'
import type { ClinicFixture } from '../../helpers/clinic-fixture.ts'
import { CPFS, freshKiosk, openClaims } from '../../helpers/kiosk.ts'
import { luis, luiz, merging } from '../../helpers/merging.ts'
import { typedCard, writing } from '../../helpers/people.ts'
import type { PlansOf } from './plan.ts'

const cardOf = typedCard

/** One person's two cards, one of them with an account that is open, and the clerk who has them before him. */
async function twice(clinic: ClinicFixture) {
  const clerk = merging(clinic)
  const cards = { survivorId: await clerk.register(luiz), duplicateId: await clerk.register(luis) }
  const link = { accountId: clinic.accounts.joana, relationship: 'other', linkedBy: null } as const
  const linkedAt = '2026-02-01T12:00:00.000Z'
  await writing(clinic.db, (tx) => linkPatient(tx, { ...link, patientId: cards.duplicateId, linkedAt }))
  clinic.as('joana')
  return { clerk, ...cards }
}

export const peoplePlans: PlansOf<
  | 'patient.register'
  | 'patient.update'
  | 'duplicate.merge'
  | 'duplicate.unmerge'
  | 'duplicate.tell-apart'
  | 'account.create'
  | 'account.add-dependant'
  | 'claim.link'
  | 'claim.issue-code'
  | 'claim.create-account'
  | 'claim.refuse'
  | 'claim.unlink'
  | 'claim.refusals-read'
  | 'patient.set-photo'
  | 'patient.set-remark'
> = {
  'patient.register': async (clinic) => ({ by: clinic.as('livia'), input: cardOf() }),
  'patient.update': async (clinic) => {
    const patientId = clinic.patients.teresa
    const { version } = await clinic.as('livia').ask('patient.read', { patientId })
    return { by: clinic.as('livia'), input: { patientId, version, card: cardOf({ name: 'Teresa Amaral' }) } }
  },
  'duplicate.merge': async (clinic) => {
    const { clerk, survivorId, duplicateId } = await twice(clinic)
    const { version: survivorVersion } = await clerk.read(survivorId)
    const { version: duplicateVersion } = await clerk.read(duplicateId)
    const cards = { survivorId, survivorVersion, duplicateId, duplicateVersion }
    return { by: clinic.as('livia'), input: { ...cards, take: ['phone'], photoIdChecked: true } }
  },
  'duplicate.unmerge': async (clinic) => {
    const { clerk, survivorId, duplicateId } = await twice(clinic)
    const mergeId = await clerk.merged(survivorId, duplicateId, { photoIdChecked: true })
    clinic.as('joana')
    return { by: clinic.as('livia'), input: { mergeId } }
  },
  'duplicate.tell-apart': async (clinic) => {
    const { survivorId: firstId, duplicateId: secondId } = await twice(clinic)
    return { by: clinic.as('livia'), input: { firstId, secondId } }
  },
  'account.create': async (clinic) => {
    const kiosk = await freshKiosk(clinic)
    return { by: kiosk.window, input: kiosk.declare() }
  },
  'account.add-dependant': async (clinic) => {
    const kiosk = await freshKiosk(clinic)
    return { by: clinic.as('joana'), input: kiosk.declareDependant() }
  },
  'claim.link': async (clinic) => {
    const kiosk = await freshKiosk(clinic)
    // A child whom the clinic may know already.
    const { name, birthDate } = { name: 'Lia Lopes', birthDate: '2019-08-01' }
    const guardian = { name: 'Rita Lopes', cpf: null, phone: null, relationship: 'mother' } as const
    const known = cardOf({ name, birthDate, guardian })
    const { patientId } = await clinic.as('livia').ask('patient.register', known)
    await clinic.as('joana').ask('account.add-dependant', kiosk.declareDependant({ name, birthDate }))
    const [claim] = await openClaims(clinic)
    return {
      by: clinic.as('livia'),
      input: { claimId: claim?.claimId ?? '', patientId, photoIdChecked: true, guardianship: 'both-ids' },
    }
  },
  'claim.refuse': async (clinic) => {
    const kiosk = await freshKiosk(clinic)
    await kiosk.window.ask('account.create', kiosk.declare())
    const [claim] = await openClaims(clinic)
    const input = { claimId: claim?.claimId ?? '', refusal: 'another-person', note: null } as const
    return { by: clinic.as('livia'), input }
  },
  'claim.unlink': async (clinic) => {
    const { accounts, patients } = clinic
    return { by: clinic.as('livia'), input: { accountId: accounts.joana, patientId: patients.child } }
  },
  'claim.refusals-read': async (clinic) => {
    const kiosk = await freshKiosk(clinic)
    await clinic.as('joana').ask('account.add-dependant', kiosk.declareDependant())
    const [claim] = await openClaims(clinic)
    const claimId = claim?.claimId ?? ''
    await clinic.as('livia').ask('claim.refuse', { claimId, refusal: 'no-proof', note: null })
    return { by: clinic.as('joana'), input: { claimIds: [claimId] } }
  },
  'claim.issue-code': async (clinic) => {
    clinic.as('joana')
    return {
      by: clinic.as('livia'),
      input: { accountId: clinic.accounts.joana, patientId: clinic.patients.joana, photoIdChecked: true },
    }
  },
  'patient.set-remark': async (clinic) => ({
    by: clinic.as('livia'),
    input: { patientId: clinic.patients.teresa, version: null, remark: 'cadeirante' },
  }),
  'patient.set-photo': async (clinic) => {
    clinic.as('joana')
    return { by: clinic.as('livia'), input: { patientId: clinic.patients.joana, jpeg: null } }
  },
  'claim.create-account': async (clinic) => {
    const known = cardOf({ cpf: CPFS[0], cpfMissingReason: null })
    const { patientId } = await clinic.as('livia').ask('patient.register', known)
    return { by: clinic.as('livia'), input: { patientId, photoIdChecked: true } }
  },
}
