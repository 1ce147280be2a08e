import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { dayMonth, shortWeekday, time2, visitCount } from '../../../i18n/format.ts'

type Outside = Output<'schedule.outside'>

function whyWord({ why }: Outside['visits'][number]): string {
  switch (why) {
    case 'hours':
      return msg('fora do horário do profissional')
    case 'block':
      return msg('num bloqueio')
    case 'limit':
      return msg('além do limite do convênio')
    case 'room':
      return msg('em sala fora de uso')
  }
}

/** Visits that a rule has left outside itself, each with the way to it in the agenda. */
export function outsideTable({ total, visits }: Outside): TemplateResult | typeof nothing {
  if (total === 0) return nothing
  return html`<section aria-labelledby="outside">
    <div class="section">
      <h2 class="heading-01" id="outside">${msg('Fora das regras da agenda')}</h2>
      <span class="minor"
        >${visitCount(total)}: ${msg('mova ou desmarque cada uma, ou abra o horário dela.')}</span
      >
    </div>
    <table class="list" aria-labelledby="outside">
      <thead>
        <tr>
          <th scope="col">${msg('Consulta')}</th>
          <th scope="col">${msg('Paciente')}</th>
          <th scope="col">${msg('Profissional')}</th>
          <th scope="col">${msg('Por quê')}</th>
          <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          visits,
          ({ appointmentId }) => appointmentId,
          (visit) =>
            html`<tr>
              <td class="nowrap">
                ${shortWeekday(visit.date)} ${dayMonth(visit.date)} ${time2(visit.startMinute)}
              </td>
              <td>
                <b>${visit.patientName}</b>${visit.arrived ? html`, <b>${msg('já chegou')}</b>` : nothing}
              </td>
              <td>${visit.practitionerName}</td>
              <td>${whyWord(visit)}</td>
              <td class="nowrap">
                <a
                  class="button ghost sm"
                  href=${`/reception/agenda?dia=${visit.date}&consulta=${visit.appointmentId}`}
                  aria-label=${msg(str`Abrir na agenda: ${visit.patientName}`)}
                  >${msg('Abrir na agenda')}</a
                >
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      total > visits.length
        ? html`<p class="empty">
            ${msg(str`Há ${total} fora das regras: aqui estão as ${visits.length} primeiras.`)}
          </p>`
        : nothing
    }
  </section>`
}
