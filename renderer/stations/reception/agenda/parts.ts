import { msg, str } from '@lit/localize'
import add from '@carbon/icons/es/add/16'
import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { html } from 'lit'
import type { Column, GridDay } from '../../../elements/day-grid/layout.ts'
import { icon } from '../../../elements/icon.ts'
import '../../../elements/status-mark.ts'
import { longDate } from '../../../i18n/format.ts'

interface BarActions {
  go(days: number): void
  today(): void
  book(): void
}

/** Which day it is and the ways to another. */
export function dayBar(date: string, day: GridDay | undefined, { go, today, book }: BarActions) {
  const count = day?.visits.filter(({ status }) => status !== 'cancelled').length ?? 0
  return html`<div class="bar">
    <button type="button" class="square" aria-label=${msg('Dia anterior')} @click=${() => go(-1)}>
      ${icon(left, 16)}
    </button>
    <button type="button" class="square" aria-label=${msg('Dia seguinte')} @click=${() => go(1)}>
      ${icon(right, 16)}
    </button>
    <button type="button" @click=${today}>${msg('Hoje')} <kbd>H</kbd></button>
    <h1>${longDate(date)}</h1>
    <span>${count === 1 ? msg('1 consulta') : msg(str`${count} consultas`)}</span>
    <span class="grow"></span>
    <button type="button" class="go" @click=${book}>${icon(add, 16)} ${msg('Agendar')} <kbd>N</kbd></button>
  </div>`
}

interface Filter {
  readonly specialty: string
  readonly practitionerId: string
  choose(specialty: string, practitionerId: string): void
}

/** Columns by specialty and professional. */
export function filters(columns: readonly Column[], { specialty, practitionerId, choose }: Filter) {
  const specialties = [...new Set(columns.map((column) => column.specialty))].sort((a, b) =>
    a.localeCompare(b),
  )
  const of = (event: Event) => (event.target as HTMLSelectElement).value
  return html`<label>
      <span class="visually-hidden">${msg('Especialidade')}</span>
      <select @change=${(event: Event) => choose(of(event), '')}>
        <option value="">${msg('Especialidades')}</option>
        ${specialties.map((name) => html`<option value=${name} ?selected=${name === specialty}>${name}</option>`)}
      </select>
    </label>
    <label>
      <span class="visually-hidden">${msg('Profissional')}</span>
      <select @change=${(event: Event) => choose('', of(event))}>
        <option value="">${msg('Todos os profissionais')}</option>
        ${columns.map((column) => html`<option value=${column.practitionerId} ?selected=${column.practitionerId === practitionerId}>${column.treatment}</option>`)}
      </select>
    </label>`
}

const STATUSES = ['booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled', 'noshow'] as const

/** What the fills and patterns mean. */
export const legend = () =>
  html`<ul class="legend" aria-label=${msg('Legenda')}>
    ${STATUSES.map((status) => html`<li><mb-status-mark status=${status}></mb-status-mark></li>`)}
    <li><i class="swatch lane"></i>${msg('Encaixe')}</li>
    <li><i class="swatch hold"></i>${msg('Em uso')}</li>
  </ul>`

export const keyHints = () =>
  html`<div class="hints">
    <span><kbd>←↑↓→</kbd> ${msg('andar na grade')}</span>
    <span><kbd>Enter</kbd> ${msg('abrir')}</span>
    <span><kbd>Alt+↑↓</kbd> ${msg('mover 5 min')}</span>
    <span><kbd>E</kbd> ${msg('encaixe')}</span>
  </div>`

export const emptyDay = () =>
  html`<p class="empty">
    ${msg('Nenhum profissional para mostrar. Os profissionais são cadastrados na administração e aparecem aqui como colunas.')}
  </p>`

/** Stands in for the columns once the first answer is late. */
export const skeleton = () =>
  html`<div class="skeleton" role="status" aria-label=${msg('Carregando a agenda…')}>
    ${Array.from({ length: 7 }, () => html`<i></i>`)}
  </div>`
