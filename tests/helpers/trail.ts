import type { Writer } from '../../db/handles.ts'
import { appendAudit, type AuditEntry } from '../../db/repositories/audit.ts'
import { NOW } from './database.ts'

export const auditEntry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  at: NOW,
  event: 'record.opened',
  operation: 'record.cover',
  outcome: 'ok',
  code: null,
  accountId: null,
  station: 'doctor',
  workstation: 'pc-1',
  patientIds: ['patient-1'],
  subjectId: null,
  count: 1,
  ref: 'r-1',
  ...changes,
})

/** Appends so many rows, each about two patients of its own. */
export async function audited(tx: Writer, rows: number): Promise<void> {
  for (let i = 0; i < rows; i += 1)
    await appendAudit(
      tx,
      auditEntry({ ref: `r-${String(i)}`, patientIds: [`patient-${String(i)}`, 'patient-x'] }),
    )
}
