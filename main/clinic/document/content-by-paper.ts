import { rulesOf, type DocumentRule } from '../../../db/repositories/document-rules.ts'
import type { DocumentContent, TypedContent } from '../../../preload/contract/document-content.ts'
import type { Context, WriteHandle } from '../context.ts'
import { keepNeeds } from '../prescription/needs.ts'
import { isAnswered, planned } from '../prescription/plan.ts'
import { isPrescribedKnowingly } from './prescribing.ts'

interface Prescriber {
  readonly patientId: string
  readonly accountId: string
  readonly council: string
}

interface PaperToIssue {
  readonly content: DocumentContent
  readonly rule: DocumentRule
}

type Prescription = Extract<TypedContent, { kind: 'prescription' }>

/** The papers of a prescription, each by a rule that lets this council issue it; what warns and what goes over a limit has a reason. */
async function prescribed(
  tx: WriteHandle,
  ctx: Context<'document.issue'>,
  { medicines, text }: Prescription,
  { patientId, accountId, council }: Prescriber,
): Promise<PaperToIssue[]> {
  if (!(await isPrescribedKnowingly(tx, { patientId, today: ctx.today, medicines })))
    ctx.fail('reason-needed')
  const { papers, limits } = await planned(tx, { council, today: ctx.today, medicines, text })
  if (!medicines.every((medicine, at) => isAnswered(medicine, limits[at] ?? []))) ctx.fail('reason-needed')
  await keepNeeds(tx, medicines, { accountId, at: ctx.now })
  return papers.map(({ content, rule }) =>
    rule?.mayIssue === 1 ? { content, rule } : ctx.fail('council-refuses'),
  )
}

/** What is typed as the papers it is issued on: one, and of a prescription as many as its medicines need. */
export async function byPaper(
  tx: WriteHandle,
  ctx: Context<'document.issue'>,
  content: TypedContent,
  by: Prescriber,
): Promise<PaperToIssue[]> {
  if (content.kind === 'prescription') return prescribed(tx, ctx, content, by)
  const rule = (await rulesOf(tx, { council: by.council, on: ctx.today })).get(content.kind)
  return rule?.mayIssue === 1 ? [{ content, rule }] : ctx.fail('council-refuses')
}
