import { msg, str } from '@lit/localize'
import { call } from '../../../data/client.ts'
import type { Column } from '../../../elements/day-grid/layout.ts'
import { dayMonth, span } from '../../../i18n/format.ts'
import { undoVisit, type Deed } from '../deed.ts'
import type { Landing } from './judge.ts'
import { returnWord } from './return-word.ts'

/** What was said to the clinic's first no. */
export interface Insistence {
  /** It is overbooked. */
  readonly overbook?: { readonly reason: string }
  readonly sameTime?: boolean
}

async function copy({ visit, minute, minutes, visitTypeId }: Landing, column: Column, insisting: Insistence) {
  const { patientId, patientName } = visit
  const { practitionerId, date } = column
  const { appointmentId: id, version } = await call('visit.book', {
    patientId,
    practitionerId,
    visitTypeId,
    date,
    startMinute: minute,
    ...insisting,
  })
  const terms = await call('booking.return-terms', { patientId, practitionerId })
  const when = span({ startMinute: minute, endMinute: minute + minutes })
  const said = msg(str`Retorno marcado ${when}: ${patientName}, ${returnWord(terms, date)}`)
  return { said, back: undoVisit(id), visit: { id, version } } satisfies Deed
}

async function move(landing: Landing, column: Column, version: number, insisting: Insistence) {
  const { visit, minute, minutes, visitTypeId } = landing
  const { practitionerId, date } = column
  const { id: appointmentId } = visit
  const where = { practitionerId, visitTypeId, date, startMinute: minute }
  const input = { appointmentId, version, ...where, ...insisting }
  const { version: after } = await call('visit.reschedule', input)
  const when = span({ startMinute: minute, endMinute: minute + minutes })
  const day = date === visit.date ? '' : ` ${dayMonth(date)}`
  const said = msg(str`Consulta movida para ${when}${day}: ${visit.patientName}`)
  const moved = visit.column !== column.id || date !== visit.date || minute !== visit.startMinute
  const seen = { id: appointmentId, version: after }
  return { said, back: undoVisit(appointmentId), visit: seen, moved } satisfies Deed
}

/** Puts a visit where it was dropped, or a retorno there, and tells what was done. */
export function land(
  landing: Landing,
  column: Column,
  version: number,
  insisting: Insistence,
): Promise<Deed> {
  return landing.copy ? copy(landing, column, insisting) : move(landing, column, version, insisting)
}
