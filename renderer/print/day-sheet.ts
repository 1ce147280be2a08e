import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Output } from '../../preload/contract/index.ts'
import { age, fullDate, missedCount, time2, visitCount, weekday } from '../i18n/format.ts'
import { phone } from '../i18n/identity.ts'
import { statusWord } from '../i18n/status.ts'
import { fictitious } from './fictitious.ts'

type Line = Output<'agenda.day'>[number]
type Clinic = Output<'session.current'>['clinic']

interface Sheet {
  readonly title: string
  readonly date: string
  readonly clinic: Clinic
  /** Wall-clock time of the printing. */
  readonly printedAt: string
  readonly lines: readonly Line[]
}

const flags = (line: Line) =>
  [
    line.firstVisit ? msg('1ª vez') : '',
    line.missedBefore > 0 ? missedCount(line.missedBefore) : '',
    line.overbooked ? msg('Encaixe') : '',
    line.recordedLate ? msg('lançada depois') : '',
    line.patientRemark ?? '',
    line.remark ?? '',
  ]
    .filter(Boolean)
    .join(', ')

/** With hyphens at which no line is broken: "Check-up" is one word. */
const unbroken = (words: string) => words.replaceAll('-', '\u2011')

const row = (line: Line) =>
  html`<tr>
    <td>${time2(line.startMinute)}</td>
    <td><b>${line.patientName}</b>, ${age(line.birthDate, line.date)}</td>
    <td>${line.phone ? phone(line.phone) : ''}</td>
    <td>${unbroken(line.visitType)}</td>
    <td>${line.insurer ?? msg('Particular')}</td>
    <td>${flags(line)}</td>
    <td>${statusWord(line.status)}</td>
    <td class="tick"></td>
  </tr>`

function part(name: string, room: string | null, lines: readonly Line[]): TemplateResult {
  return html`<section>
    <h2>${name}${room ? html`, ${room}` : nothing} <small>${visitCount(lines.length)}</small></h2>
    <table>
      <thead>
        <tr>
          <th>${msg('Horário')}</th>
          <th>${msg('Paciente')}</th>
          <th>${msg('Telefone')}</th>
          <th>${msg('Tipo')}</th>
          <th>${msg('Convênio')}</th>
          <th>${msg('Avisos')}</th>
          <th>${msg('Situação')}</th>
          <th>${msg('Feito')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(row)}
      </tbody>
    </table>
  </section>`
}

/** A day on paper, each professional apart, with a box to tick: for the day the PC is off. No clinical word is on it. */
export function daySheet({ title, date, clinic, printedAt, lines }: Sheet): TemplateResult {
  const shown = lines.filter(({ status }) => status !== 'cancelled')
  const practitioners = [...new Set(shown.map(({ practitionerId }) => practitionerId))]
  const parts = practitioners.map((id) => shown.filter(({ practitionerId }) => practitionerId === id))
  return html`<article class="sheet">
    ${fictitious(clinic)}
    <header>
      <h1>${title}</h1>
      <p>${clinic.name}. ${weekday(date)}, ${fullDate(date)}</p>
    </header>
    ${parts.map((own) => part(own[0]?.practitionerName ?? '', own[0]?.room ?? null, own))}
    <footer>
      ${msg(str`Impresso em ${fullDate(printedAt.slice(0, 10))} às ${printedAt.slice(11, 16)}. Contém dados pessoais: guarde ou destrua.`)}
    </footer>
  </article>`
}
