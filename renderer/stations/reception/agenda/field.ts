import { html, nothing } from 'lit'
import { columnOf, type GridDay } from '../../../elements/day-grid/layout.ts'
import { span } from '../../../elements/day-grid/words.ts'
import './book-in-place.ts'
import type { Asked, Landing } from './judge.ts'
import './overbook-ask.ts'

/** A list that opens near the lower end of the day goes up instead. */
const LOW = 4 * 60

interface FieldActions {
  leave(): void
  length(minutes: number): void
  reason(landing: Landing, reason: string): void
}

/** The booking or the question, in the gap that it is about. */
export function askedField(asked: Asked | null, day: GridDay, now: string, actions: FieldActions) {
  const column = columnOf(day, asked?.column)
  if (!asked || !column) return nothing
  const index = day.columns.indexOf(column)
  const left = index > 0 && index >= day.columns.length - 2
  const up = asked.minute > day.toMinute - LOW
  if (asked.does === 'book')
    return html`<mb-book-in-place
      slot="field"
      ?up=${up}
      ?left=${left}
      .column=${column}
      .minute=${asked.minute}
      .free=${asked.free}
      .overbook=${asked.overbook}
      date=${column.date}
      now=${now}
      @mb-leave=${() => actions.leave()}
      @mb-length=${(event: CustomEvent<number>) => actions.length(event.detail)}
    ></mb-book-in-place>`
  const where = `${span({ startMinute: asked.minute, endMinute: asked.minute + asked.minutes })}, ${column.treatment}`
  return html`<mb-overbook-ask
    slot="field"
    ?up=${up}
    ?left=${left}
    where=${where}
    @mb-leave=${() => actions.leave()}
    @mb-reason=${(event: CustomEvent<string>) => actions.reason(asked, event.detail)}
  ></mb-overbook-ask>`
}
