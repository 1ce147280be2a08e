import { appendAudit } from '../../db/repositories/audit.ts'
import type { Caller, WriteHandle } from './context.ts'

/** An event of the door, which no operation of the open clinic writes; `failures` of like tries led to nothing. Gives its number. */
export async function auditDoor(
  tx: WriteHandle,
  event: string,
  caller: Caller,
  now: string,
  {
    accountId = null,
    subjectId = null,
    failures = 0,
  }: { accountId?: string | null; subjectId?: string | null; failures?: number } = {},
): Promise<number> {
  const { station, workstation } = caller
  return appendAudit(tx, {
    at: now,
    event,
    operation: 'gate',
    outcome: failures > 0 ? 'denied' : 'ok',
    code: failures > 0 ? 'passphrase-wrong' : null,
    accountId,
    station,
    workstation,
    patientIds: [],
    subjectId,
    count: Math.max(1, failures),
    ref: 'door',
  })
}
