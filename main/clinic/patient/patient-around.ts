import { listRelatives } from '../../../db/repositories/patient-relatives.ts'
import { listPatientVisits } from '../../../db/repositories/patient-visits.ts'
import { findPatient, setRemark } from '../../../db/repositories/patients.ts'
import type { HandlersOf } from '../context.ts'

const MOST_VISITS = 100

/** What stands around a card: whom the patient belongs with, the visits, and what the desk remarks. */
export const patientAroundHandlers = {
  'patient.relatives': async (db, { patientId }, ctx) => {
    const patient = await findPatient(db, patientId)
    if (!patient) return ctx.fail('not-found')
    const { cpf, guardian } = patient.card
    const { patientId: guardianId = null, cpf: guardianCpf = null } = guardian ?? {}
    return [...(await listRelatives(db, { id: patientId, cpf, guardianCpf, guardianId }))]
  },
  'patient.visits': async (db, { patientId }) => listPatientVisits(db, patientId, MOST_VISITS),
  'patient.set-remark': async (tx, { patientId, version, remark }, ctx) => {
    const patient = await findPatient(tx, patientId)
    // Of a card that was united nobody would see it.
    if (!patient || patient.status === 'merged') return ctx.fail('not-found')
    if (patient.remark !== version) ctx.fail('stale')
    await setRemark(tx, patientId, remark)
    return {}
  },
} satisfies HandlersOf<'patient.relatives' | 'patient.visits' | 'patient.set-remark'>
