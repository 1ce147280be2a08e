import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Follows a media query, for the few things that a sheet cannot decide (how many days stand on a strip). */
export class MediaWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #query: MediaQueryList

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host
    this.#query = window.matchMedia(query)
    host.addController(this)
  }

  get matches(): boolean {
    return this.#query.matches
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#changed)
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#changed)
  }

  readonly #changed = () => this.#host.requestUpdate()
}
