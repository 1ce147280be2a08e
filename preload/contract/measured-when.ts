/** A moment in the clinic's own time, as far as somebody knows it: "2026-11-21T07:00", or the day alone. */
const TYPED =
  /^(?:(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?)?(?:(?:^|[\s,]+(?:às\s+)?)(\d{1,2})(?:[:h](\d{2})?)h?)?$/u

const two = (text: string) => text.padStart(2, '0')

function dayOf(day: string, month: string, typedYear: string | undefined, today: string): string {
  const year = typedYear === undefined ? today.slice(0, 4) : typedYear.padStart(4, '20')
  const found = `${year}-${two(month)}-${two(day)}`
  // "21/12" said in January is of the year before.
  return typedYear === undefined && found > today ? `${Number(year) - 1}${found.slice(4)}` : found
}

/** Whether it is in the calendar and on the clock. */
function isReal(moment: string): boolean {
  const time = moment.length > 10 ? moment : `${moment}T00:00`
  const date = new Date(`${time}:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(time)
}

/**
 * When something was measured, from "08:30", "8h", "21/11", "21/11 7:00" or "21/11/2026 07:00", with the clinic's `now`
 * ("2026-11-23T10:04"): an hour alone is of today. Undefined for what is no moment, or has not come.
 */
export function readMoment(typed: string, now: string): string | undefined {
  const parts = TYPED.exec(typed.trim().toLowerCase())
  const [, day, month, year, hour, minute = '00'] = parts ?? []
  if (!parts || (day === undefined && hour === undefined)) return undefined
  const today = now.slice(0, 10)
  const date = day === undefined || month === undefined ? today : dayOf(day, month, year, today)
  const moment = hour === undefined ? date : `${date}T${two(hour)}:${minute}`
  return isReal(moment) && moment <= now ? moment : undefined
}
