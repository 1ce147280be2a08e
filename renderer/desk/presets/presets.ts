import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { kindOfDocument } from '../../i18n/document-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { namedList, namedListStyles } from '../named-list.ts'
import { standIn } from '../stand-in.ts'
import { viewStyles } from '../view-styles.ts'
import './preset-form.ts'

type Preset = Output<'preset.list'>[number]

/** What papers may begin with: one's own and the clinic's; in the administration the clinic's. */
@localized()
@customElement('mb-presets')
export class Presets extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    viewStyles,
    namedListStyles,
    css`
      td.text {
        max-width: 560px;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ]

  /** The clinic's alone, as the administration keeps them. */
  @property({ type: Boolean }) shared = false
  @state() private editing: Preset | 'new' | null = null
  readonly #list = new LiveQuery(this, 'preset.list', () => ({}))

  #row(preset: Preset) {
    const { kind, name, text, shared, by, mayChange } = preset
    return html`<tr>
      <td>${kindOfDocument(kind)}</td>
      <td><b>${name}</b></td>
      <td class="text">${text}</td>
      <td>${shared ? msg(str`Da clínica, por ${by}`) : msg('Só meu')}</td>
      <td>
        ${
          mayChange
            ? html`<button class="button ghost sm" type="button" @click=${() => (this.editing = preset)}>
                ${msg('Mudar')}<span class="visually-hidden"> ${name}</span>
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
            ${msg('Ainda não há nenhum. Orientações, relatórios, textos de termo e conjuntos de exames podem começar por um modelo.')}
          </p>`
        : nothing
    return namedList({
      title: msg('Modelos de documento'),
      note: msg('Ao emitir, o modelo é posto no documento e pode ser mudado; depois de emitido, nada muda.'),
      add: { word: msg('Criar modelo'), run: () => (this.editing = 'new') },
      above: html`${standIn(this.#list)} ${empty}`,
      columns: [msg('Documento'), msg('Nome'), msg('Texto'), msg('De quem')],
      rows: value && value.length > 0 ? value.map((preset) => this.#row(preset)) : undefined,
      dialog: this.editing
        ? html`<mb-preset-form
            .preset=${this.editing === 'new' ? undefined : this.editing}
            ?shared=${this.shared}
            @mb-leave=${() => (this.editing = null)}
          ></mb-preset-form>`
        : nothing,
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-presets': Presets
  }
}
