import type { SignedNote } from '../../../db/repositories/notes.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
import { listOrigins } from '../../../db/repositories/wrong-charts.ts'
import type { Handle } from '../context.ts'
import { knownVersion, type KnownVersion } from '../statement/content.ts'
import { currentOf } from '../statement/current.rules.ts'

/**
 * What a consultation brought into a chart beside its note. A statement that was entered there whole goes as it is; where it
 * only changed what was known, its versions go, and what they took the place of counts again.
 */
export interface Brought {
  readonly whole: readonly KnownVersion[]
  readonly changes: readonly KnownVersion[]
}

export async function broughtBy(
  db: Handle,
  { id, patientId, encounterId }: Pick<SignedNote, 'id' | 'patientId' | 'encounterId'>,
): Promise<Brought> {
  const all = (await listStatementVersions(db, patientId)).map(knownVersion)
  // What came here with the note was entered in the consultation that it came from.
  const before = (await listOrigins(db, [id])).map((origin) => origin.encounterId)
  const of = new Set<string | null>([encounterId, ...before])
  const entered = all.filter((version) => of.has(version.encounterId))
  const isWhole = ({ statementId }: KnownVersion) =>
    all.every((other) => other.statementId !== statementId || of.has(other.encounterId))
  return { whole: entered.filter(isWhole), changes: entered.filter((version) => !isWhole(version)) }
}

/** What of some versions counts: of each statement the latest, but for what was a mistake. */
export const counting = (versions: readonly KnownVersion[]): KnownVersion[] =>
  currentOf(versions).filter(({ mistaken }) => !mistaken)
