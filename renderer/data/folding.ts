import type { ReactiveControllerHost } from 'lit'

interface FormInside {
  readonly begun: boolean
  begin(): void
  clear(): void
}

/** A form that is folded away until somebody opens it; with words of before in it, it stands open. */
export interface FormFold {
  readonly isOpen: boolean
  readonly open: () => void
  /** It has done its work. */
  readonly close: () => void
  /** It is left on purpose: what was typed is forgotten. */
  readonly leave: () => void
}

export function folding(host: ReactiveControllerHost, form: () => FormInside): FormFold {
  let opened = false
  const set = (open: boolean) => {
    opened = open
    host.requestUpdate()
  }
  return {
    get isOpen() {
      return opened || form().begun
    },
    open() {
      set(true)
      form().begin()
    },
    close: () => set(false),
    leave() {
      set(false)
      form().clear()
    },
  }
}
