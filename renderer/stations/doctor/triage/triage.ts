import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { priorityTag, waitLevel, waitWord } from '../../../desk/waiting-words.ts'
import { age, instant, time2, minutesLong } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import './left-triages.ts'
import './triage-sheet.ts'
import { triageStyles } from './triage-styles.ts'

type Line = Output<'triage.waiting'>[number]

/** The nurse's day: who has arrived and waits, in the queue's order, and beside it the triage of whoever is chosen. */
@localized()
@customElement('mb-triage')
export class Triage extends LitElement {
  static override styles = [base, type, button, table, triageStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosen = ''
  readonly #waiting = new LiveQuery(this, 'triage.waiting', () => ({}))
  readonly keys = new ViewKeys(this, () => ({
    ArrowDown: () => this.#walk(1),
    ArrowUp: () => this.#walk(-1),
    i: () => this.#next(),
  }))
  #minute = ''

  protected override willUpdate(): void {
    const minute = this.session?.now ?? ''
    if (this.#minute && minute !== this.#minute) this.#waiting.refresh()
    this.#minute = minute
  }

  #walk(by: 1 | -1): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('tbody tr')]
    const at = rows.findIndex((row) => row.matches(':focus, :focus-within'))
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus()
  }

  /** Who is first and was not seen by the triage yet. */
  #next(): void {
    const next = this.#waiting.value?.find(({ triagedAt }) => triagedAt === null)
    if (next) this.chosen = next.appointmentId
  }

  /** The keys go on from the list. */
  async #leave(): Promise<void> {
    const { chosen } = this
    this.chosen = ''
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${chosen}"]`)?.focus()
  }

  #row(one: Line) {
    const { session } = this
    const today = session?.now.slice(0, 10) ?? ''
    const tag = priorityTag(one)
    const isChosen = one.appointmentId === this.chosen
    return html`<tr data-id=${one.appointmentId} tabindex="0" class=${isChosen ? 'chosen' : ''}>
      <td class="nowrap">${time2(one.startMinute)}</td>
      <td>
        <b>${one.patientName}</b>,
        ${age(one.birthDate, today)}${tag ? html` <span class="tag">${tag}</span>` : nothing}
      </td>
      <td>
        ${one.practitionerName}
        <div class="minor">${one.visitType}</div>
      </td>
      <td class="nowrap">
        ${msg(str`espera há ${minutesLong(one.waitedMinutes)}`)}
        <div class="minor ${waitLevel(one.waitedMinutes)}">${waitWord(one.waitedMinutes)}</div>
      </td>
      <td class="nowrap">
        ${one.triagedAt && session ? msg(str`feita às ${instant(one.triagedAt, session.clinic.timeZone).slice(-5)}`) : msg('por fazer')}
      </td>
      <td class="do">
        <button
          class="button ${one.triagedAt === null ? 'primary' : 'tertiary'} md"
          type="button"
          @click=${() => (this.chosen = one.appointmentId)}
        >
          ${one.triagedAt === null ? msg('Fazer triagem') : msg('Medir de novo')}<span class="visually-hidden"
            >: ${one.patientName}</span
          >
        </button>
      </td>
    </tr>`
  }

  #list(waiting: readonly Line[]) {
    if (waiting.length === 0)
      return html`<p class="none">${msg('Ninguém espera agora. Quem a recepção recebe aparece aqui.')}</p>`
    return html`<table class="list">
      <thead>
        <tr>
          <th scope="col">${msg('Horário')}</th>
          <th scope="col">${msg('Paciente')}</th>
          <th scope="col">${msg('Com quem')}</th>
          <th scope="col">${msg('Espera')}</th>
          <th scope="col">${msg('Triagem')}</th>
          <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          waiting,
          ({ appointmentId }) => appointmentId,
          (one) => this.#row(one),
        )}
      </tbody>
    </table>`
  }

  override render() {
    const { value } = this.#waiting
    return html`<div class="day">
        <div class="head"><h1 class="heading-02">${msg('Triagem')}</h1></div>
        ${value ? this.#list(value) : standIn(this.#waiting)}
        <mb-left-triages></mb-left-triages>
      </div>
      ${
        this.chosen === ''
          ? nothing
          : // One element, one person: what is typed of one never stands under another.
            keyed(
              this.chosen,
              html`<mb-triage-sheet
                .appointmentId=${this.chosen}
                @mb-close=${() => void this.#leave()}
              ></mb-triage-sheet>`,
            )
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-triage': Triage
  }
}
