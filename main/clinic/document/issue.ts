import { rulesOf } from '../../../db/repositories/document-rules.ts'
import { findDocument } from '../../../db/repositories/documents.ts'
import type { CommandRun, Context, WriteHandle } from '../context.ts'
import { offeredSecrecy } from '../record/sight.rules.ts'
import { settled } from './content.rules.ts'
import { frameOf, shownOn, visitDateOf } from './frame.ts'
import { issuerIn, ownEncounter } from './own-encounter.ts'
import { isPrescribedKnowingly } from './prescribing.ts'
import { saidDiagnoses } from './said-diagnoses.ts'
import { sealDocument, sealVoid } from './seal-document.ts'

type IssueContext = Context<'document.issue'>

/** The paper that is replaced: one's own, of this chart, and it still counts. */
async function replaced(tx: WriteHandle, ctx: IssueContext, id: string, patientId: string) {
  const document = await findDocument(tx, id)
  if (document?.patientId !== patientId) return ctx.fail('not-found')
  if (document.accountId !== ctx.actor.accountId) return ctx.fail('not-yours')
  return document.reason === null ? document : ctx.fail('wrong-status')
}

/** Freezes and seals a paper at once. Date, author and everything around its words are the clinic's, never the page's. */
export const issueDocument: CommandRun<'document.issue'> = async (tx, input, ctx) => {
  const { patientId, encounterId } = input
  const { council, author, ...issuer } = await issuerIn(tx, ctx, patientId)
  const encounter = await ownEncounter(tx, ctx, { encounterId, patientId })
  if (typeof encounter === 'string') return ctx.fail(encounter)
  const rule = (await rulesOf(tx, { council, on: ctx.today })).get(input.content.kind)
  if (rule?.mayIssue !== 1) return ctx.fail('council-refuses')
  const diagnoses = encounter ? await saidDiagnoses(tx, encounter, issuer.accountId) : []
  const visitDate = visitDateOf(encounter)
  const content = settled(input.content, { visitDate, today: ctx.today, diagnoses })
  if (typeof content === 'string') return ctx.fail(content)
  if (content.kind === 'prescription') {
    const { medicines } = content
    if (!(await isPrescribedKnowingly(tx, { patientId, today: ctx.today, medicines })))
      ctx.fail('reason-needed')
  }
  const old = input.replaces && (await replaced(tx, ctx, input.replaces.documentId, patientId))
  const frame = await frameOf(tx, patientId, { author, visitDate, localNow: ctx.localNow })
  const { id, source } = rule
  const said = {
    content,
    shown: shownOn(content.kind, frame ?? ctx.fail('not-found'), { id, source }),
    ...{ encounterId, appointmentId: null, replacesId: old?.id ?? null, secrecy: offeredSecrecy(council)[0] },
  }
  const { seal, ...issued } = await sealDocument(tx, ctx, issuer, said)
  ctx.sealed(seal)
  if (old && input.replaces) {
    const { reason } = input.replaces
    const voided = { of: old, reason, wrongChart: false }
    const { voidId, seal: over } = await sealVoid(tx, ctx, { ...issuer, name: author.name }, voided)
    ctx.also({ event: 'document.voided', patientId, subjectId: voidId, seal: over })
  }
  return issued
}
