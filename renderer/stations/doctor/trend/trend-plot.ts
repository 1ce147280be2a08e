import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, svg, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { VitalField, VitalName } from '../../../../preload/contract/vital-signs.ts'
import { date, shortMonth } from '../../../i18n/format.ts'
import { fieldTitle, takingInWords, takingSentence, type ValueSet } from '../../../i18n/taking-words.ts'
import { momentInWords, numberInWords, referenceInWords } from '../../../i18n/vitals-words.ts'
import { base } from '../../../style/base.ts'
import { bandsOf, type Band } from './bands.ts'
import { goalLines } from './goal-lines.ts'
import { pointsOf, type Point } from './points.ts'
import { dateOf, placeOn, timeScale, valueScale, type Scale, type TimeScale } from './scale.ts'
import { plotStyles } from './trend-plot-styles.ts'

const HEIGHT = 320
const PLACE = { left: 44, right: 76, top: 20, bottom: 28 }
/** With more points than these the marks are small, so that the line is seen. */
const FEW = 80

const NAMES: Readonly<Record<VitalField, readonly VitalName[]>> = {
  pressure: ['systolic', 'diastolic'],
  heartRate: ['heartRate'],
  respiratoryRate: ['respiratoryRate'],
  temperature: ['temperature'],
  oxygenSaturation: ['oxygenSaturation'],
  weight: ['weight'],
  height: ['height'],
}

const seriesWord = (name: VitalName) =>
  name === 'systolic' ? msg('sistólica') : name === 'diastolic' ? msg('diastólica') : ''

/** What a number says on the plot: height is said in metres. */
const said = (name: VitalName, value: number) =>
  name === 'height' ? numberInWords(value / 100, 2) : numberInWords(value)

interface GoalDrawn {
  readonly words: string
  readonly value: number
}

/**
 * The history of a sign as lines over time, with the published reference of the age and what the doctor wants it to be. It
 * says numbers and never what they mean. Arrow keys go from point to point, each told in a sentence.
 */
@localized()
@customElement('mb-trend-plot')
export class TrendPlot extends LitElement {
  static override styles = [base, plotStyles]

