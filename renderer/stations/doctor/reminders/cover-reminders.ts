import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { focusNow } from '../../../data/focus-now.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'
import { knownStyles } from '../known/known-styles.ts'
import './reminder-form.ts'
import './reminder-row.ts'
import { sorted, type Reminder } from './reminder-words.ts'

/** What is to be remembered of a patient, on the cover of an open chart; a new one is written by one key. */
@localized()
@customElement('mb-cover-reminders')
export class CoverReminders extends LitElement {
  static override styles = [
    base,
    type,
    knownStyles,
    css`
      :host {
        display: block;
      }
    `,
  ]

  @property() patientId = ''
  @property({ attribute: false }) encounterId: string | null = null
  @property() today = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private writing = false
  #before: HTMLElement | null = null
  readonly #list = new LiveQuery(this, 'reminder.list', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )
  readonly keys = new ViewKeys(this, () => ({ 'Alt+L': () => this.#write() }))

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('patientId')) this.writing = false
  }

  #write(): void {
    this.#before ??= focusNow()
    this.writing = true
  }

  /** Back to where the keys were, as to the note. */
  #close(): void {
    this.writing = false
    const before = this.#before
    this.#before = null
    void this.updateComplete.then(() => before?.focus())
  }

  #rows(reminders: readonly Reminder[]) {
    return html`<ul>
      ${repeat(
        reminders,
        ({ id }) => id,
        (one) => html`<li><mb-reminder .reminder=${one} today=${this.today}></mb-reminder></li>`,
      )}
    </ul>`
  }

  #form() {
    return this.writing
      ? html`<mb-reminder-form
          patientId=${this.patientId}
          .encounterId=${this.encounterId}
          today=${this.today}
          @mb-close=${() => this.#close()}
        ></mb-reminder-form>`
      : nothing
  }

  override render() {
    const { value } = this.#list
    const timeZone = this.session?.clinic.timeZone ?? 'UTC'
    const { due, later, past } = sorted(value ?? [], this.today, timeZone)
    return html`<section aria-labelledby="reminders">
      <div class="head">
        <h3 id="reminders">${msg('Lembretes')}</h3>
        <button
          class="act"
          type="button"
          aria-keyshortcuts="Alt+L"
          aria-describedby="reminders"
          @click=${() => this.#write()}
        >
          ${msg('Anotar')} <kbd>Alt+L</kbd>
        </button>
      </div>
      ${this.#form()} ${value ? nothing : standIn(this.#list)} ${this.#rows([...due, ...later])}
      ${
        past.length === 0
          ? nothing
          : html`<details>
              <summary>${msg('Concluídos')} ${past.length}</summary>
              ${this.#rows(past)}
            </details>`
      }
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-cover-reminders': CoverReminders
  }
}
