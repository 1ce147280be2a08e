import { latestEntryAt } from '../../../db/repositories/audit.ts'
import type { ReadHandle } from '../context.ts'
import type { Health } from './health.ts'

/** Further behind than a clock is that the system sets right by itself now and then. */
const MOST_BEHIND_MS = 5 * 60_000

/**
 * Says while the PC's clock stands before what was written last: what is booked and signed meanwhile gets a wrong date. It
 * cannot tell whether the clock is wrong now or was ahead then, so that it only says both times.
 */
export async function watchClock(
  db: ReadHandle,
  { health, clock }: { readonly health: Health; readonly clock: () => number },
): Promise<() => void> {
  const written = await latestEntryAt(db)
  let latest = written === null ? 0 : Date.parse(written)
  function look(): void {
    const now = clock()
    if (latest - now > MOST_BEHIND_MS) health.report('clock-behind', new Date(latest).toISOString())
    else health.clear('clock-behind')
    latest = Math.max(latest, now)
  }
  look()
  return look
}
