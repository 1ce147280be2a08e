import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Input } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'

type Place = Input<'booking.hold'>

/** Sooner than the two minutes that a hold lives. */
const RENEW_MS = 60_000

/** Keeps the chosen time for this window while its question stands; a wiped or closed page lets it go. */
export class SlotHold implements ReactiveController {
  #clock: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.release()
  }

  /** Throws OperationError when somebody else was quicker. */
  async take(place: Place): Promise<void> {
    await call('booking.hold', place)
    clearInterval(this.#clock)
    this.#clock = setInterval(() => {
      // The clinic lets it go after ten minutes at most; booking then says whether it is still free.
      call('booking.hold', place).catch(() => clearInterval(this.#clock))
    }, RENEW_MS)
  }

  release(): void {
    if (this.#clock === undefined) return
    clearInterval(this.#clock)
    this.#clock = undefined
    void call('booking.release', {}).catch(() => undefined)
  }
}
