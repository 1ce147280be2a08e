import elsewhere from '@carbon/icons/es/user--minus/20'
import { msg, str } from '@lit/localize'
import { html } from 'lit'
import type { Output } from '../../../preload/contract/index.ts'
import { icon } from '../../elements/icon.ts'
import { date, instant } from '../../i18n/format.ts'

type Stub = Output<'record.timeline'>['moved'][number]

/** What is left in a chart of a note that belonged to another person. */
export const movedNote = (moved: Stub, timeZone: string) =>
  html`<article
    class="moved"
    aria-label=${msg(str`Nota de ${date(moved.date)} que pertencia a outra pessoa`)}
  >
    ${icon(elsewhere, 20)}
    <div>
      <h3 class="heading-01">${msg('Pertencia a outra pessoa')}</h3>
      <p class="label">
        ${date(moved.date)}, ${moved.authorName}, ${moved.authorCouncil},
        ${msg(str`lacrada em ${instant(moved.signedAt, timeZone)}, selo ${moved.seal}`)}
      </p>
    </div>
  </article>`
