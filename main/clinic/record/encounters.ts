import { findAppointment } from '../../../db/repositories/appointments.ts'
import {
  findEncounter,
  findEncounterByAppointment,
  insertEncounter,
  setEncounterEnd,
} from '../../../db/repositories/encounters.ts'
import { readDraft } from '../../../db/repositories/note-drafts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { typedFrom, type TypedVitals, type VitalValues } from '../../../preload/contract/vital-signs.ts'
import type { HandlersOf } from '../context.ts'
import { needsReason } from './chart-access.ts'

type Content = NonNullable<Output<'record.encounter'>['draft']>['content']

/** What was being written; before vital signs were kept as typed, a draft kept their values. */
function contentOf(json: string): Content {
  const content = JSON.parse(json) as Omit<Content, 'vitals'> & { vitals: TypedVitals | VitalValues }
  const { vitals } = content
  return { ...content, vitals: 'systolic' in vitals ? typedFrom(vitals) : vitals }
}

/** The consultation under way and what is being written in it. */
export const encounterHandlers = {
  'record.encounter': async (db, { encounterId }, ctx) => {
    const encounter = await findEncounter(db, encounterId)
    if (!encounter) return ctx.fail('not-found')
    if (encounter.practitionerId !== ctx.actor.practitionerId) ctx.fail('denied')
    const {
      id,
      appointmentId,
      appointmentVersion,
      patientId,
      patientName,
      visitType,
      date,
      startMinute,
      minutes,
    } = encounter
    const { status, startedAt, arrivedAt, signedNoteId } = encounter
    const recordedLate = encounter.recordedLate === 1
    const visit = {
      appointmentId,
      appointmentVersion,
      patientId,
      patientName,
      visitType,
      date,
      startMinute,
      minutes,
      arrivedAt,
    }
    const rest = { id, ...visit, recordedLate, status, startedAt, signedNoteId }
    const { accountId } = ctx.actor
    const found = accountId === null ? undefined : await readDraft(db, encounterId, accountId)
    if (!found) return { ...rest, draft: null }
    const { content, savedAt, version, caret } = found
    return { ...rest, draft: { content: contentOf(content), savedAt, version, caret } }
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
} satisfies HandlersOf<'record.encounter' | 'record.begin-late'>
