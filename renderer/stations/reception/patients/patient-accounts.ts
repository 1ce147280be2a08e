import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { date, momentOf } from '../../../i18n/format.ts'
import type { Access } from '../../../print/access-slip.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import './access-given.ts'
import { guardianshipWord, relationshipWord } from './claim-words.ts'

type Link = Output<'patient.read'>['accounts'][number]

/**
 * A patient's own account, and a one-time code for it once his photo ID was seen; a guardian's is on the guardian's card. Who
 * else books for him, and that this ends.
 */
@localized()
@customElement('mb-patient-accounts')
export class PatientAccounts extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    viewStyles,
    css`
      .linked {
        align-items: center;
      }
    `,
  ]

  @property() patientId = ''
  @property({ attribute: false }) accounts: Output<'patient.read'>['accounts'] = []
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private checked = false
  @state() private access: Access | undefined
  @state() private problem = ''
  /** The account that is asked about. */
  @state() private unlinking: string | undefined

  async #issue(accountId: string | null): Promise<void> {
    this.problem = ''
    this.access = undefined
    try {
      this.access = accountId
        ? await call('claim.issue-code', { accountId, patientId: this.patientId, photoIdChecked: true })
        : await call('claim.create-account', { patientId: this.patientId, photoIdChecked: true })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #unlink({ accountId }: Link): Promise<void> {
    this.problem = ''
    try {
      await call('claim.unlink', { accountId, patientId: this.patientId })
      this.unlinking = undefined
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  /** What reception saw of who acts for him, and when. */
  #paper({ linkedAt, guardianship }: Link): string {
    if (!this.session) return ''
    const day = date(momentOf(linkedAt, this.session.clinic.timeZone).day)
    return guardianship === null
      ? msg(str`Desde ${day}; o documento visto não foi registrado.`)
      : msg(str`Documento visto em ${day}: ${guardianshipWord(guardianship)}.`)
  }

  #linked(linked: Link) {
    const { displayName, relationship } = linked
    const asked = this.unlinking === linked.accountId
    return html`<div class="actions linked">
      <span
        >${msg(str`${displayName} marca por este paciente (${relationshipWord(relationship)})`)}<br /><small
          class="helper"
          >${this.#paper(linked)}</small
        ></span
      >
      <button
        class="button ${asked ? 'danger' : 'ghost'}"
        type="button"
        aria-label=${asked ? msg(str`Desvincular ${displayName} mesmo`) : msg(str`Desvincular ${displayName}`)}
        @click=${() => (asked ? void this.#unlink(linked) : (this.unlinking = linked.accountId))}
      >
        ${asked ? msg('Desvincular mesmo') : msg('Desvincular')}
      </button>
      ${
        asked
          ? html`<button class="button ghost" type="button" @click=${() => (this.unlinking = undefined)}>
              ${msg('Manter')}
            </button>`
          : nothing
      }
    </div>`
  }

  override render() {
    const others = this.accounts.filter(({ relationship }) => relationship !== 'self')
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
      ${others.map((linked) => this.#linked(linked))}
      <mb-access-given .access=${this.access}></mb-access-given>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-accounts': PatientAccounts
  }
}
