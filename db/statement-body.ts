import type { SealedPart } from './note-body.ts'
import type { Secrecy } from './schema/records.ts'

/** What a version of a statement says and hangs on, as it is stored. */
export interface StatementBody {
  readonly statementId: string
  readonly kind: string
  /** JSON, by its kind. */
  readonly content: string
  readonly reason: string | null
  readonly encounterId: string | null
  readonly secrecy: Secrecy
  readonly replaces: readonly string[]
}

/** The same with whoever sealed it, for whom and when. */
export interface StatementSeal extends StatementBody {
  readonly id: string
  readonly accountId: string
  readonly practitionerId: string
  readonly sealedFor: string
  readonly enteredAt: string
  readonly seal: string
  readonly sealFormat: number
  readonly shown: string
}

/** What the seal of a version covers beside who, for whom and when. */
export function statementParts(body: StatementBody): SealedPart[] {
  const { statementId, kind, content, reason, encounterId, secrecy, replaces } = body
  return [
    { kind: 'statement', key: 'what', content: [statementId, kind, content, reason, encounterId, secrecy] },
    { kind: 'statement', key: 'replaces', content: [...replaces].sort() },
  ]
}
