import { msg, str } from '@lit/localize'
import { addDays, shortWeekday, time2 } from '../../../i18n/format.ts'

interface Wish {
  /** Bit 0 Monday to bit 6 Sunday. */
  readonly weekdays: number
  readonly fromMinute: number
  readonly toMinute: number
}

const EVERY_DAY = 127
const WORKDAYS = 31
const NOON = 720
const DAY = 1439
/** A Monday, for the names of the days after it. */
const MONDAY = '2026-11-23'

function daysWord(weekdays: number): string {
  if (weekdays === EVERY_DAY) return ''
  if (weekdays === WORKDAYS) return msg('segunda a sexta')
  return Array.from({ length: 7 }, (_, bit) => bit)
    .filter((bit) => (weekdays & (1 << bit)) !== 0)
    .map((bit) => shortWeekday(addDays(MONDAY, bit)))
    .join(', ')
}

function hoursWord({ fromMinute, toMinute }: Wish): string {
  const [early, late] = [fromMinute === 0, toMinute >= DAY]
  if (early && late) return ''
  if (early && toMinute === NOON) return msg('de manhã')
  if (fromMinute === NOON && late) return msg('à tarde')
  if (early) return msg(str`até ${time2(toMinute)}`)
  if (late) return msg(str`a partir de ${time2(fromMinute)}`)
  return `${time2(fromMinute)}–${time2(toMinute)}`
}

/** When somebody could come: "segunda a sexta, de manhã", or "qualquer horário". */
export function wishWord(wish: Wish): string {
  const words = [daysWord(wish.weekdays), hoursWord(wish)].filter((word) => word !== '')
  return words.length === 0 ? msg('qualquer horário') : words.join(', ')
}
