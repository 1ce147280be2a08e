import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader, Writer } from '../handles.ts'
import { isOddPhone } from '../odd-phone.ts'
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

/** The same, each with its place: one number as long as the card's version is the same. */
export const listPlacedPhones = (db: Reader, patientId: string) =>
  db
    .selectFrom('patient_telecom')
    .select(['position', 'number', 'remark'])
    .where('patient_id', '=', patientId)
    .orderBy('position')
    .execute()

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

/** A patient with a number that no phone can have; a good one beside it is null. */
export interface OddPhones {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly guardianPhone: string | null
}

const ifOdd = (number: string | null) => (number !== null && isOddPhone(number) ? number : null)

/** Active patients with a number that no phone can have, as an earlier version kept it: the first by name, and how many they are. */
export async function listOddPhones(
  db: Reader,
  limit: number,
): Promise<{ readonly lines: readonly OddPhones[]; readonly total: number }> {
  const odd = db.selectFrom('patient').where('phone_odd', '=', 1).where('status', '=', 'active')
  const rows = await odd
    .select(['id', 'phone', 'guardian_phone as guardianPhone'])
    .select((eb) => eb.fn.coalesce('social_name', 'name').as('name'))
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()
  const lines = rows.map((row) => ({
    ...row,
    phone: ifOdd(row.phone),
    guardianPhone: ifOdd(row.guardianPhone),
  }))
  if (lines.length < limit) return { lines, total: lines.length }
  const { total } = await odd.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { lines, total }
}
