import add from '@carbon/icons/es/add/16'
import close from '@carbon/icons/es/close/16'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { icon } from '../elements/icon.ts'
import { isDate } from '../i18n/date-typed.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'
import { weekdays } from './choices.ts'
import { dayShown, dayTyped, timeShown, timeTyped, unreadSentence, type Hours } from './hours.ts'

const FIRST_SHIFT = { startMinute: 480, endMinute: 720 }
const SATURDAY = 6

type Time = Hours['startMinute']

/** The sentence that a field is described by where what stands in it could not be read. */
interface About {
  readonly id: string
  readonly wrong: boolean
}

/** The week of a professional, each stretch with the days from and to which it is valid. Fires `mb-hours`. */
@localized()
@customElement('mb-hours-editor')
export class HoursEditor extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      :host {
        display: grid;
        gap: 8px;
        container-type: inline-size;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr) 40px;
        gap: 8px;
        align-items: end;
        padding-bottom: 12px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      li + li {
        margin-top: 12px;
      }

      .until {
        grid-column: 2;
      }

      .to {
        grid-column: 3;
      }

      @container (min-width: 600px) {
        li {
          grid-template-columns: 104px 72px 72px minmax(0, 1fr) minmax(0, 1fr) 40px;
          padding-bottom: 8px;
        }

        li + li {
          margin-top: 4px;
        }

        .until {
          grid-column: 4;
          grid-row: 1;
        }

        .to {
          grid-column: 5;
          grid-row: 1;
        }

        li > button {
          grid-column: 6;
          grid-row: 1;
        }
      }

      .issue {
        grid-column: 1 / -1;
        font-size: 12px;
        color: var(--text-error);
      }

      .input {
        padding: 0 8px;
      }
    `,
  ]

  @property({ attribute: false }) hours: readonly Hours[] = []
  /** Sentences by the place of a stretch. */
  @property({ attribute: false }) issues: ReadonlyMap<number, string> = new Map()
  @property() today = ''

  #tell(hours: readonly Hours[]): void {
    this.dispatchEvent(new CustomEvent('mb-hours', { detail: hours, bubbles: true, composed: true }))
  }

  #change(index: number, part: Partial<Hours>): void {
    this.#tell(this.hours.map((shift, at) => (at === index ? { ...shift, ...part } : shift)))
  }

  /** A field in which what is no hour and no day stays as it was typed, with the stretch's sentence. */
  #typed(about: About, label: string, shown: string, set: (typed: string) => void, hint = '') {
    return html`<label class="field"
      ><span class="label">${label}</span>
      <input
        class="input"
        data-field
        inputmode="numeric"
        autocomplete="off"
        placeholder=${hint}
        aria-invalid=${about.wrong ? 'true' : nothing}
        aria-describedby=${about.wrong ? about.id : nothing}
        .value=${live(shown)}
        @change=${(event: Event) => {
          set((event.target as HTMLInputElement).value)
          this.requestUpdate()
        }}
    /></label>`
  }

  #time(id: string, label: string, value: Time, set: (time: Time) => void) {
    const about = { id, wrong: typeof value === 'string' }
    return this.#typed(about, label, timeShown(value), (typed) => set(timeTyped(typed)))
  }

  #day(id: string, label: string, value: string | null, set: (day: string) => void, hint = '') {
    const about = { id, wrong: value !== null && !isDate(value) }
    return this.#typed(about, label, dayShown(value), (typed) => set(dayTyped(typed)), hint)
  }

  #shift(shift: Hours, index: number) {
    const issue = this.issues.get(index) ?? unreadSentence(shift)
    const id = `issue-${String(index)}`
    return html`<li>
      <label class="field"
        ><span class="label">${msg('Dia')}</span>
        <select
          class="input"
          data-field
          @change=${(event: Event) => this.#change(index, { weekday: Number((event.target as HTMLSelectElement).value) })}
        >
          ${weekdays().map(({ value, label }) => html`<option value=${value} .selected=${live(Number(value) === shift.weekday)}>${label}</option>`)}
        </select></label
      >
      ${this.#time(id, msg('Das'), shift.startMinute, (startMinute) => this.#change(index, { startMinute }))}
      ${this.#time(id, msg('Às'), shift.endMinute, (endMinute) => this.#change(index, { endMinute }))}
      <button
        class="button ghost icon-only md"
        type="button"
        aria-label=${msg('Tirar este horário')}
        @click=${() => this.#tell(this.hours.filter((_, at) => at !== index))}
      >
        ${icon(close, 16)}
      </button>
      <div class="until">
        ${this.#day(id, msg('Vale de'), shift.validFrom, (day) =>
          this.#change(index, { validFrom: day || shift.validFrom }),
        )}
      </div>
      <div class="to">
        ${this.#day(
          id,
          msg('Vale até'),
          shift.validTo,
          (day) => this.#change(index, { validTo: day || null }),
          msg('sem fim'),
        )}
      </div>
      ${issue ? html`<p class="issue" id=${id} role="alert">${issue}</p>` : nothing}
    </li>`
  }

  override render() {
    return html`<ol>
        ${this.hours.map((shift, index) => this.#shift(shift, index))}
      </ol>
      <button
        class="button ghost md"
        type="button"
        @click=${() =>
          this.#tell([
            ...this.hours,
            { weekday: SATURDAY, ...FIRST_SHIFT, validFrom: this.today, validTo: null },
          ])}
      >
        ${icon(add, 16)} ${msg('Mais um horário')}
      </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-hours-editor': HoursEditor
  }
}
