import chevron from '@carbon/icons/es/chevron--down/16'
import left from '@carbon/icons/es/chevron--left/16'
import right from '@carbon/icons/es/chevron--right/16'
import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { icon } from '../../../elements/icon.ts'

interface AheadBar {
  readonly shown: 'day' | 'week'
  readonly date: string
  readonly back: string
  readonly on: string
  readonly sum: string
  go(by: 1 | -1): void
  today(): void
  month(): void
}

/** Over the days to come, one or seven: which they are, the ways to others, and from one view to the other. */
export function aheadBar(title: string, bar: AheadBar) {
  return html`<div class="head">
    <h1 class="heading-02">
      <button class="button ghost md" type="button" aria-haspopup="dialog" @click=${() => bar.month()}>
        <span>${title}</span> ${icon(chevron, 16)} <kbd aria-hidden="true">G</kbd>
      </button>
    </h1>
    <button class="button ghost icon-only" type="button" aria-label=${bar.back} @click=${() => bar.go(-1)}>
      ${icon(left, 16)}
    </button>
    <button class="button ghost icon-only" type="button" aria-label=${bar.on} @click=${() => bar.go(1)}>
      ${icon(right, 16)}
    </button>
    <button class="button ghost md" type="button" @click=${() => bar.today()}>
      ${msg('Hoje')} <kbd>H</kbd>
    </button>
    ${bar.sum ? html`<p class="sum">${bar.sum}</p>` : nothing}
    <nav aria-label=${msg('Dia ou semana')}>
      <a
        class="button ghost md"
        href="/doctor/agenda?dia=${bar.date}"
        aria-current=${bar.shown === 'day' ? 'page' : nothing}
        >${msg('Dia')}</a
      >
      <a
        class="button ghost md"
        href="/doctor/agenda/semana?dia=${bar.date}"
        aria-current=${bar.shown === 'week' ? 'page' : nothing}
        >${msg('Semana')}</a
      >
    </nav>
  </div>`
}
