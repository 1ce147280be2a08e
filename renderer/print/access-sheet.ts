import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Output } from '../../preload/contract/index.ts'
import { auditSentence } from '../i18n/audit-sentence.ts'
import { date, fullDate, momentOf } from '../i18n/format.ts'
import { stationWord } from '../i18n/station.ts'
import { fictitious } from './fictitious.ts'

type Row = Output<'audit.sheet'>['rows'][number]

interface Sheet {
  readonly clinic: Output<'session.current'>['clinic']
  readonly printedAt: string
  readonly sheet: Output<'audit.sheet'>
}

function line(row: Row, zone: string): TemplateResult {
  const { day, time } = momentOf(row.at, zone)
  return html`<tr>
    <td>${date(day)} ${time}</td>
    <td><b>${row.actor?.name ?? msg('Alguém')}</b></td>
    <td>
      ${auditSentence(row.event, row.outcome)}${row.count > 1 ? msg(str` (${row.count} vezes)`) : nothing}
      ${row.reason === null ? nothing : html`<br />${msg(str`Motivo dado: “${row.reason}”`)}`}
    </td>
    <td>${stationWord(row.station)}</td>
  </tr>`
}

/** Who opened a record, for the patient whose it is: no clinical word is on it. */
export function accessSheet({ clinic, printedAt, sheet }: Sheet): TemplateResult {
  return html`<article class="sheet">
    ${fictitious(clinic)}
    <header>
      <h1>${msg('Quem abriu o prontuário')}</h1>
      <p>${clinic.name}. ${msg(str`Paciente: ${sheet.name}, nascimento ${date(sheet.birthDate)}`)}</p>
    </header>
    ${
      sheet.rows.length === 0
        ? html`<p>${msg('Ninguém abriu este prontuário.')}</p>`
        : html`<table>
            <thead>
              <tr>
                <th>${msg('Quando')}</th>
                <th>${msg('Quem')}</th>
                <th>${msg('O quê')}</th>
                <th>${msg('Onde')}</th>
              </tr>
            </thead>
            <tbody>
              ${sheet.rows.map((row) => line(row, clinic.timeZone))}
            </tbody>
          </table>`
    }
    ${sheet.more ? html`<p>${msg('Há acessos mais antigos além destes.')}</p>` : nothing}
    <footer>
      ${msg(str`Impresso em ${fullDate(printedAt.slice(0, 10))} às ${printedAt.slice(11, 16)}, do registro de acessos. Contém dados pessoais: entregue só ao paciente ou a quem responde por ele.`)}
    </footer>
  </article>`
}
