import type { Encounter } from '../../../db/repositories/encounters.ts'
import { readDraft } from '../../../db/repositories/note-drafts.ts'
import { findNote } from '../../../db/repositories/notes.ts'
import type { Handle } from '../context.ts'
import { rectifiedBy } from '../record/rectified.ts'
import { storedContent } from '../template/draft-content.ts'
import type { NamedDiagnosis } from './disclosure.rules.ts'

/** What the note of an encounter says of diagnoses now: as it is being written, or as it was signed and put right since. */
export async function saidDiagnoses(
  db: Handle,
  { id, signedNoteId }: Encounter,
  accountId: string,
): Promise<readonly NamedDiagnosis[]> {
  if (signedNoteId !== null) {
    const note = await findNote(db, signedNoteId)
    const since = note && rectifiedBy(note).at(-1)?.since.diagnoses
    return since ? [...since.values()].filter((one) => one !== null) : (note?.diagnoses ?? [])
  }
  const draft = await readDraft(db, id, accountId)
  const content = draft && storedContent(draft.content, draft.format)
  return content && 'diagnoses' in content ? content.diagnoses : []
}
