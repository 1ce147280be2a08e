import type { Topic } from '../../preload/contract/define.ts'
import type { Request, Result } from '../../preload/contract/index.ts'
import type { ClinicPolicy } from './clinic-policy.ts'
import type { Caller } from './context.ts'
import type { Deed, DeedAnswer } from './deed.ts'
import type { Desktop, KeyStore } from './desktop.ts'
import type { Seat } from './seat-name.ts'

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
  readonly policy: ClinicPolicy
  /** The file of the thread that makes copies. */
  readonly copyThread: string
}

/** A call of any one method, with what it takes. */
type MethodCall<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => unknown
    ? { readonly method: K; readonly args: A }
    : never
}[keyof T]

/** What the thread asks of whoever stands around it: of the desktop at a seat, or of the key store of its own PC. */
export type OutwardCall =
  | { readonly to: 'desktop'; readonly seat: Seat; readonly call: MethodCall<Desktop> }
  | { readonly to: 'key-store'; readonly call: MethodCall<KeyStore> }

export type ToThread =
  | { readonly kind: 'start'; readonly start: ThreadStart }
  | { readonly kind: 'ask'; readonly id: number; readonly request: Request; readonly caller: Caller }
  | { readonly kind: 'do'; readonly id: number; readonly deed: Deed }
  | { readonly kind: 'echo'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'seat-closed'; readonly seat: Seat }
  | {
      readonly kind: 'left'
      readonly pc: string
      readonly windowId: string | null
      readonly by: 'away' | 'crash'
    }
  | { readonly kind: 'called'; readonly id: number; readonly value?: unknown; readonly failed?: true }
  | { readonly kind: 'close' }

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result }
  | { readonly kind: 'done'; readonly id: number; readonly answer: DeedAnswer }
  | { readonly kind: 'echoed'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'call'; readonly id: number; readonly out: OutwardCall }
  | {
      readonly kind: 'log'
      readonly level: 'info' | 'error'
      readonly entry: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'closed' }
