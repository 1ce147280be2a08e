import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { SessionSource } from '../../data/session.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { minuteOf, time } from '../../i18n/format.ts'
import { chooseLocale, localeNow } from '../../i18n/locale.ts'
import { goTo, Router } from '../../router.ts'
import { unsettled } from '../../settled.ts'
import { base } from '../../style/base.ts'
import { chooseTheme, type Theme } from '../../style/theme.ts'
import type { Acceptance } from './account/terms-accept.ts'
import './parts/call-desk.ts'
import { ClinicClock } from './parts/clock.ts'
import { IdleWatch } from './parts/idle-watch.ts'
import { LongPress } from './parts/long-press.ts'
import { mark } from './parts/mark.ts'
import './parts/service-bar.ts'
import './parts/still-there.ts'
import { routes } from './routes.ts'
import { shellStyles } from './shell-styles.ts'

/** The totem: the zones' frame, who is signed in and what that lets stand, the four service keys, and the end when people go away. */
@localized()
@customElement('mb-kiosk')
export class Kiosk extends LitElement {
  static override styles = [base, shellStyles]

  @state() private text = 1
  @state() private contrast = document.documentElement.dataset['theme'] === 'contrast'
  @state() private calling = false
  readonly #session = new SessionSource(this)
  /** What the desk refused is told before anything else a person does here. */
  readonly #refusals = new LiveQuery(this, 'claim.refusals', () =>
    this.#session.value?.state === 'active' ? {} : null,
  )
  readonly #router = new Router(this, routes)
  readonly #clock = new ClinicClock(this, () => this.#session.value?.now)
  readonly #idle = new IdleWatch(
    this,
    () => !this.#resting,
    () => void this.#wipe(),
  )
  readonly #staff = new LongPress(this, () => goTo('/kiosk/equipe'))
  #ownTheme: Theme = 'system'
  #wasSignedIn = false

  override async connectedCallback(): Promise<void> {
    super.connectedCallback()
    this.addEventListener('mb-finished', () => void this.#wipe())
    this.#ownTheme = (await call('workstation.read', {}).catch(() => undefined))?.theme ?? 'system'
  }

  /** The clinic ended the session because nobody touched the totem: nothing of that person stays on it. */
  protected override willUpdate(): void {
    const signedIn = this.#session.value ? this.#session.value.account !== null : this.#wasSignedIn
    if (this.#wasSignedIn && !signedIn) void this.#wipe()
    this.#wasSignedIn = signedIn
  }

  get #route() {
    return routes.find((route) => route.path === this.#router.path)
  }

  /** At the first screen, in nobody's name and in the clinic's own looks, there is nothing to wipe. */
  get #resting(): boolean {
    return (
      this.#route?.rest === true &&
      !this.calling &&
      this.text === 1 &&
      this.#session.value?.state === 'signed-out'
    )
  }

  /** Nothing of one person is left for the next: session, words, looks, and every view's state with its element. */
  async #wipe(): Promise<void> {
    this.calling = false
    if (this.#session.value?.state !== 'signed-out') {
      await call('session.sign-out', {}).catch(() => undefined)
      this.#session.refresh()
    }
    this.text = 1
    delete document.documentElement.dataset['text']
    chooseTheme(this.#ownTheme)
    this.contrast = document.documentElement.dataset['theme'] === 'contrast'
    const own = await call('workstation.read', {}).catch(() => undefined)
    await chooseLocale(own?.language ?? 'pt-BR')
    goTo('/kiosk', { replace: true })
  }

  async #changeLanguage(): Promise<void> {
    await chooseLocale(localeNow() === 'en' ? 'pt-BR' : 'en')
    this.#router.retitle()
  }

  #changeText(): void {
    this.text = (this.text % 3) + 1
    document.documentElement.dataset['text'] = String(this.text)
  }

  #changeContrast(): void {
    this.contrast = !this.contrast
    chooseTheme(this.contrast ? 'contrast' : this.#ownTheme === 'contrast' ? 'light' : this.#ownTheme)
  }

  override render() {
    const now = this.#clock.now
    const clinic = this.#session.value?.clinic
    return html`<header class="head">
        <div
          class="clinic"
          @pointerdown=${this.#staff.begin}
          @pointerup=${this.#staff.end}
          @pointerleave=${this.#staff.end}
        >
          ${mark()}<span>${clinic?.name ?? ''}</span>
        </div>
        ${clinic?.practice || clinic?.trial ? html`<span class="practice">${msg('Dados fictícios')}</span>` : nothing}
        <time class="clock">${now ? time(minuteOf(now)) : ''}</time>
      </header>
      <main>${keyed(this.#router.visit, this.#view())}</main>
      <mb-service-bar
        role="region"
        aria-label=${msg('Ajuda, idioma e leitura')}
        .text=${this.text}
        .contrast=${this.contrast}
        @mb-call=${() => (this.calling = true)}
        @mb-language=${() => void this.#changeLanguage()}
        @mb-text=${() => this.#changeText()}
        @mb-contrast=${() => this.#changeContrast()}
      ></mb-service-bar>
      ${this.calling ? html`<mb-call-desk .phone=${clinic?.phone ?? null} @mb-close=${() => (this.calling = false)}></mb-call-desk>` : nothing}
      ${
        this.#idle.left === undefined
          ? nothing
          : html`<mb-still-there
              .left=${this.#idle.left}
              .total=${this.#idle.total}
              @mb-go-on=${() => this.#idle.goOn()}
              @mb-end=${() => {
                this.#idle.goOn()
                void this.#wipe()
              }}
              @mb-call=${() => {
                this.#idle.goOn()
                this.calling = true
              }}
            ></mb-still-there>`
      }`
  }

  /** What stands in the zones: the address's view, or what the session asks for first. */
  #view(): TemplateResult | typeof nothing {
    const session = this.#session.value
    if (!session) {
      const error = this.#session.error
      return html`<div class="blank"></div>
        ${
          error
            ? html`<div class="away" role="alert">
                <p>${errorSentence(error)}</p>
                <p>${msg('A recepção atende você no balcão.')}</p>
              </div>`
            : nothing
        }`
    }
    if (!this.#route?.patient) return this.#router.outlet()
    const load = lazy[session.state]
    if (load) void unsettled(load())
    if (session.state === 'signed-out')
      return html`<mb-kiosk-sign-in @mb-back=${() => goTo('/kiosk')}></mb-kiosk-sign-in>`
    if (session.state === 'new-password')
      return html`<mb-kiosk-password forced @mb-back=${() => void this.#wipe()}></mb-kiosk-password>`
    if (session.state === 'terms')
      return html`<mb-kiosk-terms-accept
        hint=${msg('Há uma versão nova. Leia com calma e decida.')}
        .send=${(documents: Acceptance) => call('terms.accept', { documents })}
        @mb-back=${() => void this.#wipe()}
      ></mb-kiosk-terms-accept>`
    const refusals = this.#refusals.value
    if (!refusals && !this.#refusals.error) return html`<div class="blank"></div>`
    if (!refusals?.length) return this.#router.outlet()
    void unsettled(import('./account/refusals.ts'))
    return html`<mb-kiosk-refusals .refusals=${refusals}></mb-kiosk-refusals>`
  }
}

const lazy: Readonly<Record<string, () => Promise<unknown>>> = {
  'signed-out': () => import('./sign-in.ts'),
  'new-password': () => import('./account/password.ts'),
  terms: () => import('./account/terms-accept.ts'),
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk': Kiosk
  }
}
