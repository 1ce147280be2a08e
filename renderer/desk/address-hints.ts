import { msg, str } from '@lit/localize'
import type { ReactiveControllerHost } from 'lit'
import type { RawAt } from '../data/form-options.ts'
import { isCityOf } from '../i18n/cities.ts'
import { stateOfPostalCode } from '../i18n/postal-code.ts'

interface AddressForm {
  readonly typed: RawAt
  put(path: string, raw: unknown): void
}

/** What the CEP says about the state, and whether the state has such a city; hints, because neither is certain offline. */
export class AddressHints {
  readonly #host: ReactiveControllerHost
  readonly #form: () => AddressForm
  readonly #at: string
  postalCode = ''
  city = ''

  /** `at`: where the card is in the form. */
  constructor(host: ReactiveControllerHost, form: () => AddressForm, at: '' | 'card.' | 'clinic.' = '') {
    this.#host = host
    this.#form = form
    this.#at = at
  }

  /** A field was left: the CEP fills in a state that nobody has said, and the hints are looked up. */
  readonly onLeave = (event: FocusEvent): void => {
    const { id } = event.target as HTMLElement
    if (!['postalCode', 'state', 'city'].includes(id)) return
    const state = stateOfPostalCode(this.#typed('postalCode'))
    if (id === 'postalCode' && this.#state === '' && state !== '') this.#form().put(`${this.#at}state`, state)
    void this.#look()
  }

  #typed(path: string): string {
    return this.#form().typed(`${this.#at}${path}`).trim()
  }

  get #state(): string {
    const state = this.#typed('state')
    return state === 'null' ? '' : state
  }

  async #look(): Promise<void> {
    const [state, city] = [this.#state, this.#typed('city')]
    const expected = stateOfPostalCode(this.#typed('postalCode'))
    const differs = expected !== '' && state !== '' && expected !== state
    const isUnknown = city !== '' && state !== '' && !(await isCityOf(state, city))
    this.postalCode = differs ? msg(str`Este CEP costuma ser de ${expected}`) : ''
    this.city = isUnknown ? msg(str`Não há este município em ${state}`) : ''
    this.#host.requestUpdate()
  }
}
