import type { Reader, Writer } from '../handles.ts'
import type { RecordCopyTable } from '../schema/records.ts'

export interface RecordCopy {
  readonly recipient: RecordCopyTable['recipient']
  /** The clinic's day on which it was asked for. */
  readonly askedOn: string
  /** Whoever came for it in the place of the recipient. */
  readonly handedTo: string | null
  readonly as: RecordCopyTable['made_as']
  readonly madeAt: string
}

interface NewCopy extends RecordCopy {
  readonly id: string
  readonly patientId: string
  readonly accountId: string
}

/** Writes down that a copy of a chart was handed over. */
export async function insertCopy(tx: Writer, copy: NewCopy): Promise<void> {
  const { id, patientId, accountId, recipient, askedOn, handedTo, as, madeAt } = copy
  await tx
    .insertInto('record_copy')
    .values({
      ...{ id, patient_id: patientId, account_id: accountId, recipient, asked_on: askedOn },
      ...{ handed_to: handedTo, made_as: as, made_at: madeAt },
    })
    .execute()
}

/** The copies that were made of these charts, the newest first. */
export async function listCopies(
  db: Reader,
  patientIds: readonly string[],
): Promise<(RecordCopy & { readonly madeBy: string })[]> {
  return db
    .selectFrom('record_copy')
    .innerJoin('account', 'account.id', 'record_copy.account_id')
    .select([
      'recipient',
      'asked_on as askedOn',
      'handed_to as handedTo',
      'made_as as as',
      'made_at as madeAt',
    ])
    .select('account.display_name as madeBy')
    .where('patient_id', 'in', patientIds)
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute()
}
