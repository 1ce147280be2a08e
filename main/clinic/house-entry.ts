import type { AuditEntry } from '../../db/repositories/audit.ts'

/** A row by nobody: the clinic itself did it. */
export const houseEntry = (
  event: string,
  { at, code = null, subjectId }: Pick<AuditEntry, 'at' | 'subjectId'> & { readonly code?: string | null },
): AuditEntry => ({
  at,
  event,
  operation: 'house',
  outcome: code === null ? 'ok' : 'failed',
  code,
  accountId: null,
  station: 'admin',
  workstation: 'house',
  patientIds: [],
  subjectId,
  count: 1,
  ref: 'house',
})