  @property({ attribute: false }) takings: readonly ValueSet[] = []
  @property() field: VitalField = 'pressure'
  @property() birthDate = ''
  /** The words of what the doctor wants this sign to be. */
  @property({ attribute: false }) goals: readonly string[] = []
  @state() private width = 640
  /** The point that is told; the last one until a key or the mouse goes elsewhere. */
  @state() private at: number | null = null
  #points: readonly Point[] = []
  readonly #watch = new ResizeObserver(([entry]) => {
    if (entry) this.width = Math.max(280, Math.floor(entry.contentRect.width))
  })

  override connectedCallback(): void {
    super.connectedCallback()
    this.#watch.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#watch.disconnect()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('takings')) return
    this.#points = pointsOf(this.takings)
    this.at = null
  }

  #key(event: KeyboardEvent): void {
    const last = this.#points.length - 1
    const now = this.at ?? last
    const next = {
      ArrowLeft: Math.max(0, now - 1),
      ArrowRight: Math.min(last, now + 1),
      Home: 0,
      End: last,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    this.at = next
  }

  /** The point nearest to the mouse. */
  #point(event: PointerEvent, time: TimeScale): void {
    const x = event.offsetX - PLACE.left
    const far = ({ moment }: Point) => Math.abs(placeOn(time, moment, this.#inner) - x)
    let nearest = 0
    for (const [index, point] of this.#points.entries()) {
      const best = this.#points[nearest]
      if (best && far(point) < far(best)) nearest = index
    }
    this.at = nearest
  }

  get #inner(): number {
    return this.width - PLACE.left - PLACE.right
  }

  #x = (time: Scale, moment: number) => PLACE.left + placeOn(time, moment, this.#inner)
  #y = (values: Scale, value: number) => {
    const inner = HEIGHT - PLACE.top - PLACE.bottom
    return HEIGHT - PLACE.bottom - placeOn(values, value, inner)
  }

  #grid(time: TimeScale, values: Scale) {
    const name = NAMES[this.field][0] ?? 'weight'
    const tickDate = (tick: number) =>
      time.unit === 'day'
        ? date(dateOf(tick)).slice(0, 5)
        : time.unit === 'month'
          ? shortMonth(dateOf(tick))
          : dateOf(tick).slice(0, 4)
    return svg`<g class="grid">
      ${values.ticks.map(
        (
          tick,
        ) => svg`<line x1=${PLACE.left} x2=${PLACE.left + this.#inner} y1=${this.#y(values, tick)} y2=${this.#y(values, tick)}></line>
          <text x=${PLACE.left - 8} y=${this.#y(values, tick) + 4} text-anchor="end">${said(name, tick)}</text>`,
      )}
      ${time.ticks.map(
        (
          tick,
        ) => svg`<line x1=${this.#x(time, tick)} x2=${this.#x(time, tick)} y1=${HEIGHT - PLACE.bottom} y2=${HEIGHT - PLACE.bottom + 4}></line>
          <text x=${this.#x(time, tick)} y=${HEIGHT - 8} text-anchor="middle">${tickDate(tick)}</text>`,
      )}
    </g>`
  }

  #band(time: Scale, values: Scale, name: VitalName, { from, to, reference }: Band) {
    const top = this.#y(values, Math.min(reference.high ?? values.to, values.to))
    const bottom = this.#y(values, Math.max(reference.low ?? values.from, values.from))
    const [x, end] = [this.#x(time, from), this.#x(time, to)]
    if (bottom <= top) return nothing
    const words = [msg('referência'), seriesWord(name), referenceInWords(reference)].filter(Boolean).join(' ')
    return svg`<g class="band ${name}">
      <rect x=${x} y=${top} width=${end - x} height=${bottom - top}></rect>
      ${reference.high === null ? nothing : svg`<line x1=${x} x2=${end} y1=${top} y2=${top}></line>`}
      ${reference.low === null ? nothing : svg`<line x1=${x} x2=${end} y1=${bottom} y2=${bottom}></line>`}
      ${end - x < 160 ? nothing : svg`<text x=${x + 8} y=${top + 14}>${words}</text>`}
    </g>`
  }

  #goal(values: Scale, { words, value }: GoalDrawn) {
    const y = this.#y(values, value)
    const end = PLACE.left + this.#inner
    return svg`<g class="goal">
      <line x1=${PLACE.left} x2=${end} y1=${y} y2=${y}></line>
      <text x=${end - 4} y=${y - 5} text-anchor="end">${msg(str`meta: ${words.slice(0, 60)}`)}</text>
    </g>`
  }

  #series(time: Scale, values: Scale, name: VitalName) {
    const drawn = this.#points.flatMap(({ moment, values: taken }) => {
      const value = taken.find((one) => one.name === name)?.value
      return value === undefined ? [] : [{ x: this.#x(time, moment), y: this.#y(values, value), value }]
    })
    const last = drawn.at(-1)
    const size = drawn.length > FEW ? 3 : 8
    const mark = ({ x, y }: { x: number; y: number }) =>
      name === 'diastolic'
        ? svg`<circle cx=${x} cy=${y} r=${size / 2}></circle>`
        : svg`<rect x=${x - size / 2} y=${y - size / 2} width=${size} height=${size}></rect>`
    return svg`<g class="series ${name}">
      <polyline points=${drawn.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}></polyline>
      ${drawn.map(mark)}
      ${
        last
          ? svg`<text class="last" x=${PLACE.left + this.#inner + 8} y=${last.y + 4}>${said(name, last.value)}</text>
            <text class="of" x=${PLACE.left + this.#inner + 8} y=${last.y + 18}>${seriesWord(name)}</text>`
          : nothing
      }
    </g>`
  }

  /** Where the point that is told stands. */
  #here(time: Scale, values: Scale) {
    const point = this.at === null ? undefined : this.#points[this.at]
    if (!point) return nothing
    const x = this.#x(time, point.moment)
    return svg`<g class="here">
      <line x1=${x} x2=${x} y1=${PLACE.top} y2=${HEIGHT - PLACE.bottom}></line>
      ${point.values.map(({ value }) => svg`<circle cx=${x} cy=${this.#y(values, value)} r="7"></circle>`)}
    </g>`
  }

  #summary(): string {
    const [first, last] = [this.#points[0], this.#points.at(-1)]
    if (!first || !last) return ''
    const title = fieldTitle(this.field)
    const between = msg(
      str`de ${momentInWords(first.taking.at)} a ${momentInWords(last.taking.at)}; o último ${takingInWords(last.taking)}`,
    )
    return `${title}: ${this.#points.length === 1 ? msg('1 ponto') : msg(str`${this.#points.length} pontos`)}, ${between}`
  }

  #told(): string {
    const point = this.at === null ? undefined : this.#points[this.at]
    if (!point) return msg('Setas: de ponto em ponto')
    return msg(str`${takingSentence(point.taking)}. Ponto ${(this.at ?? 0) + 1} de ${this.#points.length}.`)
  }

  #drawing() {
    const names = NAMES[this.field]
    const time = timeScale(
      this.#points.map(({ moment }) => moment),
      Math.max(3, Math.floor(this.#inner / 80)),
    )
    const bands = names.flatMap((name) =>
      bandsOf(name, this.birthDate, time.from, time.to).map((band) => ({ name, band })),
    )
    const goals = this.goals.flatMap((words) =>
      goalLines(words, this.field).map(({ value }, index) => ({ words: index === 0 ? words : '', value })),
    )
    const values = valueScale([
      ...this.#points.flatMap((point) => point.values.map(({ value }) => value)),
      ...bands.flatMap(({ band }) => [band.reference.low ?? [], band.reference.high ?? []].flat()),
      ...goals.map(({ value }) => value),
    ])
    return html`<svg
      width=${this.width}
      height=${HEIGHT}
      aria-hidden="true"
      @pointermove=${(event: PointerEvent) => this.#point(event, time)}
      @pointerdown=${(event: PointerEvent) => this.#point(event, time)}
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="6"></line>
        </pattern>
      </defs>
      ${bands.map(({ name, band }) => this.#band(time, values, name, band))} ${this.#grid(time, values)}
      ${goals.map((goal) => this.#goal(values, goal))}
      ${names.map((name) => this.#series(time, values, name))} ${this.#here(time, values)}
    </svg>`
  }

  override render() {
    if (this.#points.length === 0) return html`<p>${msg('Nenhum número para desenhar.')}</p>`
    return html`<div
        class="plot"
        role="application"
        tabindex="0"
        aria-label=${this.#summary()}
        aria-describedby="told"
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        ${this.#drawing()}
      </div>
      <p id="told" class="told" role="status">${this.#told()}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-trend-plot': TrendPlot
  }
}
