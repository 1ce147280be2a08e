import type { Reader, Writer } from '../handles.ts'

export async function readAccountPhoto(db: Reader, accountId: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('account_photo')
    .select('jpeg')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.jpeg ?? null
}

/** The photo of the patient's own account, for the cover of the chart. */
export async function readPatientPhoto(db: Reader, patientId: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('account_patient')
    .innerJoin('account_photo', 'account_photo.account_id', 'account_patient.account_id')
    .select('account_photo.jpeg')
    .where('account_patient.patient_id', '=', patientId)
    .where('account_patient.relationship', '=', 'self')
    .executeTakeFirst()
  return row?.jpeg ?? null
}

/** Sets or removes (null) the photo; returns the account's new photo version. */
export async function setAccountPhoto(
  tx: Writer,
  photo: { readonly accountId: string; readonly jpeg: Uint8Array | null; readonly changedAt: string },
): Promise<number> {
  const { accountId, jpeg, changedAt } = photo
  await tx.deleteFrom('account_photo').where('account_id', '=', accountId).execute()
  if (jpeg !== null)
    await tx
      .insertInto('account_photo')
      .values({ account_id: accountId, jpeg, changed_at: changedAt })
      .execute()
  const changed = await tx
    .updateTable('account')
    .set((eb) => ({ photo_version: eb('photo_version', '+', 1) }))
    .where('id', '=', accountId)
    .returning('photo_version as photoVersion')
    .executeTakeFirstOrThrow()
  return changed.photoVersion
}
