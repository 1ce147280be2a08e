import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { localeContext } from '../../../data/session.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import type { AppLocale } from '../../../i18n/locale.ts'
import { OperationError } from '../../../operation-error.ts'
import { base } from '../../../style/base.ts'
import '../ask/terms.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import { peopleStyles } from './people-styles.ts'

/** What somebody read, as the clinic wants to hear it. */
export type Acceptance = Input<'terms.accept'>['documents']

/** The documents in force, one after another; `send` tells the clinic. Not accepting the first fires "mb-back". */
@localized()
@customElement('mb-kiosk-terms-accept')
export class KioskTermsAccept extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @consume({ context: localeContext, subscribe: true }) @state() private locale: AppLocale = 'pt-BR'
  @property({ attribute: false }) send: (documents: Acceptance) => Promise<unknown> = () => Promise.resolve()
  @property() hint = ''
  @state() private at = 0
  @state() private issue = ''
  readonly #terms = new LiveQuery(this, 'terms.current', () => ({ language: this.locale }))

  #back = () => {
    if (this.at > 0) this.at -= 1
    else this.dispatchEvent(new CustomEvent('mb-back'))
  }

  async #accept(): Promise<void> {
    const documents = this.#terms.value ?? []
    this.issue = ''
    if (this.at < documents.length - 1) {
      this.at += 1
      return
    }
    try {
      await this.send(documents.map(({ id, hash }) => ({ id, hash })))
    } catch (error) {
      if (error instanceof OperationError && error.code === 'terms-changed') this.at = 0
      this.issue = errorSentence(error)
    }
  }

  override render() {
    const documents = this.#terms.value
    const document = documents?.[this.at]
    if (!documents || !document) return waiting(msg('Termos de uso'), this.#terms, this.#back)
    return keyed(
      this.at,
      html`<mb-ask-terms
        .document=${document}
        .steps=${documents.length > 1 ? { names: documents.map(({ title }) => title), at: this.at } : undefined}
        .hint=${this.hint}
        .issue=${this.issue}
        .next=${msg('Li e aceito')}
        .backLabel=${this.at > 0 ? msg('Voltar') : msg('Não aceito')}
        @mb-next=${() => void this.#accept()}
        @mb-back=${this.#back}
      ></mb-ask-terms>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-terms-accept': KioskTermsAccept
  }
}
