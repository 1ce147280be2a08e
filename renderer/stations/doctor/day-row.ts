import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Visit } from '../../../preload/contract/visit-fields.ts'
import { overbookedWord, remarksOf } from '../../desk/remarks.ts'
import { priorityTag, waitLevel, waitWord } from '../../desk/waiting-words.ts'
import '../../elements/status-mark.ts'
import { age, dayMonth, minutesLong, missedCount, time2 } from '../../i18n/format.ts'
import type { DayLine } from './day-order.ts'

/** How long somebody waits; of another day nobody counts the minutes. */
function wait({ visit, placed }: DayLine, today: string) {
  if (visit.status !== 'arrived') return nothing
  if (visit.date !== today) return msg(str`desde ${dayMonth(visit.date)}`)
  if (!placed) return nothing
  const { waitedMinutes } = placed
  return html`${msg(str`espera há ${minutesLong(waitedMinutes)}`)}
    <div class="minor ${waitLevel(waitedMinutes)}">${waitWord(waitedMinutes)}</div>`
}

/** What to know of a visit before it begins. */
function facts(visit: Visit): readonly string[] {
  const { firstVisit, missedBefore, recordedLate } = visit
  return [
    firstVisit ? msg('1ª vez') : '',
    overbookedWord(visit),
    recordedLate ? msg('lançada depois') : '',
    missedBefore > 0 ? missedCount(missedBefore) : '',
  ].filter(Boolean)
}

/** One visit of the day; `actions` are its buttons. */
export function dayRow(line: DayLine, today: string, actions: TemplateResult) {
  const { visit, placed } = line
  const tag = placed ? priorityTag(placed) : ''
  const remarks = remarksOf(visit)
  return html`<tr class=${visit.status} data-id=${visit.id} tabindex="0">
    <td class="nowrap">${time2(visit.startMinute)}–${time2(visit.endMinute)}</td>
    <td class="nowrap"><mb-status-mark status=${visit.status}></mb-status-mark></td>
    <td>
      <a href="/doctor/prontuario/${visit.patientId}"><b>${visit.patientName}</b></a
      >, ${age(visit.birthDate, today)}${tag ? html` <span class="tag">${tag}</span>` : nothing}
      ${remarks ? html`<div>${remarks}</div>` : nothing}
    </td>
    <td>
      ${visit.visitType}, ${visit.insurer ?? msg('Particular')}
      <div class="minor">${facts(visit).join(', ')}</div>
    </td>
    <td class="nowrap">${wait(line, today)}</td>
    <td class="do">${actions}</td>
  </tr>`
}
