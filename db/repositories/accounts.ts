import type { Reader, Writer } from '../handles.ts'
import type { AccountRole, Flag } from '../schema/values.ts'

const flag = (value: boolean): Flag => (value ? 1 : 0)

const selectAccounts = (db: Reader) =>
  db
    .selectFrom('account')
    .select(['id', 'email', 'cpf', 'phone', 'active', 'version'])
    .select(['display_name as displayName', 'user_name as userName', 'practitioner_id as practitionerId'])
    .select(['password_hash as passwordHash', 'password_cost as passwordCost', 'must_change as mustChange'])
    .select(['photo_version as photoVersion', 'last_sign_in_at as lastSignInAt', 'created_at as createdAt'])

type AccountRow = Awaited<ReturnType<ReturnType<typeof selectAccounts>['execute']>>[number]

async function withRoles(db: Reader, row: AccountRow | undefined) {
  if (!row) return undefined
  const roles = await listRoles(db, row.id)
  return { ...row, active: row.active === 1, mustChange: row.mustChange === 1, roles }
}

export type Account = NonNullable<Awaited<ReturnType<typeof withRoles>>>

/** An account with its roles and password hash. */
export async function findAccount(db: Reader, id: string): Promise<Account | undefined> {
  return withRoles(db, await selectAccounts(db).where('id', '=', id).executeTakeFirst())
}

/** What somebody means who typed an e-mail, a CPF (any mask) or a user name: one form, however it was written. */
export function meantBy(identifier: string): {
  readonly column: 'email' | 'cpf' | 'user_name'
  readonly value: string
} {
  const text = identifier.trim().toLowerCase()
  const digits = text.replace(/[\s./-]/gu, '')
  const column = text.includes('@') ? 'email' : /^\d{11}$/u.test(digits) ? 'cpf' : 'user_name'
  return { column, value: column === 'cpf' ? digits : text }
}

/** No account has this id: what is looked for under it takes as long and is not found. */
export const NO_ACCOUNT = 'nobody'

/** The account somebody means by what he typed. Whether there is one takes no question less. */
export async function findAccountByIdentifier(db: Reader, identifier: string): Promise<Account | undefined> {
  const { column, value } = meantBy(identifier)
  const row = await selectAccounts(db).where(column, '=', value).executeTakeFirst()
  if (!row) await listRoles(db, NO_ACCOUNT)
  return withRoles(db, row)
}

async function listRoles(db: Reader, accountId: string): Promise<readonly AccountRole[]> {
  const rows = await db
    .selectFrom('account_role')
    .select('role')
    .where('account_id', '=', accountId)
    .orderBy('role')
    .execute()
  return rows.map(({ role }) => role)
}

export interface NewAccount {
  readonly id: string
  readonly displayName: string
  readonly userName: string | null
  readonly email: string | null
  readonly cpf: string | null
  readonly phone: string | null
  readonly passwordHash: string
  readonly passwordCost: number
  readonly mustChange: boolean
  readonly practitionerId: string | null
  readonly roles: readonly AccountRole[]
  readonly createdAt: string
}

/** @throws DatabaseError 'unique' with detail 'account.user_name', 'account.email', 'account.cpf' or 'account.practitioner_id'. */
export async function insertAccount(tx: Writer, account: NewAccount): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: account.id,
      display_name: account.displayName,
      user_name: account.userName,
      email: account.email,
      cpf: account.cpf,
      phone: account.phone,
      password_hash: account.passwordHash,
      password_cost: account.passwordCost,
      must_change: flag(account.mustChange),
      practitioner_id: account.practitionerId,
      active: 1,
      last_sign_in_at: null,
      created_at: account.createdAt,
    })
    .execute()
  await setRoles(tx, account.id, account.roles)
}

/** Replaces the roles of an account. */
async function setRoles(tx: Writer, accountId: string, roles: readonly AccountRole[]): Promise<void> {
  await tx.deleteFrom('account_role').where('account_id', '=', accountId).execute()
  const rows = [...new Set(roles)].map((role) => ({ account_id: accountId, role }))
  if (rows.length > 0) await tx.insertInto('account_role').values(rows).execute()
}

