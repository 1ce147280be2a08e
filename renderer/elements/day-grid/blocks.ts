import locked from '@carbon/icons/es/locked/16'
import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { styleProps } from '../../style/style-props.ts'
import { icon } from '../icon.ts'
import { placed, type Column, type GridDay, type Stretch } from './layout.ts'
import { closedWord } from './words.ts'

type Closed = Column['unavailable'][number]

/** Below this a stretch has no room for its word; those who hear it still do. */
const ROOM_FOR_WORD = 15

/** What was opened beside the weekly hours; visits stand over it. */
export const extra = (opened: Stretch, { fromMinute }: Pick<GridDay, 'fromMinute'>) =>
  html`<div class="extra" role="gridcell" ${styleProps(placed(opened, fromMinute))}>
    <span>${msg('Horário extra')}</span>
  </div>`

/** A stretch that cannot be booked, told by pattern and word. */
export function block(closed: Closed, { fromMinute, toMinute }: Pick<GridDay, 'fromMinute' | 'toMinute'>) {
  const { kind, label } = closed
  const word = closedWord(closed, { startMinute: fromMinute, endMinute: toMinute })
  const boxed = kind === 'holiday' || kind === 'closure' || kind === 'absence' || kind === 'block'
  const small = closed.endMinute - closed.startMinute < ROOM_FOR_WORD
  return html`<div class="shut ${kind}" role="gridcell" ${styleProps(placed(closed, fromMinute))}>
    <span class=${small ? 'visually-hidden' : ''}
      >${kind === 'hold' ? icon(locked, 12) : nothing}${
        boxed ? html`<b>${word}</b>${label ? html`<br />${label}` : nothing}` : word
      }</span
    >
  </div>`
}
