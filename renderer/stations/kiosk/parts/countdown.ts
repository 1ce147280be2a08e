import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Counts seconds down to an end; any touch begins anew. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #end: () => void
  readonly total: number
  #left: number
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, seconds: number, end: () => void) {
    this.#host = host
    this.total = this.#left = seconds
    this.#end = end
    host.addController(this)
  }

  get seconds(): number {
    return this.#left
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#anew, { capture: true })
    this.#timer = setInterval(() => {
      this.#left -= 1
      this.#host.requestUpdate()
      if (this.#left > 0) return
      clearInterval(this.#timer)
      this.#end()
    }, 1000)
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#anew, { capture: true })
    clearInterval(this.#timer)
  }

  readonly #anew = () => {
    this.#left = this.total
  }
}
