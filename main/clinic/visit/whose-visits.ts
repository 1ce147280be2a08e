import { giveVisits, moveVisits } from '../../../db/repositories/appointment-writes.ts'
import type { WriteHandle } from '../context.ts'

// A merge changes whose a visit is, and nothing of the visit itself: its version and its history stay.

/** A duplicate's visits are the survivor's. */
export const joinVisits = (
  tx: WriteHandle,
  both: { readonly from: string; readonly to: string },
): Promise<void> => moveVisits(tx, both)

/** Visits that were joined by mistake go back to whose they were. */
export const partVisits = (tx: WriteHandle, ids: readonly string[], patientId: string): Promise<void> =>
  giveVisits(tx, ids, patientId)
