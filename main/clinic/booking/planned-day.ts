import { closedOn } from './day-plan.rules.ts'
import type { ScheduleFacts } from './schedule-facts.ts'
import { joined, shiftsOn } from './shifts.rules.ts'

/** The open hours of one professional's date and what closes them; `works`: this date can be, or could be, booked with him. */
export function plannedDay(schedule: ScheduleFacts, practitionerId: string, date: string, works: boolean) {
  const timetable = schedule.timetableOf(practitionerId)
  const { absences, blocks } = timetable
  const hours = works ? timetable.hours : []
  const extras = works ? timetable.extras.filter((one) => one.date === date) : []
  const today = schedule.holidayOn(date)
  const holiday = today === null || today.optional ? null : today.name
  const closings = [...schedule.clinic.closures, ...absences]
  return {
    shifts: joined([...shiftsOn(hours, date), ...extras]),
    closed: closedOn({ closings, blocks, holiday, extras }, date),
    extras: extras.map(({ startMinute, endMinute }) => ({ startMinute, endMinute })),
  }
}
export type PlannedDay = ReturnType<typeof plannedDay>
