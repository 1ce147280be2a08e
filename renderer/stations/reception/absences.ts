import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { minutesOf } from '../../desk/typed-time.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/date-field.ts'
import '../../elements/notice.ts'
import '../../elements/select-field.ts'
import '../../elements/text-field.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { addDays, date, time2 } from '../../i18n/format.ts'
import { phone } from '../../i18n/identity.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'

type Closing = Output<'closing.list'>[number]

/** How far ahead absences are listed. */
const AHEAD_DAYS = 365

/** A professional is away or the clinic is closed: what it touches is listed for somebody to call and move. */
@localized()
@customElement('mb-reception-absences')
export class ReceptionAbsences extends LitElement {
  static override styles = [base, type, button, table, viewStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosenId = ''
  @state() private problem = ''
  @state() private said = ''
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #closings = new LiveQuery(this, 'closing.list', () =>
    this.#today ? { from: this.#today, to: addDays(this.#today, AHEAD_DAYS) } : null,
  )
  readonly #affected = new LiveQuery(this, 'closing.affected', () =>
    this.chosenId ? { id: this.chosenId } : null,
  )

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value.trim() ?? ''
  }

  async #add(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    this.problem = ''
    this.said = ''
    const fromDate = this.#value('from')
    const minute = (id: string) => (this.#value(id) === '' ? null : (minutesOf(this.#value(id)) ?? -1))
    try {
      const { id, affected } = await call('closing.add', {
        practitionerId: this.#value('who') || null,
        fromDate,
        toDate: this.#value('to') || fromDate,
        startMinute: minute('start'),
        endMinute: minute('end'),
        reason: this.#value('reason'),
      })
      this.chosenId = id
      this.said =
        affected === 0
          ? msg('Ausência registrada. Nenhuma consulta é atingida.')
          : msg(str`Ausência registrada. ${affected} consultas a remarcar.`)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #remove(closing: Closing): Promise<void> {
    this.problem = ''
    try {
      await call('closing.remove', { id: closing.id })
      if (this.chosenId === closing.id) this.chosenId = ''
      this.said = msg('Ausência retirada: os horários estão abertos de novo.')
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #who(practitionerId: string | null): string {
    if (practitionerId === null) return msg('A clínica toda')
    return this.#practitioners.value?.find(({ id }) => id === practitionerId)?.name ?? ''
  }

  #span({ fromDate, toDate, startMinute, endMinute }: Closing): string {
    const days = fromDate === toDate ? date(fromDate) : msg(str`${date(fromDate)} a ${date(toDate)}`)
    return startMinute === null || endMinute === null
      ? days
      : `${days}, ${time2(startMinute)}–${time2(endMinute)}`
  }

  #form() {
    const choices = [
      { value: '', label: msg('A clínica toda') },
      ...(this.#practitioners.value ?? [])
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ value: id, label: name })),
    ]
    return html`<form class="stack" @submit=${(event: SubmitEvent) => void this.#add(event)} novalidate>
      <h2 class="heading-02">${msg('Registrar ausência ou fechamento')}</h2>
      <mb-select-field
        id="who"
        label=${msg('Quem')}
        .value=${choices[1]?.value ?? ''}
        .options=${choices}
      ></mb-select-field>
      <div class="fields">
        <mb-date-field id="from" label=${msg('De')} .value=${this.#today}></mb-date-field>
        <mb-date-field id="to" label=${msg('Até')} hint=${msg('Em branco: um dia')}></mb-date-field>
      </div>
      <div class="fields">
        <mb-text-field id="start" label=${msg('Das')} hint=${msg('Em branco: o dia todo')}></mb-text-field>
        <mb-text-field id="end" label=${msg('Às')}></mb-text-field>
      </div>
      <mb-text-field
        id="reason"
        label=${msg('Motivo')}
        hint=${msg('Aparece na agenda, como “Congresso”')}
      ></mb-text-field>
      <div class="actions"><button class="button primary" type="submit">${msg('Registrar')}</button></div>
    </form>`
  }

  #list() {
    const { value } = this.#closings
    if (value?.length === 0)
      return html`<p>${msg('Nenhuma ausência à frente. As registradas aparecem aqui.')}</p>`
    return html`<table class="list">
      <thead>
        <tr>
          <th scope="col">${msg('Quem')}</th>
          <th scope="col">${msg('Quando')}</th>
          <th scope="col">${msg('Motivo')}</th>
          <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${value?.map(
          (closing) =>
            html`<tr aria-selected=${closing.id === this.chosenId}>
              <td>${this.#who(closing.practitionerId)}</td>
              <td>${this.#span(closing)}</td>
              <td>${closing.reason}</td>
              <td>
                <button class="button ghost sm" type="button" @click=${() => (this.chosenId = closing.id)}>
                  ${msg('Consultas')}
                </button>
                <button class="button ghost sm" type="button" @click=${() => void this.#remove(closing)}>
                  ${msg('Retirar')}
                </button>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  #calls() {
    const { value } = this.#affected
    if (!this.chosenId || !value) return nothing
    return html`<h2 class="heading-02">${msg('Consultas a remarcar')}</h2>
      ${
        value.length === 0
          ? html`<p>${msg('Nenhuma consulta é atingida.')}</p>`
          : html`<table class="list">
              <thead>
                <tr>
                  <th scope="col">${msg('Quando')}</th>
                  <th scope="col">${msg('Paciente')}</th>
                  <th scope="col">${msg('Telefone')}</th>
                  <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
                </tr>
              </thead>
              <tbody>
                ${value.map(
                  (visit) =>
                    html`<tr>
                      <td>${date(visit.date)} ${time2(visit.startMinute)}, ${visit.practitionerName}</td>
                      <td>${visit.patientName}</td>
                      <td>${visit.phone ? phone(visit.phone) : msg('não informado')}</td>
                      <td>
                        <button
                          class="button tertiary sm"
                          type="button"
                          @click=${() => goTo(`/reception/reagendar/${visit.appointmentId}?dia=${visit.date}`)}
                        >
                          ${msg('Reagendar')}
                        </button>
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }`
  }

  override render() {
    if (!this.#today || !this.#practitioners.value) return nothing
    const problem = this.problem || (this.#closings.error ? errorSentence(this.#closings.error) : '')
    return html`
      <div class="head"><h1 class="heading-04">${msg('Ausências')}</h1></div>
      ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}
      <div class="columns">
        ${this.#form()}
        <div class="stack">${this.#list()} ${this.#calls()}</div>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-absences': ReceptionAbsences
  }
}
