import type { Topic } from '../../preload/contract/define.ts'
import type { Request, Result } from '../../preload/contract/index.ts'
import type { Caller } from './context.ts'
import type { Desktop } from './desktop.ts'

/** How the thread is started. */
export interface ThreadStart {
  /** Folder that holds this PC's clinics: real, trial and practice each in one of its own. */
  readonly dataFolder: string
  readonly trialOnly: boolean
  /** Opens the practice clinic at once. */
  readonly practice: boolean
  readonly osUser: string
  readonly appVersion: string
  /** Milliseconds added to the machine's clock; tests set their date by it, in unpackaged builds only. */
  readonly clockOffset: number
  readonly checkOutputs: boolean
  /** The file of the thread that makes copies. */
  readonly copyThread: string
}

export type DesktopCall = {
  [K in keyof Desktop]: { readonly method: K; readonly args: Parameters<Desktop[K]> }
}[keyof Desktop]

export type ToThread =
  | { readonly kind: 'ask'; readonly id: number; readonly request: Request; readonly caller: Caller }
  | { readonly kind: 'echo'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'window-closed'; readonly windowId: string }
  | { readonly kind: 'window-left'; readonly windowId: string | null; readonly by: 'away' | 'crash' }
  | { readonly kind: 'desktop-answer'; readonly id: number; readonly value?: unknown; readonly failed?: true }
  | { readonly kind: 'close' }

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result }
  | { readonly kind: 'echoed'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'desktop'; readonly id: number; readonly call: DesktopCall }
  | {
      readonly kind: 'log'
      readonly level: 'info' | 'error'
      readonly entry: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'closed' }
