import type { Station } from '../../preload/contract/define.ts'

/** One paper to be made: the template's name and its plain data. */
export interface PrintJob {
  readonly template: 'note' | 'appointment-slip' | 'recovery-sheet'
  readonly language: 'pt-BR' | 'en'
  readonly data: unknown
}

export interface WorkstationSettings {
  readonly language: 'pt-BR' | 'en'
  readonly theme: 'system' | 'light' | 'dark' | 'contrast'
  readonly name: string
}

/** What only the desktop around the clinic can do. Transports without one answer `null`. */
export interface Desktop {
  /** Makes a PDF in a hidden sandboxed window; null where there is no desktop. */
  print(job: PrintJob): Promise<Uint8Array | null>
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
