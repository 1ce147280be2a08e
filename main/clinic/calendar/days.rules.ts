/** A date as the number of days since 1970-01-01: what the inner loops count in. */
export type Day = number

const digit = (text: string, at: number) => text.charCodeAt(at) - 48

/** The day of "2026-11-23", or of a wall-clock time that begins with it. */
export function dayOf(date: string): Day {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3)
  const month = digit(date, 5) * 10 + digit(date, 6)
  // Years that begin in March end with the leap day (the civil calendar's well-known formula).
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + digit(date, 8) * 10 + digit(date, 9) - 1
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leaps + dayOfYear - 719_468
}

const two = (value: number) => (value < 10 ? `0${String(value)}` : String(value))

/** The date of a day, "2026-11-23". */
export function dateOf(day: Day): string {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Minutes since midnight of "2026-11-23T14:30". */
export function minuteOf(wallClock: string): number {
  return (
    (digit(wallClock, 11) * 10 + digit(wallClock, 12)) * 60 + digit(wallClock, 14) * 10 + digit(wallClock, 15)
  )
}

/** "2026-11-23T14:30" of a date and a minute of it. */
export function wallClockOf(date: string, minute: number): string {
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** `days` dates in a row. */
export function datesFrom(from: string, days: number): string[] {
  const first = dayOf(from)
  return Array.from({ length: days }, (_, at) => dateOf(first + at))
}
