import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Output } from '../../preload/contract/index.ts'
import { date } from '../i18n/format.ts'
import { fictitious } from './fictitious.ts'

type Clinic = Output<'session.current'>['clinic']
type Card = Pick<
  Output<'patient.read'>['card'],
  'name' | 'socialName' | 'birthDate' | 'motherName' | 'insurer'
>

/** The card to be read over and signed: what is not known has a line to write on. */
export function patientForm(
  lines: readonly (readonly [string, string | null])[],
  clinic: Clinic,
  now: string,
): TemplateResult {
  return html`<article class="sheet patient-form">
    <h1>${clinic.name}</h1>
    ${fictitious(clinic)}
    <h2>${msg('Ficha de cadastro')}</h2>
    <table>
      <tbody>
        ${lines.map(
          ([label, value]) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>${msg('Confira, corrija à mão o que estiver errado e preencha o que falta.')}</p>
    <p class="signed">
      <span>${msg('Data')}</span><span>${msg('Assinatura do paciente ou responsável')}</span>
    </p>
    <footer>${msg(str`Impressa em ${date(now)}.`)}</footer>
  </article>`
}

/** A label for a folder or an envelope: who it is, and who it is not. No CPF: it may lie about. */
export function patientLabel(card: Card, clinic: Clinic): TemplateResult {
  return html`<article class="slip">
    ${fictitious(clinic)}
    <p class="slip-day"><b>${card.socialName ?? card.name}</b></p>
    <p>
      ${msg(str`Nascimento ${date(card.birthDate)}`)}
      ${card.motherName ? html`<br />${msg(str`Mãe: ${card.motherName}`)}` : nothing}
      <br />${card.insurer ?? msg('Particular')}
    </p>
    <p><small>${clinic.name}</small></p>
  </article>`
}
