import type { ReactiveController, ReactiveControllerHost } from 'lit'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const LOOK_MS = 1000

/** Calls `lock` once nobody has touched key or pointer for the clinic's time; looks every second, so that it is at most one late. */
export class IdleLock implements ReactiveController {
  readonly #minutes: () => number
  readonly #lock: () => void
  #lastSign = performance.now()
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, minutes: () => number, lock: () => void) {
    this.#minutes = minutes
    this.#lock = lock
    host.addController(this)
  }

  hostConnected(): void {
    this.#lastSign = performance.now()
    for (const sign of SIGNS) window.addEventListener(sign, this.#onSign, { passive: true })
    this.#timer = setInterval(() => {
      if (performance.now() - this.#lastSign < this.#minutes() * 60_000) return
      this.#lastSign = performance.now()
      this.#lock()
    }, LOOK_MS)
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) window.removeEventListener(sign, this.#onSign)
    clearInterval(this.#timer)
  }

  readonly #onSign = () => {
    this.#lastSign = performance.now()
  }
}
