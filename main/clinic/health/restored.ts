import { lastDone } from '../../../db/repositories/audit.ts'
import type { ReadHandle } from '../context.ts'

/** So long everybody here is told that a backup was put back. */
const SHOWN_MS = 86_400_000

/** The restore of less than a day ago, with when its backup was taken; undefined where there was none. */
export async function restoredLately(db: ReadHandle, now: number) {
  const restored = await lastDone(db, 'clinic.restored')
  return restored && now - Date.parse(restored.at) < SHOWN_MS ? { takenAt: restored.subjectId } : undefined
}
