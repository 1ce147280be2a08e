import chevron from '@carbon/icons/es/chevron--down/16'
import keyboard from '@carbon/icons/es/keyboard/20'
import locked from '@carbon/icons/es/locked/20'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../preload/contract/index.ts'
import { call } from '../data/client.ts'
import { sessionContext, type Session } from '../data/session.ts'
import '../elements/avatar.ts'
import '../elements/dialog.ts'
import { icon, type IconDescriptor } from '../elements/icon.ts'
import { isInDialog } from '../elements/typing.ts'
import { fullDate, longDate, time2, minuteOf } from '../i18n/format.ts'
import { chooseLocale, type AppLocale } from '../i18n/locale.ts'
import { focusAround, goTo } from '../router.ts'
import { base } from '../style/base.ts'
import { light } from '../style/light.ts'
import { chooseTheme, type Theme } from '../style/theme.ts'
import { type } from '../style/type.ts'
import './access-notices.ts'
import './account-dialog.ts'
import { brandMark } from './brand-mark.ts'
import { frameCommands, type Command } from './commands.ts'
import { frameMenu } from './frame-menu.ts'
import { frameStyles } from './frame-styles.ts'
import './health-dialog.ts'
import { healthLight } from './health-light.ts'
import { IdleLock } from './idle-lock.ts'
import './palette.ts'
import type { PatientActions } from './palette.ts'
import { railStyles } from './rail-styles.ts'
import { keepRecents } from './recents.ts'

/** One place of the rail: its path, its word, its key. */
export interface DeskView {
  readonly path: string
  readonly label: string
  readonly icon: IconDescriptor
  readonly key: string
}

/** A line of the keys' sheet. */
export interface KeyHint {
  readonly key: string
  readonly does: string
}

/** Rail, top bar and the place for a view: the frame of every desk station. */
@localized()
@customElement('mb-desk-frame')
export class DeskFrame extends LitElement {
  static override styles = [base, type, light, railStyles, frameStyles]

  @property({ attribute: false }) views: readonly DeskView[] = []
  @property() path = ''
  @property() position = ''
  @property({ attribute: false }) keys: readonly KeyHint[] = []
  /** What this station can do by name beside its views. */
  @property({ attribute: false }) commands: () => readonly Command[] = () => []
  @property({ attribute: false }) patients: PatientActions | null = null
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly recents = keepRecents(this)
  @state() private menu = false
  @state() private sheet = false
  @state() private editing = false
  @state() private explaining = false
  @state() private printing = false
  @state() private becoming = false
  @state() private theme: Theme = 'system'
  @state() private decided: Output<'workstation.read'>['decided'] | undefined
  readonly idle = new IdleLock(
    this,
    () => this.session?.idleLockMinutes ?? 5,
    () => void call('session.lock', { reason: 'idle' }),
  )

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#onKey)
    window.addEventListener('pointerdown', this.#onPress)
    void call('workstation.read', {}).then(({ theme, decided }) => {
      this.theme = theme
      this.decided = decided
    })
  }

  /** The door had the focus, and goes: the keys go on in the view behind it. */
  protected override firstUpdated(): void {
    void focusAround(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#onKey)
    window.removeEventListener('pointerdown', this.#onPress)
  }

  /** A press elsewhere shuts the menu. */
  readonly #onPress = (event: Event) => {
    const own = (node: EventTarget) => node instanceof Element && node.matches('.menu, .who')
    if (this.menu && !event.composedPath().some(own)) this.menu = false
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.menu) this.menu = false
    if (event.ctrlKey && event.key.toLowerCase() === 'l') return this.#act(event, () => this.#lock())
    if (event.ctrlKey && (event.key === '?' || event.key === '/'))
      return this.#act(event, () => (this.sheet = true))
    if (isInDialog(event) || event.ctrlKey || event.altKey || event.shiftKey) return
    const view = this.views.find(({ key }) => key === event.key)
    if (view) this.#act(event, () => goTo(view.path))
  }

