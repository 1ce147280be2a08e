import { html, nothing } from 'lit'
import type { DocumentPaper, DocumentShown } from '../../../preload/contract/document-content.ts'
import { isKept } from '../../../preload/contract/prescription-kinds.ts'
import { documentTitle } from '../../i18n/document-words.ts'
import { date, fullDate } from '../../i18n/format.ts'
import { cpf, phone } from '../../i18n/identity.ts'
import { namesPatientAbove } from './body.ts'
import { checkSquare } from './check-square.ts'
import { ageAndSex } from './kept-body.ts'
import { viaWords } from './kept-words.ts'
import { codeInGroups, dayOf, priorityWord } from './words.ts'

const beside = (...parts: readonly (string | false | null)[]) => parts.filter(Boolean).join(', ')

/** No line ends within a number that somebody dials. */
const wholePhone = (number: string) => phone(number).replaceAll(' ', '\u00a0')

const qualified = ({ specialty, rqe }: { readonly specialty: string; readonly rqe: string }) =>
  `${specialty}, RQE\u00a0${rqe}`

function clinicLines({ street, city, state, postalCode, phone: number }: DocumentShown['clinic']) {
  const code = postalCode?.replace(/^(\d{5})(\d{3})$/u, '$1-$2') ?? null
  return html`<p>${street}</p>
    <p>${beside(city, state, code, number && wholePhone(number))}</p>`
}

/** Who issues it: each specialty with its register, the council, and how he is reached where he wants it said. */
function authorLines(author: DocumentShown['author']) {
  const { name, council, specialty, rqe, qualifications, phone: number, email } = author
  if (council === null)
    return html`<p><b>Recepção</b></p>
      <p>${name}</p>`
  const own = qualifications === null || rqe === null ? [specialty] : []
  return html`<p><b>${name}</b></p>
    ${[...own, ...(qualifications ?? []).map(qualified)].map((line) => html`<p>${line}</p>`)}
    <p>${beside(council, qualifications === null && rqe && `RQE ${rqe}`)}</p>
    <p>${beside(number && wholePhone(number), email)}</p>`
}

/** Clinic left, author right, on every page. */
export const paperHead = ({ shown: { clinic, author }, logo }: DocumentPaper) =>
  html`<header class=${logo === null ? '' : 'with-logo'}>
    ${logo === null ? nothing : html`<img class="logo" src=${`data:image/jpeg;base64,${logo}`} alt="" />`}
    <div>
      <p class="clinic">${clinic.name}</p>
      ${clinicLines(clinic)}
    </div>
    <div class="author">${authorLines(author)}</div>
  </header>`

const MARKS = { voided: 'ANULADO', replaced: 'SUBSTITUÍDO' } as const

/** What is said of the sheet itself beside its title. */
function marks({ content, shown, issued }: DocumentPaper, via: number) {
  const said = [
    'vias' in content ? viaWords(content, via) : '',
    shown.clinic.practice ? 'DADOS FICTÍCIOS' : '',
    'priority' in content ? `Prioridade: ${priorityWord[content.priority]}` : '',
    issued && issued.standing !== 'valid' ? MARKS[issued.standing] : '',
    issued?.reprint ? 'Reimpressão' : '',
  ].filter(Boolean)
  return said.map((mark) => html`<span class="mark">${mark}</span>`)
}

/** What is copied onto the printed form: it is no prescription, and is not signed. */
const isListToCopy = ({ content }: DocumentPaper) => 'way' in content && content.way === 'copy'

/** The last day on which a pharmacy takes it, on every page: a page may be all that it sees. */
function lastDayOf({ content }: DocumentPaper) {
  if (!('validUntil' in content) || content.validUntil === null) return nothing
  if (content.kind === 'notification' || content.way === 'copy') return nothing
  return html`<p>Vale até ${dayOf(content.validUntil)}.</p>`
}

