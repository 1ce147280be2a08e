import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { addDays, localDateTime, minuteOf } from '../../../i18n/format.ts'

/** The clinic's wall clock between two answers: what it said last, plus the time that has passed here since. */
export class ClinicClock implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #told: () => string | undefined
  #heard: string | undefined
  #last: string | undefined
  #at = 0
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, told: () => string | undefined) {
    this.#host = host
    this.#told = told
    host.addController(this)
  }

  /** "2026-11-23T14:12", or undefined until the clinic has answered. */
  get now(): string | undefined {
    const told = this.#told()
    // An answer that agrees with what stands here must not set the seconds back.
    if (told !== this.#heard && told !== this.#reckoned()) {
      this.#last = told
      this.#at = performance.now()
    }
    this.#heard = told
    return this.#reckoned()
  }

  #reckoned(): string | undefined {
    if (this.#last === undefined) return undefined
    const minute = minuteOf(this.#last) + Math.floor((performance.now() - this.#at) / 60_000)
    return localDateTime(addDays(this.#last.slice(0, 10), Math.floor(minute / 1440)), minute % 1440)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), 5_000)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }
}
