import type { Station } from '../../preload/contract/define.ts'

/** What the windows of a station may do with this PC, whatever their page asks for. */
export interface StationLaw {
  readonly fullScreen: boolean
  /** Whether dialogs of the system may open over it: to choose or save a file, to print, to say something. */
  readonly dialogs: boolean
  /** Whether whoever stands before it may close it. If not, a member of staff leaves it with his password first. */
  readonly closes: boolean
  /** How it prints: after a look at the system's dialog, or at once on the PC's own printer. */
  readonly prints: 'asking' | 'silently'
}

const PUBLIC: StationLaw = { fullScreen: true, dialogs: false, closes: false, prints: 'silently' }
const DESK: StationLaw = { fullScreen: false, dialogs: true, closes: true, prints: 'asking' }

/** The law of each station. Anybody may touch the kiosk and the panel: behind a dialog lies the whole PC. */
export const STATION_LAWS: Readonly<Record<Station, StationLaw>> = {
  kiosk: PUBLIC,
  panel: PUBLIC,
  reception: DESK,
  doctor: DESK,
  admin: DESK,
}
