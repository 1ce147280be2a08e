import type { Insertable } from 'kysely'
import type { VisitStatus } from '../../preload/contract/visit-status.ts'
import type { AppointmentEventTable, AppointmentTable } from '../schema/agenda.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { PracticeVisit } from './visits.ts'

export interface VisitRows {
  readonly visit: PracticeVisit
  readonly row: Insertable<AppointmentTable>
  readonly events: readonly Insertable<AppointmentEventTable>[]
}

const CANCEL_REASONS = ['patient-asked', 'patient-asked', 'patient-ill', 'not-told', 'clinic'] as const

/** When a visit was booked: up to three weeks before it, never today, in office hours. */
function bookedAt(chance: Chance, calendar: Calendar, { date }: PracticeVisit): string {
  const ahead = daysBetween(calendar.today, date)
  return calendar.instant(calendar.date(Math.min(-1, ahead - chance.int(1, 21))), chance.int(8 * 60, 17 * 60))
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

interface Step {
  readonly event: string
  readonly at: string
  readonly to: VisitStatus
}

/** What happened to a visit until now, oldest first. */
function stepsOf(chance: Chance, calendar: Calendar, visit: PracticeVisit, booked: string): Step[] {
  const { date, startMinute, endMinute, status } = visit
  const late = chance.int(0, 6)
  const early = chance.int(4, 25)
  const at = (minute: number) => calendar.instant(date, minute)
  const here: Step = {
    event: 'arrive',
    at: at(Math.min(startMinute, latest(calendar, date)) - early),
    to: 'arrived',
  }
  const start: Step = {
    event: 'start',
    at: at(Math.min(startMinute + late, latest(calendar, date))),
    to: 'in-progress',
  }
  const finish: Step = {
    event: 'finish',
    at: at(Math.min(endMinute - chance.int(0, 3), latest(calendar, date))),
    to: 'fulfilled',
  }
  const steps: Step[] = [{ event: 'book', at: booked, to: 'booked' }]
  const asked = dayBefore(calendar, visit, chance.int(9 * 60, 17 * 60))
  if (asked > booked && (status === 'confirmed' || chance.yes(0.5)))
    steps.push({ event: 'confirm', at: asked, to: 'confirmed' })
  else if (status === 'confirmed') steps.push({ event: 'confirm', at: booked, to: 'confirmed' })
  switch (status) {
    case 'booked':
      return steps.slice(0, 1)
    case 'confirmed':
      return steps
    case 'arrived':
      return [...steps, here]
    case 'in-progress':
      return [...steps, here, start]
    case 'fulfilled':
      return [...steps, here, start, finish]
    case 'noshow':
      return [...steps, { event: 'miss', at: at(endMinute), to: 'noshow' }]
    case 'cancelled':
      return [...steps.slice(0, 1), { event: 'cancel', at: asked > booked ? asked : booked, to: 'cancelled' }]
  }
}

/** The last minute of a date that is past: today nothing happens after now. */
function latest(calendar: Calendar, date: string): number {
  return date < calendar.today ? 24 * 60 : calendar.nowMinute
}

function dayBefore(calendar: Calendar, { date }: PracticeVisit, minute: number): string {
  return calendar.instant(calendar.date(daysBetween(calendar.today, date) - 1), minute)
}

/** A visit as the database keeps it, with everything that happened to it. */
export function visitRows(
  chance: Chance,
  calendar: Calendar,
  visit: PracticeVisit,
  deskAccounts: readonly string[],
): VisitRows {
  const { practitioner, date, startMinute } = visit
  const booked = bookedAt(chance, calendar, visit)
  const desk = chance.pick(deskAccounts)
  const steps = stepsOf(chance, calendar, visit, booked)
  const when = (event: string) => steps.find((step) => step.event === event)?.at ?? null
  const reason = visit.status === 'cancelled' ? chance.pick(CANCEL_REASONS) : null
  const row = {
    id: visit.id,
    patient_id: visit.patient.id,
    practitioner_id: practitioner.id,
    visit_type_id: visit.type.id,
    visit_type_name: visit.type.name,
    date,
    start_minute: startMinute,
    end_minute: visit.endMinute,
    status: visit.status,
    room: null,
    cancel_reason: reason,
    cancel_detail: null,
    arrived_at: when('arrive'),
    started_at: when('start'),
    finished_at: when('finish'),
    created_at: booked,
    created_by: desk,
    version: steps.length,
    insurer: visit.patient.card.insurer,
  }
  const events = steps.map(({ event, at, to }, i) => {
    const byDoctor = event === 'start' || event === 'finish'
    return {
      appointment_id: visit.id,
      at,
      event,
      from_status: steps[i - 1]?.to ?? null,
      to_status: to,
      practitioner_id: practitioner.id,
      date,
      start_minute: startMinute,
      reason: event === 'cancel' ? reason : null,
      account_id: byDoctor ? practitioner.accountId : desk,
      station: byDoctor ? 'doctor' : 'reception',
    }
  })
  return { visit, row, events }
}
