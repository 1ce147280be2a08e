import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { askerWords } from '../../../desk/copy-words.ts'
import { date } from '../../../i18n/format.ts'

type Request = Output<'copy.list'>[number]

/** Copies of records that were asked for and not handed over yet, what is ready before what waits. */
export function copiesTable(requests: readonly Request[], today: string): TemplateResult | typeof nothing {
  if (requests.length === 0) return nothing
  const isReady = ({ made }: Request) => made.length > 0
  const lines = [...requests.filter(isReady), ...requests.filter((one) => !isReady(one))]
  return html`<section aria-labelledby="copies">
    <div class="section">
      <h2 class="heading-01" id="copies">${msg('Cópias do prontuário por entregar')}</h2>
    </div>
    <table class="list" aria-labelledby="copies">
      <thead>
        <tr>
          <th scope="col">${msg('Pedida em')}</th>
          <th scope="col">${msg('Paciente')}</th>
          <th scope="col">${msg('Quem pediu')}</th>
          <th scope="col">${msg('Situação')}</th>
          <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          lines,
          ({ id }) => id,
          (one) =>
            html`<tr>
              <td class="nowrap">
                ${date(one.askedOn)}
                <div class="minor ${one.dueOn < today ? 'late' : ''}">
                  ${msg(str`prazo ${date(one.dueOn)}`)}
                </div>
              </td>
              <td><b>${one.patientName}</b></td>
              <td>${askerWords(one)}</td>
              <td>
                ${isReady(one) ? html`<b>${msg('pronta')}</b>` : msg(str`espera por ${one.practitionerName}`)}
              </td>
              <td class="nowrap">
                <a
                  class="button ghost sm"
                  href=${`/reception/pacientes/${one.patientId}`}
                  aria-label=${msg(str`Abrir o cadastro de ${one.patientName}`)}
                  >${msg('Abrir o cadastro')}</a
                >
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
