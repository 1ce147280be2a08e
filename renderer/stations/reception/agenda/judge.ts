import { msg, str } from '@lit/localize'
import { crosses } from '../../../data/stretch.ts'
import {
  columnOf,
  drawnVisits,
  freeMinutes,
  returnType,
  typeThatFits,
  typeWith,
  underneath,
  type Column,
  type GridDay,
} from '../../../elements/day-grid/layout.ts'
import type { MoveWish, OpenWish } from '../../../elements/day-grid/wishes.ts'
import { closedWord } from '../../../elements/day-grid/words.ts'
import { codeSentence } from '../../../i18n/errors.ts'
import { localDateTime } from '../../../i18n/format.ts'

/** A visit that would stand here as this type. */
export interface Landing extends MoveWish {
  readonly visitTypeId: string
  readonly minutes: number
}

/** A visit put down: over another one, with a reason, or where nothing is. `warning`: what the clinic has said against it. */
export type LandingPlan = { readonly does: 'overbook' | 'put'; readonly warning?: string } & Landing

/** What stands in the field's place: a booking, or what is still asked about a visit; "put" without a warning is done at once. */
export type FieldQuestion =
  ({ readonly does: 'book'; readonly free: number; readonly minutes: number } & OpenWish) | LandingPlan

/** Why nothing can be put down with somebody who was taken out of use. */
export const gone = ({ treatment }: Column) =>
  msg(str`${treatment} não atende mais. Marque ou mova a consulta para outro profissional.`)

/** Whether a booking may begin here, or the sentence why not. The clinic decides in the end; this spares a round trip. */
export function judgeOpen(day: GridDay, wish: OpenWish, now: string): FieldQuestion | string {
  const column = columnOf(day, wish.column)
  if (!column) return codeSentence('not-found')
  if (!column.active) return gone(column)
  const { minute, overbook } = wish
  const free = freeMinutes(column, drawnVisits(day.visits, column.id), minute, day.toMinute)
  const fits = typeThatFits(column, free)
  if (!fits) return msg(str`${column.treatment} não tem tipos de consulta.`)
  // Who walks in takes a time that has begun, until it would be over.
  if (localDateTime(column.date, minute + fits.minutes) <= now.slice(0, 16)) return codeSentence('past')
  const shut = column.unavailable.find((one) => one.startMinute <= minute && minute < one.endMinute)
  if (shut) {
    const word = closedWord(shut, { startMinute: day.fromMinute, endMinute: day.toMinute })
    return msg(str`${column.treatment} não atende neste horário: ${word}`)
  }
  return { does: 'book', ...wish, overbook: overbook && free === 0, free, minutes: fits.minutes }
}

/** How a carried visit may land: at once, with a reason over another one, or not at all. */
export function judgeMove(day: GridDay, wish: MoveWish): LandingPlan | string {
  const column = columnOf(day, wish.column)
  if (!column) return codeSentence('not-found')
  if (!column.active) return gone(column)
  const { visit, minute, copy } = wish
  const to = copy ? returnType(column) : typeWith(column, visit)
  if (!to)
    return copy
      ? msg(str`${column.treatment} não tem consulta de retorno.`)
      : msg(str`${column.treatment} não tem o tipo “${visit.visitType}”. Para mudar o tipo, use Reagendar.`)
  const stretch = { startMinute: minute, endMinute: minute + to.minutes }
  const taken = underneath(drawnVisits(day.visits, column.id), stretch, copy ? '' : visit.id)
  const shut = column.unavailable.some((one) => crosses(one, stretch))
  const landing = { ...wish, visitTypeId: to.id, minutes: to.minutes }
  return { does: taken.length > 0 && !shut ? 'overbook' : 'put', ...landing }
}
