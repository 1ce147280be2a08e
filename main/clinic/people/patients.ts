import { DatabaseError } from '../../../db/errors.ts'
import { listPatientAccounts } from '../../../db/repositories/account-patients.ts'
import { searchPatients } from '../../../db/repositories/patient-search.ts'
import { findPatient, insertPatient, updatePatient } from '../../../db/repositories/patients.ts'
import type { HandlersOf } from '../context.ts'
import { cardRefusal } from './patient-card.rules.ts'

const isCpfTaken = (error: unknown) =>
  error instanceof DatabaseError && error.code === 'unique' && error.detail === 'patient.cpf'

/** Patients as reception keeps them: search, card, registration. */
export const patientHandlers = {
  'patient.search': async (db, { text }) => [...(await searchPatients(db, text))],
  'patient.read': async (db, { patientId }, ctx) => {
    const patient = await findPatient(db, patientId)
    if (!patient) return ctx.fail('not-found')
    const { id, version, card, createdAt } = patient
    return { id, version, card, createdAt, accounts: await listPatientAccounts(db, patientId) }
  },
  'patient.register': async (tx, card, ctx) => {
    const refusal = cardRefusal(card, ctx.today)
    if (refusal) ctx.fail(refusal)
    const patientId = ctx.newId()
    try {
      await insertPatient(tx, { id: patientId, status: 'active', createdAt: ctx.now, card: toCard(card) })
    } catch (error) {
      if (isCpfTaken(error)) ctx.fail('cpf-taken')
      throw error
    }
    return { patientId }
  },
  'patient.update': async (tx, { patientId, version, card }, ctx) => {
    const refusal = cardRefusal(card, ctx.today)
    if (refusal) ctx.fail(refusal)
    if (!(await findPatient(tx, patientId))) ctx.fail('not-found')
    try {
      const next = await updatePatient(tx, { id: patientId, version, card: toCard(card) })
      return next === undefined ? ctx.fail('stale') : { version: next }
    } catch (error) {
      if (isCpfTaken(error)) ctx.fail('cpf-taken')
      throw error
    }
  },
} satisfies HandlersOf<'patient.search' | 'patient.read' | 'patient.register' | 'patient.update'>

/** A CPF that is there needs no reason for its absence. */
function toCard<C extends { cpf: string | null; cpfMissingReason: unknown }>(card: C): C {
  return card.cpf === null ? card : { ...card, cpfMissingReason: null }
}
