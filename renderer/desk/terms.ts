import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import { LiveQuery } from '../data/live-query.ts'
import { sessionContext, type Session } from '../data/session.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'
import { date } from '../i18n/format.ts'
import { localeNow } from '../i18n/locale.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { doorSide } from './door-side.ts'
import { doorStyles } from './door-styles.ts'

/** Terms of use and privacy notice, read and accepted at the first sign-in and at each change (SBIS NGS1.11.01). */
@localized()
@customElement('mb-desk-terms')
export class DeskTerms extends LitElement {
  static override styles = [base, type, button, doorStyles]

  @property() station = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  readonly #documents = new LiveQuery(this, 'terms.current', () => ({ language: localeNow() }))

  async #accept(): Promise<void> {
    const documents = (this.#documents.value ?? []).map(({ id, hash }) => ({ id, hash }))
    try {
      await call('terms.accept', { documents })
    } catch (error) {
      this.problem = errorSentence(error)
      this.#documents.refresh()
    }
  }

  override render() {
    if (!this.session) return nothing
    const problem = this.problem || (this.#documents.error ? errorSentence(this.#documents.error) : '')
    return html`${doorSide(this.session, this.station)}
      <main>
        <div class="panel wide">
          <h1 class="heading-04">${msg('Antes de começar')}</h1>
          <p>${msg('Leia e aceite para usar o programa. A versão e a hora ficam registradas.')}</p>
          ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
          <div
            class="texts"
            tabindex="0"
            role="region"
            aria-label=${msg('Termos de uso e aviso de privacidade')}
          >
            ${this.#documents.value?.map(
              ({ title, version, publishedOn, sections }) =>
                html`<h2>${title}</h2>
                  <p class="helper">${msg(str`Versão ${version}, de ${date(publishedOn)}`)}</p>
                  ${sections.map(
                    ({ heading, text }) =>
                      html`<h3>${heading}</h3>
                        <p class="prose">${text}</p>`,
                  )}`,
            )}
          </div>
          <div class="actions">
            <button
              class="button primary"
              type="button"
              ?disabled=${!this.#documents.value}
              @click=${() => void this.#accept()}
            >
              ${msg('Li e aceito')}
            </button>
            <button class="button ghost" type="button" @click=${() => void call('session.sign-out', {})}>
              ${msg('Sair')}
            </button>
          </div>
        </div>
      </main>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-desk-terms': DeskTerms
  }
}
