import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { span, time2 } from '../../i18n/format.ts'
import { styleProps } from '../../style/style-props.ts'
import {
  drawnVisits,
  placed,
  PX_PER_MINUTE,
  STRIDE,
  underneath,
  type Column,
  type GridDay,
} from './layout.ts'
import type { Ghost } from './wishes.ts'

const below = (minute: number, { fromMinute }: GridDay) => ({
  '--top': `${((minute - fromMinute) * PX_PER_MINUTE).toFixed(2)}px`,
})

const isWithin = (minute: number, day: GridDay) => minute >= day.fromMinute && minute <= day.toMinute

/** The hours, with the time it is as a pill; `now` is 0 on other days. */
export function ruler(day: GridDay, now: number) {
  const hours: number[] = []
  for (let minute = day.fromMinute; minute <= day.toMinute; minute += 60) hours.push(minute)
  return html`<div class="ruler" aria-hidden="true">
    <div class="corner"></div>
    <div class="hours">
      ${hours.map((minute) => html`<b ${styleProps(below(minute, day))}>${time2(minute)}</b>`)}
      ${isWithin(now, day) ? html`<span class="now-time" ${styleProps(below(now, day))}>${time2(now)}</span>` : nothing}
    </div>
  </div>`
}

/** The line behind all cards, or its tick over one column's spines. */
export const nowLine = (day: GridDay, now: number, part: 'now' | 'tick' | 'now wide') =>
  isWithin(now, day) ? html`<i class=${part} aria-hidden="true" ${styleProps(below(now, day))}></i>` : nothing

/** Name, specialty and room, or the date; and how full the day is. */
export function head({ title, about, href, load }: Column) {
  const percent = `${Math.min(100, Math.round(load * 100))}%`
  return html`<div class="head" role="rowheader">
    <p title=${title}>${href ? html`<a href=${href}><b>${title}</b></a>` : html`<b>${title}</b>`}</p>
    <p title=${about}>${about}</p>
    <span class="visually-hidden">${msg(str`${percent} ocupado`)}</span>
    <span class="load" ${styleProps({ '--load': percent })}></span>
  </div>`
}

/** The cursor in free time. */
export function freeCell(minute: number, column: Column, { fromMinute }: GridDay) {
  return html`<div
    class="cursor"
    role="gridcell"
    tabindex="0"
    data-time=${time2(minute)}
    aria-label=${msg(str`${time2(minute)}, ${column.title}, sem consulta`)}
    ${styleProps(placed({ startMinute: minute, endMinute: minute + STRIDE }, fromMinute))}
  ></div>`
}

const target = ({ visit, minute }: Ghost) => ({
  startMinute: minute,
  endMinute: minute + visit.endMinute - visit.startMinute,
})

/** Where the carried visit would stand, and as what. */
export function ghostCell(ghost: Ghost, day: GridDay) {
  const stretch = target(ghost)
  const visits = drawnVisits(day.visits, ghost.column)
  const taken = underneath(visits, stretch, ghost.copy ? '' : ghost.visit.id).length > 0
  const word = ghost.copy ? msg('Retorno') : taken ? msg('Encaixe') : ghost.visit.patientName
  const classes = taken ? 'ghost taken' : 'ghost'
  return html`<div class=${classes} role="gridcell" ${styleProps(placed(stretch, day.fromMinute))}>
    <b>${time2(ghost.minute)}</b> ${word}
  </div>`
}

/** The same for those who hear it. */
export function ghostWord(ghost: Ghost, columns: readonly Column[]): string {
  const title = columns.find(({ id }) => id === ghost.column)?.title ?? ''
  return msg(str`Mover para ${span(target(ghost))}, ${title}`)
}
