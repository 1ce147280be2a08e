import type { ReactiveControllerHost } from 'lit'
import type { z } from 'zod'
import type { CommandName, Input, Output } from '../../preload/contract/index.ts'
import { errorSentence, issueSentence } from '../i18n/errors.ts'
import { OperationError } from '../operation-error.ts'
import { checkInput, refusedFields } from './check.ts'
import { call } from './client.ts'
import { loadContract } from './contract.ts'

/** A code whose sentence belongs to one field rather than to the whole form. */
type FieldOf = Readonly<Record<string, string>>

/** What a form sends, and what was wrong with it: by field where one is to blame, else as one sentence. */
export class Sending<N extends CommandName> {
  readonly #host: ReactiveControllerHost
  readonly #name: N
  #issues: Readonly<Record<string, string>> = {}
  #problem = ''
  #busy = false

  constructor(host: ReactiveControllerHost, name: N) {
    this.#host = host
    this.#name = name
  }

  /** Why the form as a whole was refused. */
  get problem(): string {
    return this.#problem
  }

  /** The sentence at a field of the input, or nothing. */
  at(path: string): string {
    return this.#issues[path] ?? ''
  }

  /** Checks and sends; undefined when it was refused. `fieldOf` names the field that a code is about. */
  async send(input: Input<N>, fieldOf: FieldOf = {}): Promise<Output<N> | undefined> {
    const contract = await loadContract()
    if (this.#busy) return undefined
    this.#problem = ''
    this.#show(checkInput(contract[this.#name].input as z.ZodType, input))
    if (Object.keys(this.#issues).length > 0) return undefined
    this.#busy = true
    try {
      return await call(this.#name, input)
    } catch (error) {
      this.#show(refusedFields(error))
      const field = error instanceof OperationError ? fieldOf[error.code] : undefined
      if (field === undefined) this.#problem = errorSentence(error)
      else this.#issues = { [field]: errorSentence(error) }
      return undefined
    } finally {
      this.#busy = false
      this.#host.requestUpdate()
    }
  }

  #show(issues: ReturnType<typeof checkInput>): void {
    this.#issues = Object.fromEntries(
      Object.entries(issues).map(([path, issue]) => [path, issueSentence(issue)]),
    )
    this.#host.requestUpdate()
  }
}