  #act(event: Event, action: () => void): void {
    event.preventDefault()
    action()
  }

  #lock(): void {
    void call('session.lock', { reason: 'asked' })
  }

  async #chooseLocale(locale: AppLocale): Promise<void> {
    await chooseLocale(locale)
    await call('workstation.configure', { language: locale })
  }

  async #chooseTheme(theme: Theme): Promise<void> {
    this.theme = theme
    chooseTheme(theme)
    await call('workstation.configure', { theme })
  }

  async #openBecoming(): Promise<void> {
    await import('./become-station.ts')
    this.becoming = true
  }

  async #openPrinting(): Promise<void> {
    await import('./paper-ways.ts')
    this.printing = true
  }

  #menu() {
    if (!this.menu) return nothing
    return frameMenu({
      theme: this.theme,
      decided: this.decided,
      account: () => this.#fromMenu(() => (this.editing = true)),
      printing: () => this.#fromMenu(() => void this.#openPrinting()),
      becoming: () => this.#fromMenu(() => void this.#openBecoming()),
      chooseLocale: (locale) => void this.#chooseLocale(locale),
      chooseTheme: (theme) => void this.#chooseTheme(theme),
      lock: () => this.#lock(),
    })
  }

  #fromMenu(action: () => void): void {
    this.menu = false
    action()
  }

  readonly #commands = (): readonly Command[] => {
    return [
      ...this.commands(),
      ...frameCommands({
        views: this.views,
        lock: () => this.#lock(),
        signOut: () => void call('session.sign-out', {}),
        account: () => (this.editing = true),
        printing: () => void this.#openPrinting(),
        becoming: () => void this.#openBecoming(),
        keys: () => (this.sheet = true),
        ...(!this.decided?.theme && { theme: (theme: Theme) => void this.#chooseTheme(theme) }),
        ...(!this.decided?.language && { locale: (locale: AppLocale) => void this.#chooseLocale(locale) }),
      }),
    ]
  }

  #keySheet() {
    const own = this.views.map(({ key, label }) => ({ key, does: label }))
    const shared = [
      { key: 'Ctrl+K', does: msg('Procurar paciente ou comando') },
      { key: 'Ctrl+L', does: msg('Bloquear') },
      { key: 'Ctrl+?', does: msg('Mostrar estas teclas') },
      { key: 'Esc', does: msg('Voltar') },
    ]
    return html`<mb-dialog
      heading=${msg('Teclas desta tela')}
      ?open=${this.sheet}
      @mb-close=${() => (this.sheet = false)}
    >
      <dl class="keys">
        ${[...own, ...this.keys, ...shared].map(
          ({ key, does }) =>
            html`<dt><kbd>${key}</kbd></dt>
              <dd>${does}</dd>`,
        )}
      </dl>
    </mb-dialog>`
  }

  override render() {
    const { session } = this
    if (!session?.account) return nothing
    // Of two views whose paths begin alike the nearer one.
    const here = this.views.reduce(
      (found, { path }) => (this.path.startsWith(path) && path.length > found.length ? path : found),
      '',
    )
    return html`
      <nav aria-label=${msg('Vistas')}>
        <div class="mark">${brandMark()}</div>
        ${this.views.map(
          (view) =>
            html`<a href=${view.path} aria-current=${view.path === here ? 'page' : nothing}>
              ${icon(view.icon, 20)}<span>${view.label}</span><span class="key">${view.key}</span>
            </a>`,
        )}
        <span class="grow"></span>
        <button type="button" @click=${() => (this.sheet = true)}>
          ${icon(keyboard, 20)}<span>${msg('Teclas')}</span><span class="key">Ctrl+?</span>
        </button>
        <button type="button" @click=${() => this.#lock()}>
          ${icon(locked, 20)}<span>${msg('Bloquear')}</span><span class="key">Ctrl+L</span>
        </button>
      </nav>
      <header>
        <div class="clinic" title=${session.clinic.name}>${session.clinic.name}</div>
        ${session.clinic.trial ? html`<div class="practice">${session.clinic.practice ? msg('Clínica de treino') : msg('Clínica de teste')}</div>` : nothing}
        <div class="top-slot">
          <slot name="top"
            ><div class="day" title=${fullDate(session.now)}>
              <span>${longDate(session.now)}</span><span>${time2(minuteOf(session.now))}</span>
            </div></slot
          >
        </div>
        <mb-palette .commands=${this.#commands} .patients=${this.patients}></mb-palette>
        ${healthLight(session, () => (this.explaining = true))}
        <button
          type="button"
          class="who"
          aria-expanded=${this.menu}
          aria-controls="menu"
          @click=${() => (this.menu = !this.menu)}
        >
          <mb-avatar .name=${session.account.displayName}></mb-avatar>
          <div>
            <p>${session.account.displayName}</p>
            <p class="helper">${this.position}</p>
          </div>
          ${icon(chevron, 16)}
        </button>
      </header>
      ${this.#menu()}
      <main>
        <slot></slot>
      </main>
      ${this.#keySheet()}
      <mb-access-notices></mb-access-notices>
      <mb-health-dialog
        ?open=${this.explaining}
        @mb-close=${() => (this.explaining = false)}
      ></mb-health-dialog>
      ${this.becoming ? html`<mb-become-station .decided=${this.decided?.station ?? null} @mb-close=${() => (this.becoming = false)}></mb-become-station>` : nothing}
      ${this.printing ? html`<mb-paper-ways @mb-close=${() => (this.printing = false)}></mb-paper-ways>` : nothing}
      <mb-account-dialog ?open=${this.editing} @mb-close=${() => (this.editing = false)}></mb-account-dialog>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-desk-frame': DeskFrame
  }
}
