import { msg, str } from '@lit/localize'
import type { Input } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'

/** Free time of one professional's date. */
export interface Gap {
  readonly practitionerId: string
  readonly date: string
  readonly startMinute: number
  readonly endMinute: number
}

/** What was just done, for the strip that tells it and takes it back within ten seconds (`mb-deed`). */
export interface Deed {
  readonly said: string
  /** Asks the clinic to take it back. */
  readonly back: () => Promise<unknown>
  /** What a deed is known by where other pages take it back too. */
  readonly key?: string
  /** What is said then; "Desfeito." where nothing else is. */
  readonly undone?: string
  /** The visit that it was done to, as it left it. */
  readonly visit?: { readonly id: string; readonly version: number }
  /** The gap that it left. */
  readonly freed?: Gap
  /** A visit was moved: its patient may know already, on the phone for instance. */
  readonly moved?: boolean
  /** A cancellation may still say why. */
  readonly asksReason?: boolean
}

/** A sentence without a way back: why something was refused, and how to ask for more (`mb-refused`). Empty: no more. */
export interface Refusal {
  readonly sentence: string
  readonly explain?: () => void
}

/** The way back of whatever was done to one visit. */
export const undoVisit = (appointmentId: string) => () => call('visit.undo', { appointmentId })
/** The way back of several visits changed in one step, or of a wait that was closed. */
export const undoBatch = (batchId: string) => () => call('series.undo', { batchId })

const tell = <T>(from: EventTarget, name: string, detail: T) =>
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))

/** Tells the window's strip what was done, wherever the view goes next. */
export const tellDeed = (from: EventTarget, deed: Deed) => tell(from, 'mb-deed', deed)
/** Something was taken back elsewhere: the strip offers it no more. */
export const tellTakenBack = (from: EventTarget, key: string) => tell(from, 'mb-taken-back', key)
export const tellRefused = (from: EventTarget, refused: Refusal) => tell(from, 'mb-refused', refused)
/** A letter alone takes nothing away: a name that is typed over a visit has all of them. */
export const tellShift = (from: EventTarget, word: string, key: string) =>
  tellRefused(from, { sentence: msg(str`${word}: aperte Shift+${key}.`) })

/** Says why a visit was cancelled, after the deed. */
export const giveReason = (
  visit: { readonly id: string; readonly version: number },
  reason: Input<'visit.give-reason'>['reason'],
) => call('visit.give-reason', { appointmentId: visit.id, version: visit.version, reason })

/** The patient of a visit that was just moved knows it already. */
export const alreadyTold = (visit: { readonly id: string; readonly version: number }) =>
  call('visit.tell', { appointmentId: visit.id, version: visit.version, outcome: 'told' })

declare global {
  interface HTMLElementEventMap {
    'mb-deed': CustomEvent<Deed>
    'mb-refused': CustomEvent<Refusal>
    'mb-taken-back': CustomEvent<string>
  }
  interface WindowEventMap {
    'mb-deed': CustomEvent<Deed>
    'mb-refused': CustomEvent<Refusal>
    'mb-taken-back': CustomEvent<string>
  }
}
