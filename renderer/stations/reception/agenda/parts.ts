import add from '@carbon/icons/es/add/16'
import chevron from '@carbon/icons/es/chevron--down/16'
import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { icon } from '../../../elements/icon.ts'
import { goTo } from '../../../router.ts'

interface BarActions {
  /** "dia" or "semana" */
  readonly back: string
  readonly on: string
  go(by: 1 | -1): void
  today(): void
  /** Opens the month under the date. */
  month(anchor: Element): void
  book(): void
}

/** Which day or week it is and the ways to another. */
export function dateBar(title: string, around: TemplateResult, actions: BarActions) {
  const { back, on, go, today, month, book } = actions
  return html`<div class="bar">
    <button type="button" class="square" aria-label=${back} @click=${() => go(-1)}>${icon(left, 16)}</button>
    <button type="button" class="square" aria-label=${on} @click=${() => go(1)}>${icon(right, 16)}</button>
    <button type="button" @click=${today}>${msg('Hoje')} <kbd>H</kbd></button>
    <h1>
      <button
        type="button"
        aria-haspopup="dialog"
        @click=${(event: Event) => month(event.currentTarget as Element)}
      >
        <span>${title}</span> ${icon(chevron, 16)} <kbd aria-hidden="true">G</kbd>
      </button>
    </h1>
    ${around}
    <span class="grow"></span>
    <button type="button" class="go" @click=${book}>${icon(add, 16)} ${msg('Agendar')} <kbd>N</kbd></button>
  </div>`
}

/** How many patients do not know yet that their visits were changed, how many visits stand outside the rules, and the way to them. */
export const workButton = (untold: number, outside: number) =>
  untold + outside === 0
    ? nothing
    : html`<button type="button" class="go" @click=${() => goTo('/reception/confirmacoes/por-avisar')}>
        ${untold === 0 ? nothing : untold === 1 ? msg('1 por avisar') : msg(str`${untold} por avisar`)}
        ${outside === 0 ? nothing : outsideWord(outside)}
      </button>`

const outsideWord = (count: number) =>
  count === 1 ? msg('1 fora das regras') : msg(str`${count} fora das regras`)

interface Choice {
  readonly name: string
  readonly all: string
  readonly options: readonly string[]
  readonly chosen: string
  choose(option: string): void
}

/** A filter of one choice, or all. */
export const oneOf = ({ name, all, options, chosen, choose }: Choice) =>
  html`<label>
    <span class="visually-hidden">${name}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${live(chosen === '')}>${all}</option>
      ${options.map((option) => html`<option value=${option} .selected=${live(option === chosen)}>${option}</option>`)}
    </select>
  </label>`

export const keyHints = () =>
  html`<div class="hints">
    <span><kbd>←↑↓→</kbd> ${msg('andar na grade')}</span>
    <span><kbd>Enter</kbd> ${msg('abrir')}</span>
    <span><kbd>Alt+↑↓</kbd> ${msg('mover 5 min')}</span>
    <span><kbd>Shift+E</kbd> ${msg('encaixe')}</span>
    <span><kbd>I</kbd> ${msg('por quê?')}</span>
  </div>`

/** Stands in for the columns once the first answer is late. */
export const skeleton = () =>
  html`<div slot="instead" class="skeleton" role="status" aria-label=${msg('Carregando a agenda…')}>
    ${Array.from({ length: 7 }, () => html`<i></i>`)}
  </div>`

export const noProfessionals = () =>
  html`<div slot="instead" class="instead">
    <p>
      ${msg('Nenhum profissional para mostrar. Os profissionais são cadastrados na administração e aparecem aqui como colunas.')}
    </p>
  </div>`
