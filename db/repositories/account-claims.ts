import { sql } from 'kysely'
import type { Reader, Writer } from '../handles.ts'
import type { ClaimRefusal, Guardianship } from '../schema/values.ts'

export interface NewClaim {
  readonly id: string
  readonly accountId: string
  /** The patient as declared at the kiosk. */
  readonly provisionalId: string
  readonly createdAt: string
}

/** Asks reception to say, with a document in hand, who a person declared at the kiosk is. */
export async function insertClaim(tx: Writer, claim: NewClaim): Promise<void> {
  const { id, accountId, provisionalId, createdAt } = claim
  const open = { closed_at: null, closed_by: null, patient_id: null }
  await tx
    .insertInto('account_claim')
    .values({ id, account_id: accountId, provisional_id: provisionalId, created_at: createdAt, ...open })
    .execute()
}

/** Whether the person behind an account still waits for the desk, told by his own card. */
const awaited = sql<
  0 | 1
>`EXISTS (SELECT 1 FROM account_patient AS own JOIN patient AS card ON card.id = own.patient_id
  WHERE own.account_id = account.id AND own.relationship = 'self' AND card.status = 'provisional')`

const selectClaims = (db: Reader) =>
  db
    .selectFrom('account_claim')
    .innerJoin('account', 'account.id', 'account_claim.account_id')
    .leftJoin('account_patient', (join) =>
      join
        .onRef('account_patient.account_id', '=', 'account_claim.account_id')
        .onRef('account_patient.patient_id', '=', 'account_claim.provisional_id'),
    )
    .select([
      'account_claim.id as claimId',
      'account_claim.account_id as accountId',
      'account_claim.provisional_id as provisionalId',
      'account_claim.created_at as createdAt',
      'account_claim.closed_at as closedAt',
      'account_claim.patient_id as patientId',
      'account_claim.refusal',
      'account.display_name as accountName',
      'account.user_name as accountNumber',
      'account.created_at as accountSince',
      'account_patient.relationship',
    ])
    .select((eb) => eb.fn.coalesce('account.email', 'account.wanted_email').as('email'))
    .select(awaited.as('holderAwaited'))

type ClaimRow = Awaited<ReturnType<ReturnType<typeof selectClaims>['execute']>>[number]
export type Claim = ReturnType<typeof toClaim>

const toClaim = ({ relationship, holderAwaited, ...row }: ClaimRow) => ({
  ...row,
  // Of a claim that was decided the link is with the patient found.
  relationship: relationship ?? 'other',
  /** Reception has seen a document of the account's own person. */
  holderKnown: holderAwaited === 0,
})

/** The newest claims that nobody has decided yet: more than reception can work through at once. */
export async function listOpenClaims(db: Reader): Promise<readonly Claim[]> {
  const query = selectClaims(db).where('closed_at', 'is', null)
  return (await query.orderBy('account_claim.created_at', 'desc').limit(2000).execute()).map(toClaim)
}

export async function findClaim(db: Reader, id: string): Promise<Claim | undefined> {
  const row = await selectClaims(db).where('account_claim.id', '=', id).executeTakeFirst()
  return row && toClaim(row)
}

/** What one account still asks for. */
export async function listClaimsOf(db: Reader, accountId: string): Promise<readonly Claim[]> {
  const query = selectClaims(db).where('account_claim.account_id', '=', accountId)
  return (await query.where('closed_at', 'is', null).execute()).map(toClaim)
}

/** What others ask for whose makers typed the same CPF for themselves. */
export async function listClaimsByCpf(db: Reader, cpf: string): Promise<readonly Claim[]> {
  const query = selectClaims(db)
    .innerJoin('patient as declared', 'declared.id', 'account_claim.provisional_id')
    .where('declared.cpf', '=', cpf)
    .where('account_patient.relationship', '=', 'self')
  return (await query.where('closed_at', 'is', null).execute()).map(toClaim)
}

interface Decision {
  readonly id: string
  readonly closedAt: string
  readonly closedBy: string
}

const close = (tx: Writer, { id, closedAt, closedBy }: Decision) =>
  tx
    .updateTable('account_claim')
    .set({ closed_at: closedAt, closed_by: closedBy })
    .where('id', '=', id)
    .where('closed_at', 'is', null)

/** Closes a claim once; false when it was closed already. */
export async function closeClaim(
  tx: Writer,
  claim: Decision & { readonly patientId: string; readonly guardianship: Guardianship | null },
): Promise<boolean> {
  const { patientId, guardianship } = claim
  const query = close(tx, claim).set({ patient_id: patientId, guardianship })
  return (await query.executeTakeFirst()).numUpdatedRows > 0n
}

/** Refuses a claim once; false when it was closed already. */
export async function refuseClaim(
  tx: Writer,
  claim: Decision & { readonly refusal: ClaimRefusal; readonly note: string | null },
): Promise<boolean> {
  const { refusal, note } = claim
  const query = close(tx, claim).set({ refusal, refusal_note: note })
  return (await query.executeTakeFirst()).numUpdatedRows > 0n
}

/** What an account has not been told yet: whom it may not book for, and why. */
export async function listRefusals(db: Reader, accountId: string) {
  return db
    .selectFrom('account_claim')
    .innerJoin('patient', 'patient.id', 'account_claim.provisional_id')
    .select(['account_claim.id as claimId', 'account_claim.closed_at as refusedAt'])
    .select(['account_claim.provisional_id as patientId', 'account_claim.refusal_note as note'])
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('name'))
    .select((eb) => eb.ref('account_claim.refusal').$notNull().as('refusal'))
    .where('account_claim.account_id', '=', accountId)
    .where('refusal', 'is not', null)
    .where('told_at', 'is', null)
    .orderBy('account_claim.closed_at')
    .limit(20)
    .execute()
}

/** The account was told of these. */
export async function markTold(
  tx: Writer,
  accountId: string,
  claimIds: readonly string[],
  at: string,
): Promise<void> {
  await tx
    .updateTable('account_claim')
    .set({ told_at: at })
    .where('account_id', '=', accountId)
    .where('id', 'in', [...claimIds])
    .where('refusal', 'is not', null)
    .execute()
}

/** What one account asked for another asks for now: both are the same person's. */
export async function moveClaims(
  tx: Writer,
  accounts: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('account_claim')
    .set({ account_id: accounts.to })
    .where('account_id', '=', accounts.from)
    .where('closed_at', 'is', null)
    .execute()
}
