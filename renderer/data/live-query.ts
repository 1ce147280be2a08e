import { Task, TaskStatus } from '@lit/task'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Input, Output, QueryName } from '../../preload/contract/index.ts'
import { OperationError } from '../operation-error.ts'
import { call, concerns, onChanged } from './client.ts'
import { contract } from './contract.ts'
import { wait } from '../settled.ts'

const DEBOUNCE_MS = 50
/** However fast changes follow one another, a question that they make due waits no longer. */
const LONGEST_WAIT_MS = 250
const SPINNER_MS = 400

/**
 * One query that keeps itself fresh: runs when its input or one of the operation's topics changes, drops answers that are
 * older than the one it has, and keeps the old value while the new one comes. An input of null asks nothing and empties the value.
 */
export class LiveQuery<N extends QueryName> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #name: N
  readonly #input: () => Input<N> | null
  readonly #task: Task<readonly [string | null, number]>
  #value: Output<N> | undefined
  #error: OperationError<N> | undefined
  #round = 0
  #spinner = false
  #askedKey: string | null = null
  /** Questions asked so far, and the last of them whose answer stands. */
  #questions = 0
  #answered = 0
  /** When a change made the question due that has not been asked yet. */
  #dueSince: number | null = null
  #stop: (() => void) | undefined
  #debounce: ReturnType<typeof setTimeout> | undefined
  #slow: ReturnType<typeof setTimeout> | undefined
  /** Says that the question which a change makes due has been asked, or will not be. */
  #asked: (() => void) | undefined

  constructor(host: ReactiveControllerHost, name: N, input: () => Input<N> | null) {
    this.#host = host
    this.#name = name
    this.#input = input
    host.addController(this)
    this.#task = new Task(host, {
      task: ([key]) => this.#run(key),
      args: () => {
        const now = this.#input()
        return [now === null ? null : JSON.stringify(now), this.#round] as const
      },
    })
  }

  /** The last good answer; kept while a new one is under way, dropped when there is nothing to ask. */
  get value(): Output<N> | undefined {
    return this.#value
  }

  /** Why the last try failed. */
  get error(): OperationError<N> | undefined {
    return this.#error
  }

  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING
  }

  /** True once the first answer has kept people waiting for 400 ms; while there is an old value it stays false. */
  get showSpinner(): boolean {
    return this.pending && this.#spinner && this.#value === undefined
  }

  /** Asks again, as after an error. */
  refresh(): void {
    this.#round += 1
    this.#host.requestUpdate()
  }

  hostConnected(): void {
    this.#stop = onChanged((changed) => {
      if (!concerns(changed, contract[this.#name].topics)) return
      this.#asked ??= wait()
      this.#dueSince ??= performance.now()
      const left = this.#dueSince + LONGEST_WAIT_MS - performance.now()
      clearTimeout(this.#debounce)
      this.#debounce = setTimeout(() => this.#askAgain(), Math.min(DEBOUNCE_MS, left))
    })
  }

  hostDisconnected(): void {
    this.#stop?.()
    clearTimeout(this.#debounce)
    clearTimeout(this.#slow)
    this.#asked?.()
    this.#asked = undefined
    this.#dueSince = null
  }

  #askAgain(): void {
    this.#dueSince = null
    this.refresh()
    this.#asked?.()
    this.#asked = undefined
  }

  async #run(key: string | null): Promise<void> {
    this.#questions += 1
    const question = this.#questions
    // An answer counts although a later question is under way: while changes go on there is always one.
    const counts = () => key === this.#askedKey && question > this.#answered
    if (key !== this.#askedKey) this.#error = undefined
    this.#askedKey = key
    this.#watchSlow()
    if (key === null) {
      this.#value = undefined
      clearTimeout(this.#slow)
      return
    }
    try {
      const value = await call(this.#name, JSON.parse(key) as Input<N>)
      if (!counts()) return
      this.#answered = question
      this.#value = value
      this.#error = undefined
    } catch (error) {
      if (!counts()) return
      this.#answered = question
      if (!(error instanceof OperationError)) throw error
      this.#error = error as OperationError<N>
    } finally {
      if (question === this.#questions) clearTimeout(this.#slow)
      // The task draws the page for the last question alone.
      else this.#host.requestUpdate()
    }
  }

  #watchSlow(): void {
    this.#spinner = false
    clearTimeout(this.#slow)
    this.#slow = setTimeout(() => {
      this.#spinner = true
      this.#host.requestUpdate()
    }, SPINNER_MS)
  }
}
