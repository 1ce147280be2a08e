import { findEncounter } from '../../../db/repositories/encounters.ts'
import { readDraft } from '../../../db/repositories/note-drafts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { HandlersOf } from '../context.ts'

type Draft = NonNullable<Output<'record.encounter'>['draft']>

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
    const rest = { id, ...visit, status, startedAt, signedNoteId }
    const found = await readDraft(db, encounterId)
    if (!found || found.accountId !== ctx.actor.accountId) return { ...rest, draft: null }
    const { content, savedAt, version, caret } = found
    return { ...rest, draft: { content: JSON.parse(content) as Draft['content'], savedAt, version, caret } }
  },
} satisfies HandlersOf<'record.encounter'>
