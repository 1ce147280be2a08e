import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { styleProps } from '../../style/style-props.ts'
import { block, extra } from './blocks.ts'
import { card } from './card.ts'
import { earliestOf, type Cursor } from './cursor.ts'
import { drawnVisits, isUnderLane, placed, type Column, type GridDay, type Field } from './layout.ts'
import { freeCell, ghostCell, head, nowLine } from './parts.ts'
import type { Ghost } from './wishes.ts'

interface ColumnView {
  readonly now: string
  readonly selectedId: string
  readonly at: Cursor | null
  readonly ghost: Ghost | null
  readonly field: Field | null
  /** The line that shows the time goes through this column alone. */
  readonly ownLine: boolean
}

/** One column: what is closed, the visits, the cursor, what is carried over it, the field that stands in it. */
export function columnRow(column: Column, day: GridDay, view: ColumnView) {
  const { id, title, unavailable, extras, room } = column
  const { now, selectedId, ghost, field } = view
  const from = day.fromMinute
  const visits = drawnVisits(day.visits, id)
  const here = view.at?.column === id ? view.at : null
  const minute = earliestOf(column, now)
  return html`<section class="column" role="row" aria-label=${title}>
    ${head(column)}
    <div class="area" data-column=${id}>
      ${extras.map((opened) => extra(opened, day))} ${unavailable.map((closed) => block(closed, day, visits))}
      ${repeat(
        visits,
        (visit) => visit.id,
        (visit) =>
          card(visit, {
            from,
            today: now,
            selected: visit.id === selectedId,
            reached: here?.visitId === visit.id,
            under: isUnderLane(visit, visits),
            carried: ghost?.visit.id === visit.id && !ghost.copy,
            room,
          }),
      )}
      ${here && here.visitId === null && !field ? freeCell(here.minute, column, day) : nothing}
      ${ghost?.column === id ? ghostCell(ghost, day) : nothing}
      ${
        field?.column === id
          ? html`<div class="field" role="gridcell" ${styleProps(placed(field, from))}>
              <slot name="field"></slot>
            </div>`
          : nothing
      }
      ${view.ownLine ? nowLine(day, minute, 'now wide') : nothing} ${nowLine(day, minute, 'tick')}
    </div>
  </section>`
}
