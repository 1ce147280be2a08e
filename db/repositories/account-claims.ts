import type { Reader, Writer } from '../handles.ts'

export interface NewClaim {
  readonly id: string
  readonly accountId: string
  /** The patient as declared at the kiosk. */
  readonly provisionalId: string
  /** Patients of the clinic who may be the same person. */
  readonly candidateIds: readonly string[]
  readonly createdAt: string
}

/** Keeps a likeness found at the kiosk until reception has seen a photo ID. */
export async function insertClaim(tx: Writer, claim: NewClaim): Promise<void> {
  const { id, accountId, provisionalId, candidateIds, createdAt } = claim
  const open = { closed_at: null, closed_by: null, patient_id: null }
  await tx
    .insertInto('account_claim')
    .values({ id, account_id: accountId, provisional_id: provisionalId, created_at: createdAt, ...open })
    .execute()
  const rows = [...new Set(candidateIds)].map((patient_id) => ({ claim_id: id, patient_id }))
  if (rows.length > 0) await tx.insertInto('account_claim_candidate').values(rows).execute()
}

const selectClaims = (db: Reader) =>
  db
    .selectFrom('account_claim')
    .innerJoin('account', 'account.id', 'account_claim.account_id')
    .select([
      'account_claim.id as claimId',
      'account_claim.account_id as accountId',
      'account.display_name as accountName',
    ])
    .select(['account_claim.provisional_id as provisionalId', 'account_claim.created_at as createdAt'])
    .select(['account_claim.closed_at as closedAt', 'account_claim.patient_id as patientId'])

type ClaimRow = Awaited<ReturnType<ReturnType<typeof selectClaims>['execute']>>[number]

async function withCandidates(db: Reader, claims: readonly ClaimRow[]) {
  if (claims.length === 0) return []
  const rows = await db
    .selectFrom('account_claim_candidate')
    .innerJoin('patient', 'patient.id', 'account_claim_candidate.patient_id')
    .select(['claim_id as claimId', 'patient_id as patientId'])
    .where(
      'claim_id',
      'in',
      claims.map(({ claimId }) => claimId),
    )
    .where('patient.status', '<>', 'merged')
    .execute()
  return claims.map((claim) => ({
    ...claim,
    candidateIds: rows.filter(({ claimId }) => claimId === claim.claimId).map(({ patientId }) => patientId),
  }))
}

/** Claims nobody has decided yet, oldest first, at most 100. */
export async function listOpenClaims(db: Reader) {
  const query = selectClaims(db).where('closed_at', 'is', null).orderBy('account_claim.created_at').limit(100)
  return withCandidates(db, await query.execute())
}

export async function findClaim(db: Reader, id: string) {
  const claims = await selectClaims(db).where('account_claim.id', '=', id).execute()
  return (await withCandidates(db, claims))[0]
}

/** Closes a claim once; false when it was closed already. */
export async function closeClaim(
  tx: Writer,
  claim: {
    readonly id: string
    readonly patientId: string
    readonly closedAt: string
    readonly closedBy: string
  },
): Promise<boolean> {
  const { id, patientId, closedAt, closedBy } = claim
  const changed = await tx
    .updateTable('account_claim')
    .set({ patient_id: patientId, closed_at: closedAt, closed_by: closedBy })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
