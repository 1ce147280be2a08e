import { findDocument } from '../../../db/repositories/documents.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { CommandRun, Context, WriteHandle } from '../context.ts'
import { offeredSecrecy } from '../record/sight.rules.ts'
import { byPaper } from './content-by-paper.ts'
import { settled } from './content.rules.ts'
import { carriedOver, changeDoses } from './dose-change.ts'
import { frameOf, shownOn, visitDateOf } from './frame.ts'
import { issuerIn, ownEncounter } from './own-encounter.ts'
import { saidDiagnoses } from './said-diagnoses.ts'
import { sealDocument, sealVoid } from './seal-document.ts'

type IssueContext = Context<'document.issue'>
type Issue = Output<'document.issue'>['more'][number]

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
  const diagnoses = encounter ? await saidDiagnoses(tx, encounter, issuer.accountId) : []
  const visitDate = visitDateOf(encounter)
  const typed = settled(input.content, { encounterId, visitDate, today: ctx.today, diagnoses })
  if (typeof typed === 'string') return ctx.fail(typed)
  const old = input.replaces && (await replaced(tx, ctx, input.replaces.documentId, patientId))
  const content = old ? await carriedOver(tx, ctx, typed, old) : typed
  const papers = await byPaper(tx, ctx, content, { patientId, accountId: issuer.accountId, council })
  const frame =
    (await frameOf(tx, patientId, { author, visitDate, localNow: ctx.localNow })) ?? ctx.fail('not-found')
  // One paper takes the place of another: of its kind, where there is one.
  const heir = old && (papers.find((paper) => paper.content.kind === old.kind) ?? papers[0])
  const issued: Issue[] = []
  for (const paper of papers) {
    const { id, source } = paper.rule
    const said = {
      content: paper.content,
      shown: shownOn(paper.content.kind, frame, { id, source }),
      ...{ encounterId, appointmentId: null, secrecy: offeredSecrecy(council)[0] },
      replacesId: old && paper === heir ? old.id : null,
    }
    const { seal, ...one } = await sealDocument(tx, ctx, issuer, said)
    if (issued.length === 0) ctx.sealed(seal)
    else ctx.also({ event: 'document.issued', patientId, subjectId: one.documentId, seal })
    issued.push(one)
  }
  if (old && input.replaces) {
    const { reason } = input.replaces
    const voided = { of: old, reason, wrongChart: false }
    const { voidId, seal: over } = await sealVoid(tx, ctx, { ...issuer, name: author.name }, voided)
    ctx.also({ event: 'document.voided', patientId, subjectId: voidId, seal: over })
  }
  await changeDoses(tx, ctx, content, { patientId, encounterId })
  const [first = ctx.fail('internal'), ...more] = issued
  return { ...first, more }
}
