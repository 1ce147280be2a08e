import type { Hue } from '../../../preload/contract/hues.ts'
import { isLive, type VisitStatus } from '../../../preload/contract/visit-status.ts'
import { crosses, type Stretch } from '../../data/stretch.ts'

/** A stretch that cannot be booked, and the word that the clinic gave it. */
export interface ClosedStretch extends Stretch {
  readonly kind: 'outside' | 'break' | 'holiday' | 'closure' | 'absence' | 'block' | 'hold'
  readonly label: string | null
}

/** What the professional offers of a kind of visit. */
interface ColumnType {
  readonly id: string
  readonly kindId: string
  readonly name: string
  /** A retorno. */
  readonly followUp: boolean
  readonly minutes: number
}

/** One date of one professional: by day each professional has a column, by week each date of one. */
export interface Column {
  readonly id: string
  readonly practitionerId: string
  readonly date: string
  readonly title: string
  readonly about: string
  /** Where its title leads. */
  readonly href?: string
  /** How the professional is addressed. */
  readonly treatment: string
  readonly specialty: string
  readonly room: string | null
  /** Who was taken out of use has a column where he has visits; nothing is put there. */
  readonly active: boolean
  /** Share of the open minutes that is booked, 0 to 1. */
  readonly load: number
  readonly unavailable: readonly ClosedStretch[]
  /** What was opened beside the weekly hours. */
  readonly extras: readonly Stretch[]
  readonly visitTypes: readonly ColumnType[]
}

/** A visit as a card shows it, with what its wishes carry along, and the column that it stands in. */
export interface GridVisit extends Stretch {
  readonly id: string
  readonly version: number
  readonly column: string
  readonly practitionerId: string
  readonly date: string
  readonly patientId: string
  readonly patientName: string
  readonly birthDate: string
  readonly insurer: string | null
  readonly room: string | null
  readonly visitTypeId: string
  readonly kindId: string
  /** As it was called when it was booked. */
  readonly visitType: string
  readonly status: VisitStatus
  readonly overbooked: boolean
  readonly overbookReason: string | null
  /** What the desk remarked of the visit, and of its patient. */
  readonly remark: string | null
  readonly patientRemark: string | null
  readonly firstVisit: boolean
  readonly missedBefore: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** The colour that the clinic gave its kind, which the legend names. */
  readonly hue?: Hue | undefined
  /** Nobody carries it elsewhere here. */
  readonly fixed?: boolean
}

export interface GridDay {
  readonly fromMinute: number
  readonly toMinute: number
  readonly columns: readonly Column[]
  readonly visits: readonly GridVisit[]
}

/** One 5-minute place of one column. */
export interface Place {
  readonly column: string
  readonly minute: number
}

/** Where the slot "field" stands. */
export type Field = Place & Stretch

/** 80 px an hour. */
export const PX_PER_MINUTE = 4 / 3
/** Every start is a multiple of this. */
export const STEP = 5
/** How far an arrow goes through free time. */
export const STRIDE = 15

/** The room that stays free around a visit, as the card's own shadow above and below it. */
export const buffered = ({ bufferBefore, bufferAfter }: GridVisit): Record<string, string> => ({
  '--before': `${(bufferBefore * -PX_PER_MINUTE).toFixed(2)}px`,
  '--after': `${(bufferAfter * PX_PER_MINUTE).toFixed(2)}px`,
})

/** The custom properties that place a stretch in a column that begins at `from`. */
export function placed({ startMinute, endMinute }: Stretch, from: number): Record<string, string> {
  return {
    '--top': `${((startMinute - from) * PX_PER_MINUTE).toFixed(2)}px`,
    '--tall': `${((endMinute - startMinute) * PX_PER_MINUTE - 1).toFixed(2)}px`,
  }
}

/** The 5-minute place under a distance in px from the column's first minute, kept inside the day. */
export function minuteAt(px: number, { fromMinute, toMinute }: Pick<GridDay, 'fromMinute' | 'toMinute'>) {
  const minute = fromMinute + Math.floor(px / PX_PER_MINUTE / STEP) * STEP
  return Math.min(toMinute - STEP, Math.max(fromMinute, minute))
}

/** How much a card of this length can say: one line, two, or three. */
export type Density = 'one' | 'two' | 'three'
export const densityOf = ({ startMinute, endMinute }: Stretch): Density =>
  endMinute - startMinute < 25 ? 'one' : endMinute - startMinute < 40 ? 'two' : 'three'

