import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { Sending } from '../../../data/sending.ts'
import { minutesOf } from '../../../i18n/time-typed.ts'
import '../../../elements/date-field.ts'
import '../../../elements/notice.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { submitOnEnter } from '../../../elements/submit-on-enter.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { panelStyles } from '../visit/panel-styles.ts'

/** What was written down: how many visits stand in it. */
export type AddedAbsence = Output<'closing.add'>

/** Who is away, from when to when, and why. Fires `mb-added` or `mb-leave`. */
@localized()
@customElement('mb-absence-form')
export class AbsenceForm extends LitElement {
  static override styles = [base, type, button, panelStyles]

  @property() today = ''
  readonly #sending = new Sending(this, 'closing.add')
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))

  protected override firstUpdated(): void {
    const first = this.renderRoot.querySelector('mb-select-field')
    void first?.updateComplete.then(() => first.focus())
  }

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value.trim() ?? ''
  }

  #minute(id: string): number | null {
    return this.#value(id) === '' ? null : (minutesOf(this.#value(id)) ?? -1)
  }

  async #add(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const fromDate = this.#value('from')
    const input = {
      practitionerId: this.#value('who') || null,
      fromDate,
      toDate: this.#value('to') || fromDate,
      startMinute: this.#minute('start'),
      endMinute: this.#minute('end'),
      reason: this.#value('reason'),
    }
    const wrong = input.fromDate > input.toDate ? 'toDate' : 'endMinute'
    const detail = await this.#sending.send(input, { 'span-wrong': wrong })
    if (detail) this.dispatchEvent(new CustomEvent('mb-added', { detail, bubbles: true, composed: true }))
  }

  override render() {
    const people = (this.#practitioners.value ?? []).filter(({ active }) => active)
    const choices = [
      ...people.map(({ id, name }) => ({ value: id, label: name })),
      { value: '', label: msg('A clínica toda') },
    ]
    return html`<form
      novalidate
      @submit=${(event: SubmitEvent) => void this.#add(event)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.dispatchEvent(new CustomEvent('mb-leave'))
        else submitOnEnter(event)
      }}
    >
      <section>
        <h2 class="heading-02">${msg('Registrar ausência')}</h2>
        <mb-select-field
          id="who"
          label=${msg('Quem')}
          .value=${choices[0]?.value ?? ''}
          .options=${choices}
        ></mb-select-field>
        <div class="pair">
          <mb-date-field
            id="from"
            label=${msg('De')}
            .value=${this.today}
            issue=${this.#sending.at('fromDate')}
          ></mb-date-field>
          <mb-date-field
            id="to"
            label=${msg('Até')}
            hint=${msg('Em branco: um dia')}
            issue=${this.#sending.at('toDate')}
          ></mb-date-field>
        </div>
        <div class="pair">
          <mb-text-field
            id="start"
            label=${msg('Das')}
            placeholder="13:00"
            hint=${msg('Em branco: o dia todo')}
            issue=${this.#sending.at('startMinute')}
          ></mb-text-field>
          <mb-text-field
            id="end"
            label=${msg('Às')}
            placeholder="18:00"
            issue=${this.#sending.at('endMinute')}
          ></mb-text-field>
        </div>
        <mb-text-field
          id="reason"
          label=${msg('Motivo')}
          hint=${msg('Aparece na agenda, como “Congresso”')}
          .maxLength=${120}
          issue=${this.#sending.at('reason')}
        ></mb-text-field>
      </section>
      <section>
        ${this.#sending.problem ? html`<mb-notice kind="error" text=${this.#sending.problem}></mb-notice>` : nothing}
        <button class="button primary" type="submit">${msg('Registrar')}</button>
        <button
          class="button ghost"
          type="button"
          @click=${() => this.dispatchEvent(new CustomEvent('mb-leave'))}
        >
          ${msg('Voltar')} <kbd>Esc</kbd>
        </button>
      </section>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-absence-form': AbsenceForm
  }
}
