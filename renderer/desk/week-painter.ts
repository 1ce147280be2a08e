import copy from '@carbon/icons/es/copy/16'
import paste from '@carbon/icons/es/paste/16'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { icon } from '../elements/icon.ts'
import { timeText } from '../i18n/time-typed.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { styleProps } from '../style/style-props.ts'
import { type } from '../style/type.ts'
import { weekdays } from './choices.ts'
import type { Hours } from './hours.ts'
import { copyDay, erase, isPainted, paint, type Brush } from './week-paint.ts'
import { weekPainterStyles } from './week-painter-styles.ts'

/** What a touch of the brush is rounded to, in minutes; the list takes any minute. */
const STEP = 30
const FIRST = 360
const LAST = 1320
const DAY = 1440
const MARK = 120

interface Point {
  readonly weekday: number
  readonly minute: number
}

/** What is drawn at this moment: from where it began to where the pointer is now, working or free. */
interface Stroke {
  readonly from: Point
  readonly to: Point
  readonly erasing: boolean
}

const between = (one: number, other: number) =>
  Array.from({ length: Math.abs(other - one) + 1 }, (_, at) => Math.min(one, other) + at)

const brushOf = ({ from, to }: Stroke): Brush => ({
  weekdays: between(from.weekday, to.weekday),
  startMinute: Math.min(from.minute, to.minute),
  endMinute: Math.max(from.minute, to.minute) + STEP,
})

/**
 * The hours without an end as a week, painted and erased by drawing over it, and a day copied to others. The list beside
 * it says and changes the same by keys. Fires `mb-hours`.
 */
@localized()
@customElement('mb-week-painter')
export class WeekPainter extends LitElement {
  static override styles = [base, type, button, weekPainterStyles]

  @property({ attribute: false }) hours: readonly Hours[] = []
  @property() today = ''
  @state() private stroke: Stroke | null = null
  @state() private copied: number | null = null

