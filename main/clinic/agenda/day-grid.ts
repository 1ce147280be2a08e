import { listDay, listRange, type AppointmentLine } from '../../../db/repositories/appointment-lines.ts'
import { findPractitioner, listPractitioners } from '../../../db/repositories/practitioners.ts'
import { listVisitKinds } from '../../../db/repositories/visit-kinds.ts'
import { listVisitTypes } from '../../../db/repositories/visit-types.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { isLive } from '../../../preload/contract/visit-status.ts'
import {
  type Closure,
  type Hold,
  loadSchedule,
  minutesIn,
  type PlannedDay,
  plannedDay,
  type ScheduleFacts,
  unavailableOn,
} from '../booking/free.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import type { Interval } from '../calendar/intervals.ts'
import type { Actor, ReadHandle } from '../context.ts'
import { possibleSteps } from '../visit/steps.rules.ts'

type Column = Output<'agenda.grid'>['columns'][number]

interface Asker {
  readonly actor: Actor
  readonly localNow: string
}

const HOUR = 60
const WEEK = 7

/** Who was taken out of use has no hours from today on; what was before is told as it was. */
const worksOn = ({ active }: { readonly active: boolean }, { localNow }: Asker, date: string) =>
  active || date < localNow.slice(0, 10)

/** The hours that are drawn: 8 to 18, or as far as anybody works or anything stands. */
function spanOf(stretches: readonly Interval[]) {
  const starts = stretches.map((one) => one.startMinute)
  const ends = stretches.map((one) => one.endMinute)
  return {
    fromMinute: Math.floor(Math.min(8 * HOUR, ...starts) / HOUR) * HOUR,
    toMinute: Math.ceil(Math.max(18 * HOUR, ...ends) / HOUR) * HOUR,
  }
}

/** What is told of a planned date: how full it is, and everything that cannot be booked, others' holds too. */
function toldOf(
  { shifts, closed, extras }: PlannedDay,
  lines: readonly AppointmentLine[],
  holds: readonly Hold[],
  { fromMinute, toMinute }: ReturnType<typeof spanOf>,
) {
  const held = holds.map(({ startMinute, endMinute, workstation }): Closure => ({
    startMinute,
    endMinute,
    kind: 'hold',
    label: workstation,
  }))
  const open = minutesIn(shifts)
  return {
    load: open === 0 ? 0 : minutesIn(lines.filter(({ status }) => isLive(status))) / open,
    unavailable: unavailableOn(shifts, [...closed, ...held], fromMinute, toMinute),
    extras,
  }
}

/** What the calendar says of a date; a closure of the whole clinic before a holiday. */
function noteOn(schedule: ScheduleFacts, date: string) {
  const closure = schedule.clinic.closures.find(
    (one) => one.startMinute === null && one.fromDate <= date && date <= one.toDate,
  )
  if (closure) return { kind: 'closure' as const, label: closure.reason }
  const holiday = schedule.holidayOn(date)
  if (holiday === null) return null
  return { kind: holiday.optional ? ('optional' as const) : ('holiday' as const), label: holiday.name }
}

const toldType = ({ id, kindId, name, followUp, minutes }: Column['visitTypes'][number]) => ({
  id,
  kindId,
  name,
  followUp,
  minutes,
})

/** The colours that the clinic gave to kinds of visit, those out of use too: their visits stand. */
const huedKinds = async (db: ReadHandle): Promise<Output<'agenda.grid'>['hued']> =>
  (await listVisitKinds(db)).flatMap(({ id, name, hue }) => (hue ? [{ kindId: id, name, hue }] : []))

const withSteps =
  ({ actor, localNow }: Asker) =>
  (line: AppointmentLine) => ({
    ...line,
    steps: possibleSteps(
      line,
      { roles: actor.roles, own: actor.practitionerId === line.practitionerId },
      localNow,
    ),
  })

/** One day as columns of professionals: open hours, what closes them, who is held by whom, and the visits. */
export async function dayGrid(
  db: ReadHandle,
  asker: Asker,
  date: string,
  holds: readonly Hold[],
): Promise<Output<'agenda.grid'>> {
  const lines = await listDay(db, { date })
  // Whose visits stand, or stood: no visit of a day is without its column.
  const met = new Set(
    lines.filter(({ status }) => status !== 'cancelled').map(({ practitionerId }) => practitionerId),
  )
  // Who offers nothing to be booked, as a nurse, has none.
  const practitioners = (await listPractitioners(db)).filter(
    ({ id, active, visitTypes }) => (active && visitTypes.length > 0) || met.has(id),
  )
  const ids = practitioners.map(({ id }) => id)
  const schedule = await loadSchedule(db, ids, date, 1)
  const plans = practitioners.map((practitioner) => ({
    practitioner,
    plan: plannedDay(schedule, practitioner.id, date, worksOn(practitioner, asker, date)),
  }))
  const span = spanOf([...plans.flatMap(({ plan }) => plan.shifts), ...lines])
  const columns = plans.map(({ practitioner, plan }) => {
    const { id, name, treatment, specialty, room, active, visitTypes } = practitioner
    const own = lines.filter(({ practitionerId }) => practitionerId === id)
    const held = holds.filter((one) => one.practitionerId === id && one.seat !== asker.actor.seat)
    return {
      practitionerId: id,
      name,
      treatment,
      specialty,
      room,
      active,
      visitTypes: visitTypes.map(toldType),
      ...toldOf(plan, own, held, span),
    }
  })
  return {
    date,
    ...span,
    note: noteOn(schedule, date),
    columns,
    visits: lines.map(withSteps(asker)),
    hued: await huedKinds(db),
  }
}

/** Seven days of one professional from a date on, in as many statements as one day; null: there is no such professional. */
export async function weekGrid(
  db: ReadHandle,
  asker: Asker,
  { practitionerId, from }: { readonly practitionerId: string; readonly from: string },
  holds: readonly Hold[],
): Promise<Output<'agenda.week'> | null> {
  const practitioner = await findPractitioner(db, practitionerId)
  if (!practitioner) return null
  const visitTypes = await listVisitTypes(db, [practitionerId])
  const schedule = await loadSchedule(db, [practitionerId], from, WEEK)
  const lines = await listRange(db, { practitionerId, from, to: schedule.to })
  const plans = Array.from({ length: WEEK }, (_, at) => {
    const date = dateOf(dayOf(from) + at)
    return { date, plan: plannedDay(schedule, practitionerId, date, worksOn(practitioner, asker, date)) }
  })
  const span = spanOf([...plans.flatMap(({ plan }) => plan.shifts), ...lines])
  const days = plans.map(({ date, plan }) => ({
    date,
    note: noteOn(schedule, date),
    ...toldOf(
      plan,
      lines.filter((line) => line.date === date),
      holds.filter((one) => one.practitionerId === practitionerId && one.date === date),
      span,
    ),
  }))
  const { name, treatment, specialty, room, active } = practitioner
  return {
    ...span,
    professional: {
      practitionerId,
      name,
      treatment,
      specialty,
      room,
      active,
      visitTypes: visitTypes.map(toldType),
    },
    days,
    visits: lines.map(withSteps(asker)),
    hued: await huedKinds(db),
  }
}
