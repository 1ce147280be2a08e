import type { LitElement } from 'lit'
import { focusNow } from './focus-now.ts'

interface FormInside {
  readonly begun: boolean
  begin(): void
  clear(): void
}

/**
 * A form that is folded away until somebody opens it; with words of before in it, it stands open. The focus that was in it goes
 * back to where it was opened from.
 */
export interface FormFold {
  readonly isOpen: boolean
  readonly open: () => void
  /** It has done its work. */
  readonly close: () => void
  /** It is left on purpose: what was typed is forgotten. */
  readonly leave: () => void
}

export function folding(host: LitElement, form: () => FormInside): FormFold {
  let opened = false
  let from: HTMLElement | null = null
  const set = (open: boolean) => {
    opened = open
    host.requestUpdate()
  }
  const goBack = () => {
    const place = from?.isConnected ? from : host.renderRoot.querySelector<HTMLElement>('button')
    place?.focus()
  }
  const shut = () => {
    const held = host.matches(':focus-within')
    set(false)
    if (held) void host.updateComplete.then(goBack)
  }
  return {
    get isOpen() {
      return opened || form().begun
    },
    open() {
      from = focusNow()
      set(true)
      form().begin()
    },
    close: shut,
    leave() {
      shut()
      form().clear()
    },
  }
}
