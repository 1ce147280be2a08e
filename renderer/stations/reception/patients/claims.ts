import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { date } from '../../../i18n/format.ts'
import { cpf, phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { viewStyles } from '../../../desk/view-styles.ts'

type Claim = Output<'account.claims'>[number]

/** Accounts made at the kiosk that may belong to a patient of the clinic: to be decided with a photo ID in hand. */
@localized()
@customElement('mb-reception-claims')
export class ReceptionClaims extends LitElement {
  static override styles = [base, type, button, field, viewStyles]

  @state() private checked = ''
  @state() private problem = ''
  readonly #claims = new LiveQuery(this, 'account.claims', () => ({}))

  async #link(claim: Claim, patientId: string | null): Promise<void> {
    this.problem = ''
    try {
      await call('account.link', { claimId: claim.claimId, patientId, photoIdChecked: true })
      this.checked = ''
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #person(person: Claim['declared']) {
    return html`<p class="heading-02">${person.name}</p>
      <p>
        ${date(person.birthDate)}${person.cpf ? `, CPF ${cpf(person.cpf)}` : ''}${person.phone ? `, ${phone(person.phone)}` : ''}
      </p>`
  }

  #claim(claim: Claim) {
    const ready = this.checked === claim.claimId
    return html`<article class="card stack" aria-label=${claim.accountName}>
      <p class="label">${msg('Conta criada no totem')}</p>
      ${this.#person(claim.declared)}
      <label class="check">
        <input
          type="checkbox"
          .checked=${ready}
          @change=${(event: Event) => (this.checked = (event.target as HTMLInputElement).checked ? claim.claimId : '')}
        />
        <span>${msg('Conferi um documento com foto desta pessoa')}</span>
      </label>
      ${claim.candidates.map(
        (candidate) =>
          html`<div class="stack">
            <p class="label">${msg('Já é paciente como')}</p>
            ${this.#person(candidate)}
            <div class="actions">
              <button
                class="button primary"
                type="button"
                ?disabled=${!ready}
                @click=${() => void this.#link(claim, candidate.id)}
              >
                ${msg('É esta pessoa: ligar')}
              </button>
            </div>
          </div>`,
      )}
      <div class="actions">
        <button
          class="button ghost"
          type="button"
          ?disabled=${!ready}
          @click=${() => void this.#link(claim, null)}
        >
          ${msg('É outra pessoa: cadastro novo')}
        </button>
      </div>
    </article>`
  }

  override render() {
    const { value, error } = this.#claims
    const problem = this.problem || (error ? errorSentence(error) : '')
    return html`
      <div class="head"><h1 class="heading-04">${msg('Contas do totem')}</h1></div>
      ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${value?.length === 0 ? html`<p>${msg('Nenhuma conta espera conferência. Contas parecidas com pacientes da clínica aparecem aqui.')}</p>` : nothing}
      <div class="columns">${value?.map((claim) => this.#claim(claim))}</div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-claims': ReceptionClaims
  }
}
