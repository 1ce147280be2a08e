import type { StatementVersion } from '../../../db/repositories/statements.ts'
import type { StatementContent } from '../../../preload/contract/statement.ts'

/** What stands in a row: what is known, and whether writing it down was a mistake. */
export interface VersionText {
  readonly content: StatementContent
  readonly mistaken: boolean
}

export const storedText = (stored: VersionText): string => JSON.stringify(stored)

const storedOf = ({ content }: Pick<StatementVersion, 'content'>): VersionText =>
  JSON.parse(content) as VersionText

/** A version with what it says. */
export type KnownVersion = Omit<StatementVersion, 'content'> & VersionText

export const knownVersion = (version: StatementVersion): KnownVersion => ({
  ...version,
  ...storedOf(version),
})
