import { listOrigins } from '../../../db/repositories/wrong-charts.ts'
import type { ReadHandle } from '../context.ts'

/**
 * Notes with those in whose place they stand since these were found in the wrong chart: what was added there is said of the
 * note that took its place (`noteOf`).
 */
export async function withOrigins(db: ReadHandle, notes: readonly { readonly id: string }[]) {
  const origins = await listOrigins(
    db,
    notes.map(({ id }) => id),
  )
  const later = new Map(origins.map(({ noteId, of }) => [noteId, of]))
  return {
    ids: [...notes.map(({ id }) => id), ...later.keys()],
    noteOf: ({ noteId }: { readonly noteId: string }) => later.get(noteId) ?? noteId,
  }
}
