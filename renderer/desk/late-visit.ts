import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Option } from '../data/form-fields.ts'
import type { RawAt } from '../data/form-options.ts'
import { Form } from '../data/form.ts'
import { LiveQuery } from '../data/live-query.ts'
import { formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { date } from '../i18n/format.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import './patient-search.ts'
import type { PatientLine } from './patient-search.ts'

const only = (options: readonly Option[]) => (options.length === 1 ? options[0]?.value : undefined)

export interface RecordedVisit {
  readonly appointmentId: string
  readonly version: number
  readonly patientId: string
  readonly date: string
  readonly startMinute: number
  readonly patientName: string
}

/**
 * Writes down a visit that has happened: the power was off, or it was at the patient's home. Fires `mb-recorded`
 * (RecordedVisit) and `mb-leave`.
 */
@localized()
@customElement('mb-late-visit')
export class LateVisit extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      p {
        margin-bottom: 16px;
      }

      form {
        display: grid;
        gap: 16px;
        max-width: 640px;
      }

      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 16px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      .issue {
        color: var(--text-error);
      }
    `,
  ]

  /** The doctor who writes down his own; empty: reception, for everybody. */
  @property() own = ''
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #form = new Form(this, 'visit.record-late', {
    fields: (typed: RawAt) => ({
      patientId: { kind: 'own', preset: null, read: (patient: PatientLine | null) => patient?.id ?? '' },
      practitionerId: {
        kind: 'choice',
        label: msg('Profissional'),
        options: this.#professionals,
        preset: only(this.#professionals),
      },
      visitTypeId: { kind: 'choice', label: msg('Tipo'), ...this.#types(typed('practitionerId')) },
      date: { kind: 'date', label: msg('Dia') },
      startMinute: { kind: 'time', label: msg('Começou às'), example: '08:00' },
      reason: {
        kind: 'text',
        label: msg('Por que só agora'),
        help: msg('Por exemplo: faltou luz, visita em casa'),
        max: 200,
      },
    }),
    card: true,
    of: () => this.own,
    wrong: (typed): Record<string, string> =>
      typed<PatientLine | null>('patientId') ? {} : { patientId: msg('Escolha o paciente.') },
    blame: { 'not-yet': 'startMinute', 'day-wrong': 'date', 'patient-busy': 'startMinute' },
    done: (visit, input) => {
      const { date: day, patientId, startMinute } = input
      const patientName = this.#patient?.name ?? ''
      const detail = { ...visit, patientId, date: day, startMinute, patientName }
      this.dispatchEvent(new CustomEvent<RecordedVisit>('mb-recorded', { detail }))
    },
  })

  get #patient(): PatientLine | null {
    return this.#form.typed<PatientLine | null>('patientId')
  }

  get #professionals(): Option[] {
    return (this.#practitioners.value ?? [])
      .filter(({ id }) => this.own === '' || id === this.own)
      .map(({ id, name }) => ({ value: id, label: name }))
  }

  #types(practitionerId: string) {
    const types = this.#practitioners.value?.find(({ id }) => id === practitionerId)?.visitTypes ?? []
    const options = types.map(({ id, name, minutes }) => ({
      value: id,
      label: msg(str`${name}, ${minutes} min`),
    }))
    return { options, preset: only(options) }
  }

  #who() {
    const patient = this.#patient
    if (patient)
      return html`<p><b>${patient.name}</b>, ${date(patient.birthDate)}</p>
        <div class="actions">
          <button class="button ghost sm" type="button" @click=${() => this.#form.put('patientId', null)}>
            ${msg('Trocar paciente')}
          </button>
        </div>`
    const issue = this.#form.at('patientId')
    return html`<mb-patient-search
        data-field
        @mb-patient=${(event: CustomEvent<PatientLine>) => this.#form.put('patientId', event.detail)}
      ></mb-patient-search>
      ${issue ? html`<p class="issue" role="alert">${issue}</p>` : nothing}`
  }

  #leave(): void {
    this.#form.clear()
    this.dispatchEvent(new CustomEvent('mb-leave'))
  }

  override render() {
    return html`<p>
        ${msg('Para o que já aconteceu e não foi registrado na hora. Não conta como espera, e fica marcada como lançada depois.')}
      </p>
      <form ${formOf(this.#form)}>
        ${this.#who()} ${formFields(this.#form, ['practitionerId', 'visitTypeId'])}
        <div class="pair">${formFields(this.#form, ['date', 'startMinute'])}</div>
        ${formFields(this.#form, ['reason'])} ${formProblem(this.#form)}
        <div class="actions">
          <button class="button primary" type="submit">${msg('Lançar')}</button>
          <button class="button ghost" type="button" @click=${() => this.#leave()}>${msg('Voltar')}</button>
        </div>
      </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-late-visit': LateVisit
  }
}
