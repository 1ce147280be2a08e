import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { ref } from 'lit/directives/ref.js'
import type { Output } from '../../../../preload/contract/index.ts'
import type { Stretch } from '../../../data/stretch.ts'
import { foundBy, firstForEnter, moreFound } from '../../../desk/found-words.ts'
import { markedName } from '../../../desk/marked-name.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import type { Column } from '../../../elements/day-grid/layout.ts'
import { age, date, span } from '../../../i18n/format.ts'

const PLUS = /^\+\s*(?=\p{L}|$)/u
/** "+" alone or before a name means a new patient; with figures behind it, it is the beginning of a phone. */
export const isPlus = (typed: string) => PLUS.test(typed)
export const withoutPlus = (typed: string) => typed.replace(PLUS, '').trim()

/** Whom the visit is for; somebody registered just now is told by the name alone. */
export type Chosen = Pick<PatientLine, 'id' | 'name'> & Partial<Pick<PatientLine, 'birthDate'>>

interface Top {
  readonly over: boolean
  readonly stretch: Stretch
  readonly typeId: string
  readonly chosen: Chosen | null
  readonly chooseType: (typeId: string) => void
}

/** When, with whom and for how long; and for whom, once somebody is chosen: the field is too narrow for long names. */
export function bookTop(column: Column, { over, stretch, typeId, chosen, chooseType }: Top) {
  const place = [column.treatment, column.room].filter((part) => part !== null).join(', ')
  return html`<div class="top">
    <p>${over ? msg('Encaixar') : msg('Agendar')} <b>${span(stretch)}</b>, ${place}</p>
    <select
      aria-label=${msg('Tipo de consulta')}
      @change=${(event: Event) => chooseType((event.target as HTMLSelectElement).value)}
    >
      ${column.visitTypes.map(({ id, name, minutes }) => html`<option value=${id} .selected=${live(id === typeId)}>${name}, ${minutes} min</option>`)}
    </select>
    ${chosen ? html`<mb-meant-for patientId=${chosen.id} visitTypeId=${typeId}></mb-meant-for>` : nothing}
    ${chosen ? html`<p class="whom"><b>${chosen.name}</b>${chosen.birthDate ? `, ${date(chosen.birthDate)}` : ''}</p>` : nothing}
  </div>`
}

interface Option {
  readonly index: number
  readonly at: number
  readonly choose: () => void
}

const option = ({ index, at, choose }: Option, content: TemplateResult) =>
  html`<li
    id="p${index}"
    role="option"
    aria-selected=${index === at}
    @mousedown=${(event: MouseEvent) => {
      event.preventDefault()
      choose()
    }}
  >
    ${content}
  </li>`

/** A patient who was found, the typed letters underlined. */
function patientOption(patient: PatientLine, typed: string, now: string, place: Option): TemplateResult {
  const { birthDate, guardianName } = patient
  const guardian = guardianName ? msg(str`resp. ${guardianName}`) : ''
  return option(
    place,
    html`<span
        >${markedName(patient.name, typed)}${patient.legalName ? html` <span class="about">${msg('nome social')}</span>` : nothing}</span
      >
      <span class="about"
        >${[age(birthDate, now), date(birthDate), guardian, foundBy(patient)].filter(Boolean).join(', ')}</span
      >
      <span class="side"
        >${patient.insurer ?? msg('Particular')}<br />${patient.lastVisit ? msg(str`última ${date(patient.lastVisit)}`) : msg('1ª vez')}</span
      >`,
  )
}

/** The last line: whoever is not there is registered in place. */
function newPatientOption(typed: string, place: Option): TemplateResult {
  const name = withoutPlus(typed)
  return option(
    place,
    html`<span class="new">${name ? msg(str`Cadastrar ${name}`) : msg('Cadastrar paciente novo')}</span>
      <span class="side"><kbd>+</kbd></span>`,
  )
}

type Found = Output<'patient.search'>
export const NOBODY: Found = { lines: [], exact: 0, more: false }

/** Where nobody has the very name, the new patient's line. */
export const lineForEnter = (found: Found) => {
  const first = firstForEnter(found)
  return first < 0 ? found.lines.length : first
}

interface FoundList {
  readonly typed: string
  readonly now: string
  readonly at: number
  readonly choose: (patient: PatientLine) => void
  readonly register: () => void
}

/** Whoever was found, then the new patient; said where there is nobody, and where there are more. */
export const foundList = ({ lines, more }: Found, { typed, now, at, choose, register }: FoundList) =>
  html`${lines.length === 0 && !isPlus(typed) ? html`<p class="said" role="status">${msg('Ninguém com este nome, CPF, telefone ou nascimento.')}</p>` : nothing}
    <ul class="list" id="list" role="listbox" aria-label=${msg('Pacientes encontrados')}>
      ${lines.map((patient, index) => patientOption(patient, typed, now, { index, at, choose: () => choose(patient) }))}
      ${newPatientOption(typed, { index: lines.length, at, choose: register })}
    </ul>
    ${more ? html`<p class="said" role="status">${moreFound()}</p>` : nothing}`

interface BookActions {
  readonly enter: () => void
  readonly register: () => void
  readonly leave: () => void
}

/** What the keys do now, and the mouse: the end of the list, kept in sight as it grows. */
export const bookKeys = (chosen: boolean, { enter, register, leave }: BookActions) =>
  html`<div class="keys" ${ref((end) => end?.scrollIntoView({ block: 'nearest' }))}>
    <button type="button" @click=${enter}>
      <kbd>Enter</kbd> ${chosen ? msg('agendar') : msg('escolher')}
    </button>
    <span><kbd>Tab</kbd> ${msg('tipo')}</span>
    <button type="button" @click=${register}><kbd>+</kbd> ${msg('novo paciente')}</button>
    <button type="button" @click=${leave}><kbd>Esc</kbd> ${msg('sair')}</button>
  </div>`

/** Why a visit goes over another one. */
export const whyOver = (reason: string, say: (reason: string) => void) =>
  html`<label class="why"
    >${msg('Há uma consulta neste horário. Por que encaixar?')}
    <input
      id="reason"
      type="text"
      maxlength="200"
      autocomplete="off"
      .value=${live(reason)}
      @input=${(event: Event) => say((event.currentTarget as HTMLInputElement).value)}
  /></label>`
