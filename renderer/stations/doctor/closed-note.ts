import locked from '@carbon/icons/es/locked/20'
import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { Output } from '../../../preload/contract/index.ts'
import { icon } from '../../elements/icon.ts'
import { instant } from '../../i18n/format.ts'

export type Closed = Output<'record.timeline'>['closed'][number]

/** A note under secrecy, as others see it in its place of the timeline. */
export function closedNote(
  { signedAt, authorName, authorCouncil }: Closed,
  timeZone: string,
): TemplateResult {
  return html`<article class="closed" aria-label=${msg('Registro sob sigilo')}>
    ${icon(locked, 20)}
    <div>
      <h3 class="heading-01">${msg('Registro sob sigilo')}</h3>
      <p class="label">${authorName}, ${authorCouncil}, ${instant(signedAt, timeZone)}</p>
    </div>
  </article>`
}
