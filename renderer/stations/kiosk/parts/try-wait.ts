import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { detailsOf } from '../../../operation-error.ts'

/** The seconds until another password is looked at, counted down in the dead key. */
export class TryWait implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #left = 0
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#end()
  }

  /** "Espere 12 s", or undefined when a password may be tried. */
  get missing(): string | undefined {
    if (this.#left <= 0) return undefined
    const [minutes, seconds] = [Math.floor(this.#left / 60), this.#left % 60]
    return minutes > 0 ? msg(str`Espere ${minutes} min ${seconds} s`) : msg(str`Espere ${seconds} s`)
  }

  /** Begins to count where the clinic's answer was that it is too early. */
  after(error: unknown): void {
    const wait = detailsOf(error, 'wait')
    if (!wait) return
    this.#end()
    this.#left = wait.seconds
    this.#timer = setInterval(() => {
      this.#left -= 1
      if (this.#left <= 0) this.#end()
      this.#host.requestUpdate()
    }, 1000)
  }

  #end(): void {
    clearInterval(this.#timer)
    this.#left = 0
  }
}
