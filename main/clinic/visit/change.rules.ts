import { isOpen } from '../../../preload/contract/visit-status.ts'
import { dayOf, minuteOf } from '../calendar/days.rules.ts'
import type { VisitState } from './steps.rules.ts'

/** Why a visit can no longer be moved or cancelled, or null; the desk needs no notice (null). `now` is wall-clock time. */
export function changeRefusal(
  { status, date, startMinute }: VisitState,
  noticeMinutes: number | null,
  now: string,
): 'wrong-status' | 'too-soon' | null {
  if (!isOpen(status)) return 'wrong-status'
  const left = (dayOf(date) - dayOf(now)) * 1440 + startMinute - minuteOf(now)
  return noticeMinutes !== null && left < noticeMinutes ? 'too-soon' : null
}