  #tell(hours: readonly Hours[]): void {
    this.dispatchEvent(new CustomEvent('mb-hours', { detail: hours, bubbles: true, composed: true }))
  }

  /** The day in sight: from six to ten in the evening, or as far as somebody works. */
  #span(): { first: number; last: number } {
    const painted = this.hours.filter((one) => isPainted(one, this.today))
    const first = Math.min(FIRST, ...painted.map((one) => one.startMinute))
    const last = Math.max(LAST, ...painted.map((one) => one.endMinute))
    return { first: Math.floor(first / 60) * 60, last: Math.min(DAY, Math.ceil(last / 60) * 60) }
  }

  #pointAt(event: PointerEvent): Point | null {
    const tracks = [...this.renderRoot.querySelectorAll<HTMLElement>('.track')]
    const track = tracks.find((one) => event.clientY < one.getBoundingClientRect().bottom) ?? tracks.at(-1)
    if (!track) return null
    const { left, width } = track.getBoundingClientRect()
    const { first, last } = this.#span()
    const minute = first + ((event.clientX - left) / width) * (last - first)
    const step = Math.floor(minute / STEP) * STEP
    return {
      weekday: Number(track.dataset['weekday']),
      minute: Math.max(first, Math.min(last - STEP, step)),
    }
  }

  #begin(event: PointerEvent): void {
    const from = this.#pointAt(event)
    if (!from || event.button !== 0) return
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    const erasing = this.hours.some(
      (one) =>
        isPainted(one, this.today) &&
        one.weekday === from.weekday &&
        one.startMinute <= from.minute &&
        from.minute < one.endMinute,
    )
    this.stroke = { from, to: from, erasing }
  }

  #draw(event: PointerEvent): void {
    const to = this.stroke && this.#pointAt(event)
    if (this.stroke && to) this.stroke = { ...this.stroke, to }
  }

  #end(): void {
    const { stroke } = this
    this.stroke = null
    if (stroke) this.#tell((stroke.erasing ? erase : paint)(this.hours, brushOf(stroke), this.today))
  }

  #drop(): void {
    this.stroke = null
  }

  #copy(weekday: number): void {
    if (this.copied === null) this.copied = weekday
    else if (this.copied === weekday) this.copied = null
    else this.#tell(copyDay(this.hours, this.copied, weekday, this.today))
  }

  #place(startMinute: number, endMinute: number) {
    const { first, last } = this.#span()
    const share = (minutes: number) => `${String((minutes / (last - first)) * 100)}%`
    return styleProps({ left: share(startMinute - first), width: share(endMinute - startMinute) })
  }

  #sentence(): string {
    if (this.stroke) {
      const { weekdays: days, startMinute, endMinute } = brushOf(this.stroke)
      const name = (day: number | undefined) => weekdays()[(day ?? 1) - 1]?.label ?? ''
      const [first, last] = [name(days[0]), name(days.at(-1))]
      const when = `${timeText(startMinute)}–${timeText(endMinute)}`
      const which = first === last ? first : msg(str`${first} a ${last}`)
      return this.stroke.erasing ? msg(str`Tirar: ${which}, ${when}`) : msg(str`Pôr: ${which}, ${when}`)
    }
    if (this.copied !== null) return msg('Escolha os dias que ficam iguais. O mesmo botão, ou Esc, encerra.')
    return msg('Arraste sobre o que está livre para pôr horas, e sobre o que está pintado para tirar.')
  }

  #copyButton(weekday: number, label: string) {
    const from = weekdays().find(({ value }) => Number(value) === this.copied)?.label ?? ''
    const pasting = this.copied !== null && this.copied !== weekday
    return html`<button
      class="button ghost icon-only sm"
      type="button"
      aria-pressed=${this.copied === weekday ? 'true' : nothing}
      aria-label=${pasting ? msg(str`Pôr em ${label} as horas de ${from}`) : msg(str`Copiar as horas de ${label}`)}
      title=${pasting ? msg(str`Pôr em ${label} as horas de ${from}`) : msg(str`Copiar as horas de ${label}`)}
      @click=${() => this.#copy(weekday)}
    >
      ${icon(pasting ? paste : copy, 16)}
    </button>`
  }

  #row(weekday: number, label: string, hours: number) {
    const painted = this.hours.filter((one) => isPainted(one, this.today))
    const brush = this.stroke && brushOf(this.stroke)
    return html`<div class="row">
      <span class="day">${label}</span>
      <div
        class="track"
        aria-hidden="true"
        data-weekday=${weekday}
        ${styleProps({ '--hours': String(hours) })}
        @pointerdown=${this.#begin}
        @pointermove=${this.#draw}
        @pointerup=${this.#end}
        @pointercancel=${this.#drop}
      >
        ${painted
          .filter((one) => one.weekday === weekday)
          .map(
            (one) =>
              html`<span class="bar" ${this.#place(one.startMinute, one.endMinute)}
                >${
                  one.endMinute - one.startMinute >= MARK
                    ? `${timeText(one.startMinute)}–${timeText(one.endMinute)}`
                    : nothing
                }</span
              >`,
          )}
        ${
          brush?.weekdays.includes(weekday)
            ? html`<span
                class="bar stroke ${this.stroke?.erasing ? 'erasing' : ''}"
                ${this.#place(brush.startMinute, brush.endMinute)}
              ></span>`
            : nothing
        }
      </div>
      ${this.#copyButton(weekday, label)}
    </div>`
  }

  override render() {
    const { first, last } = this.#span()
    const marks = Array.from({ length: (last - first) / MARK + 1 }, (_, at) => first + at * MARK)
    return html`<p class="helper-text-01">${this.#sentence()}</p>
      <div class="row">
        <span></span>
        <div class="marks" aria-hidden="true">
          ${marks.map((minute) => html`<span ${this.#place(minute, minute)}>${timeText(minute)}</span>`)}
        </div>
      </div>
      <div
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || this.copied === null) return
          event.stopPropagation()
          this.copied = null
        }}
      >
        ${weekdays().map(({ value, label }) => this.#row(Number(value), label, (last - first) / 60))}
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-week-painter': WeekPainter
  }
}
