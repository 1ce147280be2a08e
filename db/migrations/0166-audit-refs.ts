import type { Migration } from '../migration.ts'

/** The trail by refs that came from outside, which are UUIDs: the clinic's own, of all rows until now, are shorter. */
export const auditRefs: Migration = {
  version: 166,
  name: 'audit-refs',
  statements: [`CREATE INDEX audit_event_ref ON audit_event (ref) WHERE length(ref) = 36`],
}
