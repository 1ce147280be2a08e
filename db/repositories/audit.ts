import { sql, type Selectable } from 'kysely'
import { CHECKPOINT_EVERY, chainHash, GENESIS } from '../audit-chain.ts'
import { compileInsert, compileOnce, type Slots } from '../compiled.ts'
import { DatabaseError } from '../errors.ts'
import type { Reader, Writer } from '../handles.ts'
import type { AuditEventTable } from '../schema/clinic.ts'
import type { AuditOutcome } from '../schema/values.ts'
import { listChartIds } from './patient-merges.ts'

/** One row of the trail: ids only, never a name or a clinical word (SBIS NGS1.07.06). */
export interface AuditEntry {
  /** UTC instant. */
  readonly at: string
  readonly event: string
  readonly operation: string
  readonly outcome: AuditOutcome
  /** The error code of a denied or failed run. */
  readonly code: string | null
  readonly accountId: string | null
  readonly station: string
  readonly workstation: string
  readonly patientIds: readonly string[]
  readonly subjectId: string | null
  /** How many like runs this row stands for. */
  readonly count: number
  readonly ref: string
  /** Of what was signed: with it in the trail, nothing signed is removed or replaced unseen. */
  readonly seal?: string | null
}

const lastLink = compileOnce((db) =>
  db
    .selectFrom('installation_key')
    .leftJoin('audit_event', (join) => join.onTrue())
    .select(['installation_key.bytes', 'audit_event.seq', 'audit_event.hash'])
    .where('installation_key.name', '=', 'audit')
    .orderBy('audit_event.seq', 'desc')
    .limit(1),
)

const insertRow = compileInsert((db, slot: Slots<Selectable<AuditEventTable>>) =>
  db.insertInto('audit_event').values({
    seq: slot('seq'),
    at: slot('at'),
    event: slot('event'),
    operation: slot('operation'),
    outcome: slot('outcome'),
    code: slot('code'),
    account_id: slot('account_id'),
    station: slot('station'),
    workstation: slot('workstation'),
    patient_ids: slot('patient_ids'),
    subject_id: slot('subject_id'),
    count: slot('count'),
    ref: slot('ref'),
    previous: slot('previous'),
    hash: slot('hash'),
    row_format: slot('row_format'),
    seal: slot('seal'),
  }),
)
const insertPatient = compileInsert((db, slot: Slots<{ patientId: string; seq: number }>) =>
  db.insertInto('audit_patient').values({ patient_id: slot('patientId'), seq: slot('seq') }),
)

/**
 * Appends one row to the chain, in the caller's transaction, and returns its number.
 * @throws DatabaseError 'missing' when the clinic has no audit key yet.
 */
export async function appendAudit(tx: Writer, entry: AuditEntry): Promise<number> {
  const [link] = await lastLink(tx, {})
  if (!link) throw new DatabaseError('missing', 'audit key')
  const patientIds = [...new Set(entry.patientIds)]
  const { seal = null } = entry
  const row = {
    seq: (link.seq ?? 0) + 1,
    at: entry.at,
    event: entry.event,
    operation: entry.operation,
    outcome: entry.outcome,
    code: entry.code,
    account_id: entry.accountId,
    station: entry.station,
    workstation: entry.workstation,
    patient_ids: JSON.stringify(patientIds),
    subject_id: entry.subjectId,
    count: entry.count,
    ref: entry.ref,
    previous: link.hash ?? GENESIS,
    row_format: seal === null ? 1 : 2,
    seal,
  }
  const hash = chainHash(link.bytes, row)
  await insertRow(tx, { ...row, hash })
  for (const patientId of patientIds) await insertPatient(tx, { patientId, seq: row.seq })
  if (row.seq % CHECKPOINT_EVERY === 0)
    await tx.insertInto('audit_checkpoint').values({ seq: row.seq, hash }).execute()
  return row.seq
}

const rowOfRef = compileOnce((db, slot: Slots<{ ref: string }>) =>
  db
    .selectFrom('audit_event')
    .select('seq')
    .where('ref', '=', slot('ref'))
    // As in the index, which holds refs from outside alone.
    .where(sql<boolean>`length(ref) = 36`)
    .limit(1),
)

/** Whether a ref from outside, a UUID, stands in the trail. */
export async function hasRef(db: Reader, ref: string): Promise<boolean> {
  return (await rowOfRef(db, { ref })).length > 0
}

