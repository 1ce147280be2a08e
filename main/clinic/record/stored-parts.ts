import { z } from 'zod'
import type { SealedPart } from '../../../db/note-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'

const PARTS = z.array(
  z.object({
    kind: z.string(),
    key: z.string(),
    content: z.array(z.union([z.string(), z.number(), z.null()])),
  }),
)

/** What was sealed of a note, as it stands in its row; nothing in notes of before it was kept. */
export const storedParts = ({ parts }: SignedNote): readonly SealedPart[] =>
  parts === null ? [] : (JSON.parse(parts) as SealedPart[])

/** Parts of a row that the file takes from anybody who has its key; undefined where it holds something else. */
export const partsIn = (json: string): readonly SealedPart[] | undefined =>
  PARTS.safeParse(JSON.parse(json)).data
