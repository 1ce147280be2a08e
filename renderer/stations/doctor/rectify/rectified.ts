import { msg } from '@lit/localize'
import { html } from 'lit'
import { inErrorWords, type RectifiedLine } from '../../../i18n/rectified-words.ts'

/** What counts, after what stood in its place before, struck through. */
export const rectified = ({ value, was }: Pick<RectifiedLine, 'value' | 'was'>) =>
  html`${was.map((one) => html`<s><span class="visually-hidden">${msg('antes')} </span>${one}</s> `)}${value === '' ? html`<span>(${inErrorWords()})</span>` : value}`
