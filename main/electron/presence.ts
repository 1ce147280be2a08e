import { powerMonitor, type BrowserWindow } from 'electron'
import type { Station } from '../../preload/contract/define.ts'

/** So often within so long a page that crashed is loaded again. */
const MOST_CRASHES = 3
const CRASH_SPAN_MS = 60_000

/** What becomes of who is signed in when nobody is at a window any more. */
export interface Presence {
  /** Nobody is at this window any more, or (null) at any: desks are locked, kiosks closed. */
  readonly left: (windowId: string | null, by: 'away' | 'crash') => void
  /** The window's session ends, and all that it held. */
  readonly closed: (windowId: string) => void
}

/** Whoever comes back to a PC that slept or was locked may be somebody else. */
export function lockWithSystem({ left }: Pick<Presence, 'left'>): void {
  powerMonitor.on('suspend', () => left(null, 'away'))
  powerMonitor.on('lock-screen', () => left(null, 'away'))
}

/**
 * A page that is gone is loaded again, locked: who was signed in there may have left the dead window alone. At a kiosk nobody
 * comes back signed in. A page that crashes again and again is left, and its session ends.
 */
export function mendPage(
  window: BrowserWindow,
  windowId: string,
  stationNow: () => Station | undefined,
  { left, closed }: Presence,
): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = performance.now()
    crashes = [...crashes.filter((at) => now - at < CRASH_SPAN_MS), now]
    const again = crashes.length <= MOST_CRASHES
    if (again && stationNow() !== 'kiosk') left(windowId, 'crash')
    else closed(windowId)
    if (again) window.webContents.reload()
  })
}
