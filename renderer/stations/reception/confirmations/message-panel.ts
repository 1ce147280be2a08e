import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { takesMessages } from '../../../../preload/contract/phone.ts'
import { call } from '../../../data/client.ts'
import { copyText } from '../../../elements/copy-text.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { instant } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { NumberChoice, numberChoiceStyles } from './number-choice.ts'
import { noMessageWord } from './reach-word.ts'

/** Whom a message about a visit is for. */
export interface Contact {
  /** Of the visit. */
  readonly id: string
  readonly patientId: string
  readonly patientName: string
  readonly phone: string | null
  readonly agreed: boolean
  readonly preparedAt?: string | null
}

/** The way to one patient: his number in large, the message ready to copy or open, and whether he wants any. */
@localized()
@customElement('mb-message-panel')
export class MessagePanel extends LitElement {
  static override styles = [
    base,
    type,
    button,
    numberChoiceStyles,
    css`
      section {
        display: grid;
        gap: 12px;
        padding: 16px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      h2,
      blockquote {
        overflow-wrap: anywhere;
      }

      blockquote {
        margin: 0;
        padding: 12px;
        background: var(--layer-01);
        border-left: 4px solid var(--interactive);
        user-select: text;
      }

      .number {
        font-size: 24px;
        line-height: 32px;
        user-select: all;
      }

      .button {
        width: 100%;
        justify-content: space-between;
      }
    `,
  ]

  @property({ attribute: false }) visit: Contact | undefined
  /** What is written, and about what; blank while the words are not known, and nothing is sent then. */
  @property() text = ''
  @property() kind: Input<'message.prepare'>['kind'] = 'confirmation'
  /** The word above the name. */
  @property() reason = ''
  @property() timeZone = ''
  @state() private problem = ''
  @state() private said = ''
  readonly #numbers = new NumberChoice(this, () => (this.visit?.agreed ? this.visit : null))

  /** Where the message goes, if it can go there. */
  get #number(): string | null {
    const number = this.#numbers.number(this.visit?.phone ?? null)
    return number !== null && takesMessages(number) ? number : null
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('visit') || changed.get('visit')?.id === this.visit?.id) return
    this.problem = ''
    this.said = ''
    this.#numbers.forget()
  }

  async #do(action: (visit: Contact) => Promise<string>): Promise<void> {
    const { visit } = this
    if (!visit) return
    this.problem = ''
    this.said = ''
    try {
      this.said = await action(visit)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  /** Copied before anything is awaited: a copy is only allowed in the moment of the key or click. */
  copy(): void {
    const { visit } = this
    if (!visit || this.#number === null || this.text === '') return
    const { to } = this.#numbers
    const copied = visit.agreed && copyText(this.text)
    void this.#do(async ({ id }) => {
      await call('message.prepare', { appointmentId: id, kind: this.kind, to })
      return copied
        ? msg('Mensagem copiada. Cole na conversa e envie.')
        : msg('Selecione o texto acima e copie.')
    })
  }

  open(): void {
    const { text, kind } = this
    if (this.#number === null || text === '') return
    const { to } = this.#numbers
    void this.#do(async ({ id }) => {
      await call('message.prepare', { appointmentId: id, kind, to })
      await call('message.open', { appointmentId: id, text, to })
      return msg('Rascunho aberto no WhatsApp. Só segue quando alguém enviar.')
    })
  }

  /** Another of the card's numbers. */
  nextNumber(): void {
    const { to } = this.#numbers
    this.#numbers.next()
    if (this.#numbers.to !== to && this.#number !== null) this.said = phone(this.#number)
  }

  consent(): void {
    if (!this.visit?.phone) return
    void this.#do(async ({ patientId, agreed }) => {
      await call('message.set-consent', { patientId, agreed: !agreed })
      return agreed ? msg('Autorização retirada.') : msg('Autorização registrada.')
    })
  }

  override render() {
    const { visit } = this
    const number = this.#number
    if (!visit)
      return html`<section>
        <p class="helper">${msg('Escolha uma linha para ver o telefone e a mensagem.')}</p>
      </section>`
    return html`
      <section>
        <p class="label">${this.reason}</p>
        <h2 class="heading-03">${visit.patientName}</h2>
        <p class="number">${visit.phone ? phone(visit.phone) : msg('sem telefone')}</p>
      </section>
      <section>
        ${this.#numbers.render()}
        ${
          number === null
            ? html`<p>${noMessageWord(visit.phone, this.#numbers.isOffered)}</p>`
            : visit.agreed
              ? html`<blockquote>${this.text}</blockquote>
                  <p class="helper">${msg(str`A mensagem é para ${phone(number)}.`)}</p>
                  <button class="button primary" type="button" @click=${() => this.copy()}>
                    ${msg('Copiar mensagem')} <kbd>W</kbd>
                  </button>
                  <button class="button tertiary" type="button" @click=${() => this.open()}>
                    ${msg('Abrir no WhatsApp')} <kbd>Shift+W</kbd>
                  </button>`
              : html`<p>
                  ${msg('Este paciente ainda não autorizou mensagens. Ligue, pergunte e registre.')}
                </p>`
        }
        ${
          visit.phone === null
            ? nothing
            : html`<button class="button ghost" type="button" @click=${() => this.consent()}>
                ${visit.agreed ? msg('Retirar autorização') : msg('Registrar que autorizou')} <kbd>A</kbd>
              </button>`
        }
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        <p class="helper" role="status">${this.said}</p>
        ${
          visit.preparedAt
            ? html`<p class="helper">
                ${msg('Última mensagem preparada:')} ${instant(visit.preparedAt, this.timeZone)}
              </p>`
            : nothing
        }
      </section>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-message-panel': MessagePanel
  }
}
