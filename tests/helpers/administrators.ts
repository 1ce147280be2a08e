import { newRecoveryCode } from '../../db/recovery-code.ts'
import type { Input } from '../../preload/contract/index.ts'
import { PASSWORD, type ClinicFixture } from './clinic-fixture.ts'
import { addAccount } from './people.ts'

export type Second = NonNullable<Input<'staff.issue-code'>['second']>

/** Another administrator answers for it. */
export const byNuno = {
  by: 'administrator',
  identifier: 'nuno',
  password: PASSWORD,
} as const satisfies Second
/** The practice clinic takes any well-written sheet. */
export const bySheet = (): Second => ({ by: 'sheet', code: newRecoveryCode() })

/** An administrator with the password of everybody here; gives its account. */
export async function addAdministrator(
  { db }: ClinicFixture,
  userName: string,
  displayName: string,
): Promise<string> {
  const known = db.raw.prepare('SELECT password_hash, password_cost FROM account LIMIT 1').get() as {
    password_hash: string
    password_cost: number
  }
  return db.write.transaction().execute((tx) =>
    addAccount(tx, {
      displayName,
      userName,
      roles: ['admin'],
      practitionerId: null,
      passwordHash: known.password_hash,
      passwordCost: known.password_cost,
    }),
  )
}
