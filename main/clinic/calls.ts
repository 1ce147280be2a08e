import type { Seat } from './seat-name.ts'

/** A kiosk that waits for somebody of the reception. */
export interface Call {
  readonly id: string
  readonly seat: Seat
  readonly workstation: string
  /** UTC instant. */
  readonly since: string
  /** The same on the monotonic clock. */
  readonly sinceTicks: number
  readonly answered: boolean
}

/** Whoever was not met after so long went to the desk, or home. */
const LASTS_MS = 600_000

/** Every `now` is in milliseconds on the monotonic clock. */
export interface Calls {
  /** Calls from a seat; one that stands goes on. */
  make(call: Omit<Call, 'answered'>): void
  of(seat: Seat, now: number): Call | null
  /** Those that nobody answered, the first first. */
  waiting(now: number): readonly Call[]
  answer(id: string): void
  end(seat: Seat): void
}

/** Keeps the calls of kiosks, one a seat: a restart forgets them. `endsIn` is told after how many milliseconds one runs out. */
export function createCalls(bySeat: Map<Seat, Call>, endsIn: (ms: number) => void): Calls {
  const stands = (call: Call, now: number) => now - call.sinceTicks < LASTS_MS
  return {
    make(call) {
      const known = bySeat.get(call.seat)
      if (known && stands(known, call.sinceTicks) && !known.answered) return
      bySeat.set(call.seat, { ...call, answered: false })
      endsIn(LASTS_MS)
    },
    of(seat, now) {
      const call = bySeat.get(seat)
      return call && stands(call, now) ? call : null
    },
    waiting: (now) =>
      [...bySeat.values()]
        .filter((call) => stands(call, now) && !call.answered)
        .sort((one, other) => one.sinceTicks - other.sinceTicks),
    answer(id) {
      for (const call of bySeat.values())
        if (call.id === id) bySeat.set(call.seat, { ...call, answered: true })
    },
    end: (seat) => void bySeat.delete(seat),
  }
}
