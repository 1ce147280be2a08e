import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import { date, dayMonth, shortWeekday, time2 } from '../../../i18n/format.ts'
import type { Place } from './decisions.ts'

export type Closing = Output<'closing.list'>['closings'][number]

/** "30/11/2026 a 02/12/2026, 13:00–18:00" */
export function spanWord({ fromDate, toDate, startMinute, endMinute }: Closing): string {
  const days = fromDate === toDate ? date(fromDate) : msg(str`${date(fromDate)} a ${date(toDate)}`)
  return startMinute === null || endMinute === null
    ? days
    : `${days}, ${time2(startMinute)}–${time2(endMinute)}`
}

export const whenWord = (day: string, minute: number) =>
  `${shortWeekday(day)} ${dayMonth(day)} ${time2(minute)}`

/** "qua 25/11 09:00, Dr. Renato" */
export const placeWord = ({
  date: day,
  startMinute,
  practitionerName,
}: Pick<Place, 'date' | 'startMinute' | 'practitionerName'>) =>
  `${whenWord(day, startMinute)}, ${practitionerName}`

/** Which offer a place is. */
export function kindWord(kind: Place['kind']): string {
  switch (kind) {
    case 'same-professional':
      return msg('Na volta')
    case 'other-professional':
      return msg('No mesmo dia')
    case 'next-gap':
      return msg('Primeira vaga')
  }
}
