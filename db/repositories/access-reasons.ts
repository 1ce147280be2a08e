import type { Reader, Writer } from '../handles.ts'
import { listChartIds } from './patient-merges.ts'

export interface AccessReason {
  readonly id: string
  readonly patientId: string
  readonly accountId: string
  readonly reason: string
  readonly givenAt: string
}

/** Keeps why a chart was opened with no visit of the day. */
export async function insertAccessReason(tx: Writer, row: AccessReason): Promise<void> {
  const { id, patientId, accountId, reason, givenAt } = row
  await tx
    .insertInto('access_reason')
    .values({ id, patient_id: patientId, account_id: accountId, reason, given_at: givenAt })
    .execute()
}

/** Whether this account gave a reason for this chart since an instant. */
export async function hasReasonSince(
  db: Reader,
  asked: { readonly patientId: string; readonly accountId: string; readonly since: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('access_reason')
    .select('id')
    .where('patient_id', '=', asked.patientId)
    .where('account_id', '=', asked.accountId)
    .where('given_at', '>=', asked.since)
    .executeTakeFirst()
  return row !== undefined
}

/** Every reason given for one chart and the cards merged into it, newest first: shown to the patient on request. */
export async function listReasons(db: Reader, patientId: string) {
  return db
    .selectFrom('access_reason')
    .innerJoin('account', 'account.id', 'access_reason.account_id')
    .select([
      'access_reason.reason',
      'access_reason.given_at as givenAt',
      'account.display_name as accountName',
    ])
    .where('access_reason.patient_id', 'in', await listChartIds(db, patientId))
    .orderBy('access_reason.given_at', 'desc')
    .execute()
}
