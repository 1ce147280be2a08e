import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { namedList, namedListStyles } from '../../../desk/named-list.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import './snippet-form.ts'

type Snippet = Output<'snippet.list'>[number]

/** Texts that one calls while writing: one's own, and the clinic's. */
@localized()
@customElement('mb-snippets')
export class Snippets extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    viewStyles,
    namedListStyles,
    css`
      td.text {
        max-width: 640px;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @state() private editing: Snippet | 'new' | null = null
  readonly #list = new LiveQuery(this, 'snippet.list', () => ({}))

  #row(snippet: Snippet) {
    const { shortcut, text, shared, by, mayChange } = snippet
    return html`<tr>
      <td><b>/${shortcut}</b></td>
      <td class="text">${text}</td>
      <td>${shared ? msg(str`Da clínica, por ${by}`) : msg('Só meu')}</td>
      <td>
        ${
          mayChange
            ? html`<button class="button ghost sm" type="button" @click=${() => (this.editing = snippet)}>
                ${msg('Mudar')}<span class="visually-hidden"> /${shortcut}</span>
              </button>`
            : nothing
        }
      </td>
    </tr>`
  }

  override render() {
    const { value } = this.#list
    const empty =
      value?.length === 0
        ? html`<p class="note">
            ${msg('Ainda não há nenhum. O que você escreve todo dia pode ser chamado por / e uma palavra.')}
          </p>`
        : nothing
    return namedList({
      title: msg('Textos prontos'),
      note: msg('Na nota, digite / e o atalho no começo de uma linha ou depois de um espaço.'),
      add: { word: msg('Criar texto pronto'), run: () => (this.editing = 'new') },
      above: html`${standIn(this.#list)} ${empty}`,
      columns: [msg('Atalho'), msg('Texto'), msg('De quem')],
      rows: value && value.length > 0 ? value.map((snippet) => this.#row(snippet)) : undefined,
      dialog: this.editing
        ? html`<mb-snippet-form
            .snippet=${this.editing === 'new' ? undefined : this.editing}
            @mb-leave=${() => (this.editing = null)}
          ></mb-snippet-form>`
        : nothing,
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-snippets': Snippets
  }
}
