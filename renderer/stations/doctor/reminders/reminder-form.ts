import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Form } from '../../../data/form.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { isDate, parseTypedDate } from '../../../i18n/date-typed.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { smallFormStyles } from '../small-form-styles.ts'

/** A new reminder of this patient. Fires `mb-close` once it is written, or left. */
@localized()
@customElement('mb-reminder-form')
export class ReminderForm extends LitElement {
  static override styles = [base, type, button, field, smallFormStyles]

  @property() patientId = ''
  @property({ attribute: false }) encounterId: string | null = null
  @property() today = ''
  readonly #form = new Form(this, 'reminder.write', {
    fields: () => ({
      text: { kind: 'text', label: msg('Lembrar de'), max: 500, rows: 2 },
      due: { kind: 'date', label: msg('Para o dia') },
      team: {
        kind: 'check',
        label: msg('Da equipe: os outros profissionais também veem'),
        help: msg('A recepção e a administração não veem lembretes.'),
      },
    }),
    of: () => this.patientId,
    rest: () => ({ patientId: this.patientId, encounterId: this.encounterId }),
    wrong: (typed) => this.#gone(typed('due')),
    done: () => this.#close(),
  })

  /** A day that is over would be late at once: somebody mistyped it. */
  #gone(typed: string): Record<string, string> {
    const day = isDate(typed) ? typed : parseTypedDate(typed)
    return day && day < this.today ? { due: msg('Este dia já passou.') } : {}
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#close()
  }

  override firstUpdated(): void {
    this.#form.begin()
  }

  override render() {
    return html`<form
      ${formOf(this.#form)}
      aria-label=${msg('Novo lembrete')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${formProblem(this.#form)} ${formFields(this.#form, ['text', 'due', 'team'])}
      <div class="actions">
        <button class="button primary sm" type="submit">${msg('Lembrar')}</button>
        <button class="button ghost sm" type="button" @click=${() => this.#close()}>
          ${msg('Fechar')} <kbd>Esc</kbd>
        </button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reminder-form': ReminderForm
  }
}
