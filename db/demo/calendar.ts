import { Temporal } from 'temporal-polyfill'

/** The clinic's calendar around one day, as the practice clinic needs it. */
export interface Calendar {
  readonly today: string
  /** The instant the clinic is filled at. */
  readonly now: string
  /** Minutes since the midnight that began `today`. */
  readonly nowMinute: number
  /** The date some days from today. */
  date(days: number): string
  /** The instant of a wall-clock minute, never later than now. */
  instant(date: string, minute: number): string
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

export function calendarOf(today: string, now: string, timeZone: string): Calendar {
  const first = Temporal.PlainDate.from(today)
  const nowMs = Temporal.Instant.from(now).epochMilliseconds
  // Converting a zone's time is slow: once a date is enough.
  const midnights = new Map<string, number>()
  function midnight(date: string): number {
    const known = midnights.get(date)
    if (known !== undefined) return known
    const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
    midnights.set(date, epochMilliseconds)
    return epochMilliseconds
  }
  return {
    today,
    now,
    nowMinute: Math.floor((nowMs - midnight(today)) / 60_000),
    date: (days) => first.add({ days }).toString(),
    instant: (date, minute) => new Date(Math.min(nowMs, midnight(date) + minute * 60_000)).toISOString(),
  }
}
