import type { SealedPart } from '../../../db/note-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'

/** What was sealed of a note, as it stands in its row; nothing in notes of before it was kept. */
export const storedParts = ({ parts }: SignedNote): readonly SealedPart[] =>
  parts === null ? [] : (JSON.parse(parts) as SealedPart[])
