import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { VITAL_FIELDS } from '../../../../preload/contract/vital-signs.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { formField, formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, date, instant } from '../../../i18n/format.ts'
import { vitalLabel } from '../../../i18n/vitals-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { triageFields } from './triage-fields.ts'

type LeftTriage = Output<'triage.left'>[number]

/** What a nurse began and never signed, of people who are not here any more: each is signed late or closed with a reason. */
@localized()
@customElement('mb-left-triages')
export class LeftTriages extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section {
        padding: 16px 24px;
        border-top: 1px solid var(--border-subtle-01);
      }

      li {
        display: grid;
        gap: 8px;
        padding: 8px 0;
        border-bottom: 1px solid var(--border-subtle-00);
        overflow-wrap: anywhere;
      }

      form {
        display: grid;
        gap: 12px;
        max-width: 560px;
      }

      .vitals {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 12px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      @media (max-width: 700px) {
        .vitals {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  /** The one that is being signed or closed. */
  @state() private chosen: LeftTriage | null = null
  @state() private closing = false
  readonly #left = new LiveQuery(this, 'triage.left', () => ({}))
  readonly #signing = new Form(this, 'triage.sign-left', {
    fields: triageFields,
    of: () => this.chosen?.appointmentId ?? null,
    known: () => this.chosen && { vitals: this.chosen.vitals, text: this.chosen.text },
    rest: () => ({ appointmentId: this.chosen?.appointmentId ?? '' }),
    done: () => this.#leave(),
  })
  readonly #ending = new Form(this, 'triage.close-draft', {
    fields: () => ({
      reason: {
        kind: 'text',
        label: msg('Por que não será assinada'),
        help: msg('O que foi digitado fica guardado com este motivo.'),
        max: 300,
      },
    }),
    of: () => this.chosen?.appointmentId ?? null,
    rest: () => ({ appointmentId: this.chosen?.appointmentId ?? '' }),
    done: () => this.#leave(),
  })

  async #choose(one: LeftTriage, closing: boolean): Promise<void> {
    this.chosen = one
    this.closing = closing
    await this.updateComplete
    if (closing) this.#ending.begin()
    else this.#signing.begin()
  }

  #leave(): void {
    this.#signing.clear()
    this.#ending.clear()
    this.chosen = null
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus())
  }

  #typed({ vitals, text }: LeftTriage) {
    const values = VITAL_FIELDS.flatMap((field) =>
      vitals[field].trim() === '' ? [] : [`${vitalLabel(field)} ${vitals[field]}`],
    )
    return html`<p>${[...values, text.trim()].filter(Boolean).join(', ')}</p>`
  }

  #form(one: LeftTriage) {
    const back = html`<button class="button ghost md" type="button" @click=${() => this.#leave()}>
      ${msg('Voltar')}
    </button>`
    if (this.closing)
      return html`<form
        ${formOf(this.#ending)}
        aria-label=${msg(str`Encerrar a triagem de ${one.patientName}`)}
      >
        ${formProblem(this.#ending)} ${formFields(this.#ending, ['reason'])}
        <div class="actions">
          <button class="button primary md" type="submit">${msg('Encerrar sem assinar')}</button>
          ${back}
        </div>
      </form>`
    return html`<form
      ${formOf(this.#signing)}
      aria-label=${msg(str`Terminar a triagem de ${one.patientName}`)}
    >
      ${formProblem(this.#signing)}
      <div class="vitals">${VITAL_FIELDS.map((field) => formField(this.#signing, `vitals.${field}`))}</div>
      ${formFields(this.#signing, ['text', 'password'])}
      <div class="actions">
        <button class="button primary md" type="submit">${msg('Assinar a triagem')}</button>
        ${back}
      </div>
    </form>`
  }

  #line(one: LeftTriage, zone: string) {
    const isChosen = this.chosen?.appointmentId === one.appointmentId
    return html`<li>
      <span
        ><b>${one.patientName}</b>, ${age(one.birthDate, one.date)}.
        ${msg(str`Consulta de ${date(one.date)} com ${one.practitionerName}; digitada em ${instant(one.savedAt, zone)}.`)}</span
      >
      ${isChosen && !this.closing ? nothing : this.#typed(one)}
      ${one.wasHere ? nothing : html`<p class="helper">${msg('A recepção registrou que esta pessoa não veio: só é possível encerrar.')}</p>`}
      ${
        isChosen
          ? this.#form(one)
          : html`<div class="actions">
              ${
                one.wasHere
                  ? html`<button
                      class="button tertiary sm"
                      type="button"
                      aria-label=${msg(str`Terminar e assinar a triagem de ${one.patientName}`)}
                      @click=${() => void this.#choose(one, false)}
                    >
                      ${msg('Terminar e assinar')}
                    </button>`
                  : nothing
              }
              <button
                class="button ghost sm"
                type="button"
                aria-label=${msg(str`Encerrar sem assinar a triagem de ${one.patientName}`)}
                @click=${() => void this.#choose(one, true)}
              >
                ${msg('Encerrar sem assinar')}
              </button>
            </div>`
      }
    </li>`
  }

  override render() {
    const { value, error } = this.#left
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    const zone = this.session?.clinic.timeZone
    if (!value || value.length === 0 || zone === undefined) return nothing
    return html`<section aria-labelledby="left">
      <h2 class="heading-01" id="left">${msg('Suas triagens não assinadas')}</h2>
      <ul>
        ${repeat(
          value,
          ({ appointmentId }) => appointmentId,
          (one) => this.#line(one, zone),
        )}
      </ul>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-left-triages': LeftTriages
  }
}
