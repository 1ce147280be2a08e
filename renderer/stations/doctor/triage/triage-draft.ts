import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Input } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { OperationError } from '../../../operation-error.ts'

type TriageText = Input<'triage.save-draft'>

/** Typing rests this long before it is saved; while it goes on, it is saved so often that a slow PC is no second behind. */
const REST_MS = 300
const LONGEST_MS = 500

/** What a nurse types on its way to the clinic: at most a second behind, one save at a time, tried again until it is taken. */
export class TriageDraft implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #typed: () => TriageText
  /** What the clinic has, as text; nothing while this is not to be kept. */
  #kept: string | null = null
  /** What was typed last: the form forgets it as the page goes. */
  #last: TriageText | null = null
  #dirtySince: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | null = null
  #gone = false
  error: OperationError | null = null
  /** The clinic has all that was typed here, and something was. */
  saved = false

  constructor(host: ReactiveControllerHost, typed: () => TriageText) {
    this.#host = host
    this.#typed = typed
    host.addController(this)
  }

  /** From here on what is typed is kept. */
  begin(kept: TriageText): void {
    this.#kept = JSON.stringify(kept)
    this.hostUpdated()
  }

  /** What was signed is no draft any more. */
  end(): void {
    clearTimeout(this.#timer)
    this.#kept = this.#last = this.#dirtySince = null
  }

  hostUpdated(): void {
    // The form has forgotten all by an update that comes after the element has gone.
    if (this.#kept === null || this.#gone) return
    this.#last = this.#typed()
    this.#plan()
  }

  #plan(): void {
    if (this.#last === null || this.#kept === JSON.stringify(this.#last)) return
    this.saved = false
    const now = performance.now()
    this.#dirtySince ??= now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => void this.#save(),
      Math.max(0, Math.min(REST_MS, this.#dirtySince + LONGEST_MS - now)),
    )
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#saving
    if (this.#last === null || this.#dirtySince === null) return
    this.#dirtySince = null
    this.#saving = this.#send(this.#last)
    await this.#saving
    this.#saving = null
    this.#plan()
  }

  async #send(typed: TriageText): Promise<void> {
    try {
      await call('triage.save-draft', typed)
      if (this.#kept !== null) this.#kept = JSON.stringify(typed)
      this.error = null
      this.saved = true
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
      this.error = error
      // Nothing more can be written of somebody who is not waiting any more.
      if (error.code === 'wrong-status') this.end()
    }
    this.#host.requestUpdate()
  }

  // A lock takes the page away; what was typed in its last moment still goes to the clinic.
  hostDisconnected(): void {
    this.#gone = true
    void this.#save().then(() => this.end())
  }
}
