import { findPatient } from '../../../db/repositories/patients.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
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
  | StatementWriteContext

/** Everything known of a patient whose chart is open to this doctor. */
export async function openVersions(db: ReadHandle | WriteHandle, ctx: ChartContext, patientId: string) {
  const patient = await findPatient(db, patientId)
  if (patient?.status !== 'active') return ctx.fail('not-found')
  if (await needsReason(db, ctx, patientId)) return ctx.fail('denied')
  return (await listStatementVersions(db, patientId)).map(knownVersion)
}

const factOf = ({ statementId, accountId, secrecy }: KnownVersion): EntryFact => ({
  entryId: statementId,
  ...{ accountId, secrecy },
})

/** What of these versions whoever asks sees, and what is under secrecy to him. */
export async function parted(
  db: ReadHandle | WriteHandle,
  ctx: ChartContext,
  versions: readonly KnownVersion[],
) {
  const by = await onlooker(db, ctx)
  const isSeen = (version: KnownVersion) => sees(by, factOf(version))
  return { seen: versions.filter(isSeen), closed: versions.filter((one) => !isSeen(one)) }
}
