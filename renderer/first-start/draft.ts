import type { Station } from '../../preload/contract/define.ts'
import type { Input } from '../../preload/contract/index.ts'

/** What the first steps gather before anything is written. */
export interface SetUpDraft {
  readonly language: 'pt-BR' | 'en'
  readonly station: Station
  readonly clinic: Input<'gate.create'>['clinic'] | undefined
  readonly administrator: Input<'gate.create'>['administrator'] | undefined
}

export function emptyDraft(station: Station): SetUpDraft {
  return {
    language: 'pt-BR',
    station: station === 'admin' ? 'reception' : station,
    clinic: undefined,
    administrator: undefined,
  }
}

/** Fires the event by which a step hands over what it gathered. */
export function handOver(step: HTMLElement, part: Partial<SetUpDraft> = {}): void {
  step.dispatchEvent(new CustomEvent('mb-next', { detail: part, bubbles: true, composed: true }))
}

export function goBack(step: HTMLElement): void {
  step.dispatchEvent(new CustomEvent('mb-back', { bubbles: true, composed: true }))
}
