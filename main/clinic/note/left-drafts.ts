import { KEPT_DRAFT_FORMAT, keptParts, type KeptShown } from '../../../db/kept-draft-body.ts'
import { councilLine } from '../../../db/note-body.ts'
import { insertAccessReason } from '../../../db/repositories/access-reasons.ts'
import { insertGlassBreak } from '../../../db/repositories/broken-glass.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import type { Encounter } from '../../../db/repositories/encounters.ts'
import { insertKeptDraft, listDrafters, listDraftsOf } from '../../../db/repositories/kept-drafts.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { listOpenTriageDrafts, listTriageDrafters } from '../../../db/repositories/triage-drafts.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { formMeasures, isTyped } from '../../../preload/contract/measures.ts'
import { installationKey } from '../access/keys.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import type { Context, Handle, HandlersOf, PreparedCommand, ReadHandle, WriteHandle } from '../context.ts'
import { sealOf } from '../record/seal.ts'
import { glassFits, offeredSecrecy } from '../record/sight.rules.ts'
import {
  findLeftWords,
  hasDoctorLeft,
  isToKeep,
  isWordless,
  nurseWhoLeft,
  type LeftWords,
} from './left-words.ts'
import { sealedSections, shownNow } from './sealing.ts'

type KeepContext = Context<'note.keep-left'>

/** Whether whoever asks is the clinic's responsável técnico. */
async function isLead(db: Handle, { actor }: Pick<KeepContext, 'actor'>): Promise<boolean> {
  const lead = (await readClinic(db))?.technicalLeadId ?? null
  return lead !== null && lead === actor.practitionerId
}

/** The draft to keep, while its author is gone; asked before the password and again inside the transaction. */
async function left(db: Handle, ctx: KeepContext, input: ParsedInput<'note.keep-left'>): Promise<LeftWords> {
  if (!(await isLead(db, ctx))) ctx.fail('not-yours')
  return findLeftWords(db, ctx, input)
}

/** What was written, as it is sealed: nothing read out of it, and its author's council saying who sees it. */
async function bodyOf(
  tx: WriteHandle,
  ctx: KeepContext,
  { id: encounterId }: Encounter,
  words: LeftWords,
  reason: string,
) {
  const written = (await words.read(tx)) ?? ctx.fail('not-found')
  const { content, template } = written
  const author = (await findPractitioner(tx, words.practitionerId)) ?? ctx.fail('not-found')
  return {
    ...{ authorId: words.accountId, savedAt: words.savedAt, reason },
    ...{ encounterId, template, sections: sealedSections(written) },
    diagnoses: content.diagnoses.map((one, place) => ({ id: String(place), ...one })),
    typed: [...formMeasures(content.vitals, words.here), ...content.measures.filter(isTyped)],
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
      const words = await left(tx, ctx, input)
      const encounter = (await words.encounter(tx)) ?? ctx.fail('not-found')
      const { reason } = input
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      const practitionerId = ctx.actor.practitionerId ?? ctx.fail('not-yours')
      const lead = (await findPractitioner(tx, practitionerId)) ?? ctx.fail('not-found')
      const keeper = { name: lead.name, council: councilLine(lead) }
      const told: KeptShown = { ...(await shownNow(tx, ctx, encounter)), keeper }
      const shown = JSON.stringify(told)
      const body = await bodyOf(tx, ctx, encounter, words, reason)
      const parts = keptParts(body)
      const { patientId } = words
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
      await words.remove(tx)
      await opened(tx, ctx, { entryId: id, patientId, reason, secret: glassFits({ secrecy }) })
      return { keptId: id, patientId }
    }
  },
}

async function leftNotes(db: ReadHandle) {
  const gone: string[] = []
  for (const drafter of await listDrafters(db))
    if (await hasDoctorLeft(db, drafter)) gone.push(drafter.accountId)
  const found = []
  for (const one of await listDraftsOf(db, gone)) {
    if (isWordless(one) || !(await hasDoctorLeft(db, one))) continue
    const { encounterId, accountId, patientId, patientName, date, savedAt, authorName } = one
    const author = { authorName, authorCouncil: councilLine(one) }
    const draft = { of: 'consultation' as const, encounterId }
    found.push({ draft, accountId, patientId, patientName, date, savedAt, ...author })
  }
  return found
}

async function leftTriages(db: ReadHandle) {
  const found = []
  for (const accountId of await listTriageDrafters(db)) {
    const practitionerId = await nurseWhoLeft(db, accountId)
    const author = practitionerId === null ? undefined : await findPractitioner(db, practitionerId)
    if (!author) continue
    const told = { accountId, authorName: author.name, authorCouncil: councilLine(author) }
    for (const one of await listOpenTriageDrafts(db, accountId)) {
      if (!isToKeep(one)) continue
      const { appointmentId, patientId, patientName, date, savedAt } = one
      const draft = { of: 'triage' as const, appointmentId }
      found.push({ draft, patientId, patientName, date, savedAt, ...told })
    }
  }
  return found
}

/** What professionals who left had written and not signed: put into the chart by the responsável técnico, under nobody's name. */
export const leftDraftHandlers = {
  'note.left-drafts': async (db, _input, ctx) => {
    if (!(await isLead(db, ctx))) return []
    const found = [...(await leftNotes(db)), ...(await leftTriages(db))]
    return found.sort((one, other) => one.savedAt.localeCompare(other.savedAt))
  },
  'note.keep-left': keepLeft,
} satisfies HandlersOf<'note.left-drafts' | 'note.keep-left'>
