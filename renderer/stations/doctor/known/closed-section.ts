import warning from '@carbon/icons/es/warning--alt--filled/16'
import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import { icon } from '../../../elements/icon.ts'
import { date, momentOf } from '../../../i18n/format.ts'

type Closed = Output<'statement.list'>['closed'][number]

/** What is known of a patient and under secrecy to whoever reads: that there is something, and which medicine to mind. */
export function closedSection(closed: readonly Closed[], timeZone: string) {
  if (closed.length === 0) return nothing
  return html`<section aria-labelledby="closed">
    <h3 id="closed">${msg('Registro sob sigilo')}</h3>
    <ul>
      ${closed.map(
        ({ authorName, enteredAt, warns }) =>
          html`<li>
            ${warns === null ? nothing : html`<p>${icon(warning, 16)} ${msg(str`Em uso: ${warns}`)}</p>`}
            <p class="label">${authorName}, ${date(momentOf(enteredAt, timeZone).day)}</p>
          </li>`,
      )}
    </ul>
  </section>`
}
