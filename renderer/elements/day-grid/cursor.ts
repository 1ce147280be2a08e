import { crosses } from '../../data/stretch.ts'
import { minuteOf } from '../../i18n/format.ts'
import {
  drawnVisits,
  STEP,
  STRIDE,
  visitAt,
  type Column,
  type GridDay,
  type Place,
  type GridVisit,
} from './layout.ts'

/** Where the cursor stands: at a minute, or on a visit wherever that one is. */
export interface Cursor extends Place {
  readonly visitId: string | null
}

const onVisit = (visit: GridVisit): Cursor => ({
  column: visit.column,
  minute: visit.startMinute,
  visitId: visit.id,
})

/** The stop below or above in one column: the next visit, or a quarter of an hour on in free time. */
export function nextStop(
  { cursor, by, stride }: { readonly cursor: Cursor; readonly by: 1 | -1; readonly stride: number },
  visits: readonly GridVisit[],
  day: Pick<GridDay, 'fromMinute' | 'toMinute'>,
): Cursor {
  const index = visits.findIndex(({ id }) => id === cursor.visitId)
  const here = visits[index]
  const neighbour = visits[index + by]
  // Visits over one another are stepped through one by one, in their order.
  if (here && neighbour && crosses(here, neighbour)) return onVisit(neighbour)
  const { column, minute } = cursor
  if (by > 0) {
    const from = here ? here.endMinute : minute + 1
    const goal = here ? here.endMinute : Math.floor(minute / stride) * stride + stride
    const next = visits.find(({ startMinute }) => startMinute >= from && startMinute <= goal)
    if (next) return onVisit(next)
    return { column, minute: Math.min(goal, day.toMinute - STEP), visitId: null }
  }
  const goal = Math.ceil((here ? here.startMinute : minute) / stride) * stride - stride
  const before = visits.findLast((one) => one.startMinute < minute && one.endMinute > goal)
  if (before) return onVisit(before)
  return { column, minute: Math.max(goal, day.fromMinute), visitId: null }
}

/** The same minute with the neighbour, on the visit that stands there if one does. */
export function neighbourStop(
  cursor: Place,
  by: 1 | -1,
  columns: readonly Column[],
  visits: readonly GridVisit[],
): Cursor | null {
  const index = columns.findIndex(({ id }) => id === cursor.column)
  const column = columns[index + by]?.id
  if (index < 0 || column === undefined) return null
  const visit = visitAt(drawnVisits(visits, column), cursor.minute)
  return { column, minute: cursor.minute, visitId: visit?.id ?? null }
}

/** The first minute that may still be booked in a column. */
export const earliestOf = ({ date }: Pick<Column, 'date'>, now: string): number =>
  date === now.slice(0, 10) ? minuteOf(now) : 0

/** Where the keys begin: the last place if it still stands, else today or the first column at the hour it is. */
export function cursorNow(
  cursor: Cursor | null,
  day: GridDay | undefined,
  columns: readonly Column[],
  now: string,
): Cursor | null {
  const standing = cursor && columns.some(({ id }) => id === cursor.column)
  if (standing && day) {
    const visit = day.visits.find(({ id, status }) => id === cursor.visitId && status !== 'cancelled')
    // Whatever has come to stand here meanwhile is what the keys are about.
    const here = visit ?? visitAt(drawnVisits(day.visits, cursor.column), cursor.minute)
    return here ? onVisit(here) : { ...cursor, visitId: null }
  }
  const first = columns.find(({ date }) => date === now.slice(0, 10)) ?? columns[0]
  if (!first || !day) return null
  const { id: column } = first
  const minute = Math.max(day.fromMinute, Math.floor(earliestOf(first, now) / STRIDE) * STRIDE)
  const under = visitAt(drawnVisits(day.visits, column), minute)
  return under ? onVisit(under) : { column, minute, visitId: null }
}
