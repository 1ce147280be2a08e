import { listPatientAccounts } from '../../../db/repositories/account-patients.ts'
import { readAccountPhoto, setAccountPhoto } from '../../../db/repositories/account-photos.ts'
import type { Handle, HandlersOf } from '../context.ts'
import { readPhoto } from './jpeg.rules.ts'

/** The account that is the patient's own, if there is one. */
async function ownAccount(db: Handle, patientId: string): Promise<string | null> {
  const accounts = await listPatientAccounts(db, patientId)
  return accounts.find(({ relationship }) => relationship === 'self')?.accountId ?? null
}

/** A patient's photo, as the desk sees and changes it. */
export const patientPhotoHandlers = {
  'patient.photo': async (db, { patientId }) => {
    const accountId = await ownAccount(db, patientId)
    const jpeg = accountId === null ? null : await readAccountPhoto(db, accountId)
    return { hasAccount: accountId !== null, jpeg: jpeg ? Buffer.from(jpeg).toString('base64') : null }
  },
  'patient.set-photo': async (tx, { patientId, jpeg }, ctx) => {
    const accountId = (await ownAccount(tx, patientId)) ?? ctx.fail('no-account')
    const bytes = jpeg === null ? null : Buffer.from(jpeg, 'base64')
    if (bytes && !readPhoto(bytes)) ctx.fail('photo-refused')
    await setAccountPhoto(tx, { accountId, jpeg: bytes, changedAt: ctx.now })
    return {}
  },
} satisfies HandlersOf<'patient.photo' | 'patient.set-photo'>
