import { Temporal } from 'temporal-polyfill'

/** After so many months a rule is held against its source again. */
const CONFIRMED_MONTHS = 12

/** Whether an administrator is to confirm a rule: nobody has, or it was a year ago. */
export const isDue = (checkedOn: string | null, today: string): boolean =>
  checkedOn === null ||
  checkedOn < Temporal.PlainDate.from(today).subtract({ months: CONFIRMED_MONTHS }).toString()
