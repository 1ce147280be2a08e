import { sql } from 'kysely'
import type { Reader, Writer } from '../handles.ts'
import { insertAccount, type NewAccount } from './accounts.ts'

/** An account as somebody declares it at the kiosk: it opens by its number alone. */
export type KioskAccount = Pick<
  NewAccount,
  'id' | 'displayName' | 'phone' | 'passwordHash' | 'passwordCost' | 'createdAt'
> & {
  readonly number: string
  readonly wantedCpf: string
  readonly wantedEmail: string | null
}

/**
 * Makes an account that takes nobody's CPF or e-mail: whoever holds them already is asked nothing, and what is done is the
 * same whether or not somebody does.
 */
export async function insertKioskAccount(tx: Writer, account: KioskAccount): Promise<void> {
  const { number, wantedCpf, wantedEmail, ...rest } = account
  const open = {
    email: null,
    cpf: null,
    mustChange: false,
    practitionerId: null,
    roles: ['patient'] as const,
  }
  await insertAccount(tx, { ...rest, ...open, userName: number })
  await tx
    .updateTable('account')
    .set({ wanted_cpf: wantedCpf, wanted_email: wantedEmail })
    .where('id', '=', account.id)
    .execute()
}

export async function isNumberFree(db: Reader, number: string): Promise<boolean> {
  const query = db.selectFrom('account').select('id').where('user_name', '=', number)
  return (await query.executeTakeFirst()) === undefined
}

/** What an account opens by that has nothing else. */
export async function setNumber(tx: Writer, id: string, number: string): Promise<void> {
  await tx.updateTable('account').set({ user_name: number }).where('id', '=', id).execute()
}

/** How many accounts were made at kiosks between two instants: those that have a number. */
export async function countKioskAccounts(db: Reader, from: string, to: string): Promise<number> {
  const row = await db
    .selectFrom('account')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('created_at', '>', from)
    .where('created_at', '<=', to)
    .where(sql<boolean>`user_name GLOB '[0-9]*'`)
    .executeTakeFirstOrThrow()
  return row.count
}

/** What an account's person typed and the desk has not looked at, and whether it has seen a document of him. */
export async function findWanted(db: Reader, accountId: string) {
  const row = await db
    .selectFrom('account')
    .select(['wanted_cpf as cpf', 'wanted_email as email'])
    .select(
      sql<0 | 1>`EXISTS (SELECT 1 FROM account_patient AS own JOIN patient AS card ON card.id = own.patient_id
        WHERE own.account_id = account.id AND own.relationship = 'self' AND card.status = 'provisional')`.as(
        'awaited',
      ),
    )
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return { cpf: row.cpf, email: row.email, confirmed: row.awaited === 0 }
}

/** What a patient changes at the kiosk; returns the new version, or undefined when it had changed meanwhile. */
export async function wishProfile(
  tx: Writer,
  profile: {
    readonly id: string
    readonly version: number
    readonly displayName: string
    readonly phone: string | null
    readonly email: string | null
  },
): Promise<number | undefined> {
  const { id, version, displayName, phone, email } = profile
  const changed = await tx
    .updateTable('account')
    .set((eb) => ({
      display_name: displayName,
      phone,
      // The one that signs in stays until the desk has seen a document, or its owner takes it away.
      email: email === null ? null : eb.ref('email'),
      wanted_email: email,
      version: version + 1,
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? undefined : version + 1
}

/** An e-mail that shall sign in to an account, if nobody else's does. */
export async function wishEmail(tx: Writer, id: string, email: string | null): Promise<void> {
  await tx.updateTable('account').set({ wanted_email: email }).where('id', '=', id).execute()
}

const isPatientsOnly = sql<boolean>`NOT EXISTS (SELECT 1 FROM account_role
  WHERE account_role.account_id = account.id AND account_role.role <> 'patient')`

/**
 * Reception has seen the person: his CPF signs in to his account from now on, and to no other patient's. An e-mail no
 * document proves: it goes to whoever has it first. Returns what signs in.
 */
export async function adoptIdentifiers(
  tx: Writer,
  { accountId, cpf }: { readonly accountId: string; readonly cpf: string | null },
): Promise<string | null> {
  if (cpf !== null) {
    await tx
      .updateTable('account')
      .set({ cpf: null })
      .where('cpf', '=', cpf)
      .where('id', '<>', accountId)
      .where(isPatientsOnly)
      .execute()
    await tx
      .updateTable('account')
      .set({ cpf, wanted_cpf: null })
      .where('id', '=', accountId)
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom('account as other').select('id').where('other.cpf', '=', cpf))),
      )
      .execute()
  }
  await tx
    .updateTable('account')
    .set((eb) => ({ email: eb.ref('wanted_email'), wanted_email: null }))
    .where('id', '=', accountId)
    .where('wanted_email', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('account as other')
            .select('other.id')
            .whereRef('other.email', '=', 'account.wanted_email')
            .whereRef('other.id', '<>', 'account.id'),
        ),
      ),
    )
    .execute()
  const row = await tx
    .selectFrom('account')
    .select(['cpf', 'email', 'user_name as number'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.cpf ?? row.email ?? row.number
}

/** Closes an account whose person has another one. */
export async function closeAccount(tx: Writer, id: string): Promise<void> {
  await tx
    .updateTable('account')
    .set((eb) => ({ active: 0, cpf: null, email: null, wanted_cpf: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
