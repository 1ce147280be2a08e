import { listStandingIn } from '../../../db/repositories/documents.ts'
import {
  discardEncounter,
  findEncounter,
  isEmptied,
  type Encounter,
} from '../../../db/repositories/encounters.ts'
import { readDraft, removeDraft, removeDrafts, saveDraft } from '../../../db/repositories/note-drafts.ts'
import { countEnteredIn } from '../../../db/repositories/statements.ts'
import { isBlankNote } from '../../../preload/contract/blank-note.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { readContent } from '../template/draft-content.ts'
import { findVisit } from '../visit/seen-visit.ts'
import { takeStep } from '../visit/steps.rules.ts'
import { stepVisit } from '../visit/steps.ts'
import { takerOf } from '../visit/taker.ts'
import { isWritten } from '../visit/written.ts'
import { waitAgain } from './sealing.ts'

/** Texts by the sections of a template, and diagnoses; 2 had none of these, and 1 had four texts. */
const DRAFT_FORMAT = 3

type DraftContext = Context<'note.save-draft'> | Context<'note.move-draft'> | Context<'note.discard'>

/** An encounter in which the doctor who asks may still write. */
async function writable(tx: WriteHandle, ctx: DraftContext, encounterId: string): Promise<Encounter> {
  const encounter = await findEncounter(tx, encounterId)
  if (!encounter) return ctx.fail('not-found')
  ctx.concerns(encounter.patientId)
  if (encounter.practitionerId !== ctx.actor.practitionerId) ctx.fail('not-yours')
  if (encounter.signedNoteId !== null) ctx.fail('already-signed')
  return encounter.status === 'discarded' ? ctx.fail('wrong-status') : encounter
}

/** The visit of an encounter that never was is what it was before; of one that was written down afterwards the note is to be written. */
async function visitAsBefore(tx: WriteHandle, ctx: Context<'note.discard'>, { visit: of }: Encounter) {
  if (!of || of.recordedLate) return
  const visit = await findVisit(tx, ctx, of.id)
  const to = takeStep(visit, 'undo-start', takerOf(ctx.actor, visit), ctx.localNow)
  if (to === 'not-yours' || to === 'not-today' || to === 'wrong-status') return ctx.fail('wrong-status')
  await stepVisit(tx, ctx, visit, { step: 'undo-start', to })
}

/** What is being written in a consultation, kept until it is signed. */
export const draftHandlers = {
  'note.save-draft': async (tx, { encounterId, version, content, caret }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    await writable(tx, ctx, encounterId)
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
  'note.move-draft': async (tx, { encounterId, version, toEncounterId }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    await writable(tx, ctx, encounterId)
    const to = await writable(tx, ctx, toEncounterId)
    const draft = await readDraft(tx, encounterId, accountId)
    if ((draft?.version ?? 0) !== version) ctx.fail('stale')
    if (!draft || isBlankNote(JSON.parse(draft.content) as { readonly vitals: object }))
      return ctx.fail('note-empty')
    if (to.id === encounterId || (await isWritten(tx, to))) ctx.fail('already-written')
    await removeDraft(tx, encounterId, accountId)
    // A blank draft that is open in another window is behind from now on.
    const there = (await readDraft(tx, toEncounterId, accountId))?.version ?? 0
    await saveDraft(tx, { ...draft, encounterId: toEncounterId, savedAt: ctx.now, version: there })
    return { statements: await countEnteredIn(tx, encounterId) }
  },
  'note.discard': async (tx, { encounterId, reason }, ctx) => {
    const encounter = await writable(tx, ctx, encounterId)
    // What ended in its own way was no mistake.
    const emptied = await isEmptied(tx, encounterId)
    const isOver = encounter.status !== 'in-progress' && !encounter.visit?.recordedLate
    if (isOver && !emptied) ctx.fail('wrong-status')
    if (await isWritten(tx, encounter)) ctx.fail('already-written')
    if ((await listStandingIn(tx, encounterId)).length > 0) ctx.fail('already-written')
    await removeDrafts(tx, encounterId)
    await discardEncounter(tx, { id: encounterId, reason, at: ctx.now })
    await (emptied ? waitAgain(tx, ctx, encounter) : visitAsBefore(tx, ctx, encounter))
    return {}
  },
} satisfies HandlersOf<'note.save-draft' | 'note.move-draft' | 'note.discard'>
