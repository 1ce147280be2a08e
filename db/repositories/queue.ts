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

/** Keeps on what legal ground somebody is seen before others; the new version, or undefined when the visit had changed meanwhile. */
export async function setPriority(
  tx: Writer,
  visit: { readonly id: string; readonly version: number; readonly priority: Priority | null },
): Promise<number | undefined> {
  const changed = await tx
    .updateTable('appointment')
    .set({ priority: visit.priority, version: visit.version + 1 })
    .where('id', '=', visit.id)
    .where('version', '=', visit.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : visit.version + 1
}
