import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import '../../elements/notice.ts'
import { contactWord } from '../../i18n/contact.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

const CONTACTS = ['phone', 'result', 'renewal', 'other'] as const

/** A note without a visit: why there was contact is its beginning. */
@localized()
@customElement('mb-contact-start')
export class ContactStart extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin: 8px 0;
      }
    `,
  ]

  @property() patientId = ''
  @state() private problem = ''

  async #begin(contact: (typeof CONTACTS)[number]): Promise<void> {
    this.problem = ''
    try {
      const { patientId } = this
      const { encounterId } = await call('record.begin-contact', { patientId, contact })
      goTo(`/doctor/atendimento/${encounterId}`)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    return html`<div role="group" aria-labelledby="without">
        <span class="label" id="without">${msg('Escrever sem consulta:')}</span>
        ${CONTACTS.map(
          (contact) =>
            html`<button
              class="button tertiary md"
              type="button"
              @click=${(event: MouseEvent) => void (event.detail <= 1 && this.#begin(contact))}
            >
              ${contactWord(contact)}
            </button>`,
        )}
      </div>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-contact-start': ContactStart
  }
}
