import type { Migration } from '../migration.ts'

/** The trail by one event, however rare: without it a page of a rare one is a walk through all of the trail. */
export const auditEvents: Migration = {
  version: 146,
  name: 'audit-events',
  statements: [`CREATE INDEX audit_event_event ON audit_event (event, seq)`],
}
