import { DateTime } from 'luxon'

// The agenda as plain lists, with nothing of the engine in it: what it takes for granted is written here once more.

export type Status = 'booked' | 'confirmed' | 'arrived' | 'in-progress' | 'fulfilled' | 'noshow' | 'cancelled'

/** What a visit, or a hold, takes of a date. */
export interface Taken {
  readonly doctor: string
  readonly date: string
  readonly start: number
  readonly end: number
  readonly before: number
  readonly after: number
  readonly room: string | null
  readonly insurer: string | null
}

export interface Visit extends Taken {
  readonly id: string
  readonly patient: string
  readonly type: string
  readonly status: Status
  readonly version: number
  readonly overbooked: boolean
  readonly reason: string | null
  readonly arrivedAt: string | null
  /** What it was when the doctor called it in last. */
  readonly calledFrom: Status
  readonly series: string | null
  readonly index: number | null
}

export interface Held extends Taken {
  readonly window: string
  readonly since: number
  readonly until: number
}

interface Span {
  readonly start: number
  readonly end: number
}

export interface Doctor {
  readonly id: string
  readonly usualRoom: string
  readonly overbookLimit: number
  readonly hours: readonly (Span & { readonly weekday: number })[]
}

export interface Type {
  readonly id: string
  readonly doctor: string
  readonly minutes: number
  readonly before: number
  readonly after: number
  readonly byPatient: boolean
  readonly room: 'none' | 'preferred' | 'needed' | 'on-arrival'
  readonly rooms: readonly string[]
}

export interface Closing {
  readonly id: string
  readonly doctor: string | null
  readonly from: string
  readonly to: string
  readonly span: Span | null
}

export interface Entry extends Span {
  readonly id: string
  readonly doctor: string | null
  readonly dates: readonly string[]
}

export interface Limit extends Span {
  readonly id: string
  readonly doctor: string
  readonly insurer: string
  readonly weekday: number | null
  readonly most: number
}

export interface Waiting {
  readonly id: string
  readonly patient: string
  readonly doctor: string | null
  readonly specialty: string | null
  readonly old: string | null
  readonly open: boolean
}

/** One visit as it was, and the version that came of it. */
export interface Change {
  readonly before: Visit
  readonly version: number
}

export interface Undoable {
  readonly id: string
  readonly at: number
  readonly batch: boolean
  readonly changes: readonly Change[]
  readonly gaps: readonly Held[]
  /** Wishes of the waiting list that it closed. */
  readonly wishes: readonly string[]
}

/** Everything that decides an answer. */
export interface Facts {
  now: number
  readonly zone: string
  readonly noticeMinutes: number
  readonly horizonDays: number
  readonly holidays: readonly string[]
  readonly patients: readonly {
    readonly id: string
    readonly insurer: string | null
    readonly own: boolean
  }[]
  readonly insurers: readonly { readonly id: string; readonly name: string }[]
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
  /** The kind of visit that is waited for. */
  readonly kind: string
  doctors: readonly Doctor[]
  types: readonly Type[]
  closings: readonly Closing[]
  extras: readonly Entry[]
  blocks: readonly Entry[]
  limits: readonly Limit[]
  visits: readonly Visit[]
  waiting: readonly Waiting[]
  holds: readonly Held[]
  gaps: readonly Held[]
  /** What each window did, newest first. */
  undo: Readonly<Record<string, readonly Undoable[]>>
}

export const isLive = ({ status }: { readonly status: Status }) =>
  status !== 'cancelled' && status !== 'noshow'
export const isOpen = ({ status }: { readonly status: Status }) =>
  status === 'booked' || status === 'confirmed'

const days = new Map<string, DateTime>()
function day(date: string): DateTime {
  const known = days.get(date) ?? DateTime.fromISO(date, { zone: 'utc' })
  days.set(date, known)
  return known
}

export const weekdayOf = (date: string) => day(date).weekday as number
export const addDays = (date: string, count: number) => day(date).plus({ days: count }).toISODate() ?? ''
export const daysBetween = (from: string, to: string) =>
  (day(to).toMillis() - day(from).toMillis()) / 86_400_000

const two = (value: number) => String(value).padStart(2, '0')
export const wallClock = (date: string, minute: number) =>
  `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
export const minuteOf = (wall: string) => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))

const shown = new Map<string, string>()
/** What the clinic's clock on the wall shows. */
export function localNow({ now, zone }: Facts): string {
  const key = `${zone} ${String(now)}`
  const known = shown.get(key) ?? DateTime.fromMillis(now, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
  if (shown.size > 10_000) shown.clear()
  shown.set(key, known)
  return known
}

const missing = new Map<string, ReadonlySet<number>>()
/** The minutes that a date does not have: a clock that goes forward jumps over them. */
function missingMinutes(date: string, zone: string): ReadonlySet<number> {
  const known = missing.get(zone + date)
  if (known) return known
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const lost = new Set<number>()
  for (let minute = 0; minute < 1440; minute += 1) {
    const [hour, rest] = [Math.floor(minute / 60), minute % 60]
    const at = DateTime.fromObject({ year, month, day: dayOfMonth, hour, minute: rest }, { zone })
    if (at.hour !== hour || at.minute !== rest) lost.add(minute)
  }
  missing.set(zone + date, lost)
  return lost
}

const has = ({ start, end }: Span, minute: number) => start <= minute && minute < end

/** Whether the weekly hours or an extra opening hold a minute, whatever closes it. */
export function planned(
  facts: Facts,
  doctor: string,
  date: string,
  minute: number,
): 'hours' | 'extra' | null {
  if (facts.extras.some((one) => one.doctor === doctor && one.dates.includes(date) && has(one, minute)))
    return 'extra'
  const own = facts.doctors.find(({ id }) => id === doctor)
  const weekday = weekdayOf(date)
  return own?.hours.some((one) => one.weekday === weekday && has(one, minute)) ? 'hours' : null
}

/** Whether a professional works in a minute. */
export function works(facts: Facts, doctor: string, date: string, minute: number): boolean {
  const plan = planned(facts, doctor, date, minute)
  if (plan === null || (plan === 'hours' && facts.holidays.includes(date))) return false
  const concerns = (one: { readonly doctor: string | null }) => one.doctor === null || one.doctor === doctor
  const closed = facts.closings.some(
    (one) =>
      concerns(one) && one.from <= date && date <= one.to && (one.span === null || has(one.span, minute)),
  )
  const blocked = facts.blocks.some((one) => concerns(one) && one.dates.includes(date) && has(one, minute))
  return !closed && !blocked && !missingMinutes(date, facts.zone).has(minute)
}

/** Whether two stretches with their buffers share a minute. */
export function meet(one: Omit<Taken, 'insurer' | 'room' | 'doctor'>, other: Taken): boolean {
  if (one.date !== other.date) return false
  for (let minute = one.start - one.before; minute < one.end + one.after; minute += 1)
    if (has({ start: other.start - other.before, end: other.end + other.after }, minute)) return true
  return false
}

/** Whether two visits share a minute, buffers apart. */
export function overlap(
  one: Pick<Taken, 'date' | 'start' | 'end'>,
  other: Pick<Taken, 'date' | 'start' | 'end'>,
): boolean {
  if (one.date !== other.date) return false
  for (let minute = one.start; minute < one.end; minute += 1) if (has(other, minute)) return true
  return false
}

/** What other windows hold: times chosen, and gaps that can still be undone. */
export const heldByOthers = ({ holds, gaps, now }: Facts, window: string) =>
  [...holds, ...gaps].filter((one) => one.window !== window && one.until > now)
