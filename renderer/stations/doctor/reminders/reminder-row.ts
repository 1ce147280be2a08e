import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { reminderStyles } from './reminder-styles.ts'
import { dueWords, pastWords, whoseWords, type Reminder } from './reminder-words.ts'

/**
 * One reminder: done with one press, which is taken back by the next; behind a fold its day is moved, it is handed on, and what
 * became of it stands there.
 */
@localized()
@customElement('mb-reminder')
export class ReminderRow extends LitElement {
  static override styles = [base, type, button, field, reminderStyles]

  @property({ attribute: false }) reminder: Reminder | undefined
  @property() today = ''
  /** Not in that patient's own chart: the name leads to it. */
  @property({ type: Boolean }) named = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private open = false
  @state() private problem = ''
  @state() private busy = false
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => (this.open ? {} : null))
  readonly #move = new Form(this, 'reminder.move', {
    fields: () => ({ due: { kind: 'date', label: msg('Para o dia') } }),
    known: () => (this.reminder ? { due: this.reminder.due } : null),
    of: () => this.reminder?.id ?? null,
    rest: () => this.#about,
  })
  readonly #hand = new Form(this, 'reminder.hand', {
    fields: () => ({
      practitionerId: {
        kind: 'choice',
        label: msg('Passar para'),
        help: this.reminder?.team === false ? msg('É particular: você não o vê mais.') : '',
        options: this.#colleagues,
      },
    }),
    of: () => this.reminder?.id ?? null,
    rest: () => this.#about,
  })

  /** Focuses what finishes it. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.act')?.focus()
  }

  get #about() {
    return { reminderId: this.reminder?.id ?? '', version: this.reminder?.version ?? 0 }
  }

  /** Of a team's reminder that a colleague has, one may take it over. */
  get #colleagues() {
    const own = this.reminder?.own === true ? this.session?.account?.practitionerId : null
    return (this.#practitioners.value ?? [])
      .filter(({ id, active }) => active && id !== own)
      .map(({ id, name }) => ({ value: id, label: name }))
  }

  async #press(done: boolean): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.problem = ''
    try {
      await call(done ? 'reminder.reopen' : 'reminder.finish', this.#about)
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  #forms() {
    return html`<form ${formOf(this.#move)} aria-label=${msg('Mudar a data')}>
        ${formProblem(this.#move)} ${formFields(this.#move, ['due'])}
        <button class="button tertiary sm" type="submit">${msg('Mudar a data')}</button>
      </form>
      <form ${formOf(this.#hand)} aria-label=${msg('Passar a um colega')}>
        ${formProblem(this.#hand)} ${formFields(this.#hand, ['practitionerId'])}
        <button class="button tertiary sm" type="submit">${msg('Passar')}</button>
      </form>`
  }

  #more(reminder: Reminder) {
    const zone = this.session?.clinic.timeZone ?? 'UTC'
    return html`<div>
      ${reminder.done ? nothing : this.#forms()}
      <ul class="minor">
        ${pastWords(reminder, zone).map((words) => html`<li>${words}</li>`)}
      </ul>
    </div>`
  }

  override render() {
    const { reminder, today } = this
    if (!reminder) return nothing
    const { id, patientId, patientName, text, due, done } = reminder
    const isLate = done === null && due < today
    return html`<div class="row">
        <span id="said">
          ${this.named ? html`<a href="/doctor/prontuario/${patientId}">${patientName}</a>: ` : nothing}
          <span class=${done ? 'done' : ''}>${text}</span><br />
          <span class="minor ${isLate ? 'late' : ''}">${done ? msg('concluído') : dueWords(due, today)}</span
          ><span class="minor">, ${whoseWords(reminder)}</span>
        </span>
        <button
          class="act"
          type="button"
          aria-describedby="said"
          @click=${() => void this.#press(done !== null)}
        >
          ${done ? msg('Desfazer') : msg('Concluir')}
        </button>
      </div>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <details
        id=${id}
        @toggle=${({ target }: Event) => (this.open = target instanceof HTMLDetailsElement && target.open)}
      >
        <summary aria-describedby="said">
          ${done ? msg('O que houve com ele') : msg('Outra data, outro colega')}
        </summary>
        ${this.open ? this.#more(reminder) : nothing}
      </details>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reminder': ReminderRow
  }
}
