import type { Station } from '../../preload/contract/define.ts'
import type { PrintJob } from '../../preload/contract/papers.ts'

export interface WorkstationSettings {
  readonly language: 'pt-BR' | 'en'
  readonly theme: 'system' | 'light' | 'dark' | 'contrast'
  readonly name: string
}

/** How a paper came out: in the printer's hands; given up in the system's dialog; nothing to print it with. */
export type PrintOutcome = 'printed' | 'left' | 'no-printer' | 'failed'
/** How a paper was saved: as a file; not, for the dialog was left; not, for the place takes none. */
export type SaveOutcome = 'saved' | 'folder-readonly'

/** What only the desktop around the clinic can do. Transports without one answer `null`. */
export interface Desktop {
  /** Draws a paper in a hidden sandboxed window and prints it as the window's station may; null where there is no desktop. */
  print(windowId: string, job: PrintJob): Promise<PrintOutcome | null>
  /** Has the person say where a PDF is kept, under a proposed name; undefined where there is no desktop, null when the person left. */
  choosePdf(windowId: string, name: string): Promise<string | null | undefined>
  /** Draws a paper into a PDF there, for this user of the PC alone. */
  writePdf(path: string, job: PrintJob): Promise<SaveOutcome>
  /** Asks the person for a folder; undefined where there is no desktop, null when the person left. */
  chooseFolder(windowId: string): Promise<string | null | undefined>
  readSettings(windowId: string): Promise<WorkstationSettings>
  /** False where settings are not kept. */
  writeSettings(
    windowId: string,
    change: Partial<Pick<WorkstationSettings, 'language' | 'theme'>>,
  ): Promise<boolean>
  /** Chosen at the first start: what this PC is for. False where there is no such setting. */
  setUpWorkstation(
    windowId: string,
    choice: { readonly language: 'pt-BR' | 'en'; readonly station: Station },
  ): Promise<boolean>
  /** Opens a draft to a Brazilian mobile phone in WhatsApp, outside this program; false where there is no desktop. */
  openMessage(message: { readonly phone: string; readonly text: string }): Promise<boolean>
  /** False where there is no kiosk mode to leave. */
  leaveKiosk(windowId: string): Promise<boolean>
  /** The operating system's key store, for this operating-system user. */
  keyStoreAvailable(): Promise<boolean>
  protect(secret: Uint8Array): Promise<Uint8Array>
  unprotect(wrapped: Uint8Array): Promise<Uint8Array>
}
