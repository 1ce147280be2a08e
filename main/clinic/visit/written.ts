import type { Encounter } from '../../../db/repositories/encounters.ts'
import { hasKeptDraft } from '../../../db/repositories/kept-drafts.ts'
import { listDraftContents } from '../../../db/repositories/note-drafts.ts'
import { isBlankNote } from '../../../preload/contract/blank-note.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'

/** Whether something was written in an encounter, by whoever: that cannot be unwritten. */
export async function isWritten(
  db: ReadHandle | WriteHandle,
  { id, signedNoteId }: Pick<Encounter, 'id' | 'signedNoteId'>,
): Promise<boolean> {
  if (signedNoteId !== null) return true
  if (await hasKeptDraft(db, id)) return true
  const drafts = await listDraftContents(db, id)
  // A draft from which every word was taken out again is none.
  return drafts.some((content) => !isBlankNote(JSON.parse(content) as { readonly vitals: object }))
}
