import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { Form } from '../../../data/form.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Terms = Output<'schedule.read'>['terms'][number]

/** For how long a retorno is at no cost, and how many may be overbooked in a shift. */
@localized()
@customElement('mb-practitioner-terms')
export class PractitionerTerms extends LitElement {
  static override styles = [
    base,
    type,
    button,
    scheduleStyles,
    css`
      .line {
        grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      }

      [role='status'] {
        align-self: center;
      }
    `,
  ]

  @property({ attribute: false }) terms: Terms | undefined
  readonly #form = new Form(this, 'schedule.set-terms', {
    fields: () => ({
      returnDays: { kind: 'number', label: msg('Retorno sem custo até (dias)'), help: msg('0: sem retorno') },
      overbookLimit: { kind: 'number', label: msg('Encaixes por turno'), help: msg('0: nenhum') },
    }),
    of: () => this.terms?.practitionerId ?? null,
    known: () => this.terms,
    rest: () => ({ practitionerId: this.terms?.practitionerId ?? '' }),
  })

  override render() {
    if (!this.terms) return nothing
    return html`<section class="box" aria-labelledby="title">
      <header><h2 class="heading-01" id="title">${msg('Retorno e encaixe')}</h2></header>
      <form ${formOf(this.#form)}>
        <div class="line">${formFields(this.#form, ['returnDays', 'overbookLimit'])}</div>
        ${formProblem(this.#form)}
        <div class="buttons">
          <button class="button tertiary sm" type="submit">${msg('Salvar')}</button>
          <span class="minor" role="status">${this.#form.saved ? msg('Salvo.') : ''}</span>
        </div>
      </form>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-practitioner-terms': PractitionerTerms
  }
}
