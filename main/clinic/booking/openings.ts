import { listPatientVisits } from '../../../db/repositories/appointment-lines.ts'
import { findAppointment, type Appointment } from '../../../db/repositories/appointments.ts'
import { listClosings } from '../../../db/repositories/closings.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { askedFor, byPatientOf, isPatient, reaches } from './asking.ts'
import { reasonsAgainst } from './explain.rules.ts'
import { counted, offered } from './openings.rules.ts'
import { dateFor } from './placement.ts'
import { loadRange, type LoadedRange } from './range.ts'
import { askedBy, loadSchedule, type ScheduleFacts } from './schedule-facts.ts'
import { insurerOf, wantedVisit, wantedVisits, type WantedVisit, type Whom } from './wanted-visit.ts'

type OpeningContext = Context<'booking.openings'> | Context<'booking.days'> | Context<'booking.find'>

interface Range {
  readonly from: string
  readonly days: number
}

/** The convênio of the patient for whom openings are looked at; other people's patients do not exist for a patient. */
async function askedInsurer(db: ReadHandle, ctx: OpeningContext, patientId: string | undefined) {
  if (patientId !== undefined && !(await reaches(db, ctx, patientId))) ctx.fail('not-found')
  return insurerOf(db, patientId)
}

/** A range of days loaded for visits that look for a place, as this asker sees it. */
export async function rangeFor(
  db: ReadHandle,
  ctx: Pick<OpeningContext, 'actor' | 'localNow' | 'today' | 'holds'>,
  visits: readonly WantedVisit[],
  { from, days }: Range,
  except?: readonly string[],
): Promise<{ readonly schedule: ScheduleFacts; readonly loaded: LoadedRange }> {
  const schedule = await loadSchedule(
    db,
    visits.map(({ practitionerId }) => practitionerId),
    from,
    days,
  )
  const asked = askedBy(schedule, ctx, isPatient(ctx.actor), { from, days })
  const held = ctx.holds.others(from, schedule.to)
  return { schedule, loaded: await loadRange(db, schedule, asked, { visits, holds: held, except }) }
}

/** The place that a visit has is no other one to move to. */
const isWhereItStands = (
  moving: Appointment | undefined,
  { practitionerId, visitTypeId }: WantedVisit,
  { date, start }: { readonly date: string; readonly start: number },
) =>
  moving?.practitionerId === practitionerId &&
  moving.visitTypeId === visitTypeId &&
  moving.date === date &&
  moving.startMinute === start

const whom = ({ practitionerId, specialty }: Whom): Whom => ({ practitionerId, specialty })

/** What is free: by rule, never stored. */
export const openingHandlers = {
  'booking.openings': async (db, { practitionerId, visitTypeId, patientId, movingId, from, days }, ctx) => {
    const asked = { patientId, movingId, visitTypeId }
    const whose = (await askedFor(db, ctx, asked)) ?? ctx.fail('not-found')
    if (whose.patientId !== undefined) ctx.concerns(whose.patientId)
    const { insurer, byPatient, moving } = whose
    const visit = await wantedVisit(db, { practitionerId, visitTypeId }, byPatient, insurer, moving)
    if (!visit) return ctx.fail('not-found')
    const except = movingId === undefined ? [] : [movingId]
    const { loaded } = await rangeFor(db, ctx, [visit], { from, days }, except)
    const found = offered(loaded.agendaOf(visit), loaded.house, visit, loaded.roomsOf(visit))
    return found.map((day) => ({
      ...day,
      starts: day.starts.filter((start) => !isWhereItStands(moving, visit, { date: day.date, start })),
    }))
  },
  'booking.days': async (db, { kindId, patientId, from, days, ...rest }, ctx) => {
    const insurer = await askedInsurer(db, ctx, patientId)
    const visits = await wantedVisits(db, whom(rest), kindId, byPatientOf(ctx, patientId), insurer)
    const { schedule, loaded } = await rangeFor(db, ctx, visits, { from, days })
    const closings = (await listClosings(db, schedule)).filter((one) => one.practitionerId === null)
    const counts = visits.map((visit) =>
      counted(loaded.agendaOf(visit), loaded.house, visit, loaded.roomsOf(visit)),
    )
    return Array.from({ length: days }, (_, at) => {
      const date = dateOf(dayOf(from) + at)
      const holiday = schedule.holidayOn(date)
      const closure = closings.find((one) => one.fromDate <= date && date <= one.toDate)
      return {
        date,
        closed: counts.every((own) => own[at]?.openMinutes === 0),
        free: counts.reduce((sum, own) => sum + (own[at]?.free ?? 0), 0),
        label: closure?.reason ?? holiday?.name ?? null,
      }
    })
  },
  'booking.explain': async (
    db,
    { practitionerId, visitTypeId, date, startMinute, patientId, movingId, asPatient },
    ctx,
  ) => {
    const moving = movingId === undefined ? undefined : await findAppointment(db, movingId)
    if (moving) ctx.concerns(moving.patientId)
    const insurer = await insurerOf(db, patientId)
    const visit = await wantedVisit(db, { practitionerId, visitTypeId }, false, insurer, moving)
    if (!visit) return ctx.fail('not-found')
    const how = {
      byPatient: asPatient === true,
      holds: ctx.holds.others(date),
      except: movingId === undefined ? [] : [movingId],
    }
    const facts = await dateFor(db, visit, { date, startMinute }, ctx, how)
    const endMinute = startMinute + visit.minutes
    const elsewhere =
      patientId === undefined
        ? []
        : (await listPatientVisits(db, { patientId, date })).filter(
            (one) => one.id !== movingId && one.startMinute < endMinute && one.endMinute > startMinute,
          )
    const optional = facts.holidayToday?.optional ? facts.holidayToday.name : null
    return [
      ...reasonsAgainst(facts, startMinute),
      ...(visit.roomless ? [{ reason: 'room' as const, label: null }] : []),
      ...elsewhere.map(({ practitionerName }) => ({
        reason: 'patient-busy' as const,
        label: practitionerName,
      })),
      ...(optional === null ? [] : [{ reason: 'optional-holiday' as const, label: optional }]),
    ]
  },
} satisfies HandlersOf<'booking.openings' | 'booking.days' | 'booking.explain'>
