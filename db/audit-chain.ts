import type { Selectable } from 'kysely'
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Reader } from './handles.ts'
import type { AuditEventTable } from './schema/clinic.ts'

/** What the first row calls its predecessor. */
export const GENESIS = '0'.repeat(64)
/** A checkpoint each so many rows, so that a start-up need not walk twenty years. */
export const CHECKPOINT_EVERY = 10_000
const BATCH = 2000

/** Where the chain ends: kept outside the database too, because a chain cannot see its own tail cut off. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

export interface AuditVerdict {
  readonly intact: boolean
  /** Rows looked at. */
  readonly rows: number
  /** The first row that does not fit; one past the end when the tail is missing. */
  readonly brokenAt: number | null
  readonly head: AuditHead
}

type Row = Selectable<Omit<AuditEventTable, 'hash'>>

let kept: { readonly bytes: Buffer; readonly key: KeyObject } | undefined

/** Making the key ready costs five times the sealing of a row: the last one is kept. */
function keyOf(bytes: Uint8Array): KeyObject {
  if (!kept?.bytes.equals(bytes)) kept = { bytes: Buffer.from(bytes), key: createSecretKey(bytes) }
  return kept.key
}

/** HMAC-SHA-256 over the predecessor's hash and the row as JSON in a fixed order; a row of format 2 ends with its seal. */
export function chainHash(key: Uint8Array, row: Row): string {
  const fields = [
    row.seq,
    row.at,
    row.event,
    row.operation,
    row.outcome,
    row.code,
    row.account_id,
    row.station,
  ]
  const rest = [row.workstation, row.patient_ids, row.subject_id, row.count, row.ref]
  return createHmac('sha256', keyOf(key))
    .update(row.previous)
    .update(JSON.stringify(row.row_format === 2 ? [...fields, ...rest, row.seal] : [...fields, ...rest]))
    .digest('hex')
}

/** The last row of the chain. */
export async function auditHead(db: Reader): Promise<AuditHead> {
  const last = await db
    .selectFrom('audit_event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { seq: 0, hash: GENESIS }
}

export interface AuditWalk {
  /** `head`: no row is walked, only anchors are compared. */
  readonly from: 'start' | 'checkpoint' | 'head'
  /** Rows up to this one were accepted as they are. */
  readonly accepted?: number
  readonly anchors?: readonly AuditHead[]
}

async function start(db: Reader, { from, accepted = 0 }: AuditWalk): Promise<AuditHead> {
  if (from === 'start') return { seq: 0, hash: GENESIS }
  if (from === 'head') return auditHead(db)
  const query = db.selectFrom('audit_checkpoint').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1)
  const checkpoint = (await query.executeTakeFirst()) ?? { seq: 0, hash: GENESIS }
  if (accepted <= checkpoint.seq) return checkpoint
  const row = db.selectFrom('audit_event').select(['seq', 'hash']).where('seq', '=', accepted)
  return (await row.executeTakeFirst()) ?? checkpoint
}

/** Which patients the second table names for each of these rows; it must say what the sealed row says. */
async function namedPatients(db: Reader, after: number): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db
    .selectFrom('audit_patient')
    .select(['seq', 'patient_id'])
    .where('seq', 'in', (eb) =>
      eb.selectFrom('audit_event').select('seq').where('seq', '>', after).orderBy('seq').limit(BATCH),
    )
    .execute()
  const named = new Map<number, string[]>()
  for (const { seq, patient_id } of rows) named.set(seq, [...(named.get(seq) ?? []), patient_id])
  return named
}

function sameMembers(json: string, named: readonly string[]): boolean {
  return JSON.stringify([...(JSON.parse(json) as string[])].sort()) === JSON.stringify([...named].sort())
}

/**
 * Walks the chain, from its first row or from the last checkpoint, and compares it with anchors kept outside (the clinic's
 * own, a backup's manifest), which catch a cut tail and a whole older file. Lets other work run between batches.
 */
export async function verifyAudit(db: Reader, options: AuditWalk): Promise<AuditVerdict> {
  const keyRow = await db
    .selectFrom('installation_key')
    .select('bytes')
    .where('name', '=', 'audit')
    .executeTakeFirst()
  const head = await auditHead(db)
  if (!keyRow) return { intact: head.seq === 0, rows: 0, brokenAt: head.seq === 0 ? null : 1, head }
  const first = await start(db, options)
  let last = first
  const broken = (at: number): AuditVerdict => ({
    intact: false,
    rows: last.seq - first.seq,
    brokenAt: at,
    head,
  })
  if (!(await holds(db, first))) return broken(Math.max(first.seq, 1))
  for (;;) {
    const rows = await db
      .selectFrom('audit_event')
      .selectAll()
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) break
    const named = await namedPatients(db, last.seq)
    for (const row of rows) {
      if (row.seq !== last.seq + 1 || row.previous !== last.hash || row.hash !== chainHash(keyRow.bytes, row))
        return broken(last.seq + 1)
      if (!sameMembers(row.patient_ids, named.get(row.seq) ?? [])) return broken(row.seq)
      last = { seq: row.seq, hash: row.hash }
    }
    await breathe()
  }
  for (const anchor of options.anchors ?? []) {
    if (!(await holds(db, anchor))) return broken(Math.min(anchor.seq, last.seq + 1))
  }
  return { intact: true, rows: last.seq - first.seq, brokenAt: null, head: last }
}

async function holds(db: Reader, { seq, hash }: AuditHead): Promise<boolean> {
  if (seq === 0) return hash === GENESIS
  const row = await db.selectFrom('audit_event').select('hash').where('seq', '=', seq).executeTakeFirst()
  return row?.hash === hash
}
