import type { ReadHandle } from '../context.ts'
import { lastDone } from '../../../db/repositories/audit.ts'

/** So long everybody here is told that a backup was put back. */
const SHOWN_MS = 86_400_000

/** Whether a backup was restored less than a day ago. */
export async function isRestoredLately(db: ReadHandle, now: number): Promise<boolean> {
  const restored = await lastDone(db, 'clinic.restored')
  return restored !== undefined && now - Date.parse(restored.at) < SHOWN_MS
}
