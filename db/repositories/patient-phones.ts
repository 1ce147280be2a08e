import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { selectPatientLines, toPatientLine, type PatientLine } from './patient-lines.ts'
import type { OtherPhone } from './patients.ts'

const ofPatient = compileOnce((db, slot: Slots<{ patientId: string }>) =>
  db
    .selectFrom('patient_telecom')
    .select(['number', 'remark'])
    .where('patient_id', '=', slot('patientId'))
    .orderBy('position'),
)

/** The numbers after the first, in their order. */
export const listOtherPhones = (db: Reader, patientId: string): Promise<readonly OtherPhone[]> =>
  ofPatient(db, { patientId })

export async function writeOtherPhones(
  tx: Writer,
  patientId: string,
  phones: readonly OtherPhone[],
): Promise<void> {
  await tx.deleteFrom('patient_telecom').where('patient_id', '=', patientId).execute()
  const rows = phones.map(({ number, remark }, at) => ({
    patient_id: patientId,
    position: at + 1,
    number,
    remark,
  }))
  if (rows.length > 0) await tx.insertInto('patient_telecom').values(rows).execute()
}

/** Active patients with a number that no phone can have, as an earlier version kept it. */
export async function listOddPhones(db: Reader, limit: number): Promise<readonly PatientLine[]> {
  const rows = await selectPatientLines(db)
    .where('patient.phone_odd', '=', 1)
    .where('patient.status', '=', 'active')
    .limit(limit)
    .execute()
  return rows.map(toPatientLine)
}
