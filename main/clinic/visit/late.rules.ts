import { Temporal } from 'temporal-polyfill'

/** How long ago a visit may have been that is written down now; older ones are of another book, or a slip of the pen. */
const LATEST_YEARS = 2

/** Whether a visit of this date may be written down today: its patient was born, and it is in living memory. */
export function isLateDay(date: string, { birthDate, today }: { birthDate: string; today: string }): boolean {
  const first = Temporal.PlainDate.from(today).subtract({ years: LATEST_YEARS }).toString()
  // Of some only the year of birth is known, which comes before all of its days.
  return date >= first && date >= birthDate
}
