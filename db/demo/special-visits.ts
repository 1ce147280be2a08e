import type { Calendar } from './calendar.ts'
import { weekdayOf } from './calendar.ts'
import type { Chance } from './chance.ts'
import { daysToMonday } from './desk-work.ts'
import type { PracticePatient } from './patients.ts'
import type { PracticePractitioner } from './staff.ts'
import type { PracticeVisit } from './visits.ts'

/** Visits of a series, and one that was overbooked. */
export interface SpecialVisits {
  readonly series: { readonly id: string; readonly rule: string; readonly visits: readonly PracticeVisit[] }
  readonly overbooked: { readonly visit: PracticeVisit; readonly reason: string } | null
}

interface Known {
  readonly chance: Chance
  readonly calendar: Calendar
  readonly practitioners: readonly PracticePractitioner[]
  readonly patients: readonly PracticePatient[]
  readonly visits: readonly PracticeVisit[]
}

const TIMES = 6

const isFree = (visits: readonly PracticeVisit[], date: string, from: number, to: number) =>
  visits.every(
    (visit) =>
      visit.date !== date ||
      visit.status === 'cancelled' ||
      visit.startMinute >= to ||
      visit.endMinute <= from,
  )

/** Somebody of an age who has no visit from today on. */
function idle({ patients, visits, calendar }: Known, from: number, to: number): PracticePatient {
  const busy = new Set(visits.filter(({ date }) => date >= calendar.today).map(({ patient }) => patient.id))
  const found = patients.find(({ id, age, card }) => age >= from && age <= to && card.phone && !busy.has(id))
  if (!found) throw new RangeError('nobody is idle')
  return found
}

/** Six weekly sessions from next week on, at the first hour that is free on all of them. */
function sessions(known: Known): SpecialVisits['series'] {
  const { chance, calendar, practitioners, visits } = known
  const lara = practitioners.find(({ specialty }) => specialty === 'Psicologia')
  if (!lara) throw new RangeError('nobody holds sessions')
  const [, type] = lara.visitTypes
  const own = visits.filter(({ practitioner }) => practitioner === lara)
  const id = chance.id()
  const patient = idle(known, 20, 40)
  for (const day of [1, 2, 0, 3]) {
    const dates = Array.from({ length: TIMES }, (_, week) =>
      calendar.date(daysToMonday(calendar) + day + week * 7),
    )
    for (let start = 13 * 60; start + type.minutes <= 18 * 60; start += 10) {
      const end = start + type.minutes
      if (!dates.every((date) => isFree(own, date, start, end))) continue
      const made = dates.map((date) => ({
        id: chance.id(),
        patient,
        practitioner: lara,
        type,
        date,
        startMinute: start,
        endMinute: end,
        status: 'booked' as const,
      }))
      return { id, rule: `FREQ=WEEKLY;COUNT=${String(TIMES)}`, visits: made }
    }
  }
  return { id, rule: 'FREQ=WEEKLY;COUNT=1', visits: [] }
}

/** One more over a visit of the next day on which Dra. Helena sees people. */
function overbookedVisit(known: Known): SpecialVisits['overbooked'] {
  const { chance, calendar, visits } = known
  const under = visits.find(
    ({ practitioner, date, status }) =>
      practitioner.userName === 'helena' &&
      date > calendar.today &&
      weekdayOf(date) < 6 &&
      (status === 'booked' || status === 'confirmed'),
  )
  if (!under) return null
  const { practitioner, date, startMinute } = under
  const [, type] = practitioner.visitTypes
  const visit = {
    id: chance.id(),
    patient: idle(known, 45, 70),
    practitioner,
    type,
    date,
    startMinute,
    endMinute: startMinute + type.minutes,
    status: 'booked' as const,
  }
  return { visit, reason: 'Trouxe exame alterado' }
}

/** What stands on the agenda beside the usual visits, from a chance of its own. */
export const makeSpecialVisits = (known: Known): SpecialVisits => ({
  series: sessions(known),
  overbooked: overbookedVisit(known),
})
