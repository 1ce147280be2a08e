import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { isInDialog, isTyping } from '../elements/typing.ts'

/** What each key does just now, by its name: letters small with "Ctrl+" before them, capital with "Alt+" or "Alt+Shift+". */
type Keys = Readonly<Record<string, () => void>>

function nameOf({ key, ctrlKey, altKey, shiftKey }: KeyboardEvent): string {
  if (altKey) return `Alt+${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}`
  const name = key.length === 1 ? key.toLowerCase() : key
  return ctrlKey ? `Ctrl+${name}` : name
}

/** The keys of a view while it stands. Those without Ctrl or Alt are no business of it while somebody types, and none is while a dialog is open. */
export class ViewKeys implements ReactiveController {
  readonly #keys: (event: KeyboardEvent) => Keys

  constructor(host: ReactiveControllerHost, keys: (event: KeyboardEvent) => Keys) {
    this.#keys = keys
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey)
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const { metaKey, ctrlKey, altKey } = event
    // Ctrl and Alt together are AltGr, which writes letters.
    if (metaKey || (ctrlKey && altKey) || isInDialog(event)) return
    if (isTyping(event) && !ctrlKey && !altKey) return
    const action = this.#keys(event)[nameOf(event)]
    if (!action) return
    event.preventDefault()
    action()
  }
}
