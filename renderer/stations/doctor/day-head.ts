import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Visit } from '../../../preload/contract/visit-fields.ts'
import { icon } from '../../elements/icon.ts'
import { longDate, missedCount, visitCount } from '../../i18n/format.ts'

function sumOf(visits: readonly Visit[]): string {
  const count = (of: Visit['status']) => visits.filter(({ status }) => status === of).length
  return [
    visitCount(visits.length),
    msg(str`${count('arrived')} esperando`),
    msg(str`${count('fulfilled')} atendidas`),
    missedCount(count('noshow')),
  ].join(', ')
}

/** Over the doctor's day: which it is, how it stands, the days beside it. `visits`: null until they have come. */
export const dayHead = (date: string, visits: readonly Visit[] | null, go: (by: 1 | -1) => void) =>
  html`<div class="head">
    <h1 class="heading-02">${longDate(date)}</h1>
    <button
      class="button ghost icon-only"
      type="button"
      aria-label=${msg('Dia anterior')}
      @click=${() => go(-1)}
    >
      ${icon(left, 16)}
    </button>
    <button
      class="button ghost icon-only"
      type="button"
      aria-label=${msg('Dia seguinte')}
      @click=${() => go(1)}
    >
      ${icon(right, 16)}
    </button>
    ${visits ? html`<p class="sum">${sumOf(visits)}</p>` : nothing}
    <a class="button ghost md" href="/doctor/lancar">${msg('Lançar consulta que já aconteceu')}</a>
  </div>`
