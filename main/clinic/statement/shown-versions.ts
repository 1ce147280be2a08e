import type { AddendumShown } from '../../../db/note-body.ts'
import { glassFits } from '../record/sight.rules.ts'
import type { KnownVersion } from './content.ts'
import { isActive } from './current.rules.ts'

const authorOf = ({ shown }: KnownVersion) => (JSON.parse(shown) as AddendumShown).author

/** A version as pages see it. */
export function shownVersion(version: KnownVersion, accountId: string | null) {
  const { id, statementId, content, mistaken, reason, replaces, encounterId, enteredAt, secrecy } = version
  const { name, council } = authorOf(version)
  return {
    ...{ id, statementId, content, mistaken, reason, replaces, encounterId, enteredAt, secrecy },
    ...{ authorName: name, authorCouncil: council, own: version.accountId === accountId },
  }
}

/** What is told of a version to whoever does not see it: that there is one, by whom and when. */
export function closedVersion(version: KnownVersion) {
  const { id, statementId, enteredAt, secrecy } = version
  const { name, council } = authorOf(version)
  return {
    id,
    statementId,
    enteredAt,
    authorName: name,
    authorCouncil: council,
    opens: glassFits({ secrecy }),
  }
}

/** A medicine in use warns whoever prescribes, secret as it may be: its name alone. */
export const warningOf = ({ content }: KnownVersion): string | null =>
  content.kind === 'medication' && isActive(content) ? content.name : null
