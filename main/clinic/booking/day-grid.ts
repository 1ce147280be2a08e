import { listDay } from '../../../db/repositories/appointment-lines.ts'
import { listPractitioners } from '../../../db/repositories/practitioners.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { Actor, ReadHandle } from '../context.ts'
import { closedOn, minutesIn, unavailableOn, type Closed } from './day-plan.rules.ts'
import type { Hold } from './holds.ts'
import { loadSchedule } from './schedule-facts.ts'
import { joined, shiftsOn } from './shifts.rules.ts'
import { possibleSteps } from './steps.rules.ts'

interface Asker {
  readonly actor: Actor
  readonly localNow: string
}

const HOUR = 60
const LIVE = ['booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled']

/** One day as columns of professionals: open hours, what closes them, who is held by whom, and the visits. */
export async function dayGrid(
  db: ReadHandle,
  { actor, localNow }: Asker,
  date: string,
  holds: readonly Hold[],
): Promise<Output<'agenda.grid'>> {
  const practitioners = (await listPractitioners(db)).filter(({ active }) => active)
  const lines = await listDay(db, { date })
  const schedule = await loadSchedule(
    db,
    practitioners.map(({ id }) => id),
    date,
    1,
  )
  const today = schedule.holidayOn(date)
  const holiday = today === null || today.optional ? null : today.name
  const plans = practitioners.map((practitioner) => {
    const { hours, extras, absences, blocks } = schedule.timetableOf(practitioner.id)
    const shifts = joined([...shiftsOn(hours, date), ...extras])
    const closings = [...schedule.clinic.closures, ...absences]
    return { practitioner, shifts, closed: closedOn({ closings, blocks, holiday, extras }, date) }
  })
  const starts = [
    ...plans.flatMap(({ shifts }) => shifts.map((one) => one.startMinute)),
    ...lines.map((one) => one.startMinute),
  ]
  const ends = [
    ...plans.flatMap(({ shifts }) => shifts.map((one) => one.endMinute)),
    ...lines.map((one) => one.endMinute),
  ]
  const fromMinute = Math.floor(Math.min(8 * HOUR, ...starts) / HOUR) * HOUR
  const toMinute = Math.ceil(Math.max(18 * HOUR, ...ends) / HOUR) * HOUR
  const columns = plans.map(({ practitioner, closed, shifts }) => {
    const own = lines.filter(
      ({ practitionerId, status }) => practitionerId === practitioner.id && LIVE.includes(status),
    )
    const held = holds
      .filter((hold) => hold.practitionerId === practitioner.id && hold.windowId !== actor.windowId)
      .map(({ startMinute, endMinute, workstation }): Closed => ({
        startMinute,
        endMinute,
        kind: 'hold',
        label: workstation,
      }))
    const { id, name, treatment, specialty, room, visitTypes } = practitioner
    const open = minutesIn(shifts)
    return {
      practitionerId: id,
      name,
      treatment,
      specialty,
      room,
      load: open === 0 ? 0 : minutesIn(own) / open,
      visitTypes: visitTypes.map((type) => ({ id: type.id, name: type.name, minutes: type.minutes })),
      unavailable: unavailableOn(shifts, [...closed, ...held], fromMinute, toMinute),
    }
  })
  const visits = lines.map((line) => ({
    ...line,
    steps: possibleSteps(
      line,
      { roles: actor.roles, own: actor.practitionerId === line.practitionerId },
      localNow,
    ),
  }))
  return { fromMinute, toMinute, columns, visits }
}
