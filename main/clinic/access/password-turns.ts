/** Passwords that are looked at at once: each takes a core for a quarter of a second. */
const MOST_AT_ONCE = 2
/** Looks that wait for their turn; one a window. */
const MOST_WAITING = 8

/** Runs a look at a password in its window's turn; null at once when too many wait already. */
export type PasswordTurns = <T>(windowId: string, look: () => Promise<T>) => Promise<T | null>

/** One look at a time for each window and few in all, so that no window's flood delays another by more than one look. */
export function createPasswordTurns(): PasswordTurns {
  const running = new Set<string>()
  const waiting: { readonly windowId: string; readonly begin: () => void }[] = []

  /** The next that may run: another window before the one that has just had its turn. */
  function beginNext(after: string): void {
    if (running.size >= MOST_AT_ONCE) return
    const free = waiting.filter(({ windowId }) => !running.has(windowId))
    const next = free.find(({ windowId }) => windowId !== after) ?? free[0]
    if (!next) return
    waiting.splice(waiting.indexOf(next), 1)
    running.add(next.windowId)
    next.begin()
  }

  /** Resolves once it is the window's turn; false when it does not wait for it. */
  async function turnOf(windowId: string): Promise<boolean> {
    if (!running.has(windowId) && running.size < MOST_AT_ONCE) {
      running.add(windowId)
      return true
    }
    if (waiting.length >= MOST_WAITING || waiting.some((one) => one.windowId === windowId)) return false
    await new Promise<void>((begin) => waiting.push({ windowId, begin }))
    return true
  }

  return async (windowId, look) => {
    if (!(await turnOf(windowId))) return null
    try {
      return await look()
    } finally {
      running.delete(windowId)
      beginNext(windowId)
    }
  }
}
