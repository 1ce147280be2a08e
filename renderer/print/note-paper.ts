import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { PaperData } from '../../preload/contract/papers.ts'
import { age, date, instant, minuteOf, time2 } from '../i18n/format.ts'
import { cnpj, cpf, phone } from '../i18n/identity.ts'
import { noteLines, type NoteLine } from '../i18n/note-lines.ts'
import { correctionLines, inErrorWords, type RectifiedLine } from '../i18n/rectified-words.ts'
import { secrecyMarks } from '../i18n/secrecy-words.ts'

/** What was put right stands struck through before what counts. */
const line = ({ label, value, was }: RectifiedLine) =>
  html`${label} ${was.map((one) => html`<s>${one}</s> `)}${value === '' ? `(${inErrorWords()})` : value}`

const part = ({ title, text, items, values }: NoteLine) =>
  html`<h2>${title}</h2>
    ${
      values.length > 0
        ? html`<p>${values.map((one, at) => html`${at > 0 ? ' · ' : ''}${line(one)}`)}</p>`
        : html`${items.map((item) => html`<p>${line(item)}</p>`)}
          ${text === '' ? nothing : html`<p class="note-text">${text}</p>`}`
    }`

/** The clinic at the head of a paper. */
export function paperClinic({ clinic, logo }: Pick<PaperData['note'], 'clinic' | 'logo'>) {
  const postalCode = clinic.postalCode?.replace(/^(\d{5})(\d{3})$/u, '$1-$2')
  const place = [clinic.street, clinic.city, clinic.state, postalCode].filter(Boolean).join(', ')
  const numbers = [
    clinic.cnpj ? `CNPJ ${cnpj(clinic.cnpj)}` : '',
    clinic.cnes ? `CNES ${clinic.cnes}` : '',
    clinic.phone ? phone(clinic.phone) : '',
  ].filter(Boolean)
  return html`${clinic.practice ? html`<p class="note-practice">${msg('DADOS FICTÍCIOS: CLÍNICA DE TREINO')}</p>` : nothing}
    <header>
      ${logo === null ? nothing : html`<img src=${`data:image/jpeg;base64,${logo}`} alt="" />`}
      <div>
        <p class="note-clinic">${clinic.name}</p>
        <p>${place}</p>
        <p>${numbers.join(' · ')}</p>
      </div>
    </header>`
}

/** Whose paper it is; `on`: the day of his age, where it is said. */
export const paperPerson = (patient: PaperData['note']['patient'], on?: string) =>
  html`<dt>${msg('Paciente')}</dt>
    <dd>
      <b>${patient.name}</b
      >${patient.legalName ? html` (${msg('nome civil')}: ${patient.legalName})` : nothing}
    </dd>
    <dt>${msg('Nascimento')}</dt>
    <dd>${date(patient.birthDate)}${on === undefined ? '' : `, ${age(patient.birthDate, on)}`}</dd>
    ${
      patient.cpf
        ? html`<dt>CPF</dt>
            <dd>${cpf(patient.cpf)}</dd>`
        : nothing
    }
    ${
      patient.motherName
        ? html`<dt>${msg('Mãe')}</dt>
            <dd>${patient.motherName}</dd>`
        : nothing
    }
    ${
      patient.guardianName
        ? html`<dt>${msg('Responsável')}</dt>
            <dd>${patient.guardianName}</dd>`
        : nothing
    }`

/** Every word of a note, with what was added to it. */
export const noteWords = (note: PaperData['note']['note'], timeZone: string) =>
  html`${
    note.origin
      ? html`<p class="note-small">
          ${msg(str`Assinado antes no prontuário de outra pessoa, em ${instant(note.origin.signedAt, timeZone)}, selo ${note.origin.seal}.`)}
        </p>`
      : nothing
  }
  ${noteLines(note).map(part)}
  ${note.addenda.map(
    (one) =>
      html`<section class="note-addendum">
        <h2>
          ${one.kind === 'addendum' ? msg('Adendo') : msg('Retificação')}${one.reason ? `: ${one.reason}` : ''}
        </h2>
        ${correctionLines(one).map((each) => html`<p>${line(each)}</p>`)}
        ${one.text === '' ? nothing : html`<p class="note-text">${one.text}</p>`}
        <p class="note-small">
          ${one.authorName}, ${one.authorCouncil}, ${instant(one.signedAt, timeZone)}, ${msg('selo')}
          ${one.seal}
        </p>
      </section>`,
  )}`

/**
 * One consultation on paper: whose, by whom, every word, the seal, and a line for the hand that signs it
 * (CFM 2.381/2024: name, CRM/UF, patient and CPF, date, contact and address).
 */
export function notePaper({ clinic, logo, patient, note, printedAt }: PaperData['note']): TemplateResult {
  return html`<article class="note">
    ${paperClinic({ clinic, logo })}
    <h1>${msg('Registro de atendimento')}</h1>
    ${secrecyMarks(note).map((mark) => html`<p><b>${mark}</b></p>`)}
    <dl>
      ${paperPerson(patient, note.date)}
      <dt>${msg('Atendimento')}</dt>
      <dd>${date(note.date)}, ${note.visitType}</dd>
      <dt>${msg('Profissional')}</dt>
      <dd>${note.authorName}, ${note.authorCouncil}</dd>
    </dl>
    ${noteWords(note, clinic.timeZone)}
    <footer>
      <p class="note-sign">${note.authorName}<br />${note.authorCouncil}</p>
      <p class="note-small">
        ${msg(str`Lacrado em ${instant(note.signedAt, clinic.timeZone)}, selo ${note.seal}. Impresso em ${date(printedAt)} às ${time2(minuteOf(printedAt))}.`)}
        ${msg('Documento sem assinatura digital: válido somente com assinatura e carimbo.')}
      </p>
    </footer>
  </article>`
}
