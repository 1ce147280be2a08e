import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../preload/contract/index.ts'
import type { Visit } from '../../../preload/contract/visit-fields.ts'
import { age, dayMonth, daysBetween, time2, visitCount } from '../../i18n/format.ts'
import type { OpenNote } from './open-note-words.ts'
import './open-notes.ts'

/** How many days ago, in words; today nothing. */
function daysAgo(day: string, today: string): string {
  const days = daysBetween(day, today)
  return days <= 0 ? '' : days === 1 ? msg('desde ontem') : msg(str`há ${days} dias`)
}

/** What is not signed: of today to go back to, of days before in red. */
export function unsigned(notes: readonly OpenNote[], today: string) {
  if (notes.length === 0) return nothing
  const old = notes.filter(({ date }) => date < today)
  const oldest = old.map(({ date }) => date).sort()[0]
  return html`<section aria-labelledby="unsigned">
    <h2 id="unsigned">
      ${msg('Sem assinatura')}
      ${oldest === undefined ? nothing : html`<span class="late">${msg(str`a mais antiga ${daysAgo(oldest, today)}`)}</span>`}
    </h2>
    <mb-open-notes .notes=${notes} today=${today}></mb-open-notes>
  </section>`
}

/** Who came today and went before being seen. */
export function whoLeft(visits: Output<'queue.own'>['left']) {
  if (visits.length === 0) return nothing
  return html`<section aria-labelledby="left">
    <h2 id="left">${msg('Foram embora sem atendimento')}</h2>
    <ul>
      ${visits.map(
        ({ patientId, patientName, startMinute }) =>
          html`<li>
            <span
              >${patientName}<br /><span class="minor"
                >${msg(str`marcada às ${time2(startMinute)}`)}</span
              ></span
            >
            <a class="link" href="/doctor/prontuario/${patientId}">${msg('Abrir prontuário')}</a>
          </li>`,
      )}
    </ul>
  </section>`
}

/** Who came on a day before, with no word of what became of it; `goTo` shows that day, where it can be said. */
export function stillHere(visits: Output<'queue.own'>['earlier'], goTo: (date: string) => void) {
  if (visits.length === 0) return nothing
  return html`<section aria-labelledby="earlier">
    <h2 id="earlier">${msg('Chegaram em outro dia e não foram atendidos')}</h2>
    <ul>
      ${visits.map(
        ({ patientName, date, startMinute }) =>
          html`<li>
            <span
              >${patientName}<br /><span class="minor"
                >${msg(str`${dayMonth(date)}, marcada às ${time2(startMinute)}`)}</span
              ></span
            >
            <button class="link" type="button" @click=${() => goTo(date)}>${msg('Ver o dia')}</button>
          </li>`,
      )}
    </ul>
  </section>`
}

/** The first of tomorrow's visits that stand in sight. */
const FIRST = 3

/** How the next day begins. */
export function tomorrow(visits: readonly Visit[], day: string) {
  const standing = visits.filter(({ status }) => status !== 'cancelled')
  const first = standing[0]
  if (!first)
    return html`<section aria-labelledby="tomorrow">
      <h2 id="tomorrow">${msg('Amanhã não há consultas')}</h2>
    </section>`
  return html`<section aria-labelledby="tomorrow">
    <h2 id="tomorrow">
      ${msg(str`Amanhã começa às ${time2(first.startMinute)}`)} <span>${visitCount(standing.length)}</span>
    </h2>
    <ul>
      ${standing.slice(0, FIRST).map(
        (visit) =>
          html`<li>
            <span
              >${time2(visit.startMinute)} ${visit.patientName}, ${age(visit.birthDate, day)}<br /><span
                class="minor"
                >${visit.visitType}, ${visit.insurer ?? msg('Particular')}</span
              ></span
            >
            ${visit.firstVisit ? html`<span class="tag">${msg('1ª vez')}</span>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`
}
