import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Visit } from '../../../../preload/contract/visit-fields.ts'
import { overbookedWord, remarksOf } from '../../../desk/remarks.ts'
import '../../../elements/status-mark.ts'
import { age, longDate, missedCount, span } from '../../../i18n/format.ts'

/** Who comes, when and for what, with the ways to the chart and to the day. */
export function chosenVisit(visit: Visit, today: string) {
  const facts = [
    visit.firstVisit ? msg('1ª vez') : '',
    overbookedWord(visit),
    visit.missedBefore > 0 ? missedCount(visit.missedBefore) : '',
  ].filter(Boolean)
  const remarks = remarksOf(visit)
  return html`<section class="chosen" aria-labelledby="chosen">
    <h2 id="chosen" class="heading-01">${visit.patientName}, ${age(visit.birthDate, today)}</h2>
    <p>${longDate(visit.date)}, ${span(visit)}</p>
    <p>${visit.visitType}, ${visit.insurer ?? msg('Particular')}</p>
    <mb-status-mark status=${visit.status}></mb-status-mark>
    ${facts.length > 0 ? html`<p class="minor">${facts.join(', ')}</p>` : nothing}
    ${remarks ? html`<p>${remarks}</p>` : nothing}
    <p class="ways">
      <a class="link" href="/doctor/prontuario/${visit.patientId}">${msg('Abrir prontuário')}</a>
      <a class="link" href="/doctor/agenda?dia=${visit.date}">${msg('Ver o dia')}</a>
    </p>
  </section>`
}
