import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import type { Access } from '../../../print/access-slip.ts'
import './access-given.ts'

/** A patient's own account, and a one-time code for it once his photo ID was seen; a guardian's is on the guardian's card. */
@localized()
@customElement('mb-patient-accounts')
export class PatientAccounts extends LitElement {
  static override styles = [base, type, button, field, viewStyles]

  @property() patientId = ''
  @property({ attribute: false }) accounts: Output<'patient.read'>['accounts'] = []
  @state() private checked = false
  @state() private access: Access | undefined
  @state() private problem = ''

  async #issue(accountId: string | null): Promise<void> {
    this.problem = ''
    this.access = undefined
    try {
      this.access = accountId
        ? await call('account.issue-code', { accountId, patientId: this.patientId, photoIdChecked: true })
        : await call('account.create-for-patient', { patientId: this.patientId, photoIdChecked: true })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    const own = this.accounts.filter(({ relationship }) => relationship === 'self')
    return html`<section class="card stack">
      <h2 class="heading-02">${msg('Conta no totem')}</h2>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.checked}
          @change=${(event: Event) => (this.checked = (event.target as HTMLInputElement).checked)}
        />
        <span>${msg('Conferi um documento com foto desta pessoa')}</span>
      </label>
      ${own.map(
        ({ accountId, displayName }) =>
          html`<div class="actions">
            <button
              class="button tertiary"
              type="button"
              ?disabled=${!this.checked}
              @click=${() => void this.#issue(accountId)}
            >
              ${msg(str`Código de acesso para ${displayName}`)}
            </button>
          </div>`,
      )}
      ${
        own.length > 0
          ? nothing
          : html`<div class="actions">
              <button
                class="button tertiary"
                type="button"
                ?disabled=${!this.checked}
                @click=${() => void this.#issue(null)}
              >
                ${msg('Criar conta e código')}
              </button>
            </div>`
      }
      <mb-access-given .access=${this.access}></mb-access-given>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-accounts': PatientAccounts
  }
}
