import type { SignedNote } from '../../../db/repositories/notes.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
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
  { patientId, encounterId }: Pick<SignedNote, 'patientId' | 'encounterId'>,
): Promise<Brought> {
  const all = (await listStatementVersions(db, patientId)).map(knownVersion)
  const isWhole = ({ statementId }: KnownVersion) =>
    all.every((other) => other.statementId !== statementId || other.encounterId === encounterId)
  const entered = all.filter((version) => version.encounterId === encounterId)
  return { whole: entered.filter(isWhole), changes: entered.filter((version) => !isWhole(version)) }
}

/** What of some versions counts: of each statement the latest, but for what was a mistake. */
export const counting = (versions: readonly KnownVersion[]): KnownVersion[] =>
  currentOf(versions).filter(({ mistaken }) => !mistaken)
