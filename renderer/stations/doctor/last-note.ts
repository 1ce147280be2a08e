import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Output } from '../../../preload/contract/index.ts'
import { date } from '../../i18n/format.ts'
import { diagnosisLines, sectionTitle } from '../../i18n/note-lines.ts'

type Note = Output<'record.timeline'>['notes'][number]

/** The note of the latest visit, no triage; one that was signed anew in the right chart may be of long before. */
export const latestNote = (page: Output<'record.timeline'> | undefined): Note | undefined =>
  page?.notes
    .filter(({ triage }) => !triage)
    .reduce<Note | undefined>((last, one) => (last && last.date >= one.date ? last : one), undefined)

/** What was found and decided at the last visit, beside the note that is being written. */
export function lastNote(last: Note | undefined): TemplateResult | typeof nothing {
  if (!last) return nothing
  const decided = last.sections.filter(({ key }) => key === 'assessment' || key === 'plan')
  return html`<section class="last">
    <h2 class="heading-01">${msg('Última nota')}</h2>
    <p class="label">${date(last.date)}, ${last.visitType}, ${last.authorName}</p>
    ${
      last.diagnoses.length > 0
        ? html`<h3 class="label">${msg('Diagnósticos')}</h3>
            <p>${diagnosisLines(last.diagnoses).join('\n')}</p>`
        : nothing
    }
    ${(decided.length > 0 ? decided : last.sections).map((section) =>
      section.text === ''
        ? nothing
        : html`<h3 class="label">${sectionTitle(section)}</h3>
            <p>${section.text}</p>`,
    )}
  </section>`
}