export const paperTitle = (paper: DocumentPaper, via: number) =>
  html`<div class="title">
    <div>
      <h1>
        ${isListToCopy(paper) ? 'Para copiar: controle especial' : documentTitle(paper.content.kind, paper.shown.author)}
      </h1>
      ${lastDayOf(paper)}
    </div>
    <div class="marks">${marks(paper, via)}</div>
  </div>`

/** Longer ones have a line of their own on a small sheet. */
const LONG_NAME = 36

/** The patient, where no sentence names him; a CPF that is missing is a line for the hand. */
export function paperPatient({ content, shown }: DocumentPaper) {
  if (!namesPatientAbove(content.kind)) return nothing
  const { name, legalName, birthDate, cpf: number, passport, address } = shown.patient
  const long = name.length + (legalName?.length ?? 0) > LONG_NAME
  return html`<dl class=${long ? 'long' : ''}>
    <div class="wide">
      <dt>Paciente</dt>
      <dd><b>${name}</b>${legalName === null ? nothing : html` (nome civil: ${legalName})`}</dd>
    </div>
    <div>
      <dt>Nascimento</dt>
      <dd>${date(birthDate)}</dd>
    </div>
    <div>
      <dt>${passport === null ? (isKept(content.kind) ? 'CPF ou passaporte' : 'CPF') : 'Passaporte'}</dt>
      <dd>${number === null ? (passport ?? html`<span class="ruled"></span>`) : cpf(number)}</dd>
    </div>
    ${
      content.kind === 'prescription' || isKept(content.kind)
        ? html`<div class=${isKept(content.kind) ? 'wide' : 'wide alone'}>
              <dt>Endereço</dt>
              <dd>${address ?? html`<span class="ruled"></span>`}</dd>
            </div>
            ${isKept(content.kind) ? ageAndSex(shown) : nothing}`
        : nothing
    }
  </dl>`
}

/** Council and number, and every specialty that has a register, with it (CFM 2.381/2024). */
function registers({ council, rqe, qualifications }: DocumentShown['author']): string {
  if (qualifications === null) return beside(council, rqe && `RQE ${rqe}`)
  return [council, ...qualifications.map(qualified)].join(' · ')
}

/** Place and date, and where the hand signs. */
export function paperSign(paper: DocumentPaper) {
  if (isListToCopy(paper)) return nothing
  const { clinic, author, at } = paper.shown
  return html`<div class="sign">
    <p>${beside(clinic.city ?? clinic.state, fullDate(at, 'pt-BR'))}</p>
    <div>
      <p class="stamp">
        ${author.council === null ? 'assinatura e carimbo da clínica' : 'assinatura e carimbo ou nº do conselho'}
      </p>
      <p class="signer">
        <b>${author.name}</b><br />${author.council === null ? `Recepção, ${clinic.name}` : registers(author)}
      </p>
    </div>
  </div>`
}

/** Which of its kind and council: "leave/CRM/1" is 1. */
const ruleNumber = (id: string) => id.slice(id.lastIndexOf('/') + 1)

/** The check code, what makes the sheet valid, by which rule, and which page of how many it is. */
export function paperFoot(paper: DocumentPaper, page: number, pages: number) {
  const { shown, issued } = paper
  const { clinic, at, rule } = shown
  return html`<footer>
    ${issued ? checkSquare(issued.code) : html`<span class="square empty"></span>`}
    <div>
      <p class="line">
        <span>Conferência <b>${issued ? codeInGroups(issued.code) : 'ao emitir'}</b></span>
        <span>Página ${page} de ${pages}</span>
      </p>
      <p>
        <b
          >${isListToCopy(paper) ? 'Lista para copiar: não vale como receita.' : 'Documento sem assinatura digital: vale impresso e assinado à mão.'}</b
        >
      </p>
      <p>
        ${issued ? `Nº ${issued.number}. Emitido` : 'Rascunho'} em ${dayOf(at)} às ${at.slice(11, 16)}. Regra
        ${ruleNumber(rule.id)}, ${rule.source}.
      </p>
      <p>${clinic.cnes === null ? nothing : `CNES ${clinic.cnes}`}</p>
    </div>
  </footer>`
}
