import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { columnOf, type GridDay } from '../../../elements/day-grid/layout.ts'
import { span } from '../../../i18n/format.ts'
import './book-in-place.ts'
import type { FieldQuestion, LandingPlan } from './judge.ts'
import './landing-ask.ts'

/** A list that opens near the lower end of the day goes up instead. */
const LOW = 4 * 60

interface FieldActions {
  leave(): void
  length(minutes: number): void
  land(putting: LandingPlan, reason: string): void
}

/** The booking or the question, in the gap that it is about. */
export function askedField(asked: FieldQuestion | null, day: GridDay, now: string, actions: FieldActions) {
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
  const overbooks = asked.does === 'overbook'
  return html`<mb-landing-ask
    slot="field"
    ?up=${up}
    ?left=${left}
    what=${overbooks ? msg('Encaixe') : asked.copy ? msg('Retorno') : msg('Mover')}
    where=${where}
    ?overbooks=${overbooks}
    warning=${asked.warning ?? ''}
    @mb-leave=${() => actions.leave()}
    @mb-land=${(event: CustomEvent<string>) => actions.land(asked, event.detail)}
  ></mb-landing-ask>`
}
