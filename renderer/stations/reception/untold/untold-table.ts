import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import type { CallOutcome } from '../../../../preload/contract/visit-status.ts'
import { age, dayMonth, instant, shortWeekday, time2 } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'

export type UntoldVisit = Output<'visit.untold'>['visits'][number]

interface On {
  readonly selectedId: string
  readonly today: string
  readonly timeZone: string
  readonly select: (visit: UntoldVisit) => void
  readonly open: (visit: UntoldVisit) => void
  readonly end: (visit: UntoldVisit, outcome: CallOutcome) => void
}

const whenWord = (at: {
  readonly date: string
  readonly startMinute: number
  readonly practitionerName: string
}) =>
  html`<span class="nowrap">${shortWeekday(at.date)} ${dayMonth(at.date)} ${time2(at.startMinute)}</span>
    <p class="minor">${at.practitionerName}</p>`

function callsWord({ calls, lastCallAt }: UntoldVisit, timeZone: string): string {
  if (lastCallAt === null) return msg('nenhuma')
  const last = instant(lastCallAt, timeZone)
  return calls === 1 ? msg(str`1, em ${last}`) : msg(str`${calls}, a última em ${last}`)
}

/** What each patient believes, what is true, and how the calls went. */
export function untoldTable(visits: readonly UntoldVisit[], on: On): TemplateResult {
  const key = (visit: UntoldVisit) => (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) on.open(visit)
  }
  const button = (visit: UntoldVisit, outcome: CallOutcome, word: string) =>
    html`<button class="button ghost sm" type="button" @click=${() => on.end(visit, outcome)}>
      ${word}
    </button>`
  return html`<table class="list" aria-label=${msg('Por avisar')}>
    <thead>
      <tr>
        <th scope="col">${msg('Paciente')}</th>
        <th scope="col">${msg('O paciente sabe')}</th>
        <th scope="col">${msg('Agora')}</th>
        <th scope="col">${msg('Telefone')}</th>
        <th scope="col">${msg('Tentativas')}</th>
        <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        visits,
        ({ appointmentId }) => appointmentId,
        (visit) =>
          html`<tr
            tabindex="0"
            data-id=${visit.appointmentId}
            aria-selected=${visit.appointmentId === on.selectedId}
            @focusin=${() => on.select(visit)}
            @keydown=${key(visit)}
            @dblclick=${() => on.open(visit)}
          >
            <td><b>${visit.patientName}</b>, ${age(visit.birthDate, on.today)}</td>
            <td>${visit.known ? whenWord(visit.known) : msg('que está desmarcada')}</td>
            <td>${visit.status === 'cancelled' ? msg('desmarcada pela clínica') : whenWord(visit)}</td>
            <td class="nowrap">${visit.phone ? phone(visit.phone) : msg('sem telefone')}</td>
            <td>${callsWord(visit, on.timeZone)}</td>
            <td class="nowrap">
              ${button(visit, 'told', msg('Avisado'))} ${button(visit, 'no-answer', msg('Não atendeu'))}
              ${button(visit, 'word-left', msg('Deixei recado'))}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
