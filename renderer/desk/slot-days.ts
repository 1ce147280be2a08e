import { msg, str } from '@lit/localize'
import { html } from 'lit'
import type { Output } from '../../preload/contract/index.ts'
import { dayMonth, longDate, shortWeekday, time2 } from '../i18n/format.ts'

type OpenDay = Output<'booking.openings'>[number]
type Opening = Output<'booking.find'>[number]

function freeWord(day: OpenDay | undefined, isAsked: boolean): string {
  if (!day) return isAsked ? '…' : ''
  if (day.closed) return msg('fechado')
  const count = day.starts.length
  if (count === 0) return msg('cheio')
  return count === 1 ? msg('1 livre') : msg(str`${count} livres`)
}

/** A day of the strip with how many of its times are free; `isAsked`: that is being looked up. */
export function stripDay(
  day: string,
  found: OpenDay | undefined,
  how: { readonly isAsked: boolean; readonly chosen: boolean; readonly choose: () => void },
) {
  return html`<button
    type="button"
    class=${found?.starts.length === 0 ? 'none' : ''}
    aria-pressed=${how.chosen}
    @click=${() => how.choose()}
  >
    <span>${shortWeekday(day)} <b>${dayMonth(day)}</b></span
    ><span class="label">${freeWord(found, how.isAsked)}</span>
  </button>`
}

/** The free times of a day. */
export function timesOf(
  { date, closed, starts }: OpenDay,
  chosen: number | null,
  choose: (start: number) => void,
) {
  if (starts.length === 0)
    return html`<p>
      ${closed ? msg('Não há atendimento neste dia.') : msg('Não há horário livre neste dia.')}
    </p>`
  return html`<div class="times" role="group" aria-label=${longDate(date)}>
    ${starts.map(
      (start) =>
        html`<button type="button" aria-pressed=${start === chosen} @click=${() => choose(start)}>
          ${time2(start)}
        </button>`,
    )}
  </div>`
}

/** The first free times with whoever has them. */
export function firstTimes(
  found: readonly Opening[],
  treatmentOf: (practitionerId: string) => string,
  choose: (opening: Opening) => void,
) {
  if (found.length === 0) return html`<p>${msg('Não há horário livre nos próximos seis meses.')}</p>`
  return html`<div class="times first" role="group" aria-label=${msg('Primeiros horários livres')}>
    ${found.map(
      (one) =>
        html`<button type="button" @click=${() => choose(one)}>
          <b>${shortWeekday(one.date)} ${dayMonth(one.date)} ${time2(one.startMinute)}</b>
          <span class="label">${treatmentOf(one.practitionerId)}</span>
        </button>`,
    )}
  </div>`
}
