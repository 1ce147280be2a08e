import type { AuditEntry } from '../../db/repositories/audit.ts'
import type { Run } from './run.ts'

/** The trail's row of one run: what its contract and its handler say of it. */
export function auditEntry(
  run: Run,
  outcome: AuditEntry['outcome'],
  code: string | null,
  input?: unknown,
  output?: unknown,
): AuditEntry {
  const audit = run.spec.audit
  const named = outcome === 'ok' && audit?.patients ? audit.patients({ input, output }) : []
  return {
    at: new Date(run.now).toISOString(),
    event: audit?.event ?? run.name,
    operation: run.name,
    outcome,
    code,
    accountId: run.by ?? run.actor.accountId,
    station: run.actor.station,
    workstation: run.actor.workstation,
    patientIds: [...new Set([...named, ...run.patients])],
    subjectId: outcome === 'ok' && audit?.subject ? audit.subject({ input, output }) : run.subjectId,
    count: 1,
    ref: run.ref,
    seal: outcome === 'ok' ? run.seal : null,
  }
}

/** The rows after it, each in a chart that it does not name. */
export const furtherEntries = ({ further }: Run, entry: AuditEntry): AuditEntry[] =>
  further.map(({ patientId, ...row }) => ({ ...entry, ...row, patientIds: [patientId] }))
