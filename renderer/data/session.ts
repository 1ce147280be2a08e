import { ContextProvider, createContext } from '@lit/context'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Output } from '../../preload/contract/index.ts'
import { localeNow, onLocale, type AppLocale } from '../i18n/locale.ts'
import { keepOnly } from './kept-forms.ts'
import { LiveQuery } from './live-query.ts'
import { tellPresence } from './presence.ts'

/** Who is signed in at this window and where; the clinic's answer, never a guess of the page. */
export type Session = Output<'session.current'>

export const sessionContext = createContext<Session | undefined>('session')
/** A screen with the clinic's clock on it asks for the time as often: pages count nothing themselves. */
export const CLOCK_MS = 10_000
/** In a window that nobody sees nothing is painted. */
const LONGEST_DRAWING_MS = 250

export const localeContext = createContext<AppLocale>('locale')

/** Keeps session and locale fresh and hands them to every element below the station's shell. */
export class SessionSource implements ReactiveController {
  readonly #session: ContextProvider<typeof sessionContext>
  readonly #locale: ContextProvider<typeof localeContext>
  readonly #query: LiveQuery<'session.current'>
  readonly #lookMs: number
  #tellDrawn: () => void = () => undefined
  /** Once what the first answer shows has been painted: what may come after it waits for that. */
  readonly drawn = new Promise<void>((tell) => (this.#tellDrawn = tell))
  #stop: (() => void) | undefined
  #stopTelling: (() => void) | undefined
  #timer: ReturnType<typeof setInterval> | undefined

  /** `lookMs`: how often to ask although nothing is known to have changed; 0 for never. */
  constructor(host: ReactiveControllerHost & HTMLElement, lookMs = 0) {
    this.#lookMs = lookMs
    this.#session = new ContextProvider(host, { context: sessionContext })
    this.#locale = new ContextProvider(host, { context: localeContext, initialValue: localeNow() })
    this.#query = new LiveQuery(host, 'session.current', () => ({}))
    host.addController(this)
  }

  get value(): Session | undefined {
    return this.#query.value
  }

  get error() {
    return this.#query.error
  }

  /** Asks at once; LiveQuery would do it by itself 50 ms after the clinic's event. */
  refresh(): void {
    this.#query.refresh()
  }

  hostConnected(): void {
    this.#stop = onLocale((locale) => this.#locale.setValue(locale))
    this.#stopTelling = tellPresence(
      () => this.value !== undefined && this.value.account !== null && this.value.state !== 'locked',
    )
    if (this.#lookMs > 0) this.#timer = setInterval(() => this.refresh(), this.#lookMs)
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stopTelling?.()
    clearInterval(this.#timer)
  }

  hostUpdate(): void {
    // The same answer again is no reason to draw anything.
    if (JSON.stringify(this.#session.value) !== JSON.stringify(this.#query.value))
      this.#session.setValue(this.#query.value)
  }

  /** The pages of whoever has signed out are gone by now, and have kept their words. A lock signs nobody out. */
  hostUpdated(): void {
    if (this.value || this.error) requestIdleCallback(this.#tellDrawn, { timeout: LONGEST_DRAWING_MS })
    if (this.value) keepOnly(this.value.account?.id ?? null)
  }
}
