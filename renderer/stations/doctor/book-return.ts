import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { focusNow } from '../../data/focus-now.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { addDays, date, shortWeekday, time2 } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

type Opening = Output<'booking.find'>[number]

/** When people are asked to come back. */
const AFTER = [7, 15, 30, 60, 90, 180] as const
/** How far from that day a time is looked for, and how many are offered. */
const DAYS = 21
const OFFERED = 6

/** The next visit of whoever was just seen, in the doctor's own day: what for, in how many days, and one of the first free times. */
@localized()
@customElement('mb-book-return')
export class BookReturn extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section {
        padding: 12px 16px 16px;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 4px 0 12px;
      }
    `,
  ]

  @property() patientId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private visitTypeId = ''
  @state() private days = 0
  @state() private booked: Opening | undefined
  @state() private problem = ''
  #busy = false
  #isOffered = false
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #found = new LiveQuery(this, 'booking.find', () => {
    const { own, type } = this.#chosen
    if (!own || !type || this.days === 0 || !this.session) return null
    const from = addDays(this.session.now.slice(0, 10), this.days)
    const whom = { practitionerId: own.id, kindId: type.kindId, patientId: this.patientId }
    return { ...whom, from, days: DAYS, perDay: 2, most: OFFERED }
  })

  // Whoever signed by keys goes on from here: the place of the note's own keys is gone, and the focus with it.
  protected override updated(): void {
    if (this.#isOffered || !this.#chosen.own) return
    this.#isOffered = true
    if (focusNow() === null) this.renderRoot.querySelector('button')?.focus()
  }

  get #chosen() {
    const id = this.session?.account?.practitionerId
    const own = this.#practitioners.value?.find((one) => one.id === id)
    return { own, type: own?.visitTypes.find((one) => one.id === this.visitTypeId) }
  }

  async #book(opening: Opening): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.problem = ''
    const { practitionerId, visitTypeId, date: day, startMinute } = opening
    try {
      await call('visit.book', {
        ...{ patientId: this.patientId, practitionerId, visitTypeId },
        ...{ date: day, startMinute },
      })
      this.booked = opening
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.#busy = false
    }
  }

  #choice(word: string, chosen: boolean, choose: () => void) {
    return html`<button
      class="button ${chosen ? 'primary' : 'tertiary'} md"
      type="button"
      aria-pressed=${chosen}
      @click=${choose}
    >
      ${word}
    </button>`
  }

  #openings() {
    if (!this.visitTypeId || this.days === 0) return nothing
    const { value, error } = this.#found
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value) return html`<p role="status">${msg('Procurando…')}</p>`
    if (value.length === 0)
      return html`<p role="status">
        ${msg('Nada livre perto desse dia. Escolha outro prazo, ou peça à recepção.')}
      </p>`
    return html`<div role="group" aria-label=${msg('Horários livres')}>
      ${value.map(
        (one) =>
          html`<button class="button tertiary md" type="button" @click=${() => void this.#book(one)}>
            ${shortWeekday(one.date)} ${date(one.date)} ${time2(one.startMinute)}
          </button>`,
      )}
    </div>`
  }

  override render() {
    const { own } = this.#chosen
    if (!own) return nothing
    if (this.booked) {
      const { date: day, startMinute } = this.booked
      return html`<section>
        <p role="status">${msg(str`Marcado para ${date(day)}, ${time2(startMinute)}.`)}</p>
      </section>`
    }
    return html`<section aria-labelledby="return">
      <h2 class="heading-01" id="return">${msg('Marcar retorno')}</h2>
      <div role="group" aria-label=${msg('Tipo de consulta')}>
        ${own.visitTypes.map(({ id, name }) =>
          this.#choice(name, id === this.visitTypeId, () => (this.visitTypeId = id)),
        )}
      </div>
      <div role="group" aria-label=${msg('Daqui a quantos dias')}>
        ${AFTER.map((days) => this.#choice(msg(str`${days} dias`), days === this.days, () => (this.days = days)))}
      </div>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${this.#openings()}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-book-return': BookReturn
  }
}
