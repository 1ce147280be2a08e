import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import {
  concentrationOf,
  isWeightFresh,
  readPerKilo,
  workedOut,
  type DosePerKilo,
  type WeighedUnit,
  type WorkedOutDose,
} from '../../../../preload/contract/posology-by-weight.ts'
import { inWords } from '../../../../preload/contract/posology-words.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { date } from '../../../i18n/format.ts'
import { numberInWords } from '../../../i18n/vitals-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { figureField } from './figure-field.ts'

/** A figure as it is typed, between two bounds; null where it is none. */
function figureIn(typed: string, least: number, most: number): number | null {
  const text = typed.trim().replace(',', '.')
  const value = Number(text)
  return /^\d+(\.\d+)?$/u.test(text) && value >= least && value <= most ? value : null
}

/** More of it is in no mL. */
const MOST_IN_EACH: Readonly<Record<WeighedUnit, number>> = {
  milligram: 2000,
  microgram: 99_999,
  unit: 999_999,
}

/** In full: "mcg" and "UI" were read as something else before. */
const unitInWords = (unit: WeighedUnit) =>
  ({ milligram: 'mg', microgram: msg('microgramas'), unit: msg('unidades') })[unit]

const concentrationLabel = (unit: WeighedUnit) =>
  ({
    milligram: msg('mg em cada mL deste produto'),
    microgram: msg('microgramas em cada mL deste produto'),
    unit: msg('unidades em cada mL deste produto'),
  })[unit]

/** Without the last thousandths of a division. */
const shown = (value: number) => numberInWords(Math.round(value * 1000) / 1000)

/** A dose told by the kilogram, worked out step by step for the doctor to take or to leave; never put by itself. Fires `mb-dose`. */
@localized()
@customElement('mb-dose-by-weight')
export class DoseByWeight extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      section {
        display: grid;
        gap: 8px;
        padding: 16px;
        border-left: 3px solid var(--border-strong);
        background: var(--layer-02);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
      }

      input {
        max-width: 120px;
      }

      ol {
        padding-left: 24px;
        list-style: decimal;
      }

      .button {
        justify-self: start;
      }
    `,
  ]

  @property() patientId = ''
  /** What is prescribed: another product has another concentration. */
  @property() name = ''
  @property() posology = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private kilos = ''
  @state() private concentration = ''
  readonly #cover = new LiveQuery(this, 'record.cover', () =>
    this.patientId && readPerKilo(this.posology) ? { patientId: this.patientId } : null,
  )

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('name') || this.#isOtherUnit(changed.get('posology'))) this.concentration = ''
    if (changed.has('patientId')) this.kilos = ''
  }

  /** A figure was asked in the unit that the dose was told in. */
  #isOtherUnit(before: string | undefined): boolean {
    const [was, now] = [before === undefined ? null : readPerKilo(before), readPerKilo(this.posology)]
    return was !== null && now !== null && 'unit' in was && 'unit' in now && was.unit !== now.unit
  }

  /** The weight that the chart has last, and whether it still counts. */
  get #weighed() {
    const cover = this.#cover.value
    const last = cover?.lastVitals.find(({ name }) => name === 'weight')
    if (!cover || !last) return undefined
    const today = this.session?.now.slice(0, 10) ?? ''
    return { ...last, fresh: isWeightFresh(last.date, cover.birthDate, today) }
  }

  #field(key: 'kilos' | 'concentration', label: string) {
    return figureField(key, label, this[key], (typed) => (this[key] = typed))
  }

  #weight() {
    const weighed = this.#weighed
    if (!this.#cover.value) return nothing
    if (!weighed) return html`<p>${msg('Não há peso no prontuário: pese, e escreva aqui.')}</p>`
    const [kilos, on] = [numberInWords(weighed.value), date(weighed.date)]
    return html`<p>
      ${
        weighed.fresh
          ? msg(str`Último peso: ${kilos} kg, de ${on}.`)
          : html`<b
              >${msg(str`O último peso, ${kilos} kg, é de ${on}, e nesta idade já não vale: pese de novo.`)}</b
            >`
      }
    </p>`
  }

  #steps(
    { amount, unit: of, per, timesADay }: DosePerKilo,
    kilos: number,
    each: number,
    found: WorkedOutDose,
  ) {
    const [dose, weight, told] = [shown(amount), shown(kilos), shown(found.told)]
    const [rounded, given, unit] = [shown(found.rounded), shown(found.given), unitInWords(of)]
    const words = inWords(found.posology)
    return html`<ol>
        <li>
          ${per === 'day' ? msg(str`${dose} ${unit}/kg/dia × ${weight} kg = ${told} ${unit} por dia`) : msg(str`${dose} ${unit}/kg/dose × ${weight} kg = ${told} ${unit} por dose`)}
        </li>
        ${per === 'day' ? html`<li>${msg(str`${told} ${unit} ÷ ${timesADay ?? 1} = ${shown(found.eachDose)} ${unit} por dose`)}</li>` : nothing}
        <li>
          ${msg(str`${shown(found.eachDose)} ${unit} ÷ ${shown(each)} ${unit}/mL = ${shown(found.millilitres)} mL por dose`)}
        </li>
        <li>
          ${per === 'day' ? msg(str`Na seringa: ${rounded} mL, que dão ${given} ${unit}/kg/dia`) : msg(str`Na seringa: ${rounded} mL, que dão ${given} ${unit}/kg/dose`)}
        </li>
      </ol>
      <button
        class="button ghost sm"
        type="button"
        @click=${() => this.dispatchEvent(new CustomEvent('mb-dose', { detail: words }))}
      >
        ${msg(str`Usar: ${words}`)}
      </button>`
  }

  override render() {
    const read = readPerKilo(this.posology)
    if (!read) return nothing
    if ('asks' in read)
      return html`<p class="helper" role="status">
        ${msg('Por dia ou por dose? Como 15 mg/kg/dia 8/8h ou 10 mg/kg/dose 6/6h.')}
      </p>`
    const weighed = this.#weighed
    const typed = this.kilos.trim() !== ''
    const kilos = typed ? figureIn(this.kilos, 0.3, 300) : weighed?.fresh ? weighed.value : null
    const named = concentrationOf(this.name, read.unit)
    const each = named ?? figureIn(this.concentration, 0.001, MOST_IN_EACH[read.unit])
    const found = kilos === null || each === null ? null : workedOut(read, kilos, each)
    return html`<section aria-label=${msg('Dose por peso')}>
      ${this.#weight()}
      <div class="row">
        ${this.#field('kilos', msg('Peso de hoje (kg)'))}
        ${named === null ? this.#field('concentration', concentrationLabel(read.unit)) : nothing}
      </div>
      ${typed ? html`<p class="helper">${msg('Entra só nesta conta: para guardar o peso, escreva-o na nota.')}</p>` : nothing}
      <div role="status">
        ${
          found && kilos !== null && each !== null
            ? this.#steps(read, kilos, each, found)
            : kilos !== null && each !== null
              ? html`<p>${msg('Não há dose que se meça assim: confira o peso e a concentração.')}</p>`
              : nothing
        }
      </div>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-dose-by-weight': DoseByWeight
  }
}
