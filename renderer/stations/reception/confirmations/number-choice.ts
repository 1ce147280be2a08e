import { msg } from '@lit/localize'
import { css, html, nothing, type ReactiveControllerHost } from 'lit'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { phone } from '../../../i18n/identity.ts'

type Line = Output<'message.numbers'>[number]
type Where = NonNullable<Input<'message.prepare'>['to']>

/** Of which visit, and whose. */
interface Question {
  readonly id: string
  readonly patientId: string
}

const isSame = (one: Where | null, other: Where | null) => JSON.stringify(one) === JSON.stringify(other)

/** To which number of the card a message goes: the usual one, until somebody chooses another for this visit. */
export class NumberChoice {
  readonly #host: ReactiveControllerHost
  readonly #asked: () => Question | null
  readonly #numbers: LiveQuery<'message.numbers'>
  #chosen: Where | null = null

  constructor(host: ReactiveControllerHost, asked: () => Question | null) {
    this.#host = host
    this.#asked = asked
    this.#numbers = new LiveQuery(host, 'message.numbers', () => {
      const visit = asked()
      return visit && { appointmentId: visit.id }
    })
  }

  /** While the next visit is asked about, the answer is still the one before. */
  get #offered(): readonly Line[] {
    const patientId = this.#asked()?.patientId
    const all = this.#numbers.value ?? []
    return all.some(({ to }) => to?.patientId === patientId) ? all : []
  }

  get #current(): Line | undefined {
    return this.#offered.find(({ to }) => isSame(to, this.#chosen))
  }

  /** Whether there is a number to choose. */
  get isOffered(): boolean {
    return this.#offered.length > 0
  }

  /** What is sent to the clinic. A choice that no longer stands on the card falls back to the usual number. */
  get to(): Where | null {
    return this.#current?.to ?? null
  }

  /** The number itself, where the usual one is this. */
  number(usual: string | null): string | null {
    return this.to === null ? usual : (this.#current?.number ?? usual)
  }

  /** Another visit is looked at: the usual number again. */
  forget(): void {
    this.#chosen = null
  }

  /** The number after this one, the first after the last. */
  next(): void {
    const offered = this.#offered
    const at = offered.findIndex((one) => one === this.#current)
    this.#choose(offered[(at + 1) % offered.length])
  }

  #choose(one: Line | undefined): void {
    if (!one) return
    this.#chosen = one.to
    this.#host.requestUpdate()
  }

  /** Nothing where there is nothing to choose. */
  render() {
    const offered = this.#offered
    if (offered.length === 0) return nothing
    return html`<div class="numbers" role="group" aria-label=${msg('Para qual número')}>
      <p class="label">${msg('Para qual número')} <kbd>U</kbd></p>
      ${offered.map(
        (one) =>
          html`<button type="button" aria-pressed=${one === this.#current} @click=${() => this.#choose(one)}>
            ${phone(one.number)} <span>${one.remark ?? (one.to ? '' : msg('número principal'))}</span>
          </button>`,
      )}
    </div>`
  }
}

export const numberChoiceStyles = css`
  .numbers {
    display: grid;
    gap: 4px;
  }

  .numbers button {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--border-subtle-00);
    background: transparent;
    color: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .numbers button[aria-pressed='true'] {
    background: var(--highlight);
    font-weight: 600;
    box-shadow: inset 3px 0 0 var(--interactive);
  }
`
