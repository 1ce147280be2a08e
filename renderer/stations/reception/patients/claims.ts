import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import '../../../elements/text-field.ts'
import { date, visitCount } from '../../../i18n/format.ts'
import { cpf } from '../../../i18n/identity.ts'
import type { Access } from '../../../print/access-slip.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import './access-given.ts'
import './claim-card.ts'
import type { Link } from './claim-card.ts'

type Group = Output<'claim.list'>['groups'][number]

/** Accounts made at the kiosk whose person reception has not seen yet: decided with a document in hand. */
@localized()
@customElement('mb-reception-claims')
export class ReceptionClaims extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      .find {
        max-width: 480px;
        margin-bottom: 24px;
      }

      mb-notice {
        display: block;
        margin-bottom: 24px;
      }

      .group {
        margin-bottom: 32px;
      }

      .group > .columns {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 480px), 1fr));
        margin-top: 8px;
        gap: 16px;
      }
    `,
  ]

  @state() private text = ''
  @state() private page = 0
  @state() private access: Access | undefined
  @state() private said = ''
  readonly #claims = new LiveQuery(this, 'claim.list', () => ({ text: this.text, page: this.page }))

  #linked({ access, refused, cancelled }: Link): void {
    this.access = access ?? undefined
    const others =
      refused === 1
        ? msg('1 outro pedido com o mesmo CPF foi recusado.')
        : msg(str`${refused} outros pedidos com o mesmo CPF foram recusados.`)
    this.said = [
      ...(access ? [] : [msg('Conta ligada. Ela é da equipe e entra com a senha de sempre.')]),
      ...(refused > 0 ? [others] : []),
      ...(cancelled > 0 ? [this.#cancelled(cancelled)] : []),
    ].join(' ')
    this.#claims.refresh()
    // The code is shown once, above a list that may be long.
    void this.updateComplete.then(() => this.renderRoot.querySelector('h1')?.scrollIntoView())
  }

  #refused(cancelled: number): void {
    this.access = undefined
    this.said = [
      msg('Pedido recusado. A conta é avisada quando entrar no totem.'),
      ...(cancelled > 0 ? [this.#cancelled(cancelled)] : []),
    ].join(' ')
    this.#claims.refresh()
  }

  #cancelled(count: number): string {
    return msg(str`Desmarcado na agenda: ${visitCount(count)}.`)
  }

  #group({ card, claims, more }: Group) {
    return html`<section class="group">
      <h2 class="label">
        ${
          card
            ? msg(
                str`Pode ser ${card.name}, ${date(card.birthDate)}${card.cpf ? `, CPF ${cpf(card.cpf)}` : ''}`,
              )
            : msg('Nenhum cadastro parecido na clínica')
        }
      </h2>
      <div class="columns">
        ${repeat(
          claims,
          ({ claimId }) => claimId,
          (claim) =>
            html`<mb-claim-card
              .claim=${claim}
              @mb-linked=${(event: CustomEvent<Link>) => this.#linked(event.detail)}
              @mb-refused=${(event: CustomEvent<number>) => this.#refused(event.detail)}
            ></mb-claim-card>`,
        )}
      </div>
      ${more > 0 ? html`<p class="label">${msg(str`Mais ${more} pedidos para este cadastro. Procure pelo número da conta de quem está no balcão.`)}</p>` : nothing}
    </section>`
  }

  override render() {
    const { value } = this.#claims
    const pages = value?.pages ?? 0
    return html`
      <div class="head"><h1 class="heading-04">${msg('Cadastros do totem')}</h1></div>
      <mb-access-given .access=${this.access}></mb-access-given>
      ${this.said ? html`<mb-notice kind="info" text=${this.said}></mb-notice>` : nothing}
      <mb-text-field
        class="find"
        type="search"
        label=${msg('Procurar quem está no balcão')}
        hint=${msg('Nome, CPF, telefone, e-mail ou número da conta')}
        .value=${this.text}
        .maxLength=${120}
        @input=${(event: Event) => {
          this.text = (event.target as HTMLInputElement).value
          this.page = 0
        }}
      ></mb-text-field>
      ${standIn(this.#claims)}
      ${
        value?.claims === 0
          ? html`<p>
              ${this.text ? msg('Nenhum pedido com isso. Confira o número da conta no totem.') : msg('Nenhum cadastro espera conferência. Os que são feitos no totem aparecem aqui.')}
            </p>`
          : nothing
      }
      ${value?.groups.map((group) => this.#group(group))}
      ${
        pages > 1
          ? html`<div class="actions">
              <button
                class="button ghost"
                type="button"
                ?disabled=${this.page === 0}
                @click=${() => (this.page -= 1)}
              >
                ${msg('Mais novas')}
              </button>
              <p class="label">${msg(str`Página ${this.page + 1} de ${pages}`)}</p>
              <button
                class="button ghost"
                type="button"
                ?disabled=${this.page >= pages - 1}
                @click=${() => (this.page += 1)}
              >
                ${msg('Mais antigas')}
              </button>
            </div>`
          : nothing
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-claims': ReceptionClaims
  }
}
