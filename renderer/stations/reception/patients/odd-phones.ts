import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'

/** Patients with a phone that no number can be, each a way to the card: nothing was rewritten, somebody is to ask. */
@localized()
@customElement('mb-odd-phones')
export class OddPhones extends LitElement {
  static override styles = [
    base,
    type,
    css`
      :host {
        display: grid;
        gap: 12px;
        align-content: start;
      }

      a {
        display: grid;
        padding: 10px 16px;
        border: 1px solid var(--border-subtle-01);
        color: inherit;
        text-decoration: none;
      }
    `,
  ]

  readonly #odd = new LiveQuery(this, 'patient.odd-phones', () => ({}))

  override render() {
    const lines = this.#odd.value ?? []
    if (lines.length === 0) return nothing
    return html`<h2 class="heading-02">${msg('Telefones que não existem')}</h2>
      <p class="label">
        ${msg('Foram guardados assim por uma versão anterior. Pergunte o número certo e escreva no cadastro.')}
      </p>
      <ul>
        ${lines.map(
          ({ id, name, phone: number }) =>
            html`<li>
              <a href=${`/reception/pacientes/${id}`}
                ><b>${name}</b
                ><span class="label">${number ? phone(number) : msg('telefone do responsável')}</span></a
              >
            </li>`,
        )}
      </ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-odd-phones': OddPhones
  }
}
