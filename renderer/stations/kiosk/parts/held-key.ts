import type { ReactiveController, ReactiveControllerHost } from 'lit'

const HELD_MS = 700

/** A key that does more when a finger stays on it. */
export class HeldKey implements ReactiveController {
  readonly #act: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, act: () => void) {
    this.#act = act
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  readonly begin = () => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#act, HELD_MS)
  }

  readonly end = () => clearTimeout(this.#timer)
}
