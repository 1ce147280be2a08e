import { findAccountOfPractitioner, type Account } from '../../../db/repositories/accounts.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { REGISTERED_ROLES } from '../../../preload/contract/define.ts'
import type { Handle, ReadHandle, WriteHandle } from '../context.ts'

export const isRegistered = (role: string): boolean => REGISTERED_ROLES.includes(role)

/**
 * The roles that count now: a professional who was put out of use signs in as whatever else he is, and not at all when he is
 * nothing else. The account keeps its role, so that he is back when he is put in use again.
 */
export async function rolesInUse(
  db: ReadHandle | WriteHandle,
  { roles, practitionerId }: Pick<Account, 'roles' | 'practitionerId'>,
): Promise<Account['roles']> {
  if (!roles.some(isRegistered)) return roles
  const practitioner = practitionerId === null ? undefined : await findPractitioner(db, practitionerId)
  return practitioner?.active ? roles : roles.filter((role) => !isRegistered(role))
}

/** The account with which a professional signs in as one; none of whoever is here no more. */
export async function findDoctorOf(db: Handle, practitionerId: string): Promise<Account | undefined> {
  const account = await findAccountOfPractitioner(db, practitionerId)
  const isHere = account?.active === true && (await rolesInUse(db, account)).includes('doctor')
  return isHere ? account : undefined
}

/** Whether the account signs in as a nurse. */
export async function isNurseHere(db: Handle, account: Account): Promise<boolean> {
  return account.active && (await rolesInUse(db, account)).includes('nurse')
}
