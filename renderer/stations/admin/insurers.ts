import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { namedList, namedListStyles } from '../../desk/named-list.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import './insurer-form.ts'
import './insurer-unite.ts'

type Insurer = Output<'insurer.list'>[number]

/** The clinic's convênios: each is named here once, for cards, limits and reports. */
@localized()
@customElement('mb-insurers')
export class Insurers extends LitElement {
  static override styles = [base, type, button, table, viewStyles, namedListStyles]

  @state() private editing: Insurer | 'new' | null = null
  @state() private uniting: Insurer | null = null
  readonly #list = new LiveQuery(this, 'insurer.list', () => ({}))

  #row(insurer: Insurer) {
    const plans = insurer.plans.filter(({ active }) => active).map(({ name }) => name)
    const of = html`<span class="visually-hidden"> ${insurer.name}</span>`
    return html`<tr>
      <td><b>${insurer.name}</b></td>
      <td>${plans.join(', ') || msg('Nenhum')}</td>
      <td>${insurer.cardFormat ?? msg('Qualquer')}</td>
      <td>${insurer.active ? msg('Em uso') : msg('Fora de uso')}</td>
      <td>
        <button class="button ghost sm" type="button" @click=${() => (this.editing = insurer)}>
          ${msg('Mudar')}${of}
        </button>
        <button class="button ghost sm" type="button" @click=${() => (this.uniting = insurer)}>
          ${msg('Unir a outro')}${of}
        </button>
      </td>
    </tr>`
  }

  #dialog(all: readonly Insurer[]) {
    if (this.editing)
      return html`<mb-insurer-form
        .insurer=${this.editing === 'new' ? undefined : this.editing}
        @mb-leave=${() => (this.editing = null)}
      ></mb-insurer-form>`
    if (this.uniting)
      return html`<mb-insurer-unite
        .insurer=${this.uniting}
        .others=${all.filter(({ id }) => id !== this.uniting?.id)}
        @mb-leave=${() => (this.uniting = null)}
      ></mb-insurer-unite>`
    return nothing
  }

  override render() {
    const { value } = this.#list
    return namedList({
      title: msg('Convênios'),
      note: msg(
        'A recepção escolhe o convênio nesta lista. Consultas que já aconteceram ficam com o nome que o convênio tinha.',
      ),
      add: { word: msg('Incluir convênio'), run: () => (this.editing = 'new') },
      above: html`${standIn(this.#list)}
      ${value?.length === 0 ? html`<p>${msg('Nenhum convênio ainda: todos os pacientes são particulares.')}</p>` : nothing}`,
      columns: [msg('Convênio'), msg('Planos'), msg('Formato da carteirinha'), msg('Situação')],
      rows: value && value.length > 0 ? value.map((insurer) => this.#row(insurer)) : undefined,
      dialog: this.#dialog(value ?? []),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-insurers': Insurers
  }
}
