import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Input } from '../../preload/contract/index.ts'
import { call } from './client.ts'

type Place = Input<'booking.hold'>

/** Sooner than the two minutes that a hold lives. */
const RENEW_MS = 30_000
const ACTIVE = ['keydown', 'pointerdown'] as const

/** Keeps the chosen time for this window while somebody is at it; a wiped, left or closed page lets it go. */
export class SlotHold implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #until: string | null = null
  #place: Place | null = null
  #asked = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** The instant until which the time is held, unless somebody goes on being at it; null: none is. */
  get until(): string | null {
    return this.#until
  }

  hostConnected(): void {
    for (const name of ACTIVE) window.addEventListener(name, this.#renew, { capture: true })
  }

  hostDisconnected(): void {
    for (const name of ACTIVE) window.removeEventListener(name, this.#renew, { capture: true })
    this.release()
  }

  /** Throws OperationError when it cannot be held, because somebody else was quicker for instance. */
  async take(place: Place): Promise<void> {
    this.#place = place
    this.#asked = performance.now()
    try {
      const { expiresAt } = await call('booking.hold', place)
      if (this.#place === place) this.#until = expiresAt
      this.#host.requestUpdate()
    } catch (error) {
      // What was held before is not what is wanted now.
      if (this.#place === place) this.release()
      throw error
    }
  }

  release(): void {
    if (!this.#place) return
    this.#place = null
    this.#until = null
    void call('booking.release', {}).catch(() => undefined)
  }

  readonly #renew = () => {
    const place = this.#place
    if (!place || performance.now() - this.#asked < RENEW_MS) return
    // The clinic lets it go after ten minutes at most; booking then says whether it is still free.
    this.take(place).catch(() => undefined)
  }
}
