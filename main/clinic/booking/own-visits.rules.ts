import { Temporal } from 'temporal-polyfill'
import { PATIENT_NOTICE_MINUTES } from './openings.rules.ts'
import type { Visit } from './steps.rules.ts'

/** Why a visit can no longer be moved or cancelled, or null. Reception needs no notice. `now` is wall-clock time. */
export function changeRefusal(
  { status, date, startMinute }: Visit,
  byPatient: boolean,
  now: string,
): 'wrong-status' | 'too-soon' | null {
  if (status !== 'booked' && status !== 'confirmed') return 'wrong-status'
  const start = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: startMinute })
  const latest = Temporal.PlainDateTime.from(now).add({ minutes: PATIENT_NOTICE_MINUTES })
  return byPatient && Temporal.PlainDateTime.compare(start, latest) < 0 ? 'too-soon' : null
}
