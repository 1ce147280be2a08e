/** A copy of a chart that was handed over. */
export interface RecordCopyTable {
  id: string
  patient_id: string
  account_id: string
  recipient: 'patient' | 'guardian'
  asked_on: string
  /** Whoever came for it in the place of the recipient. */
  handed_to: string | null
  made_as: 'paper' | 'file'
  made_at: string
  /** The request that it was made for; null: none was noted at the desk. */
  request_id: string | null
}

/** What was asked for at the desk of one's own record. */
export interface CopyRequestTable {
  id: string
  patient_id: string
  account_id: string
  recipient: RecordCopyTable['recipient']
  /** Who answers for the patient and asked; null: the patient. */
  asker: string | null
  document: string
  /** The professional who is to make the copy. */
  practitioner_id: string
  from_date: string | null
  to_date: string | null
  asked_on: string
  asked_at: string
}

/** What became of a request. */
export interface CopyRequestEndTable {
  request_id: string
  account_id: string
  kind: 'handed' | 'withdrawn'
  /** Who took it in the place of whoever asked. */
  taker: string | null
  document: string | null
  reason: string | null
  at: string
}
