import { findPatient } from '../../../db/repositories/patients.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
import type { StatementContent } from '../../../preload/contract/statement.ts'
import type { Context, ReadHandle, WriteHandle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { sees, type EntryFact } from '../record/sight.rules.ts'
import { onlooker } from '../record/sight.ts'
import { knownVersion, type KnownVersion } from './content.ts'

export type StatementWriteContext = Context<'statement.enter'> | Context<'statement.change'>
type ChartContext =
  | Context<'statement.list'>
  | Context<'statement.history'>
  | Context<'medicine.search'>
  | Context<'document.renewable'>
  | Context<'document.changed-doses'>
  | Context<'document.issue'>
  | Context<'document.void'>
  | StatementWriteContext

/** Everything known of a patient whose chart is open to this doctor. */
export async function openVersions(db: ReadHandle | WriteHandle, ctx: ChartContext, patientId: string) {
  const patient = await findPatient(db, patientId)
  if (patient?.status !== 'active') return ctx.fail('not-found')
  if (await needsReason(db, ctx, patientId)) return ctx.fail('denied')
  return (await listStatementVersions(db, patientId)).map(knownVersion)
}

/** Known to whoever takes care of a patient, in whatever role. */
const SAFETY: ReadonlySet<string> = new Set(['allergy', 'problem', 'medication'])
const keepsSafe = (content: StatementContent) =>
  SAFETY.has(content.kind === 'denial' ? content.of : content.kind)

/** A known version as what decides who sees it knows it. */
export const versionFact = ({ statementId, accountId, secrecy, content }: KnownVersion): EntryFact => ({
  entryId: statementId,
  ...{ accountId, secrecy, safety: keepsSafe(content) },
})

/** What of these versions whoever asks sees, and what is under secrecy to him. */
export async function parted(
  db: ReadHandle | WriteHandle,
  ctx: ChartContext,
  versions: readonly KnownVersion[],
) {
  const by = await onlooker(db, ctx)
  const isSeen = (version: KnownVersion) => sees(by, versionFact(version))
  return { seen: versions.filter(isSeen), closed: versions.filter((one) => !isSeen(one)) }
}
