import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { localeContext, sessionContext, type Session } from '../../../data/session.ts'
import { instant } from '../../../i18n/format.ts'
import type { AppLocale } from '../../../i18n/locale.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import '../ask/terms.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import { peopleStyles } from './people-styles.ts'

/** The documents again, with when this account accepted each. */
@localized()
@customElement('mb-kiosk-terms-read')
export class KioskTermsRead extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @consume({ context: localeContext, subscribe: true }) @state() private locale: AppLocale = 'pt-BR'
  @state() private at = 0
  readonly #terms = new LiveQuery(this, 'terms.current', () => ({ language: this.locale }))
  readonly #accepted = new LiveQuery(this, 'terms.accepted', () => ({}))

  override render() {
    const documents = this.#terms.value
    const document = documents?.[this.at]
    if (!documents || !document)
      return waiting(msg('Termos e privacidade'), this.#terms, () => goTo('/kiosk/conta'))
    const accepted = this.#accepted.value?.find(
      (each) => each.kind === document.kind && each.version === document.version,
    )
    const zone = this.session?.clinic.timeZone ?? 'UTC'
    const following = documents[this.at + 1]
    return keyed(
      this.at,
      html`<mb-ask-terms
        .document=${document}
        .hint=${accepted ? msg(str`Você aceitou em ${instant(accepted.acceptedAt, zone)}.`) : ''}
        .next=${following ? following.title : msg('Fechar')}
        @mb-next=${() => (following ? (this.at += 1) : goTo('/kiosk/conta'))}
        @mb-back=${() => (this.at > 0 ? (this.at -= 1) : goTo('/kiosk/conta'))}
      ></mb-ask-terms>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-terms-read': KioskTermsRead
  }
}
