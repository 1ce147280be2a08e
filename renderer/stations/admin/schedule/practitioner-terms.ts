import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { Sending } from '../../../data/sending.ts'
import '../../../elements/notice.ts'
import '../../../elements/text-field.ts'
import { submitOnEnter } from '../../../elements/submit-on-enter.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { numberAt } from './form-values.ts'
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
  @state() private saved = false
  readonly #save = new Sending(this, 'schedule.set-terms')

  async #submit(event: SubmitEvent, { practitionerId }: Terms): Promise<void> {
    event.preventDefault()
    this.saved = false
    const done = await this.#save.send({
      practitionerId,
      returnDays: numberAt(this.renderRoot, 'returnDays'),
      overbookLimit: numberAt(this.renderRoot, 'overbookLimit'),
    })
    this.saved = done !== undefined
  }

  override render() {
    const { terms } = this
    if (!terms) return nothing
    return html`<section class="box" aria-labelledby="title">
      <header><h2 class="heading-01" id="title">${msg('Retorno e encaixe')}</h2></header>
      <form
        novalidate
        @keydown=${submitOnEnter}
        @submit=${(event: SubmitEvent) => void this.#submit(event, terms)}
      >
        <div class="line">
          <mb-text-field
            id="returnDays"
            label=${msg('Retorno sem custo até (dias)')}
            keyboard="numeric"
            hint=${msg('0: sem retorno')}
            .value=${String(terms.returnDays)}
            issue=${this.#save.at('returnDays')}
          ></mb-text-field>
          <mb-text-field
            id="overbookLimit"
            label=${msg('Encaixes por turno')}
            keyboard="numeric"
            hint=${msg('0: nenhum')}
            .value=${String(terms.overbookLimit)}
            issue=${this.#save.at('overbookLimit')}
          ></mb-text-field>
        </div>
        ${this.#save.problem ? html`<mb-notice kind="error" text=${this.#save.problem}></mb-notice>` : nothing}
        <div class="buttons">
          <button class="button tertiary sm" type="submit">${msg('Salvar')}</button>
          <span class="minor" role="status">${this.saved ? msg('Salvo.') : ''}</span>
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
