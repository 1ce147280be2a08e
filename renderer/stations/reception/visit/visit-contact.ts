import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { takesMessages } from '../../../../preload/contract/phone.ts'
import type { Visit } from '../../../../preload/contract/visit-fields.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { confirmationText } from '../../../desk/confirmation-text.ts'
import { copyText } from '../../../elements/copy-text.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { phone } from '../../../i18n/identity.ts'
import { OperationError } from '../../../operation-error.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { NumberChoice, numberChoiceStyles } from '../confirmations/number-choice.ts'
import { noMessageWord } from '../confirmations/reach-word.ts'

/** The way to a patient: his number in large, or a message made ready to be copied or opened by whoever sends it. */
@localized()
@customElement('mb-visit-contact')
export class VisitContact extends LitElement {
  static override styles = [
    base,
    type,
    button,
    numberChoiceStyles,
    css`
      [role='status'] {
        display: grid;
        gap: 8px;
        margin-top: 12px;
      }

      .number {
        font-size: 24px;
        line-height: 32px;
        user-select: all;
      }

      blockquote {
        margin: 0;
        padding: 8px;
        background: var(--background);
        border-left: 4px solid var(--interactive);
        user-select: text;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property({ attribute: false }) visit: Visit | undefined
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private shown: 'nothing' | 'number' | 'message' | 'consent' = 'nothing'
  @state() private problem = ''
  @state() private said = ''
  readonly #words = new LiveQuery(this, 'message.words', () => (this.shown === 'message' ? {} : null))
  readonly #numbers = new NumberChoice(this, () => (this.shown === 'message' ? (this.visit ?? null) : null))

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('visit') || changed.get('visit')?.id === this.visit?.id) return
    this.shown = 'nothing'
    this.problem = ''
    this.said = ''
    this.#numbers.forget()
  }

  /** Shows the number, or puts it away. */
  ring(): void {
    this.problem = ''
    this.shown = this.shown === 'number' ? 'nothing' : 'number'
  }

  /** Makes a message ready, which is logged; without the patient's word it asks for that first. */
  async write(): Promise<void> {
    const { visit } = this
    if (!visit) return
    this.problem = ''
    this.said = ''
    this.#numbers.forget()
    try {
      await call('message.prepare', { appointmentId: visit.id, kind: 'confirmation' })
      this.shown = 'message'
    } catch (error) {
      const code = error instanceof OperationError ? error.code : null
      if (code === 'no-consent') this.shown = 'consent'
      // Another number of the card may take it: which, is for whoever writes.
      else if (code === 'no-phone' && (await this.#hasOthers(visit))) this.shown = 'message'
      else this.problem = errorSentence(error)
    }
  }

  async #hasOthers({ id: appointmentId }: Visit): Promise<boolean> {
    return (await call('message.numbers', { appointmentId }).catch(() => [])).length > 0
  }

  /** Another of the card's numbers. */
  nextNumber(): void {
    this.#numbers.next()
  }

  async #agreed(visit: Visit): Promise<void> {
    try {
      await call('message.set-consent', { patientId: visit.patientId, agreed: true })
      await this.write()
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  get #text(): string {
    return this.visit ? confirmationText(this.visit, this.#words.value, this.session?.clinic) : ''
  }

  /** Copied before anything is awaited: a copy is only allowed in the moment of the click. */
  async #copy({ id: appointmentId }: Visit): Promise<void> {
    const { to } = this.#numbers
    if (this.#text === '') return
    const copied = copyText(this.#text)
    this.problem = ''
    try {
      // For the usual number it was made ready when it was shown.
      if (to !== null) await call('message.prepare', { appointmentId, kind: 'confirmation', to })
      this.said = copied
        ? msg('Mensagem copiada. Cole na conversa e envie.')
        : msg('Selecione o texto acima e copie.')
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #open(visit: Visit): Promise<void> {
    const text = this.#text
    if (text === '') return
    this.problem = ''
    const { to } = this.#numbers
    try {
      await call('message.prepare', { appointmentId: visit.id, kind: 'confirmation', to })
      await call('message.open', { appointmentId: visit.id, text, to })
      this.said = msg('Rascunho aberto no WhatsApp. Só segue quando alguém enviar.')
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #body(visit: Visit) {
    const number = this.#numbers.number(visit.phone)
    switch (this.shown) {
      case 'number':
        return html`<p class="number">${visit.phone ? phone(visit.phone) : msg('sem telefone')}</p>`
      case 'consent':
        if (visit.phone === null || !takesMessages(visit.phone))
          return html`<p>${noMessageWord(visit.phone)}</p>`
        return html`<p>${msg('Este paciente ainda não autorizou mensagens. Ligue, pergunte e registre.')}</p>
          <p class="number">${visit.phone ? phone(visit.phone) : msg('sem telefone')}</p>
          <button class="button tertiary sm" type="button" @click=${() => void this.#agreed(visit)}>
            ${msg('Registrar que autorizou')}
          </button>`
      case 'message':
        if (number === null || !takesMessages(number))
          return html`${this.#numbers.render()}
            <p>${noMessageWord(number, this.#numbers.isOffered)}</p>`
        return html`<blockquote>${this.#text}</blockquote>
          ${this.#numbers.render()}
          <p class="helper">${msg(str`A mensagem é para ${phone(number)}.`)}</p>
          <button class="button tertiary sm" type="button" @click=${() => void this.#copy(visit)}>
            ${msg('Copiar mensagem')}
          </button>
          <button class="button ghost sm" type="button" @click=${() => void this.#open(visit)}>
            ${msg('Abrir no WhatsApp')}
          </button>`
      case 'nothing':
        return nothing
    }
  }

  override render() {
    const { visit, problem, said } = this
    if (!visit || (this.shown === 'nothing' && !problem)) return nothing
    return html`<div role="status">
      ${this.#body(visit)} ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${said ? html`<p class="helper">${said}</p>` : nothing}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-visit-contact': VisitContact
  }
}
