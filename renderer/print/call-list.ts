import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Session } from '../data/session.ts'

export interface CallLine {
  readonly when: string
  readonly patientName: string
  readonly phone: string
  /** Where the visit goes, or is proposed to go. */
  readonly to: string
}

/** Whom to call because of an absence, with room to note the answer. Names and phones only: no reason of any visit. */
export function callList(
  title: string,
  lines: readonly CallLine[],
  clinic: Session['clinic'],
): TemplateResult {
  return html`<article class="note calls">
    <header>
      <p class="note-clinic">${clinic.name}</p>
      ${clinic.practice || clinic.trial ? html`<p class="note-practice">${msg('DADOS FICTÍCIOS')}</p>` : nothing}
    </header>
    <h1>${title}</h1>
    <table>
      <thead>
        <tr>
          <th>${msg('Consulta')}</th>
          <th>${msg('Paciente')}</th>
          <th>${msg('Telefone')}</th>
          <th>${msg('Para onde vai')}</th>
          <th>${msg('Resposta')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ when, patientName, phone, to }) =>
            html`<tr>
              <td>${when}</td>
              <td>${patientName}</td>
              <td>${phone}</td>
              <td>${to}</td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </article>`
}
