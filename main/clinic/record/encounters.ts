import { findEncounter } from '../../../db/repositories/encounters.ts'
import { readDraft, saveDraft } from '../../../db/repositories/note-drafts.ts'
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
  'note.save-draft': async (tx, { encounterId, version, content, caret }, ctx) => {
    const encounter = await findEncounter(tx, encounterId)
    if (!encounter) return ctx.fail('not-found')
    ctx.concerns(encounter.patientId)
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    if (encounter.practitionerId !== ctx.actor.practitionerId) ctx.fail('not-yours')
    if (encounter.signedNoteId !== null) ctx.fail('already-signed')
    const known = await readDraft(tx, encounterId)
    if (known && known.accountId !== accountId) ctx.fail('not-yours')
    const draft = {
      encounterId,
      accountId,
      content: JSON.stringify(content),
      caret,
      savedAt: ctx.now,
      version,
    }
    const next = await saveDraft(tx, draft)
    return next === undefined ? ctx.fail('stale') : { version: next, savedAt: ctx.now }
  },
} satisfies HandlersOf<'record.encounter' | 'note.save-draft'>
