import type { DocumentRecord } from '../../../db/repositories/documents.ts'
import type { Secrecy } from '../../../preload/contract/record.ts'
import type { EntryFact } from '../record/sight.rules.ts'

const STRICT: readonly Secrecy[] = ['open', 'secret', 'author-only']
const stricter = (one: Secrecy, other: Secrecy) => (STRICT.indexOf(one) < STRICT.indexOf(other) ? other : one)

/**
 * A paper as what decides who sees it knows it: as secret as the note of its consultation, whose glass opens it too; what is
 * told of somebody else is its author's only.
 */
export function documentFact(document: DocumentRecord): EntryFact {
  const { id, accountId, secrecy, noteId, noteSecrecy, wrongChart, strayed } = document
  const own = stricter(secrecy, noteSecrecy ?? 'open')
  const elsewhere = wrongChart === 1 || Boolean(strayed)
  return { entryId: noteId ?? id, accountId, secrecy: elsewhere ? 'author-only' : own }
}

/** What became of it. */
export function standingOf({ reason, replacedBy }: DocumentRecord): 'valid' | 'voided' | 'replaced' {
  if (replacedBy !== null) return 'replaced'
  return reason === null ? 'valid' : 'voided'
}
