import { listRoomVisits, listTaken } from '../../../db/repositories/taken.ts'
import type { Holiday } from '../calendar/holidays.ts'
import type { Handle } from '../context.ts'
import type { Request, Occupancy } from './availability-facts.ts'
import type { Holder, Told } from './explain.rules.ts'
import type { Hold } from './holds.ts'
import type { InsurerOf, ScheduleFacts } from './schedule-facts.ts'
import type { WantedVisit } from './wanted-visit.ts'

type Row = Awaited<ReturnType<typeof listTaken>>[number]

const occupancyOf =
  (insurerOf: InsurerOf) =>
  (row: Row): Occupancy => ({ ...row, insurer: insurerOf(row.insurer) })

/** One date of one professional as people are told it, with the rooms that the visit could have. */
export interface DateFacts extends Told {
  readonly holidayToday: Holiday | null
  /** Starts of the overbooked visits. */
  readonly overbooked: readonly number[]
  /** A room in which the visit may take place, the best first; null: none is free, or none is asked for. */
  roomAt(start: number): string | null
}

/** Loads one date for one visit: its facts and, where it is to have a room, those of the rooms. */
export async function loadDate(
  db: Handle,
  schedule: ScheduleFacts,
  asked: Request,
  visit: WantedVisit,
  { holds, except }: { readonly holds: readonly Hold[]; readonly except?: readonly string[] | undefined },
): Promise<DateFacts> {
  const date = asked.from
  const toOccupied = occupancyOf(schedule.insurerOf)
  const { practitionerId, fitting } = visit
  const holidayToday = schedule.holidayOn(date)
  const rows = await listTaken(db, { practitionerId, date, except })
  const held = holds.filter((hold) => hold.date === date)
  const occupied: Holder[] = [
    ...rows.map((row) => ({ ...toOccupied(row), heldBy: null })),
    ...held
      .filter((hold) => hold.practitionerId === practitionerId)
      .map((hold) => ({ ...hold, insurer: schedule.insurerOf(hold.insurer), heldBy: hold.workstation })),
  ]
  const inRooms: Occupancy[] =
    fitting.length === 0
      ? []
      : [...(await listRoomVisits(db, { ids: fitting, date, except })).map(toOccupied), ...held]
  const rooms = new Map(fitting.map((id) => [id, inRooms.filter(({ roomId }) => roomId === id)]))
  const free = (start: number, one: Occupancy) =>
    start - visit.bufferBefore >= one.endMinute + one.bufferAfter ||
    start + visit.minutes + visit.bufferAfter <= one.startMinute - one.bufferBefore
  return {
    practitioner: { ...schedule.timetableOf(practitionerId), occupied },
    clinic: { ...schedule.clinic, rooms },
    wish: visit,
    asked,
    holiday: holidayToday?.name ?? null,
    holidayToday,
    overbooked: rows.filter((row) => row.overbooked === 1).map(({ startMinute }) => startMinute),
    roomAt: (start) => fitting.find((id) => (rooms.get(id) ?? []).every((one) => free(start, one))) ?? null,
  }
}
