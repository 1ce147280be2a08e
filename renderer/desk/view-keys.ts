import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { isInDialog, isTyping } from '../elements/typing.ts'

/** What each key does just now, by its name: letters small, "Ctrl+" before what is pressed with it. */
type Keys = Readonly<Record<string, () => void>>

/** The keys of a view while it stands. Those without Ctrl are no business of it while somebody types, and none is while a dialog is open. */
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
    const { key, ctrlKey, altKey, metaKey } = event
    if (altKey || metaKey || isInDialog(event) || (isTyping(event) && !ctrlKey)) return
    const name = key.length === 1 ? key.toLowerCase() : key
    const action = this.#keys(event)[ctrlKey ? `Ctrl+${name}` : name]
    if (!action) return
    event.preventDefault()
    action()
  }
}
