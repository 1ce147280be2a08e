import { CompiledQuery } from 'kysely'
import { createHash } from 'node:crypto'
import { GENESIS, type AuditHead } from './audit-chain.ts'
import type { RawConnection } from './driver.ts'
import type { Reader } from './handles.ts'

/** Where a database stands: what its anchor says of it, read in one statement and so of one moment. */
export interface TrustState {
  /** null: no anchor was ever begun here. */
  readonly clinic: string | null
  readonly epoch: number
  readonly commits: number
  readonly anchoredSeq: number
  readonly acceptedSeq: number
  readonly audit: AuditHead
  /** Digest of who may do what. */
  readonly access: string
}

interface Row {
  readonly clinic: string | null
  readonly epoch: number | null
  readonly commits: number | null
  readonly anchored_seq: number | null
  readonly accepted_seq: number | null
  readonly seq: number | null
  readonly hash: string | null
  readonly staff: string
}

// Accounts with a role of the staff, in the order of their ids: whoever comes in by them, as what, and with which password.
const STAFF = `SELECT json_group_array(json_array(id, active, must_change, practitioner_id, password_hash, user_name, email, cpf,
    (SELECT json_group_array(role ORDER BY role) FROM account_role WHERE account_id = account.id)) ORDER BY id)
  FROM account WHERE id IN (SELECT account_id FROM account_role WHERE role <> 'patient')`
const LAST = 'SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1'
const ALL = `SELECT clinic, epoch, commits, anchored_seq, accepted_seq, seq, hash, (${STAFF}) AS staff
  FROM (SELECT 1) LEFT JOIN db_state ON db_state.id = 1 LEFT JOIN (${LAST}) ON true`
/** Of a database from before anchors. */
const OLD = `SELECT NULL AS clinic, NULL AS epoch, NULL AS commits, NULL AS anchored_seq, NULL AS accepted_seq,
    seq, hash, (${STAFF}) AS staff
  FROM (SELECT 1) LEFT JOIN (${LAST}) ON true`

const stateOf = (row: Row): TrustState => ({
  clinic: row.clinic,
  epoch: row.epoch ?? 0,
  commits: row.commits ?? 0,
  anchoredSeq: row.anchored_seq ?? 0,
  acceptedSeq: row.accepted_seq ?? 0,
  audit: { seq: row.seq ?? 0, hash: row.hash ?? GENESIS },
  access: createHash('sha256').update(row.staff).digest('hex'),
})

/** The state of the open database. */
export async function readTrustState(db: Reader): Promise<TrustState> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(ALL) as never)
  const [row] = rows
  if (!row) throw new Error('one row was asked for')
  return stateOf(row)
}

/** The state of a closed copy, of whatever version. */
export function trustStateOf(copy: RawConnection): TrustState {
  const known = copy.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'db_state'`).get() !== undefined
  return stateOf(copy.prepare(known ? ALL : OLD).get() as Row)
}