/** What people change about their own account; returns the new version, or undefined when it had changed meanwhile. */
export async function updateProfile(
  tx: Writer,
  profile: {
    readonly id: string
    readonly version: number
    readonly displayName: string
    readonly email: string | null
    readonly phone: string | null
  },
): Promise<number | undefined> {
  const { id, version, displayName, email, phone } = profile
  const changed = await tx
    .updateTable('account')
    // What was wished at a kiosk is over: this one is what its owner says now.
    .set({ display_name: displayName, email, wanted_email: null, phone, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : version + 1
}

/** What an administrator changes about a staff account. */
export async function updateStaff(
  tx: Writer,
  staff: {
    readonly id: string
    readonly displayName: string
    /** Both as they are when left out. */
    readonly userName?: string | undefined
    readonly email?: string | null | undefined
    readonly roles: readonly AccountRole[]
    readonly practitionerId: string | null
    readonly active: boolean
  },
): Promise<void> {
  const { id, displayName, userName, email, roles, practitionerId, active } = staff
  await tx
    .updateTable('account')
    .set((eb) => ({
      display_name: displayName,
      user_name: userName,
      email,
      practitioner_id: practitionerId,
      active: flag(active),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await setRoles(tx, id, roles)
}

export async function setPassword(
  tx: Writer,
  password: {
    readonly id: string
    readonly hash: string
    readonly cost: number
    readonly mustChange: boolean
  },
): Promise<void> {
  const { id, hash, cost, mustChange } = password
  await tx
    .updateTable('account')
    .set({ password_hash: hash, password_cost: cost, must_change: flag(mustChange) })
    .where('id', '=', id)
    .execute()
}

export async function recordSignIn(tx: Writer, id: string, at: string): Promise<void> {
  await tx.updateTable('account').set({ last_sign_in_at: at }).where('id', '=', id).execute()
}

/** Accounts with a staff role, by name. */
export async function listStaff(db: Reader) {
  const rows = await db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select([
      'account.id as accountId',
      'account.display_name as displayName',
      'account.user_name as userName',
    ])
    .select(['account.email', 'account.cpf', 'account.active', 'account.practitioner_id as practitionerId'])
    .select(['account.last_sign_in_at as lastSignInAt', 'account_role.role'])
    .where('account_role.role', '<>', 'patient')
    .orderBy('account.display_name')
    .orderBy('account.id')
    .orderBy('account_role.role')
    .execute()
  const staff = new Map<
    string,
    Omit<(typeof rows)[number], 'role' | 'active'> & {
      active: boolean
      roles: Exclude<AccountRole, 'patient'>[]
    }
  >()
  for (const { role, active, ...account } of rows) {
    const known = staff.get(account.accountId) ?? { ...account, active: active === 1, roles: [] }
    if (role !== 'patient') known.roles.push(role)
    staff.set(account.accountId, known)
  }
  return [...staff.values()]
}

/** Accounts that administer, put out of use or not: who is switched off and on again is still to be told. */
export async function listAdministrators(db: Reader): Promise<readonly { readonly id: string }[]> {
  return db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select('account.id')
    .where('account_role.role', '=', 'admin')
    .orderBy('account.id')
    .execute()
}

/** Accounts that open charts or give access. */
export async function listWeighty(db: Reader): Promise<readonly { readonly id: string }[]> {
  return db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select('account.id')
    .where('account_role.role', 'in', ['admin', 'doctor'])
    .distinct()
    .orderBy('account.id')
    .execute()
}

/** The account of a professional. */
export async function findAccountOfPractitioner(
  db: Reader,
  practitionerId: string,
): Promise<Account | undefined> {
  return withRoles(
    db,
    await selectAccounts(db).where('practitioner_id', '=', practitionerId).executeTakeFirst(),
  )
}

/** How many active administrators there are beside one account: the last one must stay. */
export async function countAdministratorsBeside(db: Reader, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_role.role', '=', 'admin')
    .where('account.active', '=', 1)
    .where('account.id', '<>', accountId)
    .executeTakeFirstOrThrow()
  return row.count
}
