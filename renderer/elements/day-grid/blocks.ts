import locked from '@carbon/icons/es/locked/16'
import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Stretch } from '../../data/stretch.ts'
import { styleProps } from '../../style/style-props.ts'
import { icon } from '../icon.ts'
import { placed, PX_PER_MINUTE, uncovered, type ClosedStretch, type GridDay } from './layout.ts'
import { closedWord } from './words.ts'

/** Below this a stretch has no room for its word; those who hear it still do. */
const ROOM_FOR_WORD = 15
/** Below this the reason stands beside the word. */
const ROOM_FOR_TWO = 30

/** What was opened beside the weekly hours; visits stand over it. */
export const extra = (opened: Stretch, { fromMinute }: Pick<GridDay, 'fromMinute'>) =>
  html`<div class="extra" role="gridcell" ${styleProps(placed(opened, fromMinute))}>
    <span>${msg('Horário extra')}</span>
  </div>`

/** Keeps the word of a stretch within its free part. */
export const inset = (closed: Stretch, free: Stretch): Record<string, string> =>
  free === closed
    ? {}
    : {
        '--over': `${((free.startMinute - closed.startMinute) * PX_PER_MINUTE).toFixed(2)}px`,
        '--under': `${((closed.endMinute - free.endMinute) * PX_PER_MINUTE).toFixed(2)}px`,
      }

/** A stretch that cannot be booked, told by pattern and word; the word stands where no visit covers it. */
export function block(
  closed: ClosedStretch,
  { fromMinute, toMinute }: Pick<GridDay, 'fromMinute' | 'toMinute'>,
  visits: readonly Stretch[],
) {
  const { kind, label } = closed
  const word = closedWord(closed, { startMinute: fromMinute, endMinute: toMinute })
  const boxed = kind === 'holiday' || kind === 'closure' || kind === 'absence' || kind === 'block'
  const free = uncovered(closed, visits)
  const room = free.endMinute - free.startMinute
  const small = room < ROOM_FOR_WORD
  return html`<div
    class="shut ${kind}"
    role="gridcell"
    ${styleProps({ ...placed(closed, fromMinute), ...inset(closed, free) })}
  >
    <span class=${small ? 'visually-hidden' : ''}
      >${kind === 'hold' ? icon(locked, 12) : nothing}${
        boxed
          ? html`<b>${word}</b>${label ? html`${room < ROOM_FOR_TWO ? ' ' : html`<br />`}${label}` : nothing}`
          : word
      }</span
    >
  </div>`
}
