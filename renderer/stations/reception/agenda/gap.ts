import type { Input } from '../../../../preload/contract/index.ts'
import {
  columnOf,
  drawnVisits,
  freeMinutes,
  typeThatFits,
  typeWith,
  type GridDay,
  type Place,
} from '../../../elements/day-grid/layout.ts'
import type { ExplainWish } from '../../../elements/day-grid/wishes.ts'
import { localDateTime } from '../../../i18n/format.ts'
import type { Gap } from '../deed.ts'

/** The free time that begins at a place; null where something stands or time has passed. */
export function gapAt(day: GridDay | undefined, place: Place | null, now: string): Gap | null {
  const column = columnOf(day, place?.column)
  if (!day || !place || !column) return null
  const { practitionerId, date } = column
  if (localDateTime(date, place.minute) < now.slice(0, 16)) return null
  const free = freeMinutes(column, drawnVisits(day.visits, column.id), place.minute, day.toMinute)
  if (free === 0) return null
  return { practitionerId, date, startMinute: place.minute, endMinute: place.minute + free }
}

/** A gap that was just made, as long as nothing has come to stand where it begins. */
export function stillFree(day: GridDay | undefined, gap: Gap | null): Gap | null {
  const column = day?.columns.find(
    ({ practitionerId, date }) => practitionerId === gap?.practitionerId && date === gap.date,
  )
  if (!day || !gap || !column) return null
  const free = freeMinutes(column, drawnVisits(day.visits, column.id), gap.startMinute, day.toMinute)
  return free > 0 ? gap : null
}

/** What the clinic is asked when somebody wants to know why a place is refused. */
export function explanationOf(day: GridDay | undefined, wish: ExplainWish): Input<'booking.explain'> | null {
  const column = columnOf(day, wish.column)
  if (!day || !column) return null
  const { visit, minute } = wish
  const free = freeMinutes(column, drawnVisits(day.visits, column.id), minute, day.toMinute)
  const type = visit ? typeWith(column, visit) : typeThatFits(column, free)
  if (!type) return null
  const { practitionerId, date } = column
  const place = { practitionerId, visitTypeId: type.id, date, startMinute: minute }
  return visit ? { ...place, patientId: visit.patientId, movingId: visit.id } : place
}
