import { Temporal } from 'temporal-polyfill'
import type { Output } from '../../../preload/contract/index.ts'

export type MonthDay = Output<'booking.month'>[number]

/** How much of a day's open time is booked, 0 to 100. */
export const percentOf = ({ openMinutes, bookedMinutes }: Pick<MonthDay, 'openMinutes' | 'bookedMinutes'>) =>
  openMinutes === 0 ? 0 : Math.min(100, Math.round((bookedMinutes / openMinutes) * 100))

/** The Monday of a date's week. */
export function weekStart(date: string): string {
  const day = Temporal.PlainDate.from(date)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** The same day of another month, or its last one. */
export const addMonths = (date: string, months: number) =>
  Temporal.PlainDate.from(date).add({ months }).toString()

/** The weeks of a month, Sunday first, with the dates of other months as null. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const before = first.dayOfWeek % 7
  const weeks = Math.ceil((before + first.daysInMonth) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => {
      const day = week * 7 + at - before
      return day < 0 || day >= first.daysInMonth ? null : first.add({ days: day }).toString()
    }),
  )
}
