import { msg, str } from '@lit/localize'
import type { ReactiveControllerHost } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import type { Option } from '../../../data/form-fields.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { date } from '../../../i18n/format.ts'
import { fitsFormat } from './card-format.ts'

type Insurer = Output<'insurer.list'>[number]

/** Those in use, and the one that is chosen already. */
const offered = (all: readonly { id: string; name: string; active: boolean }[], chosen: string) =>
  all
    .filter(({ id, active }) => active || id === chosen)
    .map(({ id, name, active }) => ({ value: id, label: active ? name : msg(str`${name} (fora de uso)`) }))

/** What a card may choose of the clinic's convênios, and what they say about what is typed; nothing of it stops anybody. */
export class InsurerChoices {
  readonly #form: () => { readonly typed: RawAt }
  readonly #today: () => string
  readonly #at: string
  readonly #list: LiveQuery<'insurer.list'>

  /** `at`: where the card is in the form. */
  constructor(
    host: ReactiveControllerHost,
    form: () => { readonly typed: RawAt },
    today: () => string,
    at: '' | 'card.' = '',
  ) {
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
    return [
      { value: null, label: msg('Particular') },
      ...offered(this.#list.value ?? [], this.#typed('insurerId')),
    ]
  }

  /** The plans of the convênio that is chosen; none: there is nothing to ask. */
  get plans(): readonly Option<string | null>[] {
    const plans = offered(this.#chosen?.plans ?? [], this.#typed('insurerPlanId'))
    return plans.length === 0 ? [] : [{ value: null, label: msg('Não informado') }, ...plans]
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
