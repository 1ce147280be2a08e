import contrast from '@carbon/icons/es/contrast/32'
import notification from '@carbon/icons/es/notification/32'
import translate from '@carbon/icons/es/translate/32'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { icon } from '../../../elements/icon.ts'
import { localeNow } from '../../../i18n/locale.ts'
import { base } from '../../../style/base.ts'
import { keys } from '../style/keys.ts'
import { serviceBarStyles } from './service-bar-styles.ts'

/** The same four keys in the same place on every screen. Fires "mb-call", "mb-language", "mb-text", "mb-contrast". */
@localized()
@customElement('mb-service-bar')
export class ServiceBar extends LitElement {
  static override styles = [base, keys, serviceBarStyles]

  /** 1 to 3. */
  @property({ type: Number }) text = 1
  @property({ type: Boolean }) contrast = false
  /** While "Ainda está aí?" stands, only the call goes on being there. */
  @property({ type: Boolean }) quiet = false

  #say(event: string) {
    return () => this.dispatchEvent(new CustomEvent(event))
  }

  override render() {
    const english = localeNow() === 'en'
    return html`<button type="button" class="key call" @click=${this.#say('mb-call')}>
        ${icon(notification, 64)}<span>${msg('Chamar a recepção')}</span>
      </button>
      <button
        type="button"
        class="key language"
        lang=${english ? 'pt-BR' : 'en'}
        @click=${this.#say('mb-language')}
      >
        ${icon(translate, 56)}<span>${english ? 'Português' : 'English'}</span>
      </button>
      <button
        type="button"
        class="key"
        aria-pressed=${this.text > 1 ? 'true' : 'false'}
        @click=${this.#say('mb-text')}
      >
        <span class="aa" aria-hidden="true"><small>A</small>A${this.#size()}</span
        ><span class="label">${msg('Letra maior')}</span>
      </button>
      <button
        type="button"
        class="key"
        aria-pressed=${this.contrast ? 'true' : 'false'}
        @click=${this.#say('mb-contrast')}
      >
        ${icon(contrast, 56)}<span class="label"
          >${this.contrast ? msg('Contraste ligado') : msg('Contraste')}</span
        >
      </button>`
  }

  #size() {
    if (this.text < 2) return nothing
    return html`<span class="steps-of-size"
      >${[1, 2, 3].map((step) => html`<i class=${step <= this.text ? 'on' : ''}></i>`)}</span
    >`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-service-bar': ServiceBar
  }
}
