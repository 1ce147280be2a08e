import { findAppointment } from '../../../db/repositories/appointments.ts'
import {
  findEncounter,
  findEncounterByAppointment,
  insertContact,
  insertEncounter,
  isEmptied,
  setEncounterEnd,
  type Encounter,
} from '../../../db/repositories/encounters.ts'
import { readDraft } from '../../../db/repositories/note-drafts.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { readContent, storedContent } from '../template/draft-content.ts'
import { templateShown, templateToStart } from '../template/templates.ts'
import { needsReason } from './chart-access.ts'
import { choicesFor } from './sight.ts'

/** What this doctor is writing in a consultation, or what he would begin with. */
async function draftOf(db: ReadHandle, ctx: Context<'record.encounter'>, encounter: Encounter) {
  const { accountId } = ctx.actor
  const found = accountId === null ? undefined : await readDraft(db, encounter.id, accountId)
  const read = found && (await readContent(db, storedContent(found.content, found.format)))
  if (found && !read) return ctx.fail('not-found')
  const template = read?.template ?? (await templateToStart(db, encounter)) ?? ctx.fail('not-found')
  if (!found || !read) return { template: templateShown(template), draft: null }
  const { savedAt, version, caret } = found
  return { template: templateShown(template), draft: { content: read.content, savedAt, version, caret } }
}

/** What pages see of the visit of an encounter. */
export function visitShown({ visit }: Encounter) {
  if (!visit) return null
  const { id, type, startMinute, recordedLate } = visit
  return { appointmentId: id, visitType: type, startMinute, recordedLate }
}

/** Encounters and what is being written in them, with a visit and without. */
export const encounterHandlers = {
  'record.encounter': async (db, { encounterId }, ctx) => {
    const encounter = await findEncounter(db, encounterId)
    if (!encounter) return ctx.fail('not-found')
    if (encounter.practitionerId !== ctx.actor.practitionerId) ctx.fail('denied')
    const { id, patientId, patientName, date, contact, status, startedAt, signedNoteId } = encounter
    const whose = { id, patientId, patientName, date, contact, visit: visitShown(encounter) }
    const { offered: offeredSecrecy, minor } = await choicesFor(db, encounter)
    const emptied = await isEmptied(db, id)
    const rest = { status, startedAt, signedNoteId, emptied, offeredSecrecy, minor }
    return { ...whose, ...rest, ...(await draftOf(db, ctx, encounter)) }
  },
  'record.begin-late': async (tx, { appointmentId }, ctx) => {
    const visit = (await findAppointment(tx, appointmentId)) ?? ctx.fail('not-found')
    const { patientId, practitionerId, status, recordedLate } = visit
    ctx.concerns(patientId)
    if (practitionerId !== ctx.actor.practitionerId) ctx.fail('not-yours')
    if (status !== 'fulfilled' || recordedLate !== 1) ctx.fail('wrong-status')
    const known = await findEncounterByAppointment(tx, appointmentId)
    if (known) return { encounterId: known.id }
    if (await needsReason(tx, ctx, patientId)) ctx.fail('reason-needed')
    const id = ctx.newId()
    await insertEncounter(tx, { id, appointmentId, patientId, practitionerId, startedAt: ctx.now })
    await setEncounterEnd(tx, id, ctx.now)
    return { encounterId: id }
  },
  'record.begin-contact': async (tx, { patientId, contact }, ctx) => {
    const patient = await findPatient(tx, patientId)
    if (patient?.status !== 'active') ctx.fail('not-found')
    const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
    if (await needsReason(tx, ctx, patientId)) ctx.fail('reason-needed')
    const id = ctx.newId()
    const when = { startedAt: ctx.now, date: ctx.today }
    await insertContact(tx, { id, patientId, practitionerId, contact, ...when })
    return { encounterId: id }
  },
} satisfies HandlersOf<'record.encounter' | 'record.begin-late' | 'record.begin-contact'>
