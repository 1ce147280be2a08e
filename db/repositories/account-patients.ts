import { sql, type Selectable } from 'kysely'
import type { Reader, Writer } from '../handles.ts'
import type { AccountPatientTable } from '../schema/people.ts'
import type { Guardianship, Relationship } from '../schema/values.ts'

export interface AccountPatient {
  readonly accountId: string
  readonly patientId: string
  readonly relationship: Relationship
  readonly linkedAt: string
  readonly linkedBy: string | null
}

/** Lets an account book for a patient. */
export async function linkPatient(tx: Writer, link: AccountPatient): Promise<void> {
  const { accountId, patientId, relationship, linkedAt, linkedBy } = link
  await tx
    .insertInto('account_patient')
    .values({
      account_id: accountId,
      patient_id: patientId,
      relationship,
      linked_at: linkedAt,
      linked_by: linkedBy,
    })
    .execute()
}

type LinkRow = Selectable<AccountPatientTable>

/** Of two links of one account to one patient one stays. */
async function joinLinks(tx: Writer, rows: readonly LinkRow[]): Promise<void> {
  for (const row of rows)
    await tx
      .insertInto('account_patient')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'patient_id']).doUpdateSet((eb) => ({
          // The later one counts: it may be a curatorship beside what held for a child.
          linked_at: sql<string>`max(account_patient.linked_at, excluded.linked_at)`,
          guardianship: sql<Guardianship | null>`iif(excluded.linked_at > account_patient.linked_at,
            excluded.guardianship, account_patient.guardianship)`,
          // That it is the person's own must not be lost with the other.
          relationship: row.relationship === 'self' ? 'self' : eb.ref('account_patient.relationship'),
        })),
      )
      .execute()
}

/** Moves every link of a duplicate to the patient it was found to be; since when it holds stays. */
export async function moveLinks(
  tx: Writer,
  links: { readonly from: string; readonly to: string; readonly by: string },
): Promise<void> {
  const gone = tx.deleteFrom('account_patient').where('patient_id', '=', links.from)
  const rows = await gone.returningAll().execute()
  await joinLinks(
    tx,
    rows.map((row) => ({ ...row, patient_id: links.to, linked_by: links.by })),
  )
}

/** The people an account is linked to: the person himself first, then by age. `awaitingCheck`: reception has not seen a photo ID yet. */
export async function listAccountPatients(db: Reader, accountId: string) {
  const rows = await db
    .selectFrom('account_patient')
    .innerJoin('patient', 'patient.id', 'account_patient.patient_id')
    .select([
      'patient.id as patientId',
      'patient.birth_date as birthDate',
      'patient.status',
      'account_patient.relationship',
      'account_patient.linked_at as linkedAt',
      'account_patient.guardianship',
    ])
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('name'))
    .where('account_patient.account_id', '=', accountId)
    .where('patient.status', '<>', 'merged')
    .orderBy((eb) => eb.case().when('account_patient.relationship', '=', 'self').then(0).else(1).end())
    .orderBy('patient.birth_date')
    .execute()
  return rows.map(({ status, ...row }) => ({ ...row, awaitingCheck: status === 'provisional' }))
}

/** The link of an account to a patient. */
export async function findTie(db: Reader, accountId: string, patientId: string) {
  return db
    .selectFrom('account_patient')
    .innerJoin('patient', 'patient.id', 'account_patient.patient_id')
    .select(['relationship', 'linked_at as linkedAt', 'guardianship', 'birth_date as birthDate'])
    .where('account_id', '=', accountId)
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
}

/** The accounts that are linked to a patient. */
export async function listPatientAccounts(db: Reader, patientId: string) {
  return db
    .selectFrom('account_patient')
    .innerJoin('account', 'account.id', 'account_patient.account_id')
    .select([
      'account.id as accountId',
      'account.display_name as displayName',
      'account_patient.relationship',
      'account_patient.linked_at as linkedAt',
      'account_patient.guardianship',
    ])
    .where('account_patient.patient_id', '=', patientId)
    .orderBy('account.display_name')
    .execute()
}

/** What one account may book for another may: both are the same person's. */
export async function moveAccountLinks(
  tx: Writer,
  accounts: { readonly from: string; readonly to: string },
): Promise<void> {
  const gone = tx.deleteFrom('account_patient').where('account_id', '=', accounts.from)
  const rows = await gone.returningAll().execute()
  await joinLinks(
    tx,
    rows.map((row) => ({ ...row, account_id: accounts.to })),
  )
}

/** Reception has seen whose the link is, and of a dependant's which paper shows it. */
export async function confirmLink(
  tx: Writer,
  link: Omit<AccountPatient, 'relationship'> & { readonly guardianship: Guardianship | null },
): Promise<void> {
  await tx
    .updateTable('account_patient')
    .set({ linked_at: link.linkedAt, linked_by: link.linkedBy, guardianship: link.guardianship })
    .where('account_id', '=', link.accountId)
    .where('patient_id', '=', link.patientId)
    .execute()
}

/** An account no longer books for a patient. */
export async function unlinkPatient(tx: Writer, accountId: string, patientId: string): Promise<void> {
  await tx
    .deleteFrom('account_patient')
    .where('account_id', '=', accountId)
    .where('patient_id', '=', patientId)
    .execute()
}

/** The accounts of a patient himself that are no colleague's, the oldest first. */
export async function listOwnAccounts(db: Reader, patientId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('account_patient')
    .innerJoin('account', 'account.id', 'account_patient.account_id')
    .select('account.id')
    .where('account_patient.patient_id', '=', patientId)
    .where('account_patient.relationship', '=', 'self')
    .where('account.active', '=', 1)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('account_role')
            .select('role')
            .whereRef('account_role.account_id', '=', 'account.id')
            .where('role', '<>', 'patient'),
        ),
      ),
    )
    .orderBy('account.created_at')
    .orderBy('account.id')
    .execute()
  return rows.map(({ id }) => id)
}
