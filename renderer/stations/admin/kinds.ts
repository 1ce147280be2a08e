import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import './kind-form.ts'

type Kind = Output<'schedule.kinds'>['kinds'][number]

/** The clinic's kinds of visit: each is named here once, whoever offers it. */
@localized()
@customElement('mb-kinds')
export class Kinds extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    viewStyles,
    css`
      .note {
        max-width: 720px;
        margin-bottom: 16px;
      }

      mb-notice {
        display: block;
        margin-bottom: 16px;
      }
    `,
  ]

  @state() private editing: Kind | 'new' | null = null
  readonly #house = new LiveQuery(this, 'schedule.kinds', () => ({}))

  #row(kind: Kind) {
    return html`<tr>
      <td>
        <b>${kind.name}</b
        >${kind.followUp ? html`<br /><span class="helper">${msg('Vale como retorno')}</span>` : nothing}
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

  override render() {
    const { value } = this.#house
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Tipos de consulta')}</h1>
        <button class="button primary" type="button" @click=${() => (this.editing = 'new')}>
          ${msg('Criar tipo')}
        </button>
      </div>
      <p class="note">
        ${msg('O nome vale para a clínica toda. Quanto tempo dura e quem pode marcar fica no cadastro de cada profissional.')}
      </p>
      ${this.#unplaced(value?.unplaced ?? 0)} ${standIn(this.#house)}
      <table class="list" ?hidden=${!value}>
        <thead>
          <tr>
            <th scope="col">${msg('Tipo')}</th>
            <th scope="col">${msg('Quem atende')}</th>
            <th scope="col">${msg('Consultas marcadas')}</th>
            <th scope="col">${msg('Esperam')}</th>
            <th scope="col">${msg('Situação')}</th>
            <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${value?.kinds.map((kind) => this.#row(kind))}
        </tbody>
      </table>
      ${
        this.editing
          ? html`<mb-kind-form
              .kind=${this.editing === 'new' ? undefined : this.editing}
              @mb-leave=${() => (this.editing = null)}
            ></mb-kind-form>`
          : nothing
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kinds': Kinds
  }
}
