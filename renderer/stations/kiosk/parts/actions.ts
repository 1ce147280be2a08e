import arrowLeft from '@carbon/icons/es/arrow--left/32'
import arrowRight from '@carbon/icons/es/arrow--right/32'
import warning from '@carbon/icons/es/warning--alt/32'
import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../../elements/icon.ts'

/** The bar above the service zone: back on the left; the primary says its verb, repeats the choice, or says what is missing. */
export function actions(bar: {
  readonly back?: (() => void) | undefined
  readonly backLabel?: string
  readonly next?: string
  readonly choice?: string
  /** What is still missing; while it is said, nothing can be gone on with. */
  readonly missing?: string | undefined
  readonly arrow?: boolean
  readonly onNext?: () => void
}): TemplateResult {
  const primary = bar.missing
    ? html`<button type="button" class="key waiting" aria-disabled="true">${bar.missing}</button>`
    : bar.next
      ? html`<button type="button" class="key primary" @click=${bar.onNext}>
          ${bar.choice ? html`<span class="two-lines">${bar.next}<small>${bar.choice}</small></span>` : html`<span>${bar.next}</span>`}
          ${bar.arrow ? icon(arrowRight, 56) : nothing}
        </button>`
      : nothing
  const back = bar.back
    ? html`<button type="button" class="key" @click=${bar.back}>
        ${icon(arrowLeft, 56)}<span>${bar.backLabel ?? msg('Voltar')}</span>
      </button>`
    : nothing
  return html`<div class="actions ${bar.back ? '' : 'alone'}">${back}${primary}</div>`
}

/** What went wrong, said aloud; an empty sentence leaves the live region standing and shows nothing. */
export const trouble = (sentence: string): TemplateResult =>
  html`<div role="alert">
    ${sentence ? html`<p class="trouble">${icon(warning, 48)}<span>${sentence}</span></p>` : nothing}
  </div>`
