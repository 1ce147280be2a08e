import { msg, str } from '@lit/localize'
import { minuteOf, time, wallClock } from '../../../i18n/format.ts'

/** How long the chosen time waits for whoever chose it, on the clinic's clock; '' while none does. */
export function heldUntil(until: string | null, timeZone: string | undefined): string {
  if (until === null || timeZone === undefined) return ''
  return msg(str`Guardamos este horário para você até ${time(minuteOf(wallClock(until, timeZone)))}.`)
}
