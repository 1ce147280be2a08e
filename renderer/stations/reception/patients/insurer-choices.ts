import { msg, str } from '@lit/localize'
import type { ReactiveControllerHost } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import type { Option } from '../../../data/form-fields.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { date } from '../../../i18n/format.ts'
import { fitsFormat } from './card-format.ts'
import { insurerOptions, planOptions, type KnownInsurer } from './insurer-options.ts'

type Insurer = Output<'insurer.list'>[number]

/** What a card may choose of the clinic's convênios, and what they say about what is typed; nothing of it stops anybody. */
export class InsurerChoices {
  readonly #form: () => { readonly typed: RawAt }
  readonly #today: () => string
  readonly #at: string
  readonly #known: () => KnownInsurer | undefined
  readonly #list: LiveQuery<'insurer.list'>

  /** `at`: where the card is in the form; `known`: what it has already. */
  constructor(
    host: ReactiveControllerHost,
    form: () => { readonly typed: RawAt },
    today: () => string,
    at: '' | 'card.' = '',
    known: () => KnownInsurer | undefined = () => undefined,
  ) {
    this.#known = known
    this.#form = form
    this.#today = today
    this.#at = at
    this.#list = new LiveQuery(host, 'insurer.list', () => ({}))
  }

  #typed(path: string): string {
    return String(this.#form().typed(`${this.#at}${path}`) ?? '').trim()
  }

  get #chosen(): Insurer | undefined {
    const id = this.#typed('insurerId')
    return this.#list.value?.find((insurer) => insurer.id === id)
  }

  get isInsured(): boolean {
    return !['', 'null'].includes(this.#typed('insurerId'))
  }

  get insurers(): readonly Option<string | null>[] {
    return insurerOptions(this.#list.value ?? [], this.#typed('insurerId'), this.#known())
  }

  /** The plans of the convênio that is chosen; none: there is nothing to ask. */
  get plans(): readonly Option<string | null>[] {
    const chosen = { insurer: this.#typed('insurerId'), plan: this.#typed('insurerPlanId') }
    return planOptions(this.#list.value ?? [], chosen, this.#known())
  }

  /** What the number should look like, where it does not. */
  get cardHint(): string {
    const format = this.#chosen?.cardFormat ?? null
    const number = this.#typed('insuranceCard')
    if (format === null) return ''
    if (number === '') return msg(str`Formato: ${format}`)
    return fitsFormat(format, number)
      ? ''
      : msg(str`Este número não tem o formato da carteirinha (${format}). Confira; ele é salvo assim mesmo.`)
  }

  get validHint(): string {
    const last = this.#typed('insuranceCardValidTo')
    return /^\d{4}-\d{2}-\d{2}$/u.test(last) && last < this.#today() ? msg(str`Venceu em ${date(last)}`) : ''
  }
}
