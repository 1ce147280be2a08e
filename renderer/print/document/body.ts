import { html, nothing, type TemplateResult } from 'lit'
import type {
  Cid,
  ContentOf,
  Disclosure,
  DocumentKind,
  DocumentPaper,
  DocumentShown,
  SummaryParts,
} from '../../../preload/contract/document-content.ts'
import { cpf } from '../../i18n/identity.ts'
import { daysInWords } from './in-words.ts'
import { keptBody } from './kept-body.ts'
import { between, clock, dayOf, disclosureSentence, dotted, lastDay, weekdayOf } from './words.ts'

/** A line to fill by hand. */
const ruled = (label: string) => html`${label} <span class="ruled"></span>`

const named = ({ name, legalName, cpf: number }: DocumentShown['patient']) =>
  html`<b>${name}</b>${legalName === null ? nothing : html` (nome civil: ${legalName})`},
    ${number === null ? ruled('CPF') : `CPF ${cpf(number)}`}`

const text = (words: string) => (words === '' ? nothing : html`<p class="text">${words}</p>`)
const part = (title: string, words: string) =>
  words === ''
    ? nothing
    : html`<h2>${title}</h2>
        ${text(words)}`

const codes = (cid: readonly Cid[]) => cid.map(({ code, words }) => `${dotted(code)} ${words}`).join('; ')

function told(cid: readonly Cid[], disclosure: Disclosure | null) {
  if (!disclosure) return nothing
  return html`<p class="box">
    ${cid.length > 0 ? html`<b>CID-10 ${codes(cid)}.</b> ` : nothing}${disclosureSentence(disclosure, cid.length > 0)}
  </p>`
}

const plainCodes = (cid: readonly Cid[]) => (cid.length > 0 ? part('CID-10', codes(cid)) : nothing)

const visited = ({ visitDate, at }: DocumentShown) => dayOf(visitDate ?? at)

function leave(
  { days, from, purpose, times, text: words, retroactive, cid, disclosure }: ContentOf<'leave'>,
  shown: DocumentShown,
) {
  const until = lastDay(from, days)
  return html`<p class="statement">
      Atesto, para fins de ${purpose}, que ${named(shown.patient)}, esteve em atendimento nesta clínica em
      ${visited(shown)}${times ? `, ${between(times)}` : ''}, e precisa de <b>${daysInWords(days)}</b> de
      afastamento de suas atividades, a contar de <b>${dayOf(from)}</b>, ${weekdayOf(from)}, até
      <b>${dayOf(until)}</b>, ${weekdayOf(until)}, inclusive.
    </p>
    ${retroactive === null ? nothing : html`<p class="text">Início anterior ao atendimento: ${retroactive}</p>`}
    ${text(words)} ${told(cid, disclosure)}`
}

function companion({ companion: who, companionId, times }: ContentOf<'companion'>, shown: DocumentShown) {
  return html`<p class="statement">
    Atesto que <b>${who}</b>, ${companionId === null ? ruled('documento') : `documento ${companionId}`},
    acompanhou ${named(shown.patient)}, em atendimento nesta clínica em <b>${visited(shown)}</b>,
    ${leaving(times)}.
  </p>`
}

const leaving = (times: ContentOf<'attendance'>['times']) =>
  html`<b>${between(times)}</b
    >${times.to === null ? html`, com saída às <span class="ruled short"></span>` : nothing}`

function attendance({ times }: ContentOf<'attendance'>, shown: DocumentShown) {
  const day = shown.visitDate ?? shown.at
  return html`<p class="statement">
      ${shown.author.council === null ? 'Declaramos' : 'Declaro'} que ${named(shown.patient)}, compareceu a
      esta clínica em <b>${dayOf(day)}</b>, ${weekdayOf(day)}, para atendimento, e aqui permaneceu
      ${leaving(times)}.
    </p>
    <p class="statement">Esta declaração informa presença e horário. Não atesta doença nem afastamento.</p>`
}

function exams({ items, indication, preparation, cid }: ContentOf<'exams'>) {
  return html`<h2>Solicito</h2>
    <ul class="items">
      ${items.map(
        ({ name, remark }) =>
          html`<li><i class="tick"></i><span>${name}</span><small>${remark ?? ''}</small></li>`,
      )}
    </ul>
    <p class="end">fim do pedido, ${items.length === 1 ? '1 item' : `${items.length} itens`}</p>
    ${part('Indicação clínica', indication)} ${plainCodes(cid)}
    ${
      preparation === ''
        ? nothing
        : html`<div class="box">
            <h2>Preparo</h2>
            ${text(preparation)}
          </div>`
    }`
}

