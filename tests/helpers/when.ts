import { minuteOf } from '../../main/clinic/calendar/days.rules.ts'

/** A wall-clock time, "2026-11-23T14:30", as the contract asks for it. */
export const when = (wallClock: string) => ({
  date: wallClock.slice(0, 10),
  startMinute: minuteOf(wallClock),
})
