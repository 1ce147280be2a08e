import add from '@carbon/icons/es/add/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { icon } from '../../../elements/icon.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { dayMonth, shortWeekday, time2 } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import { dayStyles } from '../day-styles.ts'
import { listStyles } from '../list-styles.ts'
import './wish-form.ts'
import type { WishForm } from './wish-form.ts'
import './wish-panel.ts'
import type { WishPanel } from './wish-panel.ts'
import { daysWord, hoursWord, sinceWord, withWord, type Entry } from './words.ts'

/** Who waits for a sooner visit: urgent ones first, then the longest. A place is offered and booked by people, never by itself. */
@localized()
@customElement('mb-reception-waiting')
export class ReceptionWaiting extends LitElement {
  static override styles = [base, type, button, table, dayStyles, listStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private selectedId = ''
  @state() private adding = false
  /** Something was typed in the new wish: it is kept, in sight or not, until it is on the list or discarded. */
  @state() private begun = false
  /** Who has the focus because the one before was booked: a number pressed twice must not book the next as well. */
  @state() private handedId = ''
  @query('mb-wish-panel') private panel!: WishPanel | null
  @query('mb-wish-form') private form!: WishForm | null
  readonly keys = new ViewKeys(this, ({ key }) => {
    // A number books on the row that has the focus and nowhere else.
    const books = !this.adding && /^[1-9]$/u.test(key) && this.shadowRoot?.activeElement?.matches('tr')
    return {
      ArrowDown: () => this.#walk(1),
      ArrowUp: () => this.#walk(-1),
      n: () => this.#add(),
      ...(books ? { [key]: () => this.#bookAt(Number(key)) } : {}),
    }
  })
  readonly #list = new LiveQuery(this, 'waiting.list', () => ({}))

  get #selected(): Entry | undefined {
    return this.#list.value?.find(({ id }) => id === this.selectedId)
  }

  #walk(by: number): void {
    this.handedId = ''
    const rows = this.#list.value ?? []
    const at = rows.findIndex(({ id }) => id === this.selectedId)
    this.#focus(rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.id)
  }

  #focus(id: string | undefined): void {
    if (!id) return
    this.adding = false
    this.selectedId = id
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${id}"]`)?.focus(),
    )
  }

  #bookAt(number: number): void {
    if (this.handedId === this.selectedId) this.handedId = ''
    else this.panel?.bookAt(number - 1)
  }

  /** The one who went leaves the focus to the next, so that the keys go on. */
  #gone(id: string): void {
    const rows = this.#list.value ?? []
    const at = rows.findIndex((entry) => entry.id === id)
    this.handedId = (rows[at + 1] ?? rows[at - 1])?.id ?? ''
    this.#focus(this.handedId)
  }

  /** Opens the new wish, with what was typed in it before. */
  #add(): void {
    this.adding = true
    void this.updateComplete.then(() => this.form?.begin())
  }

  #leave(): void {
    this.adding = false
    this.#focus(this.selectedId || this.#list.value?.[0]?.id)
  }

  #added(id: string): void {
    this.begun = false
    this.adding = false
    this.selectedId = id
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  #row(entry: Entry, place: number) {
    const { oldVisit } = entry
    const today = this.session?.now.slice(0, 10) ?? ''
    return html`<tr
      data-id=${entry.id}
      tabindex="0"
      aria-selected=${entry.id === this.selectedId}
      @click=${(event: Event) => {
        this.handedId = ''
        ;(event.currentTarget as HTMLElement).focus()
      }}
      @focus=${() => {
        this.selectedId = entry.id
        this.adding = false
      }}
    >
      <td class="number">${place}</td>
      <td>
        <b>${entry.patientName}</b
        >${entry.urgency === 'urgent' ? html` <span class="flag">${msg('Urgente')}</span>` : nothing}
        ${entry.note ? html`<p class="minor">${entry.note}</p>` : nothing}
      </td>
      <td>
        ${withWord(entry)}
        <p class="minor">${msg(str`${entry.visitType}, ${entry.minutes} min`)}</p>
        ${entry.offered ? nothing : html`<span class="flag">${msg('Tipo sem quem atenda')}</span>`}
      </td>
      <td>
        ${daysWord(entry.weekdays)}
        <p class="minor">${hoursWord(entry)}</p>
      </td>
      <td>${sinceWord(entry.createdAt, today, this.session?.clinic.timeZone ?? 'UTC')}</td>
      <td class="nowrap">${entry.phone ? phone(entry.phone) : msg('sem telefone')}</td>
      <td class="nowrap">
        ${
          oldVisit
            ? `${shortWeekday(oldVisit.date)} ${dayMonth(oldVisit.date)} ${time2(oldVisit.startMinute)}`
            : msg('nenhuma')
        }
      </td>
    </tr>`
  }

  #table() {
    const { error, value, showSpinner } = this.#list
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value) return html`<p class="empty" aria-live="polite">${showSpinner ? msg('Carregando…') : ''}</p>`
    if (value.length === 0)
      return html`<div class="empty">
        <p>
          ${msg('Ninguém espera. Quem quiser um horário mais cedo aparece aqui, na ordem em que deve ser chamado.')}
        </p>
        <button class="button tertiary" type="button" @click=${() => this.#add()}>
          ${msg('Pôr alguém na lista')}
        </button>
      </div>`
    return html`<table class="list">
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${msg('Ordem')}</span></th>
          <th scope="col">${msg('Paciente')}</th>
          <th scope="col">${msg('Quer')}</th>
          <th scope="col">${msg('Quando')}</th>
          <th scope="col">${msg('Espera')}</th>
          <th scope="col">${msg('Telefone')}</th>
          <th scope="col">${msg('Tem consulta')}</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          value,
          ({ id }) => id,
          (entry, index) => this.#row(entry, index + 1),
        )}
      </tbody>
    </table>`
  }

  override render() {
    const all = this.#list.value ?? []
    const urgent = all.filter(({ urgency }) => urgency === 'urgent').length
    return html`
      <div class="bar">
        <h1>${msg('Lista de espera')}</h1>
        <span class="figure">${msg('Esperam')} <b>${all.length}</b></span>
        <span class="figure">${msg('Urgentes')} <b>${urgent}</b></span>
        <span class="grow"></span>
        <button type="button" class="go" @click=${() => this.#add()}>
          ${icon(add, 16)} ${this.begun && !this.adding ? msg('Continuar a espera') : msg('Nova espera')}
          <kbd>N</kbd>
        </button>
      </div>
      <div class="list-area">${this.#table()}</div>
      <aside tabindex="0" aria-label=${this.adding ? msg('Nova espera') : msg('Quem espera')}>
        ${
          this.adding || this.begun
            ? html`<mb-wish-form
                ?hidden=${!this.adding}
                today=${this.session?.now.slice(0, 10) ?? ''}
                @input=${() => (this.begun = true)}
                @mb-patient=${() => (this.begun = true)}
                @mb-added=${(event: CustomEvent<string>) => this.#added(event.detail)}
                @mb-leave=${() => this.#leave()}
                @mb-discard=${() => {
                  this.begun = false
                  this.#leave()
                }}
              ></mb-wish-form>`
            : nothing
        }
        ${
          this.adding
            ? nothing
            : html`<mb-wish-panel
                .entry=${this.#selected}
                @mb-gone=${(event: CustomEvent<string>) => this.#gone(event.detail)}
              ></mb-wish-panel>`
        }
      </aside>
      <footer>
        <div class="hints">
          <span><kbd>↑</kbd> <kbd>↓</kbd> ${msg('andar na lista')}</span>
          <span role="status"
            ><kbd>1</kbd>–<kbd>9</kbd> ${
              this.handedId !== '' && this.handedId === this.selectedId
                ? msg(str`agora ${this.#selected?.patientName ?? ''}: tecle duas vezes para marcar`)
                : msg('marcar o horário')
            }</span
          >
          <span><kbd>N</kbd> ${msg('nova espera')}</span>
        </div>
      </footer>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-waiting': ReceptionWaiting
  }
}
