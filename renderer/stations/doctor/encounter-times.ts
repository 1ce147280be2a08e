import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../preload/contract/index.ts'
import { contactWord } from '../../i18n/contact.ts'
import { localDateTime, onDay, wallClock } from '../../i18n/format.ts'

type Encounter = Output<'record.encounter'>

function titleOf({ visit, signedNoteId }: Encounter): string {
  if (visit?.recordedLate) return msg('Consulta lançada depois')
  if (signedNoteId) return msg('Atendido')
  return visit ? msg('Em atendimento') : msg('Sem consulta marcada')
}

/** What an encounter is, when its visit was to be and when it began. */
export const encounterTimes = (encounter: Encounter, today: string, timeZone: string) => {
  const { visit, contact, date, startedAt } = encounter
  return html`
    <div>
      <h1 class="heading-01">${titleOf(encounter)}</h1>
      <p class="label">${visit?.visitType ?? (contact ? contactWord(contact) : nothing)}</p>
    </div>
    ${
      visit
        ? html`<div>
            <p class="label">${visit.recordedLate ? msg('Aconteceu') : msg('Marcada')}</p>
            <p>${onDay(localDateTime(date, visit.startMinute), today)}</p>
          </div>`
        : nothing
    }
    <div>
      <p class="label">${visit?.recordedLate ? msg('Nota iniciada') : msg('Iniciada')}</p>
      <p>${onDay(wallClock(startedAt, timeZone), today)}</p>
    </div>
  `
}
