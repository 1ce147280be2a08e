import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { PaperData } from '../../preload/contract/papers.ts'
import { fullDate, time, weekday } from '../i18n/format.ts'
import { phone } from '../i18n/identity.ts'

/** The slip a patient takes home, for an 80 mm roll or any sheet. No diagnosis, no CPF: it may lie about. */
export function appointmentSlip({ visit, clinic }: PaperData['appointment-slip']): TemplateResult {
  return html`<article class="slip">
    <h1>${clinic.name}</h1>
    ${clinic.fictitious ? html`<p class="slip-practice">${msg('DADOS FICTÍCIOS')}</p>` : nothing}
    <p>${msg('Comprovante de agendamento')}</p>
    <p class="slip-day">${weekday(visit.date)}<br />${fullDate(visit.date)}</p>
    <p class="slip-hour">${time(visit.startMinute)}</p>
    <p>
      <b>${visit.practitionerName}</b
      ><br />${visit.specialty}${visit.room ? html`<br />${visit.room}` : nothing}
    </p>
    <p>${visit.visitType}<br />${visit.patientName}</p>
    <p class="slip-how">
      ${msg('Chegue 10 minutos antes, com um documento com foto.')}
      ${clinic.phone ? msg(str`Para reagendar ou desmarcar: totem da clínica ou ${phone(clinic.phone)}.`) : msg('Para reagendar ou desmarcar: totem da clínica ou recepção.')}
    </p>
  </article>`
}
