import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { isOpen } from '../../../../preload/contract/visit-status.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { age, date, missedCount, relativeDay, time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { wishWord, withWord } from '../waiting/words.ts'
import type { Relative } from './family.ts'
import './meant-for.ts'

/** Whoever a visit is booked for. */
export interface BookedPerson {
  readonly id: string
  readonly name: string
  readonly birthDate: string
}

/**
 * Who is on the phone, with what decides when to book: age, absences, visits to come, wishes, and who of the family comes
 * along. Fires `mb-other-patient`, and `mb-family` with those who do.
 */
@localized()
@customElement('mb-book-patient')
export class BookPatient extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    viewStyles,
    css`
      :host {
        padding: 0;
      }

      .card {
        display: grid;
        gap: 12px;
      }

      ul {
        display: grid;
        gap: 4px;
      }

      fieldset {
        border: 0;
        min-width: 0;
      }
    `,
  ]

  @property({ attribute: false }) person!: BookedPerson
  @property({ attribute: false }) visits: Output<'patient.visits'> = []
  @property() today = ''
  /** What is chosen for him; '' while nothing is. */
  @property() visitTypeId = ''
  @state() private along: readonly string[] = []
  readonly #relatives = new LiveQuery(this, 'patient.relatives', () => ({ patientId: this.person.id }))
  readonly #waiting = new LiveQuery(this, 'waiting.list', () => ({}))

  #tell(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #takeAlong(patientId: string, comes: boolean): void {
    this.along = comes ? [...this.along, patientId] : this.along.filter((id) => id !== patientId)
    const family: readonly Relative[] = (this.#relatives.value ?? [])
      .filter((one) => this.along.includes(one.patientId))
      .map(({ patientId: id, name }) => ({ id, name }))
    this.#tell('mb-family', family)
  }

  #toCome() {
    const next = this.visits
      .filter(({ status, date: day }) => isOpen(status) && day >= this.today)
      .toReversed()
    if (next.length === 0) return nothing
    return html`<div>
      <h2 class="label">${msg('Já marcadas')}</h2>
      <ul>
        ${next.map(
          (visit) =>
            html`<li>
              <b>${relativeDay(visit.date, this.today)} ${time2(visit.startMinute)}</b>,
              ${visit.practitionerName}, ${visit.visitType}
            </li>`,
        )}
      </ul>
    </div>`
  }

  #wishes() {
    const own = (this.#waiting.value ?? []).filter(({ patientId }) => patientId === this.person.id)
    if (own.length === 0) return nothing
    return html`<div>
      <h2 class="label">${msg('Na lista de espera')}</h2>
      <ul>
        ${own.map((wish) => html`<li>${wish.visitType}, ${withWord(wish)}: ${wishWord(wish)}</li>`)}
      </ul>
    </div>`
  }

  #family() {
    const people = this.#relatives.value ?? []
    if (people.length === 0) return nothing
    return html`<fieldset>
      <legend class="label">${msg('Marcar também, em seguida')}</legend>
      ${people.map(
        ({ patientId, name, birthDate }) =>
          html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.along.includes(patientId)}
                @change=${(event: Event) => this.#takeAlong(patientId, (event.target as HTMLInputElement).checked)}
              />
              <span>${name}, ${age(birthDate, this.today)}</span>
            </label>
            ${
              this.along.includes(patientId)
                ? html`<mb-meant-for patientId=${patientId} visitTypeId=${this.visitTypeId}></mb-meant-for>`
                : nothing
            }`,
      )}
    </fieldset>`
  }

  override render() {
    const { name, birthDate } = this.person
    const missed = this.visits.filter(({ status }) => status === 'noshow').length
    const born = `${date(birthDate)}, ${age(birthDate, this.today)}`
    return html`<div class="card">
      <div>
        <p class="label">${msg('Paciente')}</p>
        <p class="heading-03">${name}</p>
        <p>${born}${missed > 0 ? html`, <b>${missedCount(missed)}</b>` : nothing}</p>
      </div>
      <mb-meant-for patientId=${this.person.id} visitTypeId=${this.visitTypeId}></mb-meant-for>
      ${this.#toCome()} ${this.#wishes()} ${this.#family()}
      <button class="button ghost sm" type="button" @click=${() => this.#tell('mb-other-patient')}>
        ${msg('Trocar paciente')}
      </button>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-book-patient': BookPatient
  }
  interface HTMLElementEventMap {
    'mb-family': CustomEvent<readonly Relative[]>
  }
}
