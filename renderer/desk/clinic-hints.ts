import { msg, str } from '@lit/localize'
import type { ReactiveControllerHost } from 'lit'
import type { RawAt } from '../data/form-options.ts'
import { AddressHints } from './address-hints.ts'
import { timeZones, zoneOfState } from './choices.ts'

interface ClinicForm {
  readonly typed: RawAt
  put(path: string, raw: unknown): void
}

/** What the clinic's card says of its place: CEP against UF, the município, and the time zone that follows the UF. */
export class ClinicHints {
  readonly #address: AddressHints
  readonly #form: () => ClinicForm
  timeZone = ''

  constructor(host: ReactiveControllerHost, form: () => ClinicForm) {
    this.#form = form
    this.#address = new AddressHints(host, form, 'clinic.')
  }

  get postalCode(): string {
    return this.#address.postalCode
  }

  get city(): string {
    return this.#address.city
  }

  readonly onLeave = (event: FocusEvent): void => this.#address.onLeave(event)

  readonly onChange = (event: Event): void => {
    if ((event.target as HTMLElement).id !== 'state') return
    const zone = zoneOfState(this.#form().typed('clinic.state'))
    if (zone === this.#form().typed('clinic.timeZone')) return
    const name = timeZones().find(({ value }) => value === zone)?.label ?? zone
    this.#form().put('clinic.timeZone', zone)
    this.timeZone = msg(str`Mudou com a UF para ${name}. Escolha outro se a cidade usa outro.`)
  }
}
