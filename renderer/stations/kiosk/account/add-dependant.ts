import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { isSurelyAdult } from '../../../../preload/contract/birth-date.ts'
import { call } from '../../../data/client.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { OperationError } from '../../../operation-error.ts'
import { base } from '../../../style/base.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import './dependant-form.ts'
import type { Dependant } from './dependant-form.ts'
import './terms-accept.ts'
import type { Acceptance } from './terms-accept.ts'

/** Adding one dependant, with the terms accepted for him. Fires "mb-next" with the sentence to say, "mb-back". */
@localized()
@customElement('mb-kiosk-add-dependant')
export class KioskAddDependant extends LitElement {
  static override styles = [base, frame, keys]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  /** Whom the terms still have to be accepted for. */
  @state() private declared: Dependant | null = null
  @state() private issue = ''

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  async #add(dependant: Dependant, acceptedDocuments: Acceptance): Promise<void> {
    try {
      await call('account.add-dependant', { dependant, acceptedDocuments })
      const detail = isSurelyAdult(dependant.birthDate, this.#today)
        ? msg('Dependente incluído. Leve à recepção o papel do juiz e um documento dos dois.')
        : msg('Dependente incluído. Leve um documento dos dois à recepção.')
      this.dispatchEvent(new CustomEvent('mb-next', { detail }))
    } catch (error) {
      if (error instanceof OperationError && error.code === 'terms-changed') throw error
      this.issue = errorSentence(error)
    } finally {
      this.declared = null
    }
  }

  override render() {
    const { declared } = this
    if (declared)
      return html`<mb-kiosk-terms-accept
        hint=${msg(str`Você aceita em nome de ${declared.name}, de quem é responsável.`)}
        .send=${(documents: Acceptance) => this.#add(declared, documents)}
        @mb-back=${() => (this.declared = null)}
      ></mb-kiosk-terms-accept>`
    return html`<mb-dependant-form
      .today=${this.#today}
      .ownName=${this.session?.account?.displayName ?? ''}
      .issue=${this.issue}
      @mb-next=${(event: CustomEvent<Dependant>) => {
        this.issue = ''
        this.declared = event.detail
      }}
      @mb-back=${() => this.dispatchEvent(new CustomEvent('mb-back'))}
    ></mb-dependant-form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-add-dependant': KioskAddDependant
  }
}