/** The column that a place names. */
export const columnOf = (day: GridDay | undefined, wanted: string | undefined): Column | undefined =>
  day?.columns.find(({ id }) => id === wanted)

/** The visits that are drawn in a column, by time; what was cancelled left its place. */
export function drawnVisits(visits: readonly GridVisit[], column: string): readonly GridVisit[] {
  return visits
    .filter((visit) => visit.column === column && visit.status !== 'cancelled')
    .sort((a, b) => a.startMinute - b.startMinute || Number(a.overbooked) - Number(b.overbooked))
}

/** Visits that keep their place; a no-show gives it back. */
const holdsPlace = ({ status }: GridVisit) => isLive(status)

/** What a visit over this stretch would stand upon. */
export function underneath(
  visits: readonly GridVisit[],
  stretch: Stretch,
  exceptId = '',
): readonly GridVisit[] {
  return visits.filter((visit) => visit.id !== exceptId && holdsPlace(visit) && crosses(visit, stretch))
}

/** Minutes free from a place to the next visit or closed stretch; 0 where something stands. */
export function freeMinutes(column: Column, visits: readonly GridVisit[], minute: number, toMinute: number) {
  const all: Stretch[] = [...visits.filter(holdsPlace), ...column.unavailable]
  if (all.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute)) return 0
  const next = all.map(({ startMinute }) => startMinute).filter((start) => start >= minute)
  return Math.min(toMinute, ...next) - minute
}

/** The first of the professional's types that fits the gap, else his first. */
export function typeThatFits(column: Column, free: number) {
  return column.visitTypes.find(({ minutes }) => minutes <= free) ?? column.visitTypes[0]
}

/** The visit at a minute; what stands before what was missed. */
export function visitAt(visits: readonly GridVisit[], minute: number): GridVisit | undefined {
  const here = visits.filter(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute)
  return here.find(holdsPlace) ?? here[0]
}

/** The start that a click at a minute means: its quarter of an hour, but not before the gap or `earliest` begins. */
export function startMeant(minute: number, column: Column, visits: readonly GridVisit[], earliest: number) {
  const quarter = Math.floor(minute / STRIDE) * STRIDE
  const ends = [...visits.filter(holdsPlace), ...column.unavailable]
    .map(({ endMinute }) => endMinute)
    .filter((end) => end <= minute)
  const soon = Math.ceil(earliest / STEP) * STEP
  return Math.max(quarter, soon < quarter + STRIDE ? soon : 0, ...ends)
}

/** The longest part of a stretch that no visit covers: where its word can be read. */
export function uncovered(stretch: Stretch, visits: readonly Stretch[]): Stretch {
  const { startMinute, endMinute } = stretch
  const over = visits.filter((visit) => crosses(visit, stretch))
  if (over.length === 0) return stretch
  let at = startMinute
  let best = { startMinute, endMinute: startMinute }
  const inOrder = over.sort((a, b) => a.startMinute - b.startMinute)
  for (const next of [...inOrder, { startMinute: endMinute, endMinute }]) {
    if (next.startMinute - at > best.endMinute - best.startMinute)
      best = { startMinute: at, endMinute: next.startMinute }
    at = Math.max(at, next.endMinute)
  }
  return best
}

/** A lane is never drawn lower than this, whatever its length. */
const LEAST_LANE = 30

/** True for a card that an overbooked visit's lane covers in part. */
export const isUnderLane = (visit: GridVisit, visits: readonly GridVisit[]) =>
  !visit.overbooked &&
  visits.some(
    ({ overbooked, startMinute, endMinute }) =>
      overbooked && crosses(visit, { startMinute, endMinute: Math.max(endMinute, startMinute + LEAST_LANE) }),
  )

/**
 * What a visit is in a column: with its own professional it keeps type and length as booked, whatever became of the type
 * since; another one has a type of the same kind or none.
 */
export function typeWith(
  column: Column,
  visit: GridVisit,
): { readonly id: string; readonly minutes: number } | undefined {
  if (column.practitionerId === visit.practitionerId)
    return { id: visit.visitTypeId, minutes: visit.endMinute - visit.startMinute }
  return column.visitTypes.find(({ kindId }) => kindId === visit.kindId)
}

/** A professional's type for seeing a patient again, if he has one. */
export const returnType = (column: Column) => column.visitTypes.find(({ followUp }) => followUp)
