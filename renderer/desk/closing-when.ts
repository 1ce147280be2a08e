import { date, time2, weekday } from '../i18n/format.ts'

interface Span {
  readonly fromDate: string
  readonly toDate: string
  readonly startMinute: number | null
  readonly endMinute: number | null
}

/** "25/11/2026, quarta-feira, 13:00–18:00" */
export function closingWhen({ fromDate, toDate, startMinute, endMinute }: Span): string {
  const days =
    fromDate === toDate ? `${date(fromDate)}, ${weekday(fromDate)}` : `${date(fromDate)}–${date(toDate)}`
  return startMinute === null || endMinute === null
    ? days
    : `${days}, ${time2(startMinute)}–${time2(endMinute)}`
}
