import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { namedList, namedListStyles } from '../../desk/named-list.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import { hueWord } from '../../i18n/hue-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { hues } from '../../style/hues.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import './kind-form.ts'

const mark = css`
  .hue {
    display: inline-block;
    width: 6px;
    height: 16px;
    margin-right: 8px;
    vertical-align: text-bottom;
  }
`

type Kind = Output<'schedule.kinds'>['kinds'][number]

/** The clinic's kinds of visit: each is named here once, whoever offers it. */
@localized()
@customElement('mb-kinds')
export class Kinds extends LitElement {
  static override styles = [base, type, button, table, viewStyles, namedListStyles, hues, mark]

  @state() private editing: Kind | 'new' | null = null
  readonly #house = new LiveQuery(this, 'schedule.kinds', () => ({}))

  #row(kind: Kind) {
    return html`<tr>
      <td>
        ${kind.hue ? html`<i class="hue ${kind.hue}" title=${hueWord(kind.hue)}></i>` : nothing}<b>${kind.name}</b>${kind.followUp ? html`<br /><span class="helper">${msg('Vale como retorno')}</span>` : nothing}
      </td>
      <td>${kind.professionals.join(', ') || msg('Ninguém')}</td>
      <td>${kind.visits}</td>
      <td>${kind.wishes}</td>
      <td>${kind.active ? msg('Em uso') : msg('Fora de uso')}</td>
      <td>
        <button class="button ghost sm" type="button" @click=${() => (this.editing = kind)}>
          ${msg('Mudar')}<span class="visually-hidden"> ${kind.name}</span>
        </button>
      </td>
    </tr>`
  }

  #unplaced(count: number) {
    if (count === 0) return nothing
    const text =
      count === 1
        ? msg('1 espera tem um tipo que não está nesta lista. A recepção escolhe o tipo na Lista de espera.')
        : msg(
            str`${count} esperas têm um tipo que não está nesta lista. A recepção escolhe o tipo na Lista de espera.`,
          )
    return html`<mb-notice kind="warning" text=${text}></mb-notice>`
  }

  #dialog() {
    return this.editing
      ? html`<mb-kind-form
          .kind=${this.editing === 'new' ? undefined : this.editing}
          @mb-leave=${() => (this.editing = null)}
        ></mb-kind-form>`
      : nothing
  }

  override render() {
    const { value } = this.#house
    return namedList({
      title: msg('Tipos de consulta'),
      note: msg(
        'O nome vale para a clínica toda. Quanto tempo dura e quem pode marcar fica no cadastro de cada profissional.',
      ),
      add: { word: msg('Criar tipo'), run: () => (this.editing = 'new') },
      above: html`${this.#unplaced(value?.unplaced ?? 0)} ${standIn(this.#house)}`,
      columns: [msg('Tipo'), msg('Quem atende'), msg('Consultas marcadas'), msg('Esperam'), msg('Situação')],
      rows: value?.kinds.map((kind) => this.#row(kind)),
      dialog: this.#dialog(),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kinds': Kinds
  }
}
