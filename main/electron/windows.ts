import { BrowserWindow, session } from 'electron'
import { join } from 'node:path'
import type { Station } from '../../preload/contract/define.ts'
import type { WindowCaller } from '../clinic/clinic.ts'
import { APP_ORIGIN, serveApp } from './app-protocol.ts'
import { hardenSession, SAFE_PREFERENCES } from './hardening.ts'
import { NO_DIALOG_PREFERENCES, refuseFileChoosers } from './no-dialogs.ts'
import { mendPage, type Presence } from './presence.ts'
import type { Settings } from './settings.ts'
import { STATION_LAWS, type StationLaw } from './station-law.ts'
import { keepCovering, keepPlace, placeOf } from './window-place.ts'

export interface WindowOptions extends Presence {
  /** Folder with main/, preload/ and renderer/ as built. */
  readonly dist: string
  readonly settings: Settings
  readonly size: { readonly width: number; readonly height: number } | null
  /** True while no clinic is open and the door is shown instead of the station. */
  readonly atDoor: () => Promise<boolean>
  /** Whether the clinic will most likely open by itself, told before it has. */
  readonly opensByItself: () => boolean
  /** Whether the program ends: then every window may close. */
  readonly ending: () => boolean
}

export interface Windows {
  /** Opens a station's window, or brings the one it has to the front; gives its id. The page may still be loading. */
  open(station: Station): Promise<string>
  /** The caller behind a page, or null for a page that is not a station's. */
  callerOf(contentsId: number): WindowCaller | null
  windowOf(windowId: string): BrowserWindow | null
  lawOf(windowId: string): StationLaw | null
  /** Whether there is none, and none that comes back. */
  isEmpty(): boolean
  /** Whether anybody may stand before one of the windows. */
  isPublic(): boolean
  /** Out of full screen: from now on the window may be closed. False for a window that is not there. */
  leave(windowId: string): boolean
  sendChanged(topics: readonly string[]): void
  /** Gives a window another station; its page goes there by itself. One under another law takes its place. */
  becomeStation(windowId: string, station: Station): void
  /** Gives a window another station and brings it to the door. */
  showDoor(windowId: string, station: Station): void
}

const DOOR = '/first-start'

/** In the trail "house" is the program itself: no PC goes by that name. */
const nameOfPc = (name: string): string => (name.trim().toLowerCase() === 'house' ? 'PC house' : name)

