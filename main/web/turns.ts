/** Questions of one window that may be under way at once: many more than a page of ours ever asks. */
export const MOST_AT_ONCE = 32

/** Keeps any one window from filling the clinic's queue: null where it has as many questions under way as it may. */
export function createTurns(): (windowId: string) => (() => void) | null {
  const underWay = new Map<string, number>()
  return (windowId) => {
    const now = underWay.get(windowId) ?? 0
    if (now >= MOST_AT_ONCE) return null
    underWay.set(windowId, now + 1)
    return () => {
      const left = (underWay.get(windowId) ?? 1) - 1
      if (left === 0) underWay.delete(windowId)
      else underWay.set(windowId, left)
    }
  }
}
