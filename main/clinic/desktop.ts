import type { Station } from '../../preload/contract/define.ts'
import type { PaperGroup, PaperWay, PaperWays } from '../../preload/contract/paper-layout.ts'
import type { PrintJob } from '../../preload/contract/papers.ts'
import type { Seat } from './seat-name.ts'

export interface WorkstationSettings {
  readonly language: 'pt-BR' | 'en'
  readonly theme: 'system' | 'light' | 'dark' | 'contrast'
  readonly name: string
  /** What the policy of this PC decides, and nobody at it. */
  readonly decided: {
    readonly station: Station | null
    readonly language: boolean
    readonly theme: boolean
  }
}

/** Of a PC without a policy. */
export const UNDECIDED: WorkstationSettings['decided'] = { station: null, language: false, theme: false }

/**
 * How a paper came out: in the printer's hands; given up in the system's dialog; thrown away meanwhile; nothing to print it with,
 * or not the printer that this PC has for it.
 */
export type PrintOutcome = 'printed' | 'left' | 'dropped' | 'no-printer' | 'printer-gone' | 'failed'

export interface Printer {
  /** As the system knows it. */
  readonly name: string
  /** As people know it. */
  readonly label: string
}
/** How a paper was saved: as a file; thrown away meanwhile; not, for the place takes none. */
export type SaveOutcome = 'saved' | 'dropped' | 'folder-readonly'

/** What the PC of whoever asks can do for the window it was asked from. Transports without a desktop answer `null`. */
export interface Desktop {
  /** Draws a paper in a hidden sandboxed window and prints it as the window's station may; null where there is no desktop. */
  print(job: PrintJob, way: Pick<PaperWay, 'printer' | 'silent'>): Promise<PrintOutcome | null>
  /** How this PC makes its papers, by their groups. */
  readPapers(): Promise<PaperWays>
  /** False where that is not kept. */
  writePaper(group: PaperGroup, way: PaperWay): Promise<boolean>
  /** What this PC could print with now; null where there is no desktop. */
  printers(): Promise<readonly Printer[] | null>
  /** Throws away what this window's papers still wait for: whoever answers their dialog now may be somebody else. */
  dropPapers(): Promise<void>
  /** Has the person say where a PDF is kept, under a proposed name; undefined where there is no desktop, null when the person left. */
  choosePdf(name: string): Promise<string | null | undefined>
  /** Draws a paper into a PDF there, for this user of the PC alone. */
  writePdf(path: string, job: PrintJob): Promise<SaveOutcome>
  /** Asks the person for a folder; undefined where there is no desktop, null when the person left. */
  chooseFolder(): Promise<string | null | undefined>
  readSettings(): Promise<WorkstationSettings>
  /** False where settings are not kept. */
  writeSettings(change: Partial<Pick<WorkstationSettings, 'language' | 'theme'>>): Promise<boolean>
  /** Chosen at the first start: what this PC is for. False where there is no such setting. */
  setUpWorkstation(choice: {
    readonly language?: 'pt-BR' | 'en'
    readonly station: Station
  }): Promise<boolean>
  /** Opens a draft to a Brazilian mobile phone in WhatsApp, outside this program; false where there is no desktop. */
  openMessage(message: { readonly phone: string; readonly text: string }): Promise<boolean>
  /** False where there is no kiosk mode to leave. */
  leaveKiosk(): Promise<boolean>
}

/** The desktop at each seat. */
export type DesktopAt = (seat: Seat) => Desktop

/** The key store of the operating system, for its user at the PC that keeps the clinic: never that of whoever asks. */
export interface KeyStore {
  isAvailable(): Promise<boolean>
  protect(secret: Uint8Array): Promise<Uint8Array>
  unprotect(wrapped: Uint8Array): Promise<Uint8Array>
}
