import type { Reader, Writer } from '../handles.ts'
import { isOddPhone } from '../odd-phone.ts'
import { writePatientSearch } from './patient-search.ts'
import type { PatientCard } from './patients.ts'

/** A chosen guardian as the words on a card say her: the name she is called by, CPF and first phone of her own card, with what stands beside it. */
async function findGuardian(db: Reader, id: string) {
  for (let asked: string | null = id; asked !== null;) {
    const row = await db
      .selectFrom('patient')
      .select(['id', 'cpf', 'phone', 'phone_remark as phoneRemark', 'merged_into as mergedInto'])
      .select((eb) => eb.fn.coalesce('social_name', 'name').as('name'))
      .where('id', '=', asked)
      .executeTakeFirst()
    if (row?.mergedInto === null) {
      const { id: patientId, mergedInto: _none, ...words } = row
      return { patientId, ...words }
    }
    asked = row?.mergedInto ?? null
  }
  return undefined
}

/**
 * A card whose guardian is a patient, with what that one's card says today; nobody is her own guardian: of a card that was united
 * with its guardian's the words stay.
 */
export async function placeGuardian<C extends Pick<PatientCard, 'guardian'>>(
  tx: Writer,
  patientId: string,
  card: C,
): Promise<C> {
  const { guardian } = card
  if (!guardian) return card
  const chosen = guardian.patientId ? await findGuardian(tx, guardian.patientId) : undefined
  if (!chosen || chosen.patientId === patientId)
    return { ...card, guardian: { ...guardian, patientId: null } }
  return { ...card, guardian: { ...guardian, ...chosen } }
}

/**
 * Lets the words on the cards of those for whom a patient answers follow her own card, with what finds them. It is the change of
 * one card, hers: theirs get no version and no history by it.
 */
export async function followGuardian(tx: Writer, guardianId: string): Promise<void> {
  const wards = await tx
    .selectFrom('patient')
    .select(['id', 'status', 'phone'])
    .where('guardian_id', '=', guardianId)
    .execute()
  const guardian = wards.length === 0 ? undefined : await findGuardian(tx, guardianId)
  if (!guardian) return
  const { patientId, name, cpf, phone, phoneRemark } = guardian
  const words = {
    guardian_id: patientId,
    guardian_name: name,
    guardian_cpf: cpf,
    guardian_phone: phone,
    guardian_phone_remark: phoneRemark,
  }
  for (const ward of wards) {
    const isOdd = [ward.phone, phone].some((one) => one !== null && isOddPhone(one))
    await tx
      .updateTable('patient')
      .set({ ...words, phone_odd: isOdd ? 1 : 0 })
      .where('id', '=', ward.id)
      .execute()
    if (ward.status !== 'merged') await writePatientSearch(tx, ward.id)
  }
}

/** Those for whom a merged card answered are answered for by the one that was kept, unless it is their own. */
export async function moveWards(tx: Writer, from: string, to: string): Promise<void> {
  await tx
    .updateTable('patient')
    .set({ guardian_id: null })
    .where('guardian_id', '=', from)
    .where('id', '=', to)
    .execute()
  await tx.updateTable('patient').set({ guardian_id: to }).where('guardian_id', '=', from).execute()
  await followGuardian(tx, to)
}

/** Gives back those whom a merge had moved, but for those who have somebody else by now. */
export async function moveWardsBack(
  tx: Writer,
  wards: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  if (wards.length === 0) return
  await tx
    .updateTable('patient')
    .set({ guardian_id: to })
    .where('id', 'in', [...wards])
    // Who was united with her own guardian had nobody meanwhile.
    .where((eb) =>
      eb.or([
        eb('guardian_id', '=', from),
        eb.and([eb('id', '=', from), eb('guardian_id', 'is', null), eb('guardian_name', 'is not', null)]),
      ]),
    )
    .execute()
  await followGuardian(tx, to)
}
