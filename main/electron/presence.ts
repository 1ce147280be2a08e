import { powerMonitor, type BrowserWindow } from 'electron'
import type { Station } from '../../preload/contract/define.ts'
import { afterCrash, NO_CRASHES } from './crash-wait.rules.ts'

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
 * comes back signed in. Of a page that crashes again and again the session ends and the page rests, with a sentence in its
 * place that needs no script, each time longer; nobody has to come for it.
 */
export function mendPage(
  window: BrowserWindow,
  windowId: string,
  stationNow: () => Station | undefined,
  load: (page: string) => void,
  { left, closed }: Presence,
): void {
  let crashes = NO_CRASHES
  let resting = false
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // What stands in the page's place needs no mending: it gives way by itself.
    if (reason === 'clean-exit' || window.isDestroyed() || resting) return
    const after = afterCrash(crashes, performance.now())
    crashes = after.crashes
    if (after.restMs === 0 && stationNow() !== 'kiosk') left(windowId, 'crash')
    else closed(windowId)
    if (after.restMs === 0) return window.webContents.reload()
    resting = true
    load('resting')
    setTimeout(() => {
      resting = false
      const station = stationNow()
      if (!window.isDestroyed() && station) load(`${station}/`)
    }, after.restMs)
  })
}
