import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { Form } from '../../../data/form.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { byAsker, spanWords } from '../../../desk/copy-words.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { date, instant } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

type Request = Output<'copy.list'>[number]
type Step = 'hand' | 'withdraw' | null

/** One request for a copy of the record: what was asked for, how far it is, and its handing over. */
@localized()
@customElement('mb-copy-request')
export class CopyRequest extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host,
      form {
        display: grid;
        gap: 8px;
      }

      form {
        gap: 16px;
        max-width: 560px;
      }

      p {
        overflow-wrap: anywhere;
      }

      .late {
        color: var(--text-error);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @property({ attribute: false }) request: Request | undefined
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private asking: Step = null
  readonly #handing = new Form(this, 'copy.hand', {
    fields: () => ({
      taker: {
        kind: 'text',
        label: msg('Quem retirou'),
        help: msg('Deixe em branco quando foi quem pediu.'),
        max: 120,
      },
      document: {
        kind: 'text',
        label: msg('Documento conferido na entrega'),
        help: msg('De quem retirou: tipo e número. De outra pessoa, também a autorização.'),
        max: 200,
      },
    }),
    of: () => this.request?.id ?? null,
    rest: () => ({ requestId: this.request?.id ?? '' }),
    done: () => (this.asking = null),
  })
  readonly #withdrawing = new Form(this, 'copy.withdraw', {
    fields: () => ({ reason: { kind: 'text', label: msg('Por que não será entregue'), max: 300 } }),
    of: () => this.request?.id ?? null,
    rest: () => ({ requestId: this.request?.id ?? '' }),
    done: () => (this.asking = null),
  })

  async #ask(what: Exclude<Step, null>): Promise<void> {
    this.asking = what
    await this.updateComplete
    if (what === 'hand') this.#handing.begin()
    else this.#withdrawing.begin()
  }

  #leave(): void {
    this.#handing.clear()
    this.#withdrawing.clear()
    this.asking = null
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus())
  }

  #standing({ made, end, dueOn, practitionerName }: Request, zone: string) {
    if (end?.kind === 'handed') {
      const taker = end.taker ?? msg('quem pediu')
      return html`<p>
        ${msg(str`Entregue em ${instant(end.at, zone)} a ${taker}, documento ${end.document ?? ''}, por ${end.by}.`)}
      </p>`
    }
    if (end)
      return html`<p>
        ${msg(str`Encerrado em ${instant(end.at, zone)} por ${end.by}: ${end.reason ?? ''}`)}
      </p>`
    const isLate = dueOn < (this.session?.now.slice(0, 10) ?? '')
    const due = html`<span class=${isLate ? 'late' : ''}>${msg(str`Prazo: ${date(dueOn)}.`)}</span>`
    const last = made.at(-1)
    return last
      ? html`<p>
          <b>${msg('Pronta para entregar.')}</b>
          ${msg(str`Feita por ${last.by} em ${instant(last.at, zone)}.`)} ${due}
        </p>`
      : html`<p>${msg(str`Espera por ${practitionerName}.`)} ${due}</p>`
  }

  #actions({ made }: Request) {
    if (this.asking === 'hand')
      return html`<form ${formOf(this.#handing)} aria-label=${msg('Entrega da cópia')}>
        ${formProblem(this.#handing)} ${formFields(this.#handing, ['taker', 'document'])}
        ${this.#buttons(msg('Registrar a entrega'))}
      </form>`
    if (this.asking === 'withdraw')
      return html`<form ${formOf(this.#withdrawing)} aria-label=${msg('Encerrar sem entregar')}>
        ${formProblem(this.#withdrawing)} ${formFields(this.#withdrawing, ['reason'])}
        ${this.#buttons(msg('Encerrar o pedido'))}
      </form>`
    return html`<div class="actions">
      ${
        made.length === 0
          ? nothing
          : html`<button class="button tertiary md" type="button" @click=${() => void this.#ask('hand')}>
              ${msg('Entregar a cópia')}
            </button>`
      }
      <button class="button ghost md" type="button" @click=${() => void this.#ask('withdraw')}>
        ${msg('Encerrar sem entregar')}
      </button>
    </div>`
  }

  #buttons(word: string) {
    return html`<div class="actions">
      <button class="button primary md" type="submit">${word}</button>
      <button class="button ghost md" type="button" @click=${() => this.#leave()}>${msg('Voltar')}</button>
    </div>`
  }

  override render() {
    const { request, session } = this
    if (!request || !session) return nothing
    const { askedOn, document, notedBy, end } = request
    return html`<p>
        <b>${msg(str`Pedida em ${date(askedOn)}`)} ${byAsker(request)}</b>: ${spanWords(request)}
      </p>
      <p class="helper">${msg(str`Documento conferido: ${document}. Anotado por ${notedBy}.`)}</p>
      ${this.#standing(request, session.clinic.timeZone)} ${end ? nothing : this.#actions(request)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-copy-request': CopyRequest
  }
}