/** Whether something of these kinds was done after a row of the trail. */
export async function hasAuditEvent(db: Reader, events: readonly string[], after: number): Promise<boolean> {
  const found = await db
    .selectFrom('audit_event')
    .select('seq')
    .where('seq', '>', after)
    .where('event', 'in', events)
    .where('outcome', '=', 'ok')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** So many rows a clock that was once far ahead is remembered for. */
const REMEMBERED_ROWS = 200

/** The latest instant among the newest rows of the trail, whatever their order; null where there is none. */
export async function latestEntryAt(db: Reader): Promise<string | null> {
  const rows = await db
    .selectFrom('audit_event')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(REMEMBERED_ROWS)
    .execute()
  return rows.reduce<string | null>((latest, { at }) => (latest === null || at > latest ? at : latest), null)
}

/** When something rare was last done (UTC instant), and to what; that is null in rows of before it was kept. */
export async function lastDone(
  db: Reader,
  event: 'recovery.replaced' | 'clinic.restored' | 'clinic.sheet-came-back',
) {
  return db
    .selectFrom('audit_event')
    .select(['at', 'subject_id as subjectId'])
    .where('event', '=', event)
    .where('outcome', '=', 'ok')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface AuditFilter {
  /** UTC instant, inclusive. */
  readonly from?: string | undefined
  /** UTC instant, exclusive. */
  readonly until?: string | undefined
  /** Only these events. */
  readonly events?: readonly string[] | undefined
  /** Not these, unless they were refused or failed. */
  readonly folded?: readonly string[] | undefined
  readonly accountId?: string | undefined
  readonly patientId?: string | undefined
  /** Rows below this number: the way to the next page. */
  readonly before?: number | undefined
  readonly limit?: number | undefined
}

const PAGE = 100

/** The newest rows of each of some events: a page of rare ones is not a walk through all of the trail. */
function newestOf(db: Reader, event: string, { before, folded }: AuditFilter) {
  let query = db.selectFrom('audit_event').select('seq').where('event', '=', event)
  if (folded?.includes(event)) query = query.where('outcome', '<>', 'ok')
  if (before !== undefined) query = query.where('seq', '<', before)
  return query.orderBy('seq', 'desc').limit(PAGE).execute()
}

/** The trail, newest first, at most 100 rows a page. */
export async function listAudit(db: Reader, filter: AuditFilter) {
  const { from, until, events, folded, accountId, patientId, before } = filter
  let query = db
    .selectFrom('audit_event')
    .select(['seq', 'at', 'event', 'outcome', 'station', 'workstation', 'count', 'code'])
    .select(['patient_ids as patientIds', 'subject_id as subjectId', 'account_id as accountId'])
    .orderBy('seq', 'desc')
    .limit(Math.min(filter.limit ?? PAGE, PAGE))
  if (from !== undefined) query = query.where('at', '>=', from)
  if (until !== undefined) query = query.where('at', '<', until)
  if (folded !== undefined)
    query = query.where((eb) => eb.or([eb('event', 'not in', folded), eb('outcome', '<>', 'ok')]))
  if (accountId !== undefined) query = query.where('account_id', '=', accountId)
  if (before !== undefined) query = query.where('seq', '<', before)
  if (patientId !== undefined) {
    const chart = await listChartIds(db, patientId)
    query = query.where('seq', 'in', (eb) =>
      eb.selectFrom('audit_patient').select('seq').where('patient_id', 'in', chart),
    )
  }
  const narrow =
    patientId !== undefined || accountId !== undefined || from !== undefined || until !== undefined
  if (events !== undefined && (narrow || events.length === 1)) {
    // The plus keeps the index of the events out of it: a day or a person holds far fewer rows than a kind of event.
    const event = events.length === 1 ? sql<string>`event` : sql<string>`+event`
    query = query.where(event, 'in', events)
  } else if (events !== undefined) {
    const newest = []
    for (const event of events) newest.push(...(await newestOf(db, event, filter)))
    const seqs = newest.map(({ seq }) => seq).sort((a, b) => b - a)
    query = query.where('seq', 'in', seqs.slice(0, PAGE))
  }
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, patientIds: JSON.parse(row.patientIds) as string[] }))
}
