import { listAccountPatients, listPatientAccounts } from '../../../db/repositories/account-patients.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'
import { tieHolds } from './guardianship.rules.ts'

/** The people an account books for on a day. */
export async function peopleOf(db: ReadHandle | WriteHandle, accountId: string, today: string) {
  const linked = await listAccountPatients(db, accountId)
  return linked.flatMap(({ linkedAt, ...person }) =>
    tieHolds({ ...person, linkedAt }, today) ? [person] : [],
  )
}

/** The accounts that book for a patient on a day. */
export async function accountsOf(
  db: ReadHandle,
  patient: { readonly id: string; readonly birthDate: string },
  today: string,
) {
  const linked = await listPatientAccounts(db, patient.id)
  return linked.flatMap(({ linkedAt, ...account }) =>
    tieHolds({ ...account, linkedAt, birthDate: patient.birthDate }, today) ? [account] : [],
  )
}
