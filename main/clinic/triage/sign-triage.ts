import type { Appointment } from '../../../db/repositories/appointments.ts'
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
import type { Context, Handle, PreparedCommand } from '../context.ts'
import { sealNote } from '../note/sealing.ts'
import { shortSeal } from '../record/seal.ts'
import { observationsOf } from '../record/vitals.ts'
import { findVisit } from '../visit/seen-visit.ts'

type TriageContext = Context<'triage.sign'> | Context<'triage.save-draft'> | Context<'triage.move'>

const TRIAGE = 'triage'
/** Nobody measures twice in this time: a key was pressed twice. */
const TWICE_MS = 10_000

/** The visit of somebody who is here; asked before the password and again inside the transaction. */
export async function seenToday(db: Handle, ctx: TriageContext, appointmentId: string): Promise<Appointment> {
  const visit = await findVisit(db, ctx, appointmentId)
  const isHere = visit.status === 'arrived' || visit.status === 'in-progress'
  return isHere && visit.date === ctx.today ? visit : ctx.fail('wrong-status')
}

/** The values as rows: of the triage, of now, measured by whoever signs. */
async function measured(
  db: Handle,
  ctx: Context<'triage.sign'>,
  { patientId }: Appointment,
  vitals: VitalTexts,
) {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const patient = (await findPatient(db, patientId)) ?? ctx.fail('not-found')
  const age = ageInMonths(patient.card.birthDate, ctx.today)
  const read = formMeasures(vitals, TRIAGE).map((one) => readMeasure(one, age, ctx.localNow))
  if (read.some(({ wrong }) => wrong !== null)) ctx.fail('vitals-unread')
  return observationsOf(read, { newId: ctx.newId, visitAt: ctx.localNow, accountId, here: TRIAGE })
}

type VitalTexts = ParsedInput<'triage.sign'>['vitals']

/** What a nurse measured and heard, as an entry of its own beside the consultation, which may not have begun. */
export const signTriage: PreparedCommand<'triage.sign'> = {
  async prepare(db, input, ctx) {
    const { appointmentId, vitals, text } = input
    const visit = await seenToday(db, ctx, appointmentId)
    const observations = await measured(db, ctx, visit, vitals)
    if (observations.length === 0 && text.trim() === '') ctx.fail('note-empty')
    await reauthenticate(db, ctx, input.password)
    return async (tx) => {
      const { patientId } = await seenToday(tx, ctx, appointmentId)
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
      const since = new Date(Date.parse(ctx.now) - TWICE_MS).toISOString()
      if (await hasTriagedSince(tx, { patientId, practitionerId, since, now: ctx.now }))
        ctx.fail('already-signed')
      const template = (await findFirstBuiltIn(tx, TRIAGE)) ?? ctx.fail('not-found')
      const encounterId = ctx.newId()
      const begun = { id: encounterId, patientId, practitionerId, startedAt: ctx.now, date: ctx.today }
      await insertContact(tx, { ...begun, contact: TRIAGE })
      await setEncounterEnd(tx, encounterId, ctx.now)
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
  },
}
