import { localized, msg, str } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { closingHits, spanTyped } from '../../../desk/closing-hits.ts'
import { formField, formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { isDate } from '../../../i18n/date-typed.ts'
import { codeSentence } from '../../../i18n/errors.ts'
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
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #form = new Form(this, 'closing.add', {
    fields: (typed: RawAt) => ({
      practitionerId: { kind: 'choice', id: 'who', label: msg('Quem'), options: this.#people },
      fromDate: { kind: 'date', label: msg('De'), preset: this.today },
      toDate: {
        kind: 'date',
        label: msg('Até'),
        help: msg('Em branco: um dia'),
        blank: () => typed('fromDate'),
      },
      startMinute: { kind: 'time', label: msg('Das'), example: '13:00', help: msg('Em branco: o dia todo') },
      endMinute: { kind: 'time', label: msg('Às'), example: '18:00' },
      reason: {
        kind: 'text',
        label: msg('Motivo'),
        help: msg('Aparece na agenda, como “Congresso”'),
        max: 120,
      },
    }),
    of: () => '',
    wrong: (typed): Record<string, string> =>
      isDate(typed('toDate')) && typed('fromDate') > typed('toDate')
        ? { toDate: codeSentence('span-wrong') }
        : {},
    blame: { 'span-wrong': 'endMinute' },
    done: (added) => this.#tell(added),
  })

  readonly #hits = new LiveQuery(this, 'closing.hits', () => {
    const span = spanTyped(this.#form.value())
    return span && 'practitionerId' in span ? span : null
  })

  protected override firstUpdated(): void {
    this.#form.begin()
  }

  get #people() {
    const people = this.#practitioners.value ?? []
    const named = (active: boolean) => people.filter((one) => one.active === active)
    return [
      ...named(true).map(({ id, name }) => ({ value: id, label: name })),
      // Their visits stand until they are moved, and this is how they are moved at once.
      ...named(false).map(({ id, name }) => ({ value: id, label: msg(str`${name} (não atende mais)`) })),
      { value: null, label: msg('A clínica toda') },
    ]
  }

  #tell(detail: AddedAbsence): void {
    this.dispatchEvent(new CustomEvent('mb-added', { detail, bubbles: true, composed: true }))
  }

  #leave(): void {
    this.#form.clear()
    this.dispatchEvent(new CustomEvent('mb-leave'))
  }

  override render() {
    const pair = (paths: readonly string[]) => html`<div class="pair">${formFields(this.#form, paths)}</div>`
    return html`<form
      ${formOf(this.#form)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#leave()}
    >
      <section>
        <h2 class="heading-02">${msg('Registrar ausência')}</h2>
        ${formField(this.#form, 'practitionerId')} ${pair(['fromDate', 'toDate'])}
        ${pair(['startMinute', 'endMinute'])} ${formField(this.#form, 'reason')}
      </section>
      <section>
        ${formProblem(this.#form)} ${closingHits(this.#hits.value)}
        <button class="button primary" type="submit">${msg('Registrar')}</button>
        <button class="button ghost" type="button" @click=${() => this.#leave()}>
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
