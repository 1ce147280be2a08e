import { msg, str } from '@lit/localize'
import { Temporal } from 'temporal-polyfill'
import { countedBirth, isBirthYear, UNKNOWN_BIRTH } from '../../preload/contract/birth-date.ts'
import { localeNow, type AppLocale } from './locale.ts'

/** English with the day before the month: people here type and read dates in that order. */
const LANGUAGE = { 'pt-BR': 'pt-BR', en: 'en-GB' } as const

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Formats a wall-clock date, told as UTC because it has no zone of its own. */
function formatDate(date: string, options: Intl.DateTimeFormatOptions, locale = localeNow()): string {
  const key = `${locale} ${JSON.stringify(options)}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LANGUAGE[locale], { ...options, timeZone: 'UTC' })
    formatters.set(key, formatter)
  }
  return formatter.format(Date.parse(`${date.slice(0, 10)}T00:00:00Z`))
}

/** "23/11/2026"; of a birth date of which less is known, what is. */
export function date(value: string): string {
  if (value === UNKNOWN_BIRTH) return msg('nascimento não informado')
  if (isBirthYear(value)) return msg(str`${value}, só o ano`)
  return formatDate(value, { day: '2-digit', month: '2-digit', year: 'numeric' })
}
/** "24/11" */
export const dayMonth = (value: string) => formatDate(value, { day: '2-digit', month: '2-digit' })
/** "45 min", from two hours on "14 h 8 min". */
export const minutesLong = (minutes: number) =>
  minutes < 120
    ? `${String(minutes)} min`
    : `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`
/** "segunda-feira, 23 de novembro"; in the screen's language unless another one is meant. */
export const longDate = (value: string, locale?: AppLocale) =>
  formatDate(value, { weekday: 'long', day: 'numeric', month: 'long' }, locale)
/** "23 de novembro de 2026"; in the screen's language unless another one is meant. */
export const fullDate = (value: string, locale?: AppLocale) =>
  formatDate(value, { day: 'numeric', month: 'long', year: 'numeric' }, locale)
/** "novembro de 2026" */
export const monthYear = (value: string) => formatDate(value, { month: 'long', year: 'numeric' })
/** "nov 25" */
export const shortMonth = (value: string) => `${monthName(value)} ${value.slice(2, 4)}`
/** "nov" */
export const monthName = (value: string) => formatDate(value, { month: 'short' }).replace('.', '')
/** "terça-feira"; in the screen's language unless another one is meant. */
export const weekday = (value: string, locale?: AppLocale) => formatDate(value, { weekday: 'long' }, locale)
/** "ter" */
export const shortWeekday = (value: string) => formatDate(value, { weekday: 'short' }).replace('.', '')

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string) => Temporal.PlainDate.from(day).dayOfWeek

/** "segunda-feira" of a weekday, 1 Monday to 7 Sunday: 2026-11-23 was a Monday. */
export const weekdayName = (day: number) => weekday(`2026-11-${String(22 + day)}`)

/** "4.396" */
export const figures = (count: number) => new Intl.NumberFormat(LANGUAGE[localeNow()]).format(count)

/** "18,6 MB" */
export const dataSize = (bytes: number) =>
  bytes < 2 ** 30
    ? `${figures(Math.round((bytes / 2 ** 20) * 10) / 10)} MB`
    : `${figures(Math.round((bytes / 2 ** 30) * 10) / 10)} GB`

/** "72 %" of a share from 0 to 1. */
export const percent = (share: number) =>
  new Intl.NumberFormat(LANGUAGE[localeNow()], { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** "14:30" from minutes since midnight; "8:20" without a leading zero, as people say it. */
export const time = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
/** "08:20", where times stand one below the other. */
export const time2 = (minute: number) => time(minute).padStart(5, '0')
/** Minutes since midnight of "2026-11-23T14:30" or "14:30". */
export const minuteOf = (value: string) => {
  const [hour = '0', minute = '0'] = value.slice(value.indexOf('T') + 1).split(':')
  return Number(hour) * 60 + Number(minute)
}
/** "2026-11-23T14:30" */
export const localDateTime = (day: string, minute: number) => `${day}T${time2(minute)}`

/** "08:30–09:00" */
export const span = ({
  startMinute,
  endMinute,
}: {
  readonly startMinute: number
  readonly endMinute: number
}) => `${time2(startMinute)}–${time2(endMinute)}`

/** The date some days later. */
export const addDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** "hoje", "amanhã", "ontem", or else "ter, 24/11". */
export function relativeDay(day: string, today: string): string {
  const distance = daysBetween(today, day.slice(0, 10))
  if (distance === 0) return msg('hoje')
  if (distance === 1) return msg('amanhã')
  if (distance === -1) return msg('ontem')
  return `${shortWeekday(day)}, ${dayMonth(day)}`
}

/** Age as people say it: days under a month, months under two years, then years. */
export function age(birthDate: string, today: string): string {
  const counted = countedBirth(birthDate)
  if (counted === null) return msg('idade não informada')
  const born = Temporal.PlainDate.from(counted)
  const now = Temporal.PlainDate.from(today.slice(0, 10))
  if (Temporal.PlainDate.compare(born, now) > 0) return ''
  const { years, months, days } = born.until(now, { largestUnit: 'years' })
  if (isBirthYear(birthDate)) return msg(str`cerca de ${years} anos`)
  const inMonths = years * 12 + months
  if (inMonths === 0) return days === 1 ? msg('1 dia') : msg(str`${days} dias`)
  if (inMonths < 24) return inMonths === 1 ? msg('1 mês') : msg(str`${inMonths} meses`)
  return msg(str`${years} anos`)
}

/** "1 consulta", "12 consultas" */
export const visitCount = (count: number) => (count === 1 ? msg('1 consulta') : msg(str`${count} consultas`))

/** "1 paciente", "3 pacientes" */
export const patientCount = (count: number) =>
  count === 1 ? msg('1 paciente') : msg(str`${count} pacientes`)

/** "1 espera", "3 esperas" */
export const waitingCount = (count: number) => (count === 1 ? msg('1 espera') : msg(str`${count} esperas`))

/** "1 falta", "3 faltas" */
export const missedCount = (count: number) => (count === 1 ? msg('1 falta') : msg(str`${count} faltas`))

/** The wall clock of an instant in the clinic's zone: its day, and its time to the second. */
export function momentOf(value: string, timeZone: string): { readonly day: string; readonly time: string } {
  const zoned = Temporal.Instant.from(value).toZonedDateTimeISO(timeZone)
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'second' }),
  }
}

/** The day and time an instant had in the clinic's zone: "23/11/2026 14:30". */
export function instant(value: string, timeZone: string): string {
  const at = wallClock(value, timeZone)
  return `${date(at.slice(0, 10))} ${time2(minuteOf(at))}`
}

/** An instant on the clinic's wall: "2026-11-23T14:30". */
export const wallClock = (value: string, timeZone: string): string =>
  Temporal.Instant.from(value)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

/** A wall-clock time as it is read today: "14:30", of another day "22/11/2026 14:30". */
export const onDay = (wall: string, today: string): string =>
  wall.startsWith(today) ? time2(minuteOf(wall)) : `${date(wall.slice(0, 10))} ${time2(minuteOf(wall))}`
