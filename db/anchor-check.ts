import { isSealed, type Anchor } from './anchor.ts'
import type { Reader } from './handles.ts'
import { hasAuditEvent } from './repositories/audit.ts'
import type { TrustState } from './trust-state.ts'

/** What an anchor says against a database. */
export type AnchorFault =
  'anchor-damaged' | 'anchor-foreign' | 'gone-back' | 'trail-changed' | 'access-changed'

/** Events of the trail that change who may do what; a sign-in may make a password's hash anew. */
export const ACCESS_EVENTS: readonly string[] = [
  'clinic.created',
  'clinic.restored',
  'staff.created',
  'staff.updated',
  'account.reset-with-sheet',
  'staff.code-issued',
  'practitioner.created',
  'practitioner.updated',
  'account.password-changed',
  'account.updated',
  'session.signed-in',
]

async function trailAt(db: Reader, seq: number): Promise<string | undefined> {
  const row = await db.selectFrom('audit_event').select('hash').where('seq', '=', seq).executeTakeFirst()
  return row?.hash
}

/**
 * Compares a database with an anchor of the same clinic: it may be ahead, never behind; null when they agree.
 * `elsewhere`: an anchor beside backups, which may be from before a restore that this database knows of.
 */
export async function compareWithAnchor(
  db: Reader,
  state: TrustState,
  key: Uint8Array,
  anchor: Anchor,
  elsewhere = false,
): Promise<AnchorFault | null> {
  if (anchor.clinic !== state.clinic) return 'anchor-foreign'
  if (!isSealed(key, anchor)) return 'anchor-damaged'
  if (anchor.epoch > state.epoch) return 'gone-back'
  if (anchor.epoch < state.epoch) return elsewhere ? null : 'anchor-foreign'
  const { seq, hash } = anchor.audit
  if (seq > state.audit.seq || anchor.commits > state.commits) return 'gone-back'
  if (seq > 0 && (await trailAt(db, seq)) !== hash) return 'trail-changed'
  if (anchor.access === state.access) return null
  return (await hasAuditEvent(db, ACCESS_EVENTS, seq)) ? null : 'access-changed'
}
