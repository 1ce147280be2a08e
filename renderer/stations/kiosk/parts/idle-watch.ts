import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { needsPatience } from './typing.ts'

const PAUSE_S = 30
const PATIENT_PAUSE_S = 90
const RING_S = 20
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const

/**
 * Notices that nobody touches the totem any more: after a pause it asks, after 20 s more it ends.
 * Times are counted in ticks of one second, so that a sleeping tab cannot end what a person has just begun.
 */
export class IdleWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #isWatching: () => boolean
  readonly #onEnd: () => void
  #idle = 0
  #left: number | undefined
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, isWatching: () => boolean, onEnd: () => void) {
    this.#host = host
    this.#isWatching = isWatching
    this.#onEnd = onEnd
    host.addController(this)
  }

  /** Seconds left to answer "Ainda está aí?"; undefined while it is not asked. */
  get left(): number | undefined {
    return this.#left
  }

  get total(): number {
    return RING_S
  }

  hostConnected(): void {
    for (const sign of SIGNS) window.addEventListener(sign, this.#alive, { capture: true, passive: true })
    this.#timer = setInterval(() => this.#tick(), 1000)
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) window.removeEventListener(sign, this.#alive, { capture: true })
    clearInterval(this.#timer)
  }

  /** Begins to count anew, as after any touch. */
  readonly #alive = () => {
    this.#idle = 0
    // While it asks, the question itself answers (its keys mean different things).
  }

  /** "Sim, continuar". */
  goOn(): void {
    this.#idle = 0
    this.#left = undefined
    this.#host.requestUpdate()
  }

  #tick(): void {
    if (!this.#isWatching()) {
      this.#idle = 0
      if (this.#left !== undefined) this.goOn()
      return
    }
    if (this.#left !== undefined) {
      this.#left -= 1
      if (this.#left <= 0) {
        this.goOn()
        this.#onEnd()
      } else this.#host.requestUpdate()
      return
    }
    this.#idle += 1
    if (this.#idle < (needsPatience() ? PATIENT_PAUSE_S : PAUSE_S)) return
    this.#left = RING_S
    this.#host.requestUpdate()
  }
}
