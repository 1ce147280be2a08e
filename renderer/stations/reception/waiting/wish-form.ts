import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { isOpen } from '../../../../preload/contract/visit-status.ts'
import type { Option } from '../../../data/form-fields.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../desk/patient-search.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { date, time2 } from '../../../i18n/format.ts'
import { shortDays } from '../../../i18n/weekdays.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { dayToggles } from '../../../style/day-toggles.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { panelStyles } from '../visit/panel-styles.ts'
import { EVERY_DAY } from './words.ts'

/** Before a professional's id, and before a specialty, in the one choice of both. */
const ONE = 'one:'
const ANY = 'any:'

interface WishedType {
  readonly kindId: string
  readonly name: string
  readonly minutes: number
}

/** The one of several that is no choice. */
const only = (options: readonly Option[]) => (options.length === 1 ? options[0]?.value : undefined)

/** Puts somebody on the list: who, with whom, what, when. Fires `mb-added` (the entry's id), `mb-leave` or `mb-discard`. */
@localized()
@customElement('mb-wish-form')
export class WishForm extends LitElement {
  static override styles = [base, type, button, field, dayToggles, panelStyles]

  @property() today = ''
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #visits: LiveQuery<'patient.visits'> = new LiveQuery(this, 'patient.visits', () =>
    this.#patient ? { patientId: this.#patient.id } : null,
  )
  readonly #form = new Form(this, 'waiting.add', {
    fields: (typed: RawAt) => ({
      patientId: { kind: 'own', preset: null, read: (patient: PatientLine | null) => patient?.id ?? '' },
      kindId: { kind: 'choice', label: msg('Tipo'), ...this.#typeOptions(typed('whom')) },
      weekdays: { kind: 'own', preset: EVERY_DAY },
      fromMinute: {
        kind: 'time',
        label: msg('Das'),
        example: '08:00',
        help: msg('Em branco: qualquer hora'),
        blank: () => 0,
      },
      toMinute: { kind: 'time', label: msg('Às'), example: '18:00', blank: () => 1440 },
      note: {
        kind: 'text',
        label: msg('Observação'),
        help: msg('Nada de clínico: a recepção toda lê'),
        max: 200,
      },
      appointmentId: {
        kind: 'choice',
        label: msg('Consulta que deixaria'),
        help: msg('É desmarcada no mesmo passo em que a nova é marcada'),
        options: [{ value: null, label: msg('Nenhuma') }, ...this.#coming],
        preset: null,
        when: this.#coming.length > 0,
      },
    }),
    card: true,
    of: () => '',
    beside: () => ({
      whom: { kind: 'choice', label: msg('Com quem'), options: this.#choices, preset: only(this.#choices) },
      urgent: { kind: 'check', label: msg('Urgente') },
    }),
    rest: (typed) => {
      const whom = typed('whom')
      return {
        practitionerId: whom.startsWith(ONE) ? whom.slice(ONE.length) : null,
        specialty: whom.startsWith(ANY) ? whom.slice(ANY.length) : null,
        minutes: this.#types(whom).find(({ kindId }) => kindId === typed('kindId'))?.minutes ?? 0,
        urgency: typed<boolean>('urgent') ? 'urgent' : 'normal',
      }
    },
    wrong: (typed): Record<string, string> =>
      typed<PatientLine | null>('patientId') ? {} : { patientId: msg('Escolha o paciente.') },
    blame: { 'span-wrong': 'toMinute' },
    done: ({ id }) =>
      this.dispatchEvent(new CustomEvent('mb-added', { detail: id, bubbles: true, composed: true })),
  })

  /** Puts the focus on the first thing to be said. */
  begin(): void {
    this.#form.begin()
  }

  get #patient(): PatientLine | null {
    return this.#form.typed<PatientLine | null>('patientId')
  }

  get #active() {
    return (this.#practitioners.value ?? []).filter(
      ({ active, visitTypes }) => active && visitTypes.length > 0,
    )
  }

  get #choices(): Option[] {
    const specialties = [...new Set(this.#active.map(({ specialty }) => specialty))].sort()
    return [
      ...this.#active.map(({ id, name }) => ({ value: `${ONE}${id}`, label: name })),
      ...specialties.map((name) => ({ value: `${ANY}${name}`, label: msg(str`${name}, com qualquer um`) })),
    ]
  }

  /** The types of whoever may be meant by the choice: one professional, or all of a specialty. */
  #types(whom: string): readonly WishedType[] {
    const named = whom.slice(ONE.length)
    const meant = this.#active.filter(({ id, specialty }) =>
      whom.startsWith(ONE) ? id === named : specialty === named,
    )
    const kinds = new Map(meant.flatMap(({ visitTypes }) => visitTypes.map((one) => [one.kindId, one])))
    return [...kinds.values()]
  }

  #typeOptions(whom: string) {
    const options = this.#types(whom).map(({ kindId, name, minutes }) => ({
      value: kindId,
      label: msg(str`${name}, ${minutes} min`),
    }))
    return { options, preset: only(options) }
  }

  get #coming(): Option[] {
    return (this.#visits.value ?? [])
      .filter((visit) => visit.date > this.today && isOpen(visit.status))
      .map((visit) => ({
        value: visit.id,
        label: `${date(visit.date)} ${time2(visit.startMinute)}, ${visit.practitionerName}`,
      }))
  }

  #issue(path: string) {
    const sentence = this.#form.at(path)
    return sentence ? html`<p class="issue" role="alert">${sentence}</p>` : nothing
  }

  #who() {
    const patient = this.#patient
    if (patient)
      return html`<p><b>${patient.name}</b>, ${date(patient.birthDate)}</p>
        <button class="button ghost sm" type="button" @click=${() => this.#form.put('patientId', null)}>
          ${msg('Trocar paciente')}
        </button>`
    return html`<mb-patient-search
        data-field
        @mb-patient=${(event: CustomEvent<PatientLine>) => this.#form.put('patientId', event.detail)}
      ></mb-patient-search>
      ${this.#issue('patientId')}`
  }

  #days() {
    return html`<fieldset class="field">
      <legend>${msg('Dias que servem')}</legend>
      <div class="days">
        ${shortDays().map((word, day) => {
          const bit = 1 << day
          const ticked = this.#form.typed<number>('weekdays')
          return html`<label
            >${word}<input
              type="checkbox"
              .checked=${(ticked & bit) !== 0}
              @change=${() => this.#form.put('weekdays', ticked ^ bit)}
          /></label>`
        })}
      </div>
      ${this.#form.at('weekdays') ? html`<p class="issue" role="alert">${msg('Marque ao menos um dia.')}</p>` : nothing}
    </fieldset>`
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('mb-leave'))
  }

  #discard(): void {
    this.#form.clear()
    this.dispatchEvent(new CustomEvent('mb-discard'))
  }

  override render() {
    return html`<form
      ${formOf(this.#form)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#leave()}
    >
      <section>
        <h2 class="heading-02">${msg('Nova espera')}</h2>
        ${this.#who()}
      </section>
      <section>
        ${formFields(this.#form, ['whom', 'kindId'])} ${this.#days()}
        <div class="pair">${formFields(this.#form, ['fromMinute', 'toMinute'])}</div>
        ${formFields(this.#form, ['urgent', 'note', 'appointmentId'])}
      </section>
      <section>
        ${formProblem(this.#form)}
        <button class="button primary" type="submit">${msg('Pôr na lista')}</button>
        <button class="button ghost" type="button" @click=${() => this.#leave()}>
          ${msg('Voltar')} <kbd>Esc</kbd>
        </button>
        ${
          this.#form.begun
            ? html`<button class="button ghost" type="button" @click=${() => this.#discard()}>
                ${msg('Descartar')}
              </button>`
            : nothing
        }
      </section>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-wish-form': WishForm
  }
}
