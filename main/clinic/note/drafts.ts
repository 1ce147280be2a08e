import { findEncounter } from '../../../db/repositories/encounters.ts'
import { saveDraft } from '../../../db/repositories/note-drafts.ts'
import type { HandlersOf } from '../context.ts'
import { readContent } from '../template/draft-content.ts'

/** Texts by the sections of a template, and diagnoses; 2 had none of these, and 1 had four texts. */
const DRAFT_FORMAT = 3

/** What is being written in a consultation, kept until it is signed. */
export const draftHandlers = {
  'note.save-draft': async (tx, { encounterId, version, content, caret }, ctx) => {
    const encounter = await findEncounter(tx, encounterId)
    if (!encounter) return ctx.fail('not-found')
    ctx.concerns(encounter.patientId)
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    if (encounter.practitionerId !== ctx.actor.practitionerId) ctx.fail('not-yours')
    if (encounter.signedNoteId !== null) ctx.fail('already-signed')
    const read = (await readContent(tx, content)) ?? ctx.fail('not-found')
    const draft = {
      encounterId,
      accountId,
      content: JSON.stringify(read.content),
      format: DRAFT_FORMAT,
      caret,
      savedAt: ctx.now,
      version,
    }
    const next = await saveDraft(tx, draft)
    return next === undefined ? ctx.fail('stale') : { version: next, savedAt: ctx.now }
  },
} satisfies HandlersOf<'note.save-draft'>
