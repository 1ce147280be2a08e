import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { date, time2 } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

type LeftOpen = Output<'visit.left-open'>[number]

/** Consultations that a professional who is gone has left open: each is ended with a reason. Nothing where there is none. */
@localized()
@customElement('mb-left-open')
export class LeftOpenVisits extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section {
        display: grid;
        gap: 16px;
        max-width: 720px;
        margin-bottom: 24px;
      }

      li,
      form {
        display: grid;
        gap: 8px;
        padding: 8px 0;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @property() practitionerId = ''
  @state() private ending: LeftOpen | null = null
  readonly #open = new LiveQuery(this, 'visit.left-open', () =>
    this.practitionerId ? { practitionerId: this.practitionerId } : null,
  )
  readonly #form = new Form(this, 'visit.discontinue', {
    fields: () => ({ reason: { kind: 'text', label: msg('Motivo'), max: 200 } }),
    of: () => this.ending?.appointmentId ?? '',
    rest: () => ({
      appointmentId: this.ending?.appointmentId ?? '',
      version: this.#now?.version ?? this.ending?.version ?? 0,
    }),
    done: () => (this.ending = null),
  })

  get #now(): LeftOpen | undefined {
    return this.#open.value?.find(({ appointmentId }) => appointmentId === this.ending?.appointmentId)
  }

  #begin(one: LeftOpen): void {
    this.ending = one
    this.#form.begin()
  }

  #leave(): void {
    this.#form.clear()
    this.ending = null
  }

  #ending() {
    return html`<form ${formOf(this.#form)}>
      ${formProblem(this.#form)} ${formField(this.#form, 'reason')}
      <div class="actions">
        <button class="button primary" type="submit">${msg('Encerrar sem nota assinada')}</button>
        <button class="button ghost" type="button" @click=${() => this.#leave()}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }

  #row(one: LeftOpen) {
    const about = `${date(one.date)} ${time2(one.startMinute)}, ${one.patientName}`
    return html`<li>
      <span>${about}</span>
      ${
        one.appointmentId === this.ending?.appointmentId
          ? this.#ending()
          : html`<div class="actions">
              <button
                class="button tertiary"
                type="button"
                aria-label=${msg(str`Encerrar: ${about}`)}
                @click=${() => this.#begin(one)}
              >
                ${msg('Encerrar')}
              </button>
            </div>`
      }
    </li>`
  }

  override render() {
    const open = this.#open.value ?? []
    if (open.length === 0) return nothing
    return html`<section aria-labelledby="left-open">
      <h2 class="heading-02" id="left-open">${msg('Atendimentos que ficaram abertos')}</h2>
      <p>
        ${msg('Este profissional não pode mais encerrá-los. O que escreveu continua só dele, sem assinatura, e ninguém o lê por aqui.')}
      </p>
      <ul>
        ${open.map((one) => this.#row(one))}
      </ul>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-left-open': LeftOpenVisits
  }
}
