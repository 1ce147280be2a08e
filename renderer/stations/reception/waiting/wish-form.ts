import { isOpen } from '../../../../preload/contract/visit-status.ts'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { Sending } from '../../../data/sending.ts'
import '../../../desk/patient-search.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import { minutesOf } from '../../../i18n/time-typed.ts'
import '../../../elements/notice.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { date, time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { panelStyles } from '../visit/panel-styles.ts'
import { shortDays } from '../../../i18n/weekdays.ts'
import { dayToggles } from '../../../style/day-toggles.ts'
import { EVERY_DAY } from './words.ts'

type Wish = Input<'waiting.add'>

/** Before a professional's id, and before a specialty, in the one choice of both. */
const ONE = 'one:'
const ANY = 'any:'

/** Puts somebody on the list: who, with whom, what, when. Fires `mb-added` (the entry's id), `mb-leave` or `mb-discard`. */
@localized()
@customElement('mb-wish-form')
export class WishForm extends LitElement {
  static override styles = [base, type, button, field, dayToggles, panelStyles]

  @property() today = ''
  /** Something has been typed. */
  @property({ type: Boolean }) begun = false
  @state() private patient: PatientLine | undefined
  @state() private whom = ''
  @state() private weekdays = EVERY_DAY
  readonly #sending = new Sending(this, 'waiting.add')
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #visits = new LiveQuery(this, 'patient.visits', () =>
    this.patient ? { patientId: this.patient.id } : null,
  )

  /** Puts the focus on the first thing to be said. */
  begin(): void {
    const first = this.renderRoot.querySelector<LitElement>('mb-patient-search, mb-select-field')
    void first?.updateComplete.then(() => first.focus())
  }

  get #active() {
    return (this.#practitioners.value ?? []).filter(({ active }) => active)
  }

  get #choices() {
    const specialties = [...new Set(this.#active.map(({ specialty }) => specialty))].sort()
    return [
      ...this.#active.map(({ id, name }) => ({ value: `${ONE}${id}`, label: name })),
      ...specialties.map((name) => ({ value: `${ANY}${name}`, label: msg(str`${name}, com qualquer um`) })),
    ]
  }

  /** Whoever may be meant by the choice: one professional, or all of a specialty. */
  get #meant() {
    const whom = this.whom || (this.#choices[0]?.value ?? '')
    const named = whom.slice(ONE.length)
    return whom.startsWith(ONE)
      ? this.#active.filter(({ id }) => id === named)
      : this.#active.filter(({ specialty }) => specialty === named)
  }

  get #types(): readonly { readonly name: string; readonly minutes: number }[] {
    const names = new Map(this.#meant.flatMap(({ visitTypes }) => visitTypes.map((one) => [one.name, one])))
    return [...names.values()]
  }

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value.trim() ?? ''
  }

  #minute(id: string, blank: number): number {
    const typed = this.#value(id)
    return typed === '' ? blank : (minutesOf(typed) ?? -1)
  }

  #collect(): Wish {
    const whom = this.whom || (this.#choices[0]?.value ?? '')
    const visitType = this.#value('type')
    return {
      patientId: this.patient?.id ?? '',
      practitionerId: whom.startsWith(ONE) ? whom.slice(ONE.length) : null,
      specialty: whom.startsWith(ANY) ? whom.slice(ANY.length) : null,
      visitType,
      minutes: this.#types.find(({ name }) => name === visitType)?.minutes ?? 0,
      weekdays: this.weekdays,
      fromMinute: this.#minute('from', 0),
      toMinute: this.#minute('to', 1440),
      urgency: this.renderRoot.querySelector<HTMLInputElement>('#urgent')?.checked ? 'urgent' : 'normal',
      note: this.#value('note') || null,
      appointmentId: this.#value('old') || null,
    }
  }

  async #add(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const wish = this.#collect()
    const added = await this.#sending.send(wish, { 'span-wrong': 'toMinute' })
    if (added)
      this.dispatchEvent(new CustomEvent('mb-added', { detail: added.id, bubbles: true, composed: true }))
  }

  #who() {
    if (this.patient)
      return html`<p><b>${this.patient.name}</b>, ${date(this.patient.birthDate)}</p>
        <button class="button ghost sm" type="button" @click=${() => (this.patient = undefined)}>
          ${msg('Trocar paciente')}
        </button>`
    return html`<mb-patient-search
        @mb-patient=${(event: CustomEvent<PatientLine>) => (this.patient = event.detail)}
      ></mb-patient-search>
      ${this.#sending.at('patientId') ? html`<p class="issue" role="alert">${msg('Escolha o paciente.')}</p>` : nothing}`
  }

  #days() {
    return html`<fieldset class="field">
      <legend>${msg('Dias que servem')}</legend>
      <div class="days">
        ${shortDays().map((word, day) => {
          const bit = 1 << day
          return html`<label
            >${word}<input
              type="checkbox"
              .checked=${(this.weekdays & bit) !== 0}
              @change=${() => (this.weekdays ^= bit)}
          /></label>`
        })}
      </div>
      ${this.#sending.at('weekdays') ? html`<p class="issue" role="alert">${msg('Marque ao menos um dia.')}</p>` : nothing}
    </fieldset>`
  }

  #old() {
    const coming = (this.#visits.value ?? []).filter(
      (visit) => visit.date > this.today && isOpen(visit.status),
    )
    if (coming.length === 0) return nothing
    return html`<mb-select-field
      id="old"
      label=${msg('Consulta que deixaria')}
      hint=${msg('É desmarcada no mesmo passo em que a nova é marcada')}
      .options=${[
        { value: '', label: msg('Nenhuma') },
        ...coming.map((visit) => ({
          value: visit.id,
          label: `${date(visit.date)} ${time2(visit.startMinute)}, ${visit.practitionerName}`,
        })),
      ]}
    ></mb-select-field>`
  }

  override render() {
    const types = this.#types
    return html`<form
      novalidate
      @submit=${(event: SubmitEvent) => void this.#add(event)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.dispatchEvent(new CustomEvent('mb-leave'))
      }}
    >
      <section>
        <h2 class="heading-02">${msg('Nova espera')}</h2>
        ${this.#who()}
      </section>
      <section>
        <mb-select-field
          label=${msg('Com quem')}
          .value=${this.whom || (this.#choices[0]?.value ?? '')}
          .options=${this.#choices}
          @change=${(event: Event) => (this.whom = (event.target as HTMLInputElement).value)}
        ></mb-select-field>
        <mb-select-field
          id="type"
          label=${msg('Tipo')}
          .value=${types[0]?.name ?? ''}
          .options=${types.map(({ name, minutes }) => ({ value: name, label: msg(str`${name}, ${minutes} min`) }))}
        ></mb-select-field>
        ${this.#days()}
        <div class="pair">
          <mb-text-field
            id="from"
            label=${msg('Das')}
            placeholder="08:00"
            hint=${msg('Em branco: qualquer hora')}
            issue=${this.#sending.at('fromMinute')}
          ></mb-text-field>
          <mb-text-field
            id="to"
            label=${msg('Às')}
            placeholder="18:00"
            issue=${this.#sending.at('toMinute')}
          ></mb-text-field>
        </div>
        <label class="check"><input id="urgent" type="checkbox" /><span>${msg('Urgente')}</span></label>
        <mb-text-field
          id="note"
          label=${msg('Observação')}
          hint=${msg('Nada de clínico: a recepção toda lê')}
          .maxLength=${200}
          issue=${this.#sending.at('note')}
        ></mb-text-field>
        ${this.#old()}
      </section>
      <section>
        ${this.#sending.problem ? html`<mb-notice kind="error" text=${this.#sending.problem}></mb-notice>` : nothing}
        <button class="button primary" type="submit">${msg('Pôr na lista')}</button>
        <button
          class="button ghost"
          type="button"
          @click=${() => this.dispatchEvent(new CustomEvent('mb-leave'))}
        >
          ${msg('Voltar')} <kbd>Esc</kbd>
        </button>
        ${
          this.begun
            ? html`<button
                class="button ghost"
                type="button"
                @click=${() => this.dispatchEvent(new CustomEvent('mb-discard'))}
              >
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
