import type { Appointment } from '../../../db/repositories/appointments.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import {
  findEncounter,
  hasTriagedSince,
  insertContact,
  setEncounterEnd,
} from '../../../db/repositories/encounters.ts'
import { findFirstBuiltIn } from '../../../db/repositories/note-templates.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { removeTriageDraft } from '../../../db/repositories/triage-drafts.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { formMeasures, readMeasure } from '../../../preload/contract/measures.ts'
import { ageInMonths } from '../../../preload/contract/vital-signs.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import type { Context, Handle, PreparedCommand, WriteHandle } from '../context.ts'
import { sealNote } from '../note/sealing.ts'
import { shortSeal } from '../record/seal.ts'
import { observationsOf } from '../record/vitals.ts'
import { findVisit } from '../visit/seen-visit.ts'
import { wasHere } from '../visit/steps.rules.ts'
import { wallClock } from '../wall-clock.ts'
import { findLeftTriage } from './left-triages.ts'

type TriageContext = Context<'triage.sign'> | Context<'triage.save-draft'> | Context<'triage.move'>
type SigningContext = Context<'triage.sign'> | Context<'triage.sign-left'>
type VitalTexts = ParsedInput<'triage.sign'>['vitals']

const TRIAGE = 'triage'
/** Nobody measures twice in this time: a key was pressed twice. */
const TWICE_MS = 10_000

/** The visit of somebody who is here; asked before the password and again inside the transaction. */
export async function seenToday(db: Handle, ctx: TriageContext, appointmentId: string): Promise<Appointment> {
  const visit = await findVisit(db, ctx, appointmentId)
  const isHere = visit.status === 'arrived' || visit.status === 'in-progress'
  return isHere && visit.date === ctx.today ? visit : ctx.fail('wrong-status')
}

interface Triage {
  readonly patientId: string
  /** The instant at which it was made. */
  readonly at: string
  readonly text: string
}

/** The values as rows: of the triage, of its moment in the clinic's own time, measured by whoever signs. */
async function measured(
  db: Handle,
  ctx: SigningContext,
  { patientId, localAt }: { readonly patientId: string; readonly localAt: string },
  vitals: VitalTexts,
) {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const patient = (await findPatient(db, patientId)) ?? ctx.fail('not-found')
  const age = ageInMonths(patient.card.birthDate, localAt.slice(0, 10))
  const read = formMeasures(vitals, TRIAGE).map((one) => readMeasure(one, age, localAt))
  if (read.some(({ wrong }) => wrong !== null)) ctx.fail('vitals-unread')
  return observationsOf(read, { newId: ctx.newId, visitAt: localAt, accountId, here: TRIAGE })
}

type Observations = Awaited<ReturnType<typeof measured>>

/** Enters a triage into its patient's chart, sealed; what was typed of it is no draft any more. */
async function enterTriage(
  tx: WriteHandle,
  ctx: SigningContext,
  { appointmentId }: { readonly appointmentId: string },
  { patientId, at, text }: Triage,
  observations: Observations,
) {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
  const template = (await findFirstBuiltIn(tx, TRIAGE)) ?? ctx.fail('not-found')
  const encounterId = ctx.newId()
  const begun = { id: encounterId, patientId, practitionerId, startedAt: at, date: ctx.dateOf(at) }
  await insertContact(tx, { ...begun, contact: TRIAGE })
  await setEncounterEnd(tx, encounterId, at)
  const encounter = (await findEncounter(tx, encounterId)) ?? ctx.fail('not-found')
  const sections = template.sections.map(({ key, kind, title }) => ({
    ...{ key, kind, title },
    text: kind === 'vitals' ? '' : text,
  }))
  const open = { secrecy: 'open' as const, guardianHidden: false }
  const said = { encounter, template, sections, observations, diagnoses: [] }
  const { id, seal } = await sealNote(tx, ctx, { ...said, ...open })
  await removeTriageDraft(tx, { appointmentId, accountId })
  return { noteId: id, seal: shortSeal(seal) }
}

/** What a nurse measured and heard, as an entry of its own beside the consultation, which may not have begun. */
export const signTriage: PreparedCommand<'triage.sign'> = {
  async prepare(db, input, ctx) {
    const { appointmentId, vitals, text } = input
    const visit = await seenToday(db, ctx, appointmentId)
    const now = { patientId: visit.patientId, localAt: ctx.localNow }
    const observations = await measured(db, ctx, now, vitals)
    if (observations.length === 0 && text.trim() === '') ctx.fail('note-empty')
    await reauthenticate(db, ctx, input.password)
    return async (tx) => {
      const { patientId } = await seenToday(tx, ctx, appointmentId)
      const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
      const since = new Date(Date.parse(ctx.now) - TWICE_MS).toISOString()
      if (await hasTriagedSince(tx, { patientId, practitionerId, since, now: ctx.now }))
        ctx.fail('already-signed')
      return enterTriage(tx, ctx, { appointmentId }, { patientId, at: ctx.now, text }, observations)
    }
  },
}

/** One that was left unsigned, of somebody who was here; asked before the password and again inside the transaction. */
async function leftByOneself(db: Handle, ctx: Context<'triage.sign-left'>, appointmentId: string) {
  const draft = (await findLeftTriage(db, ctx, appointmentId)) ?? ctx.fail('not-found')
  ctx.concerns(draft.patientId)
  return wasHere(draft.status) ? draft : ctx.fail('wrong-status')
}

/** A triage of before, signed now: its values are of the moment at which they were typed last. */
export const signLeftTriage: PreparedCommand<'triage.sign-left'> = {
  async prepare(db, input, ctx) {
    const { appointmentId, vitals, text } = input
    const draft = await leftByOneself(db, ctx, appointmentId)
    const { timeZone } = (await readClinic(db)) ?? ctx.fail('not-found')
    const then = { patientId: draft.patientId, localAt: wallClock(draft.savedAt, timeZone) }
    const observations = await measured(db, ctx, then, vitals)
    if (observations.length === 0 && text.trim() === '') ctx.fail('note-empty')
    await reauthenticate(db, ctx, input.password)
    return async (tx) => {
      const { patientId, savedAt } = await leftByOneself(tx, ctx, appointmentId)
      return enterTriage(tx, ctx, { appointmentId }, { patientId, at: savedAt, text }, observations)
    }
  },
}
