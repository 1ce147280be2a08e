import type { Reader, Writer } from '../handles.ts'
import type { StatementBody } from '../statement-body.ts'
import { placeEntry } from './chart-entries.ts'
import { movedVersions } from './wrong-charts.ts'

export interface NewStatementVersion extends StatementBody {
  /** The statement's own when it is the first. */
  readonly id: string
  readonly patientId: string
  readonly accountId: string
  readonly practitionerId: string
  readonly enteredAt: string
  readonly seal: string
  readonly sealFormat: number
  /** JSON (`AddendumShown`). */
  readonly shown: string
}

/** Enters a version, what it replaces first; the first of a statement puts it into its patient's chart. */
export async function insertStatementVersion(tx: Writer, version: NewStatementVersion): Promise<void> {
  const { id, statementId, patientId, accountId, practitionerId, encounterId, enteredAt, sealFormat } =
    version
  const { kind, content, reason, seal, shown, secrecy } = version
  const replaced = version.replaces.map((replaced_id) => ({ replaced_id, version_id: id }))
  if (replaced.length > 0) await tx.insertInto('statement_replaced').values(replaced).execute()
  await tx
    .insertInto('statement_version')
    .values({
      id,
      kind,
      content,
      reason,
      seal,
      shown,
      secrecy,
      statement_id: statementId,
      patient_id: patientId,
      account_id: accountId,
      practitioner_id: practitionerId,
      encounter_id: encounterId,
      entered_at: enteredAt,
      seal_format: sealFormat,
    })
    .execute()
  if (id === statementId) await placeEntry(tx, { entryId: id, kind: 'statement', patientId, at: enteredAt })
}

const selectVersions = (db: Reader) =>
  db
    .selectFrom('statement_version as version')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'version.statement_id')
    .select(['version.id', 'version.statement_id as statementId', 'version.kind', 'version.content'])
    .select(['version.account_id as accountId', 'version.practitioner_id as practitionerId'])
    .select(['version.encounter_id as encounterId', 'version.reason', 'version.entered_at as enteredAt'])
    .select(['version.seal', 'version.seal_format as sealFormat', 'version.shown', 'version.secrecy'])
    // Whose chart it stands in now, and whom it was sealed for.
    .select(['chart_entry.patient_id as patientId', 'version.patient_id as sealedFor'])

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number]

async function withReplaced(db: Reader, versions: readonly VersionRow[]) {
  if (versions.length === 0) return []
  const ids = versions.map(({ id }) => id)
  const rows = await db
    .selectFrom('statement_replaced')
    .select(['version_id as by', 'replaced_id as replaced'])
    .where('version_id', 'in', ids)
    .orderBy('replaced_id')
    .execute()
  return versions.map((version) => ({
    ...version,
    replaces: rows.filter(({ by }) => by === version.id).map(({ replaced }) => replaced),
  }))
}

export type StatementVersion = Awaited<ReturnType<typeof withReplaced>>[number]

/** Every version of everything known of a patient, in the order of entry; or those that were about somebody else. */
export async function listStatementVersions(
  db: Reader,
  patientId: string,
  which: 'known' | 'moved' = 'known',
): Promise<StatementVersion[]> {
  const rows = selectVersions(db)
    .where('chart_entry.patient_id', '=', patientId)
    .where('chart_entry.kind', '=', 'statement')
    .where('version.id', which === 'known' ? 'not in' : 'in', movedVersions(db))
    .orderBy('version.entered_at')
    .orderBy('version.id')
  return withReplaced(db, await rows.execute())
}

/** How many versions were entered in an encounter, and stand in the chart of its patient. */
export async function countEnteredIn(db: Reader, encounterId: string): Promise<number> {
  const { count } = await db
    .selectFrom('statement_version')
    .innerJoin('chart_entry', 'chart_entry.entry_id', 'statement_version.statement_id')
    .innerJoin('encounter', 'encounter.id', 'statement_version.encounter_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .whereRef('chart_entry.patient_id', '=', 'encounter.patient_id')
    .where('statement_version.id', 'not in', movedVersions(db))
    .where('encounter_id', '=', encounterId)
    .executeTakeFirstOrThrow()
  return count
}
