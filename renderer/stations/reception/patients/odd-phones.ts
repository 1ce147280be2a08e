import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'

type Line = Output<'patient.odd-phones'>['lines'][number]

/** The numbers that are none, and whose each is. */
const oddWords = ({ phone: own, guardianPhone }: Line) =>
  [own && phone(own), guardianPhone && msg(str`${phone(guardianPhone)} (responsável)`)]
    .filter(Boolean)
    .join(', ')

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
    const { lines = [], total = 0 } = this.#odd.value ?? {}
    if (lines.length === 0) return nothing
    return html`<h2 class="heading-02">${msg('Telefones que não existem')}</h2>
      <p class="label">
        ${msg('Foram guardados assim por uma versão anterior. Pergunte o número certo e escreva no cadastro.')}
      </p>
      <ul>
        ${lines.map(
          (line) =>
            html`<li>
              <a href=${`/reception/pacientes/${line.id}`}
                ><b>${line.name}</b><span class="label">${oddWords(line)}</span></a
              >
            </li>`,
        )}
      </ul>
      ${total > lines.length ? html`<p class="label">${msg(str`Mostrados ${lines.length} de ${total} pacientes.`)}</p>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-odd-phones': OddPhones
  }
}
