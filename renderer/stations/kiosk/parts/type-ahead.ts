import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Lets a physical keyboard write without a tap first: typing goes to the question's input, Enter goes on. */
export class TypeAhead implements ReactiveController {
  readonly #input: () => HTMLInputElement | null
  readonly #enter: () => void

  constructor(host: ReactiveControllerHost, input: () => HTMLInputElement | null, enter: () => void) {
    this.#input = input
    this.#enter = enter
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey)
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    const target = event.composedPath()[0]
    if (target instanceof HTMLElement && target.closest('dialog')) return
    if (event.key === 'Enter') {
      if (target instanceof HTMLButtonElement) return
      event.preventDefault()
      this.#enter()
      return
    }
    const typing = event.key.length === 1 || event.key === 'Backspace' || event.key === 'Dead'
    const atButton = target instanceof HTMLButtonElement && event.key === ' '
    if (typing && !atButton && target !== this.#input()) this.#input()?.focus()
  }
}
