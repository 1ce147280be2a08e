import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../preload/contract/index.ts'
import { call } from '../data/client.ts'
import { LiveQuery } from '../data/live-query.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'
import { date, weekday } from '../i18n/format.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { table } from '../style/table.ts'
import { type } from '../style/type.ts'
import { standIn } from './stand-in.ts'

type Holiday = Output<'closing.holidays'>[number]

/** The dates of a year on which the clinic does not open: holidays by law, and what it ticks of the pontos facultativos. */
@localized()
@customElement('mb-clinic-closures')
export class ClinicClosures extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    table,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 16px;
      }

      .head p {
        flex: 1;
        min-width: 240px;
      }

      .year {
        min-width: 64px;
        text-align: center;
      }

      td .check {
        padding: 0;
        align-items: center;
      }
    `,
  ]

  @property() today = ''
  @state() private chosenYear = 0
  @state() private problem = ''
  @state() private said = ''
  readonly #holidays = new LiveQuery(this, 'closing.holidays', () =>
    this.#year ? { year: this.#year } : null,
  )

  get #year(): number {
    return this.chosenYear || Number(this.today.slice(0, 4))
  }

  async #tick(holiday: Holiday): Promise<void> {
    this.problem = ''
    this.said = ''
    try {
      if (holiday.closureId) {
        await call('closing.remove', { id: holiday.closureId })
        this.said = msg(str`${holiday.name}: a clínica abre.`)
        return
      }
      const { affected } = await call('closing.add', {
        practitionerId: null,
        fromDate: holiday.date,
        toDate: holiday.date,
        startMinute: null,
        endMinute: null,
        reason: holiday.name,
      })
      this.said =
        affected === 0
          ? msg(str`${holiday.name}: a clínica não abre.`)
          : msg(str`${holiday.name}: a clínica não abre. ${affected} consultas a remarcar em Ausências.`)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #row(holiday: Holiday) {
    const past = holiday.date < this.today
    return html`<tr>
      <td>${date(holiday.date)}</td>
      <td>${weekday(holiday.date)}</td>
      <td><b>${holiday.name}</b></td>
      <td>${holiday.optional ? msg('ponto facultativo') : msg('feriado')}</td>
      <td>
        ${
          holiday.optional
            ? html`<label class="check"
                ><input
                  type="checkbox"
                  .checked=${holiday.closureId !== null}
                  ?disabled=${past}
                  @change=${() => void this.#tick(holiday)}
                /><span>${msg('Não abre')}<span class="visually-hidden"> ${holiday.name}</span></span></label
              >`
            : msg('Não abre, por lei')
        }
      </td>
    </tr>`
  }

  override render() {
    const { value } = this.#holidays
    const year = this.#year
    return html`
      <div class="head">
        <p>
          ${msg('Nos feriados ninguém atende, a não ser com abertura extra. Nos pontos facultativos a clínica escolhe.')}
        </p>
        <button class="button ghost sm" type="button" @click=${() => (this.chosenYear = year - 1)}>
          ${year - 1}
        </button>
        <b class="year">${year}</b>
        <button class="button ghost sm" type="button" @click=${() => (this.chosenYear = year + 1)}>
          ${year + 1}
        </button>
      </div>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <div role="status">
        ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}
      </div>
      ${
        value
          ? html`<table class="list">
              <thead>
                <tr>
                  <th scope="col">${msg('Data')}</th>
                  <th scope="col">${msg('Dia')}</th>
                  <th scope="col">${msg('Nome')}</th>
                  <th scope="col">${msg('Tipo')}</th>
                  <th scope="col">${msg('A clínica')}</th>
                </tr>
              </thead>
              <tbody>
                ${value.map((holiday) => this.#row(holiday))}
              </tbody>
            </table>`
          : html`<div class="head">${standIn(this.#holidays)}</div>`
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-clinic-closures': ClinicClosures
  }
}
