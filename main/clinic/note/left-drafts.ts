import { KEPT_DRAFT_FORMAT, keptParts, type KeptShown } from '../../../db/kept-draft-body.ts'
import { councilLine } from '../../../db/note-body.ts'
import { insertAccessReason } from '../../../db/repositories/access-reasons.ts'
import { insertGlassBreak } from '../../../db/repositories/broken-glass.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { findEncounter, type Encounter } from '../../../db/repositories/encounters.ts'
import { insertKeptDraft, listDrafters, listDraftsOf } from '../../../db/repositories/kept-drafts.ts'
import { readDraft, removeDraft, type NoteDraft } from '../../../db/repositories/note-drafts.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { isBlankNote } from '../../../preload/contract/blank-note.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { formMeasures, isTyped } from '../../../preload/contract/measures.ts'
import { installationKey } from '../access/keys.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import { findDoctorOf } from '../access/roles-in-use.ts'
import type { Context, Handle, HandlersOf, PreparedCommand, WriteHandle } from '../context.ts'
import { sealOf } from '../record/seal.ts'
import { glassFits, offeredSecrecy } from '../record/sight.rules.ts'
import { readContent, storedContent } from '../template/draft-content.ts'
import { sealedSections, shownNow } from './sealing.ts'

type KeepContext = Context<'note.keep-left'>

/** Whether whoever asks is the clinic's responsável técnico. */
async function isLead(db: Handle, { actor }: Pick<KeepContext, 'actor'>): Promise<boolean> {
  const lead = (await readClinic(db))?.technicalLeadId ?? null
  return lead !== null && lead === actor.practitionerId
}

/** Whether whoever wrote in a consultation of this professional cannot sign it any more. */
async function hasLeft(
  db: Handle,
  { accountId, practitionerId }: { readonly accountId: string; readonly practitionerId: string },
): Promise<boolean> {
  return (await findDoctorOf(db, practitionerId))?.id !== accountId
}

const isWordless = ({ content }: { readonly content: string }) =>
  isBlankNote(JSON.parse(content) as { readonly vitals: object })

/** The draft to keep, while its author is gone; asked before the password and again inside the transaction. */
async function left(db: Handle, ctx: KeepContext, { encounterId, accountId }: ParsedInput<'note.keep-left'>) {
  if (!(await isLead(db, ctx))) ctx.fail('not-yours')
  const encounter = (await findEncounter(db, encounterId)) ?? ctx.fail('not-found')
  const draft = (await readDraft(db, encounterId, accountId)) ?? ctx.fail('not-found')
  // What says nothing is in no list, and no way into a chart.
  if (isWordless(draft)) ctx.fail('not-found')
  const { practitionerId, patientId } = encounter
  ctx.concerns(patientId)
  if (!(await hasLeft(db, { accountId, practitionerId }))) ctx.fail('author-back')
  return { encounter, draft }
}

/** What was written, as it is sealed: nothing read out of it, and its author's council saying who sees it. */
async function bodyOf(
  tx: WriteHandle,
  ctx: KeepContext,
  encounter: Encounter,
  draft: NoteDraft,
  reason: string,
) {
  const stored = storedContent(draft.content, draft.format)
  const written = (await readContent(tx, stored)) ?? ctx.fail('not-found')
  const { content, template } = written
  const author = (await findPractitioner(tx, encounter.practitionerId)) ?? ctx.fail('not-found')
  return {
    ...{ authorId: draft.accountId, savedAt: draft.savedAt, reason },
    ...{ encounterId: encounter.id, template, sections: sealedSections(written) },
    diagnoses: content.diagnoses.map((one, place) => ({ id: String(place), ...one })),
    typed: [...formMeasures(content.vitals), ...content.measures.filter(isTyped)],
    secrecy: offeredSecrecy(author.council)[0],
  }
}

/** Whoever keeps it has seen it: the chart is open to him for this reason, and what is secret too. */
async function opened(
  tx: WriteHandle,
  ctx: KeepContext,
  {
    entryId,
    patientId,
    reason,
    secret,
  }: { entryId: string; patientId: string; reason: string; secret: boolean },
): Promise<void> {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  await insertAccessReason(tx, { id: ctx.newId(), patientId, accountId, reason, givenAt: ctx.now })
  if (secret) await insertGlassBreak(tx, { id: ctx.newId(), entryId, accountId, reason, brokenAt: ctx.now })
}

const keepLeft: PreparedCommand<'note.keep-left'> = {
  async prepare(db, input, ctx) {
    await left(db, ctx, input)
    await reauthenticate(db, ctx, input.password)
    return async (tx) => {
      const { encounter, draft } = await left(tx, ctx, input)
      const { reason } = input
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      const practitionerId = ctx.actor.practitionerId ?? ctx.fail('not-yours')
      const lead = (await findPractitioner(tx, practitionerId)) ?? ctx.fail('not-found')
      const keeper = { name: lead.name, council: councilLine(lead) }
      const told: KeptShown = { ...(await shownNow(tx, ctx, encounter)), keeper }
      const shown = JSON.stringify(told)
      const body = await bodyOf(tx, ctx, encounter, draft, reason)
      const parts = keptParts(body)
      const { patientId } = encounter
      const id = ctx.newId()
      const who = { id, patientId, accountId, practitionerId }
      const key = await installationKey(tx, 'audit')
      const seal = sealOf(key, { ...who, signedAt: ctx.now, over: null }, shown, parts, KEPT_DRAFT_FORMAT)
      ctx.sealed(seal)
      const { secrecy, authorId, savedAt } = body
      await insertKeptDraft(tx, {
        ...{ ...who, encounterId: encounter.id, authorId, reason, savedAt, keptAt: ctx.now },
        ...{ secrecy, seal, shown, parts: JSON.stringify(parts) },
      })
      await removeDraft(tx, encounter.id, draft.accountId)
      await opened(tx, ctx, { entryId: id, patientId, reason, secret: glassFits({ secrecy }) })
      return { keptId: id, patientId }
    }
  },
}

/** What professionals who left had written and not signed: put into the chart by the responsável técnico, under nobody's name. */
export const leftDraftHandlers = {
  'note.left-drafts': async (db, _input, ctx) => {
    if (!(await isLead(db, ctx))) return []
    const gone: string[] = []
    for (const drafter of await listDrafters(db)) if (await hasLeft(db, drafter)) gone.push(drafter.accountId)
    const found = []
    for (const one of await listDraftsOf(db, gone)) {
      if (isWordless(one) || !(await hasLeft(db, one))) continue
      const { encounterId, accountId, patientId, patientName, date, savedAt, authorName } = one
      const author = { authorName, authorCouncil: councilLine(one) }
      found.push({ encounterId, accountId, patientId, patientName, date, savedAt, ...author })
    }
    return found
  },
  'note.keep-left': keepLeft,
} satisfies HandlersOf<'note.left-drafts' | 'note.keep-left'>
