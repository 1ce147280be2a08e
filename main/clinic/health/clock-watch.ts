import { latestEntryAt } from '../../../db/repositories/audit.ts'
import type { ReadHandle } from '../context.ts'
import type { Health } from './health.ts'

/** Further than a system sets its clock right by itself now and then. */
const MOST_OFF_MS = 5 * 60_000
/** So long a clock that jumped is said, unless it is set right again before. */
const SAID_MS = 86_400_000

export interface ClockWatch {
  readonly health: Health
  readonly clock: () => number
  /** Milliseconds on a clock that nobody can set and that goes on while the PC sleeps. */
  readonly uptime: () => number
  /** The clock jumped: `from` is what it would have said, as an instant. */
  readonly jumped: (from: string) => Promise<void>
}

/**
 * Looks at the PC's clock, at the start and whenever it is called. It says while the clock stands before what was written
 * last, which is wrong now or was wrong then; and that it was set while the program ran, forward or back: more, or less, time
 * than went by. A clock that was ahead before the start cannot be told from time that has passed.
 */
export async function watchClock(
  db: ReadHandle,
  { health, clock, uptime, jumped }: ClockWatch,
): Promise<() => Promise<void>> {
  const written = await latestEntryAt(db)
  let latest = written === null ? 0 : Date.parse(written)
  let last = { now: clock(), up: uptime() }
  /** How far it stands from where it stood at the start, and since when on the other clock. */
  let off = 0
  let offSince = 0

  function lookBack(now: number): void {
    if (latest - now > MOST_OFF_MS) health.report('clock-behind', new Date(latest).toISOString())
    else health.clear('clock-behind')
    latest = Math.max(latest, now)
  }

  async function lookForJump(now: number): Promise<void> {
    const up = uptime()
    const expected = last.now + (up - last.up)
    last = { now, up }
    const jump = now - expected
    const isJump = Math.abs(jump) > MOST_OFF_MS
    if (isJump) {
      off += jump
      offSince = up
      health.clear('clock-jumped')
    }
    if (Math.abs(off) <= MOST_OFF_MS || up - offSince >= SAID_MS) {
      off = 0
      health.clear('clock-jumped')
    } else if (isJump) health.report('clock-jumped', new Date(expected).toISOString())
    if (isJump) await jumped(new Date(expected).toISOString())
  }

  lookBack(last.now)
  return async () => {
    const now = clock()
    lookBack(now)
    await lookForJump(now)
  }
}
