import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Output } from '../../../preload/contract/index.ts'
import { date } from '../../i18n/format.ts'

/** What was found and decided at the last visit, beside the note that is being written. */
export function lastNote(
  last: Output<'record.timeline'>['notes'][number] | undefined,
): TemplateResult | typeof nothing {
  if (!last) return nothing
  return html`<section class="last">
    <h2 class="heading-01">${msg('Última nota')}</h2>
    <p class="label">${date(last.date)}, ${last.visitType}, ${last.authorName}</p>
    ${
      last.content.assessment
        ? html`<h3 class="label">${msg('Hipótese')}</h3>
            <p>${last.content.assessment}</p>`
        : nothing
    }
    ${
      last.content.plan
        ? html`<h3 class="label">${msg('Conduta')}</h3>
            <p>${last.content.plan}</p>`
        : nothing
    }
  </section>`
}
