import { findPatient, updatePatient, type PatientCard } from '../../../db/repositories/patients.ts'
import { fold } from '../../../preload/contract/fold.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import type { HandlersOf } from '../context.ts'
import { changeOf } from '../patient/card-history.ts'
import { refreshPairs } from '../patient/likeness.ts'
import { isCpfTaken } from '../patient/patients.ts'
import { needsReason } from '../record/chart-access.ts'

type Told = Omit<ParsedInput<'document.complete-card'>, 'patientId'>

const PARTS = ['streetNumber', 'district', 'city', 'state'] as const

/** The street, with what is told beside it; undefined where a part of the address that stands there already says otherwise. */
function addressIn(card: PatientCard, told: Told): Partial<PatientCard> | undefined {
  const isOther = PARTS.some((part) => told[part] && card[part] && fold(told[part]) !== fold(card[part]))
  if (isOther) return undefined
  const { street, streetNumber, district, city, state } = told
  return {
    street,
    streetNumber: card.streetNumber ?? streetNumber,
    district: card.district ?? district,
    city: card.city ?? city,
    state: card.state ?? state,
  }
}

/** The card with what was told; undefined where nothing was, or where something stands already. */
function completed(card: PatientCard, told: Told): PatientCard | undefined {
  const { cpf, passport, street } = told
  const isToldAlready =
    (cpf !== null && card.cpf !== null) ||
    (passport !== null && card.passport !== null) ||
    (street !== null && card.street !== null)
  if (isToldAlready || (cpf === null && passport === null && street === null)) return undefined
  const address = street === null ? {} : addressIn(card, told)
  if (!address) return undefined
  return {
    ...card,
    ...(cpf !== null && { cpf, cpfMissingReason: null }),
    ...(passport !== null && { passport }),
    ...address,
  }
}

/** What a paper asks for is put onto the card where it is missed, by a doctor to whom the chart is open. */
export const completeCardHandlers = {
  'document.complete-card': async (tx, { patientId, ...told }, ctx) => {
    const patient = await findPatient(tx, patientId)
    if (patient?.status !== 'active') return ctx.fail('not-found')
    if (await needsReason(tx, ctx, patientId)) return ctx.fail('denied')
    const card = completed(patient.card, told) ?? ctx.fail('wrong-status')
    try {
      const { version } = patient
      const next = await updatePatient(tx, { id: patientId, version, card }, changeOf(ctx, 'update'))
      if (next === undefined) return ctx.fail('stale')
    } catch (error) {
      if (isCpfTaken(error)) ctx.fail('cpf-taken')
      throw error
    }
    await refreshPairs(tx, patientId)
    return {}
  },
} satisfies HandlersOf<'document.complete-card'>
