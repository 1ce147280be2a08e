import type { ReactiveController, ReactiveControllerHost } from 'lit'

const HELD_MS = 3_000

/** The staff's discreet way: the clinic's name held for three seconds, or Ctrl+Alt+Shift+S on a keyboard. */
export class LongPress implements ReactiveController {
  readonly #act: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, act: () => void) {
    this.#act = act
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey)
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey)
    clearTimeout(this.#timer)
  }

  readonly begin = () => {
    this.#timer = setTimeout(this.#act, HELD_MS)
  }

  readonly end = () => clearTimeout(this.#timer)

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.altKey && event.shiftKey && event.code === 'KeyS') this.#act()
  }
}
