import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit'
import { nothing } from 'lit'
import { loadContract } from './data/contract.ts'
import { unsettled, whenSettled } from './settled.ts'

/** Named groups of a route's path, decoded. */
export type Params = Readonly<Record<string, string>>

export interface Route {
  /** URLPattern path, "/kiosk/consultas/:id". */
  readonly path: string
  /** The document's title while the view stands, without the product's name. */
  readonly title: () => string
  /** Brings the view's code; asked once per navigation, cached by the module system. */
  readonly load: () => Promise<unknown>
  readonly render: (params: Params) => TemplateResult
}

interface Here {
  readonly route: Route
  readonly params: Params
  /** Counts arrivals, so that a view opened anew starts anew. */
  readonly visit: number
}

/** True while leaving would lose work; asked by the router and by the window. */
type Guard = () => boolean
let guard: Guard | undefined

/** Registers what must not be lost; returns the way to withdraw it. */
export function holdUnsaved(isUnsaved: Guard): () => void {
  guard = isUnsaved
  return () => {
    if (guard === isUnsaved) guard = undefined
  }
}

/** Goes to a path of this station. `replace` leaves no step to come back to. */
export function goTo(path: string, options: { readonly replace?: boolean } = {}): void {
  navigation.navigate(path, { history: options.replace ? 'replace' : 'auto' })
}

/** Shows the view that belongs to the address, and moves focus and title with it. */
export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #routes: readonly { readonly pattern: URLPattern; readonly route: Route }[]
  readonly #after: Promise<void> | undefined
  #here: Here | undefined
  #visits = 0

  /** `after`: what is drawn before the first view's code is fetched, as a sign-in that nobody should wait for. */
  constructor(host: ReactiveControllerHost & HTMLElement, routes: readonly Route[], after?: Promise<void>) {
    this.#host = host
    this.#routes = routes.map((route) => ({ pattern: new URLPattern({ pathname: route.path }), route }))
    this.#after = after
    host.addController(this)
  }

  get path(): string | undefined {
    return this.#here?.route.path
  }

  get params(): Params {
    return this.#here?.params ?? {}
  }

  get visit(): number {
    return this.#visits
  }

  /** The view of the address, or nothing while its code is loading for the first time. */
  outlet(): TemplateResult | typeof nothing {
    return this.#here ? this.#here.route.render(this.#here.params) : nothing
  }

  hostConnected(): void {
    navigation.addEventListener('navigate', this.#onNavigate)
    window.addEventListener('beforeunload', this.#onUnload)
    void unsettled(this.#begin())
  }

  hostDisconnected(): void {
    navigation.removeEventListener('navigate', this.#onNavigate)
    window.removeEventListener('beforeunload', this.#onUnload)
  }

  readonly #onUnload = (event: BeforeUnloadEvent) => {
    if (guard?.()) event.preventDefault()
  }

  readonly #onNavigate = (event: NavigateEvent) => {
    const url = event.destination.url
    if (!event.canIntercept || event.hashChange || event.downloadRequest !== null || !this.#match(url)) return
    if (guard?.() && event.cancelable) return event.preventDefault()
    guard = undefined
    event.intercept({ focusReset: 'manual', handler: () => unsettled(this.#arrive(url)) })
  }

  #match(url: string): Here | undefined {
    const { pathname } = new URL(url)
    for (const { pattern, route } of this.#routes) {
      const groups = pattern.exec({ pathname })?.pathname.groups
      if (!groups) continue
      const params = Object.fromEntries(
        Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
      )
      return { route, params, visit: this.#visits }
    }
    return undefined
  }

  async #begin(): Promise<void> {
    await this.#after
    if (this.#visits === 0) await this.#arrive(location.href)
  }

  async #arrive(url: string): Promise<void> {
    const here = this.#match(url) ?? this.#match(new URL(this.#routes[0]?.route.path ?? '/', url).href)
    if (!here) return
    const visit = (this.#visits += 1)
    await Promise.all([here.route.load(), loadContract()])
    if (visit !== this.#visits) return
    this.#here = { ...here, visit }
    this.retitle()
    this.#host.requestUpdate()
    await this.#host.updateComplete
    // At a load the door stands before the view, and may have the focus in its first field by now.
    if (visit === 1 && document.activeElement !== document.body) return
    await focusHeading(this.#host)
    void this.#keepFocus(visit)
  }

  /** A title that comes with the clinic's answer, or is drawn anew by it, has the focus too. */
  async #keepFocus(visit: number): Promise<void> {
    await whenSettled()
    if (visit === this.#visits && document.activeElement === document.body) await focusHeading(this.#host)
  }

  /** Writes the document's title again, as after a change of language. */
  retitle(): void {
    if (this.#here) document.title = `${this.#here.route.title()} · MedicalBooking`
  }
}

/**
 * Moves focus to the first h1 below, through shadow roots, once what holds it is drawn; where its view begins with a field
 * (`data-first`), to that one.
 */
export async function focusHeading(root: HTMLElement): Promise<void> {
  const heading = await findHeading(root)
  if (!heading) return
  const first = (heading.getRootNode() as ParentNode).querySelector<HTMLElement>('[data-first]')
  if (first) {
    await (first as { updateComplete?: Promise<unknown> }).updateComplete
    return first.focus()
  }
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** The same for the page that an element stands in, once everything stands there, where nothing has the focus. */
export async function focusAround(element: Element): Promise<void> {
  await whenSettled()
  const root = element.getRootNode()
  if (root instanceof ShadowRoot && document.activeElement === document.body)
    await focusHeading(root.host as HTMLElement)
}

async function findHeading(root: Element): Promise<HTMLElement | undefined> {
  const updating = (root as { updateComplete?: Promise<unknown> }).updateComplete
  if (updating) await updating
  const scope = root.shadowRoot ?? root
  const own = scope.querySelector<HTMLElement>('h1')
  if (own) return own
  for (const child of scope.querySelectorAll<HTMLElement>('*')) {
    if (!child.shadowRoot) continue
    const found = await findHeading(child)
    if (found) return found
  }
  return undefined
}
