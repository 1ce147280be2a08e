import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'
import './reminder-row.ts'
import type { ReminderRow } from './reminder-row.ts'
import { sorted, type Reminder } from './reminder-words.ts'

/** A doctor's own and the team's reminders beside the day: late ones and today's first, later ones behind a fold. */
@localized()
@customElement('mb-day-reminders')
export class DayReminders extends LitElement {
  static override styles = [
    base,
    type,
    css`
      section {
        padding: 12px 16px 16px;
        border-bottom: 1px solid var(--border-subtle-01);
      }

      h2 {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        margin-bottom: 4px;
        font-size: 14px;
        line-height: 18px;
        font-weight: 600;
      }

      h2 span {
        font-size: 12px;
        font-weight: 400;
        color: var(--text-secondary);
      }

      summary {
        min-height: 32px;
        padding: 7px 0;
        cursor: pointer;
        color: var(--link-primary);
      }
    `,
  ]

  @property() today = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #list = new LiveQuery(this, 'reminder.standing', () => ({}))
  readonly keys = new ViewKeys(this, () => ({ l: () => this.#toNext() }))

  /** The first, or the one after where the keys are: Enter there has it done. */
  #toNext(): void {
    const rows = [...this.renderRoot.querySelectorAll<ReminderRow>('.now mb-reminder')]
    const at = rows.findIndex((row) => row.matches(':focus, :focus-within'))
    rows[(at + 1) % Math.max(1, rows.length)]?.focus()
  }

  #rows(reminders: readonly Reminder[], name: string) {
    return html`<ul class=${name}>
      ${repeat(
        reminders,
        ({ id }) => id,
        (one) => html`<li><mb-reminder .reminder=${one} today=${this.today} named></mb-reminder></li>`,
      )}
    </ul>`
  }

  #count(now: number) {
    if (now === 0) return msg('nenhum para hoje')
    return now === 1 ? msg('1 para hoje') : msg(str`${now} para hoje`)
  }

  override render() {
    const { value } = this.#list
    const { due, later } = sorted(value ?? [], this.today, this.session?.clinic.timeZone ?? 'UTC')
    const open = due.filter(({ done }) => done === null)
    const late = open.filter((one) => one.due < this.today).length
    return html`<section aria-labelledby="reminders">
      <h2 id="reminders">
        <b>${msg('Lembretes')} <kbd>L</kbd></b>
        <span>${this.#count(open.length - late)}${late === 0 ? nothing : msg(str`, ${late} em atraso`)}</span>
      </h2>
      ${value ? nothing : standIn(this.#list)} ${this.#rows(due, 'now')}
      ${
        later.length === 0
          ? nothing
          : html`<details>
              <summary>${msg(str`Mais adiante: ${later.length}`)}</summary>
              ${this.#rows(later, 'later')}
            </details>`
      }
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-day-reminders': DayReminders
  }
}
