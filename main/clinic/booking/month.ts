import { listClosings } from '../../../db/repositories/closings.ts'
import { listBookedMinutes } from '../../../db/repositories/taken.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import type { HandlersOf } from '../context.ts'
import { counted } from './openings.rules.ts'
import { rangeFor } from './openings.ts'
import { wantedVisits } from './wanted-visit.ts'

const daysOf = (month: string) => {
  const first = dayOf(`${month}-01`)
  const next = dateOf(first + 31).slice(0, 7)
  return { from: `${month}-01`, days: dayOf(`${next}-01`) - first }
}

/** How full each day of a month is. */
export const monthHandlers = {
  'booking.month': async (db, { month, practitionerId }, ctx) => {
    const { from, days } = daysOf(month)
    const whom = practitionerId === null ? {} : { practitionerId }
    const visits = await wantedVisits(db, whom, null, false, null)
    const { schedule, loaded } = await rangeFor(db, ctx, visits, { from, days })
    const ids = visits.map((visit) => visit.practitionerId)
    const booked = await listBookedMinutes(db, { ids, from, to: schedule.to })
    const closings = (await listClosings(db, schedule)).filter((one) => one.practitionerId === null)
    const counts = visits.map((visit) =>
      counted(loaded.agendaOf(visit), loaded.house, visit, loaded.roomsOf(visit)),
    )
    const sum = (of: 'openMinutes' | 'free', at: number) =>
      counts.reduce((total, one) => total + (one[at]?.[of] ?? 0), 0)
    return Array.from({ length: days }, (_, at) => {
      const date = dateOf(dayOf(from) + at)
      const holiday = schedule.holidayOn(date)
      const closure = closings.find((one) => one.fromDate <= date && date <= one.toDate)
      const kind = closure ? 'closure' : holiday ? (holiday.optional ? 'optional' : 'holiday') : null
      return {
        date,
        openMinutes: sum('openMinutes', at),
        bookedMinutes: booked.find((one) => one.date === date)?.minutes ?? 0,
        free: sum('free', at),
        kind,
        label: closure?.reason ?? holiday?.name ?? null,
      }
    })
  },
} satisfies HandlersOf<'booking.month'>
