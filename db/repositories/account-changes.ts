import type { Reader, Writer } from '../handles.ts'
import { findAccount, type Account } from './accounts.ts'
import type { FieldChange } from './patient-changes.ts'

/** Who changes an account, when and where. */
export interface AccountChange {
  readonly at: string
  readonly by: string | null
  readonly station: string
}

const flat = ({ displayName, userName, email, cpf, phone, practitionerId, roles, active }: Account) => ({
  displayName,
  userName,
  email,
  cpf,
  phone,
  practitionerId,
  roles: roles.join(' '),
  active: active ? 'yes' : 'no',
})

/** Writes down what an account says now and said before; nothing where nothing changed. */
export async function insertAccountChange(tx: Writer, before: Account, change: AccountChange): Promise<void> {
  const after = await findAccount(tx, before.id)
  if (!after) return
  const [was, is] = [flat(before), flat(after)]
  const fields = (Object.keys(is) as (keyof typeof is)[]).flatMap((field): FieldChange[] =>
    was[field] === is[field] ? [] : [{ field, before: was[field], after: is[field] }],
  )
  if (fields.length === 0) return
  await tx
    .insertInto('account_change')
    .values({
      account_id: before.id,
      at: change.at,
      by_account_id: change.by,
      station: change.station,
      fields: JSON.stringify(fields),
    })
    .execute()
}

/** What changed in some accounts, oldest first. */
export async function listAccountChanges(db: Reader, accountIds: readonly string[]) {
  const rows = await db
    .selectFrom('account_change')
    .select(['account_id as accountId', 'at', 'fields'])
    .where('account_id', 'in', accountIds)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as FieldChange[] }))
}
