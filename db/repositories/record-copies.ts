import type { Reader, Writer } from '../handles.ts'
import type { RecordCopyTable } from '../schema/copies.ts'

export interface RecordCopy {
  readonly recipient: RecordCopyTable['recipient']
  /** The clinic's day on which it was asked for. */
  readonly askedOn: string
  /** Whoever came for it in the place of the recipient. */
  readonly handedTo: string | null
  readonly as: RecordCopyTable['made_as']
  readonly madeAt: string
  /** What it was made for; null: none was noted at the desk. */
  readonly requestId: string | null
}

export interface MadeCopy extends RecordCopy {
  readonly madeBy: string
  /** When the desk handed over what was asked for there. */
  readonly handedAt: string | null
}

interface NewCopy extends RecordCopy {
  readonly id: string
  readonly patientId: string
  readonly accountId: string
}

/** Writes down that a copy of a chart was handed over. */
export async function insertCopy(tx: Writer, copy: NewCopy): Promise<void> {
  const { id, patientId, accountId, recipient, askedOn, handedTo, as, madeAt, requestId } = copy
  await tx
    .insertInto('record_copy')
    .values({
      ...{ id, patient_id: patientId, account_id: accountId, recipient, asked_on: askedOn },
      ...{ handed_to: handedTo, made_as: as, made_at: madeAt, request_id: requestId },
    })
    .execute()
}

/** The copies that were made of these charts, the newest first. */
export async function listCopies(db: Reader, patientIds: readonly string[]): Promise<MadeCopy[]> {
  return db
    .selectFrom('record_copy')
    .innerJoin('account', 'account.id', 'record_copy.account_id')
    .leftJoin('copy_request_end as end', (join) =>
      join.onRef('end.request_id', '=', 'record_copy.request_id').on('end.kind', '=', 'handed'),
    )
    .select(['recipient', 'asked_on as askedOn', 'handed_to as handedTo', 'made_as as as'])
    .select(['made_at as madeAt', 'record_copy.request_id as requestId', 'end.at as handedAt'])
    .select('account.display_name as madeBy')
    .where('patient_id', 'in', patientIds)
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute()
}
