import { screen, type BrowserWindow } from 'electron'
import type { Station } from '../../preload/contract/define.ts'
import type { Settings } from './settings.ts'
import { STATION_LAWS } from './station-law.ts'

interface PlaceOptions {
  readonly settings: Settings
  /** The same for every window, and kept nowhere. */
  readonly size: { readonly width: number; readonly height: number } | null
}

/** Where a station's window opens: where it stood last, while some screen still shows that. */
export function placeOf({ settings, size }: PlaceOptions, station: Station) {
  if (size) return size
  const kept = settings.read().windows[station]
  const visible =
    kept &&
    screen
      .getAllDisplays()
      .some(
        ({ workArea: area }) =>
          kept.x < area.x + area.width &&
          kept.x + kept.width > area.x &&
          kept.y < area.y + area.height &&
          kept.y + kept.height > area.y,
      )
  return visible
    ? { x: kept.x, y: kept.y, width: kept.width, height: kept.height }
    : { width: 1600, height: 1000 }
}

/** Keeps where a window stands, but for one that covers its screen. */
export function keepPlace({ settings, size }: PlaceOptions, window: BrowserWindow, station: Station): void {
  if (size || STATION_LAWS[station].fullScreen) return
  const place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
  settings.write({ windows: { ...settings.read().windows, [station]: place } })
}

/** Puts a public window back over all of its screen, wherever its page or somebody moved it. */
export function keepCovering(window: BrowserWindow, isPublic: () => boolean): void {
  if (!isPublic() || window.isDestroyed()) return
  const now = window.getBounds()
  const { bounds } = screen.getDisplayMatching(now)
  if (now.x !== bounds.x || now.y !== bounds.y) window.setBounds(bounds)
}
