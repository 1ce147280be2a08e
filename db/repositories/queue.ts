import type { Reader, Writer } from '../handles.ts'
import type { Priority } from '../schema/values.ts'

/** What the queue knows of the visits of a date beside their lines: priority, and what the card has. */
export async function listQueueFacts(db: Reader, date: string) {
  return db
    .selectFrom('appointment as visit')
    .innerJoin('patient', 'patient.id', 'visit.patient_id')
    .select(['visit.id', 'visit.priority', 'visit.room_id as roomId'])
    .select(['patient.cpf', 'patient.cpf_missing_reason as cpfMissingReason', 'patient.phone'])
    .select(['patient.guardian_phone as guardianPhone', 'patient.insurer', 'patient.insurance_card as card'])
    .where('visit.date', '=', date)
    .where('visit.status', '=', 'arrived')
    .execute()
}

/**
 * Changes what the queue keeps of a visit; returns the new version, or undefined when it had changed meanwhile.
 * @throws DatabaseError 'room-taken' when another live visit stands in the room then.
 */
export async function setQueueFacts(
  tx: Writer,
  visit: { readonly id: string; readonly version: number },
  facts: { readonly priority: Priority | null } | { readonly roomId: string | null },
): Promise<number | undefined> {
  const changed = await tx
    .updateTable('appointment')
    .set('priority' in facts ? { priority: facts.priority } : { room_id: facts.roomId })
    .set({ version: visit.version + 1 })
    .where('id', '=', visit.id)
    .where('version', '=', visit.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : visit.version + 1
}
