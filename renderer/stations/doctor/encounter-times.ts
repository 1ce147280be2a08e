import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Output } from '../../../preload/contract/index.ts'
import { localDateTime, onDay, wallClock } from '../../i18n/format.ts'

type Encounter = Output<'record.encounter'>

function titleOf({ recordedLate, signedNoteId }: Encounter): string {
  if (recordedLate) return msg('Consulta lançada depois')
  return signedNoteId ? msg('Atendido') : msg('Em atendimento')
}

/** What a consultation is, when it was to be and when it began. */
export const encounterTimes = (encounter: Encounter, today: string, timeZone: string) => html`
  <div>
    <h1 class="heading-01">${titleOf(encounter)}</h1>
    <p class="label">${encounter.visitType}</p>
  </div>
  <div>
    <p class="label">${encounter.recordedLate ? msg('Aconteceu') : msg('Marcada')}</p>
    <p>${onDay(localDateTime(encounter.date, encounter.startMinute), today)}</p>
  </div>
  <div>
    <p class="label">${encounter.recordedLate ? msg('Nota iniciada') : msg('Iniciada')}</p>
    <p>${onDay(wallClock(encounter.startedAt, timeZone), today)}</p>
  </div>
`
