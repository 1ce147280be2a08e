import type { HealthReason } from '../../../preload/contract/health-reason.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const DAYS_BACK = 7

/** One stretch of the week in which somebody works: 1 Monday to 7 Sunday, minutes of the day. */
export interface WeekStretch {
  readonly weekday: number
  readonly startMinute: number
  readonly endMinute: number
  readonly validFrom: string
  readonly validTo: string | null
}

/** A date of the clinic with the weekday it falls on, 1 Monday to 7 Sunday. */
export interface ClinicDay {
  readonly date: string
  readonly weekday: number
}

/** Where the clinic's day stands. */
export interface DayState {
  readonly open: boolean
  /** The last end of a day that is over: its date and minute; null when there was none within a week. */
  readonly closed: { readonly date: string; readonly minute: number } | null
}

/** `days` begins with today and goes back a week. Without any hours the clinic counts as always open. */
export function dayState(
  hours: readonly WeekStretch[],
  days: readonly ClinicDay[],
  minute: number,
): DayState {
  const stretches = days.slice(0, DAYS_BACK + 1).map(({ date, weekday }) => ({
    date,
    day: hours.filter(
      (one) =>
        one.weekday === weekday && one.validFrom <= date && (one.validTo === null || date <= one.validTo),
    ),
  }))
  if (stretches.every(({ day }) => day.length === 0)) return { open: true, closed: null }
  const [today, ...before] = stretches
  const endOf = (day: readonly WeekStretch[]) => Math.max(...day.map(({ endMinute }) => endMinute))
  const started = today?.day.some(({ startMinute }) => startMinute <= minute) ?? false
  const isOver = today !== undefined && today.day.length > 0 && endOf(today.day) <= minute
  const last = isOver ? today : before.find(({ day }) => day.length > 0)
  return {
    open: started && !isOver,
    closed: last ? { date: last.date, minute: endOf(last.day) } : null,
  }
}

export interface CopyMoment {
  /** Milliseconds since the epoch, all of them. */
  readonly now: number
  /** When the newest copy in this folder was made; null when there is none. */
  readonly last: number | null
  /** The last end of a day. */
  readonly closed: number | null
  readonly open: boolean
  /** Hours between two copies while the clinic is open. */
  readonly everyHours: number
}

/** Whether a copy is to be made now: after the end of a day, and every so many hours while the clinic is open. */
export function isCopyDue({ now, last, closed, open, everyHours }: CopyMoment): boolean {
  // The clock was wrong then or is now: nobody knows how old it is.
  if (last === null || last > now) return true
  if (closed !== null && last < closed) return true
  return open && now - last >= everyHours * HOUR_MS
}

/** A folder as the light sees it. */
export interface FolderState {
  readonly last: number | null
  readonly failingSince: number | null
}

/** What is wrong with the clinic's copies: nothing while the newest is younger than a day and every folder is found. */
export function backupReasons(folders: readonly FolderState[], now: number): readonly HealthReason[] {
  if (folders.length === 0) return ['backup-none']
  const reasons: HealthReason[] = []
  if (folders.some(({ failingSince }) => failingSince !== null && now - failingSince >= DAY_MS))
    reasons.push('backup-folder-missing')
  if (!folders.some(({ last }) => last !== null && last <= now && now - last < DAY_MS))
    reasons.push('backup-late')
  return reasons
}
