import type { Seat } from '../seat-name.ts'

/** Passwords that are looked at at once: each takes a core for a quarter of a second. */
const MOST_AT_ONCE = 2
/** Looks that wait for their turn; one a seat. */
const MOST_WAITING = 8

/** Runs a look at a password in its seat's turn; null at once when too many wait already. */
export type PasswordTurns = <T>(seat: Seat, look: () => Promise<T>) => Promise<T | null>

/** One look at a time for each seat and few in all, so that no seat's flood delays another by more than one look. */
export function createPasswordTurns(): PasswordTurns {
  const running = new Set<Seat>()
  const waiting: { readonly seat: Seat; readonly begin: () => void }[] = []

  /** The next that may run: another seat before the one that has just had its turn. */
  function beginNext(after: Seat): void {
    if (running.size >= MOST_AT_ONCE) return
    const free = waiting.filter(({ seat }) => !running.has(seat))
    const next = free.find(({ seat }) => seat !== after) ?? free[0]
    if (!next) return
    waiting.splice(waiting.indexOf(next), 1)
    running.add(next.seat)
    next.begin()
  }

  /** Resolves once it is the seat's turn; false when it does not wait for it. */
  async function turnOf(seat: Seat): Promise<boolean> {
    if (!running.has(seat) && running.size < MOST_AT_ONCE) {
      running.add(seat)
      return true
    }
    if (waiting.length >= MOST_WAITING || waiting.some((one) => one.seat === seat)) return false
    await new Promise<void>((begin) => waiting.push({ seat, begin }))
    return true
  }

  return async (seat, look) => {
    if (!(await turnOf(seat))) return null
    try {
      return await look()
    } finally {
      running.delete(seat)
      beginNext(seat)
    }
  }
}
