import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Visit } from '../../../preload/contract/visit-fields.ts'
import { overbookedWord, remarksOf } from '../../desk/remarks.ts'
import { priorityTag } from '../../desk/waiting-words.ts'
import { age, minutesLong, time2 } from '../../i18n/format.ts'
import type { DayLine } from './day-order.ts'

/** Who is next by the queue, while nobody is inside. */
export function nextCard(lines: readonly DayLine[], today: string, start: (visit: Visit) => void) {
  const next = lines.find(({ placed }) => placed)
  if (!next?.placed || lines.some(({ visit }) => visit.status === 'in-progress')) return nothing
  const { visit, placed } = next
  const tag = priorityTag(placed)
  const said = [overbookedWord(visit), remarksOf(visit)].filter(Boolean).join('; ')
  return html`<section class="next" aria-labelledby="next">
    <h2 class="label" id="next">${msg('Próximo')}</h2>
    <p class="who">
      ${visit.patientName}
      <small>${age(visit.birthDate, today)}${tag ? html` <span class="tag">${tag}</span>` : nothing}</small>
    </p>
    <p>
      ${visit.visitType}, ${visit.insurer ?? msg('Particular')},
      ${msg(str`marcada às ${time2(visit.startMinute)}, espera há ${minutesLong(placed.waitedMinutes)}`)}
    </p>
    ${said ? html`<p><b>${said}</b></p>` : nothing}
    <div class="do">
      <button
        class="button primary"
        type="button"
        @click=${(event: MouseEvent) => {
          if (event.detail <= 1) start(visit)
        }}
      >
        ${msg('Iniciar atendimento')} <kbd>I</kbd>
      </button>
      <a class="button ghost" href="/doctor/prontuario/${visit.patientId}">${msg('Abrir prontuário')}</a>
    </div>
  </section>`
}
