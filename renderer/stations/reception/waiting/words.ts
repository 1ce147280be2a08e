import { msg, str } from '@lit/localize'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '../../../../preload/contract/index.ts'
import { daysBetween, time2 } from '../../../i18n/format.ts'
import { shortDays } from '../../../i18n/weekdays.ts'

export type Entry = Output<'waiting.list'>[number]

export const EVERY_DAY = 127
const WORKING_DAYS = 31
const NOON = 720
/** The last minute of a day: from it on, or from midnight, a wish has no end. */
const LAST = 1439

type Hours = Pick<Entry, 'fromMinute' | 'toMinute'>

const isAnyHour = ({ fromMinute, toMinute }: Hours) => fromMinute === 0 && toMinute >= LAST

/** Weekdays of a wish in words: bit 0 Monday to bit 6 Sunday. */
export function daysWord(weekdays: number): string {
  if (weekdays === EVERY_DAY) return msg('qualquer dia')
  if (weekdays === WORKING_DAYS) return msg('seg a sex')
  return shortDays()
    .filter((_, day) => (weekdays & (1 << day)) !== 0)
    .join(', ')
}

/** Hours of a wish in words. */
export function hoursWord(wish: Hours): string {
  const { fromMinute, toMinute } = wish
  if (isAnyHour(wish)) return msg('qualquer hora')
  if (fromMinute === 0) return toMinute === NOON ? msg('de manhã') : msg(str`até ${time2(toMinute)}`)
  if (toMinute < LAST) return `${time2(fromMinute)}–${time2(toMinute)}`
  return fromMinute === NOON ? msg('à tarde') : msg(str`a partir de ${time2(fromMinute)}`)
}

/** When somebody could come: "seg a sex, de manhã", or "qualquer horário". */
export const wishWord = (wish: Hours & Pick<Entry, 'weekdays'>) =>
  wish.weekdays === EVERY_DAY && isAnyHour(wish)
    ? msg('qualquer horário')
    : `${daysWord(wish.weekdays)}, ${hoursWord(wish)}`

/** With whom: one professional, or anybody of a specialty. */
export const withWord = ({ practitionerName, specialty }: Entry) =>
  practitionerName ?? msg(str`${specialty ?? ''}, com qualquer um`)

/** For how long somebody has waited, in days of the clinic's calendar. */
export function sinceWord(createdAt: string, today: string, timeZone: string): string {
  const day = Temporal.Instant.from(createdAt).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const days = daysBetween(day, today)
  if (days <= 0) return msg('desde hoje')
  return days === 1 ? msg('há 1 dia') : msg(str`há ${days} dias`)
}

/** Ways in which a wait ends without a visit. */
export function outcomes() {
  return [
    { value: 'withdrawn', label: msg('Desistiu') },
    { value: 'unreachable', label: msg('Não conseguimos falar') },
    { value: 'other', label: msg('Outro motivo') },
  ] as const
}
