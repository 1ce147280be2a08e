import { detailsOf } from '../../operation-error.ts'

/** What stands against a batch, by visit; nothing when another thing went wrong. */
export function conflictsOf(error: unknown): ReadonlyMap<string, string> {
  const conflicts = detailsOf(error, 'batch-conflicts')?.conflicts ?? []
  return new Map(conflicts.map(({ appointmentId, code }) => [appointmentId, code]))
}

/** The same of a series that is about to be booked, by the visit's place in it. */
export function seriesConflictsOf(error: unknown): ReadonlyMap<string, string> {
  const conflicts = detailsOf(error, 'series-conflicts')?.conflicts ?? []
  return new Map(conflicts.map(({ index, code }) => [String(index), code]))
}