const prescription = ({ medicines, text: words }: ContentOf<'prescription'>) =>
  html`<ol class="medicines">
      ${medicines.map(
        ({ name, route, posology, quantity }) =>
          html`<li>
            <p>
              <b>${name}</b>${quantity === null ? nothing : html`<span class="quantity">${quantity}</span>`}
            </p>
            <p>${route}: ${posology}.</p>
          </li>`,
      )}
    </ol>
    <p class="end">fim da receita, ${medicines.length === 1 ? '1 item' : `${medicines.length} itens`}</p>
    ${text(words)}`

const referral = ({ to, reason, summary, cid }: ContentOf<'referral'>) =>
  html`<h2>Para</h2>
    <p class="text"><b>${to}</b></p>
    ${part('Motivo', reason)} ${part('Resumo clínico', summary)} ${plainCodes(cid)}`

const report = ({ purpose, text: words }: ContentOf<'report' | 'opinion'>) =>
  html`${part('Finalidade', purpose ?? '')}${text(words)}`

const health = ({ purpose, text: words, cid, disclosure }: ContentOf<'health'>, shown: DocumentShown) =>
  html`<p class="statement">
      Atesto, para fins de ${purpose}, que ${named(shown.patient)}, esteve em avaliação nesta clínica em
      <b>${visited(shown)}</b>.
    </p>
    ${text(words)} ${told(cid, disclosure)}`

/** The patient's own words are his signature: a line for it, and for who answers for him. */
const consent = ({ purpose, text: words }: ContentOf<'consent'>) =>
  html`${part('Procedimento', purpose)}${text(words)}
    <div class="consented">
      <p><span class="ruled"></span>Paciente ou responsável, por extenso</p>
      <p><span class="ruled"></span>Assinatura</p>
      <p><span class="ruled"></span>Documento</p>
      <p><span class="ruled"></span>Data e hora</p>
    </div>`

const nextVisit = ({ date, startMinute, visitType }: SummaryParts['next'][number]) =>
  `${weekdayOf(date)}, ${dayOf(date)}, às ${clock(startMinute)}: ${visitType}`

const listed = (title: string, lines: readonly string[]) =>
  lines.length === 0
    ? nothing
    : html`<h2>${title}</h2>
        <ul class="listed">
          ${lines.map((one) => html`<li>${one}</li>`)}
        </ul>`

/** Chosen by its author for the patient's own hand: what was not chosen is not there. */
const summary = ({ chosen, text: words }: ContentOf<'summary'>, shown: DocumentShown) =>
  html`<p class="text">Consulta de ${visited(shown)}.</p>
    ${listed(
      'Diagnósticos',
      chosen.diagnoses.map((one) =>
        one.code === null ? one.words : `${one.words} (CID-10 ${dotted(one.code)})`,
      ),
    )}
    ${chosen.sections.map((section) => part(section.title, section.text))}
    ${listed(
      'Medicamentos em uso',
      chosen.inUse.map(({ name, posology }) => (posology === null ? name : `${name}: ${posology}`)),
    )}
    ${text(words)} ${listed('Próxima consulta', chosen.next.map(nextVisit))}`

/** Papers whose patient stands in their sentence; all others name him above it. */
const SENTENCED: readonly DocumentKind[] = ['leave', 'companion', 'health', 'attendance']
export const namesPatientAbove = (kind: DocumentKind) => !SENTENCED.includes(kind)

/** What a paper says. */
export function documentBody({ content, shown }: DocumentPaper): TemplateResult {
  switch (content.kind) {
    case 'prescription':
      return prescription(content)
    case 'antimicrobial':
    case 'glp':
    case 'special-control':
    case 'notification':
      return keptBody(content, shown)
    case 'leave':
      return leave(content, shown)
    case 'companion':
      return companion(content, shown)
    case 'health':
      return health(content, shown)
    case 'attendance':
      return attendance(content, shown)
    case 'exams':
      return exams(content)
    case 'referral':
      return referral(content)
    case 'report':
    case 'opinion':
      return report(content)
    case 'guidance':
      return html`${text(content.text)}`
    case 'consent':
      return consent(content)
    case 'summary':
      return summary(content, shown)
  }
}
