import type { SealedPart } from './note-body.ts'
import type { Secrecy } from './schema/records.ts'

/** What an issued paper says and hangs on, as it is stored. */
export interface DocumentBody {
  readonly number: number
  readonly code: string
  readonly kind: string
  /** JSON, by its kind. */
  readonly content: string
  readonly encounterId: string | null
  readonly appointmentId: string | null
  readonly ruleId: string
  readonly replacesId: string | null
  readonly secrecy: Secrecy
}

/** What the seal of a paper covers beside who, for whom, when and what is shown around it. */
export function documentParts(body: DocumentBody): SealedPart[] {
  const { number, code, kind, content, encounterId, appointmentId, ruleId, replacesId, secrecy } = body
  const hangs = [encounterId, appointmentId, ruleId, replacesId, secrecy]
  return [
    { kind: 'document', key: 'what', content: [number, code, kind, content] },
    { kind: 'document', key: 'hangs', content: hangs },
  ]
}

/** What is said of a paper that counts no more. */
export interface VoidBody {
  readonly documentId: string
  readonly reason: string
  readonly wrongChart: boolean
}

export const voidParts = ({ documentId, reason, wrongChart }: VoidBody): SealedPart[] => [
  { kind: 'document-void', key: 'what', content: [documentId, reason, wrongChart ? 1 : 0] },
]