/** Opens and knows the windows of this PC. The station of a window is kept here and nowhere in the page. */
export function createWindows(options: WindowOptions): Windows {
  const { settings } = options
  const open = new Map<number, { window: BrowserWindow; station: Station; left: boolean }>()
  let coming = 0
  const idOf = (contentsId: number) => `w${contentsId}`

  function load(window: BrowserWindow, page: string) {
    // A page that gives way to another, or to the end of its window, is no failure of the program.
    window.loadURL(`${APP_ORIGIN}/${page}`).catch(() => undefined)
  }

  const doorOf = (station: Station) =>
    `${DOOR.slice(1)}?station=${station}&language=${settings.read().language}`

  /** A page that asks for the door gets it while no clinic is open; else what it met has passed, and it begins again. */
  async function leadToDoor(window: BrowserWindow, station: Station) {
    const page = (await options.atDoor()) ? doorOf(station) : `${station}/`
    if (!window.isDestroyed()) load(window, page)
  }

  const entryOf = (windowId: string) => open.get(Number(windowId.slice(1))) ?? null

  /** A window's law is laid down when it is made: under another one the station gets a window of its own, or the one it has. */
  function hand(windowId: string, station: Station, stay: (window: BrowserWindow) => void) {
    const entry = entryOf(windowId)
    if (!entry) return
    const another = [...open.values()].some((one) => one !== entry && one.station === station)
    if (STATION_LAWS[entry.station] === STATION_LAWS[station] && !another) {
      entry.station = station
      return stay(entry.window)
    }
    void openStation(station).then(() => {
      entry.left = true
      entry.window.destroy()
    })
  }

  function comeBack(station: Station) {
    coming += 1
    // When this is over the old window is off the list.
    setImmediate(() => void openStation(station).finally(() => (coming -= 1)))
  }

  async function openStation(station: Station): Promise<string> {
    // The page is drawn while the clinic opens, where that will most likely happen by itself; it asks, and goes to the
    // door when the clinic stays shut.
    const door = !options.opensByItself() && (await options.atDoor())
    const known = [...open.values()].find((entry) => entry.station === station)
    if (known) {
      if (known.window.webContents.isCrashed()) known.window.webContents.reload()
      if (known.left) {
        // It was left by a member of staff; from now on it is a public station again.
        known.left = false
        known.window.setKiosk(STATION_LAWS[station].fullScreen && !options.size)
      }
      if (known.window.isMinimized()) known.window.restore()
      known.window.focus()
      return idOf(known.window.webContents.id)
    }
    const partition = session.fromPartition(`station-${station}`)
    const law = STATION_LAWS[station]
    hardenSession(partition, law)
    serveApp(partition, join(options.dist, 'renderer'), law)
    const window = new BrowserWindow({
      ...placeOf(options, station),
      useContentSize: true,
      show: false,
      backgroundColor: '#ffffff',
      autoHideMenuBar: true,
      kiosk: law.fullScreen && !options.size,
      resizable: law.closes,
      movable: law.closes,
      title: 'MedicalBooking',
      webPreferences: {
        ...SAFE_PREFERENCES,
        ...(law.dialogs ? {} : NO_DIALOG_PREFERENCES),
        session: partition,
        preload: join(options.dist, 'preload/bridge.cjs'),
      },
    })
    const contentsId = window.webContents.id
    open.set(contentsId, { window, station, left: false })
    if (!law.dialogs) refuseFileChoosers(window.webContents)
    // A page may ask for another place and size; a public one stays where it covers the desktop.
    if (!law.closes) {
      window.webContents.on('content-bounds-updated', (event) => event.preventDefault())
      const place = () => keepCovering(window, () => open.get(contentsId)?.left === false && !options.size)
      window.on('move', place)
      window.on('resize', place)
    }
    window.once('ready-to-show', () => window.show())
    const mayClose = () => law.closes || open.get(contentsId)?.left === true || options.ending()
    window.on('close', (event) => {
      if (mayClose()) keepPlace(options, window, station)
      else event.preventDefault()
    })
    window.on('closed', () => {
      // A page can close itself, and nothing asks before: it comes back with nobody signed in.
      if (!mayClose()) comeBack(station)
      open.delete(contentsId)
      options.closed(idOf(contentsId))
    })
    const stationNow = () => open.get(contentsId)?.station
    mendPage(window, idOf(contentsId), stationNow, (page) => load(window, page), options)
    window.webContents.on('will-navigate', (event) => {
      const own = open.get(contentsId)?.station
      const url = new URL(event.url)
      const isOurs = `${url.protocol}//${url.host}` === APP_ORIGIN
      if (isOurs && url.pathname === `/${own}/`) return
      event.preventDefault()
      if (own && isOurs && url.pathname === DOOR) void leadToDoor(window, own).catch(() => undefined)
    })
    // Nothing asks before a page goes to an empty one, and nothing leads on from there.
    window.webContents.on('did-navigate', (_event, url) => {
      const own = stationNow()
      if (own && !url.startsWith(`${APP_ORIGIN}/`)) load(window, `${own}/`)
    })
    load(window, door ? doorOf(station) : `${station}/`)
    return idOf(contentsId)
  }

  return {
    open: openStation,
    callerOf(contentsId) {
      const entry = open.get(contentsId)
      return entry
        ? { windowId: idOf(contentsId), station: entry.station, workstation: nameOfPc(settings.read().name) }
        : null
    },
    windowOf: (windowId) => entryOf(windowId)?.window ?? null,
    lawOf(windowId) {
      const entry = entryOf(windowId)
      return entry ? STATION_LAWS[entry.station] : null
    },
    isEmpty: () => open.size + coming === 0,
    isPublic: () => [...open.values()].some(({ station, left }) => !left && !STATION_LAWS[station].closes),
    leave(windowId) {
      const entry = entryOf(windowId)
      if (!entry) return false
      entry.left = true
      entry.window.setKiosk(false)
      return true
    },
    sendChanged(topics) {
      for (const { window } of open.values())
        if (!window.isDestroyed()) window.webContents.send('clinic:changed', topics)
    },
    becomeStation: (windowId, station) => hand(windowId, station, () => undefined),
    showDoor: (windowId, station) => hand(windowId, station, (window) => load(window, doorOf(station))),
  }
}
