import { DatabaseError } from '../../../db/errors.ts'
import { findPlan } from '../../../db/repositories/insurer-cards.ts'
import { findInsurer } from '../../../db/repositories/insurers.ts'
import { digestsOf } from '../../../db/repositories/merge-digests.ts'
import { listMerges } from '../../../db/repositories/patient-merges.ts'
import { listOddPhones } from '../../../db/repositories/patient-phones.ts'
import { searchPatients, type FoundLine } from '../../../db/repositories/patient-search.ts'
import { listLastDays } from '../../../db/repositories/patient-visits.ts'
import {
  findPatient,
  insertPatient,
  updatePatient,
  type PatientCard,
} from '../../../db/repositories/patients.ts'
import type { Output, ParsedInput } from '../../../preload/contract/index.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { changeOf } from './card-history.ts'
import { refreshPairs } from './likeness.ts'
import { cardRefusal, keptPhone, shownCard } from './patient-card.rules.ts'
import { accountsOf } from './ties.ts'

/** Whether a card was refused because somebody else has its CPF. */
export const isCpfTaken = (error: unknown) =>
  error instanceof DatabaseError && error.code === 'unique' && error.detail === 'patient.cpf'

const MOST_ODD = 50

/** Patients as reception keeps them: search, card, registration. */
export const patientHandlers = {
  'patient.search': async (db, { text }, ctx) => {
    const { lines, ...found } = await searchPatients(db, text)
    return { ...found, lines: await linesFor(db, ctx, lines) }
  },
  'patient.odd-phones': async (db) => {
    const { lines, total } = await listOddPhones(db, MOST_ODD)
    return { lines: [...lines], total }
  },
  'patient.read': async (db, { patientId }, ctx) => {
    const patient = await findPatient(db, patientId)
    if (!patient) return ctx.fail('not-found')
    const { id, version, status, mergedInto, card, remark, createdAt } = patient
    const accounts = await accountsOf(db, { id, birthDate: card.birthDate }, ctx)
    return {
      id,
      version,
      status,
      mergedInto,
      card: shownCard(card),
      remark,
      createdAt,
      accounts,
      merges: await mergesOf(db, patientId),
    }
  },
  'patient.register': async (tx, card, ctx) => {
    await check(tx, ctx, card)
    const patientId = ctx.newId()
    try {
      await insertPatient(tx, { id: patientId, status: 'active', createdAt: ctx.now, card: toCard(card) })
    } catch (error) {
      if (isCpfTaken(error)) ctx.fail('cpf-taken')
      throw error
    }
    await refreshPairs(tx, patientId)
    return { patientId }
  },
  'patient.update': async (tx, { patientId, version, card: sent }, ctx) => {
    const before = (await findPatient(tx, patientId)) ?? ctx.fail('not-found')
    const card = withKeptPhones(sent, before.card) ?? ctx.fail('invalid')
    await check(tx, ctx, card, before.card)
    if (card.guardian?.patientId === patientId) ctx.fail('own-guardian')
    try {
      const next = await updatePatient(
        tx,
        { id: patientId, version, card: toCard(card) },
        changeOf(ctx, 'update'),
      )
      if (next === undefined) return ctx.fail('stale')
      await refreshPairs(tx, patientId)
      return { version: next }
    } catch (error) {
      if (isCpfTaken(error)) ctx.fail('cpf-taken')
      throw error
    }
  },
} satisfies HandlersOf<
  'patient.search' | 'patient.odd-phones' | 'patient.read' | 'patient.register' | 'patient.update'
>

/** Whom a search found, as whoever asks may know them: a doctor the last visit with himself, not with colleagues. */
async function linesFor(
  db: ReadHandle,
  { actor }: Context<'patient.search'>,
  lines: readonly FoundLine[],
): Promise<Output<'patient.search'>['lines']> {
  const { station, practitionerId } = actor
  const shown = lines.map(({ why, ...line }) => ({ ...line, why: [...why] }))
  if (station !== 'doctor') return shown
  const ids = lines.map(({ id }) => id)
  const days =
    practitionerId === null ? new Map<string, string>() : await listLastDays(db, practitionerId, ids)
  return shown.map((line) => ({ ...line, lastVisit: days.get(line.id) ?? null }))
}

/** Only while nothing has changed either of the two can a merge be taken back. */
async function mergesOf(db: ReadHandle, patientId: string) {
  const merges = await listMerges(db, patientId)
  const pairs = merges.map(({ mergeId, duplicateId }) => ({
    id: mergeId,
    survivorId: patientId,
    duplicateId,
  }))
  const digests = await digestsOf(db, pairs)
  return merges.map(({ mergeId, name, mergedAt, stateAfter }, at) => ({
    mergeId,
    name,
    mergedAt,
    canUndo: digests[at] === stateAfter,
  }))
}

type TypedCard = ParsedInput<'patient.register'>
type CardContext = Context<'patient.register'> | Context<'patient.update'>

/** Refuses a card that is not whole, or whose convênio or plan the clinic does not have. */
async function check(
  tx: WriteHandle,
  ctx: CardContext,
  card: TypedCard,
  before?: PatientCard,
): Promise<void> {
  const refusal = cardRefusal(card, ctx.today)
  if (refusal) ctx.fail(refusal)
  const insurer = card.insurerId === null ? null : await findInsurer(tx, card.insurerId)
  // One that is out of use stays on the cards that have it and is given to no other.
  const has = before?.insurerId ? (await findInsurer(tx, before.insurerId))?.id : undefined
  if (insurer === undefined || (insurer && !insurer.active && insurer.id !== has)) ctx.fail('not-found')
  const planId = card.insurerPlanId
  if (planId !== null && !(insurer && (await findPlan(tx, planId, insurer.id)))) ctx.fail('not-found')
  const guardianId = card.guardian?.patientId ?? null
  if (guardianId !== null && !(await findPatient(tx, guardianId))) ctx.fail('not-found')
}

/** A changed card whose numbers are those that stand there already, or are read; undefined where one is neither. */
function withKeptPhones(
  card: ParsedInput<'patient.update'>['card'],
  before: PatientCard,
): TypedCard | undefined {
  const phone = keptPhone(card.phone, before.phone)
  const guardianPhone = keptPhone(card.guardian?.phone ?? null, before.guardian?.phone ?? null)
  if (phone === undefined || guardianPhone === undefined) return undefined
  return { ...card, phone, guardian: card.guardian && { ...card.guardian, phone: guardianPhone } }
}

/** A card as it is kept: a CPF that is there needs no reason for its absence; what stood beside a number is its remark. */
function toCard({ phone, phoneRemark, otherPhones, guardian, ...card }: TypedCard): PatientCard {
  return {
    ...card,
    insurer: null,
    insurerPlan: null,
    cpfMissingReason: card.cpf === null ? card.cpfMissingReason : null,
    phone: phone?.number ?? null,
    phoneRemark: phone && (phone.remark ?? phoneRemark),
    otherPhones: otherPhones ?? [],
    guardian: guardian && {
      ...guardian,
      phone: guardian.phone?.number ?? null,
      phoneRemark: guardian.phone && (guardian.phone.remark ?? guardian.phoneRemark),
    },
  }
}
