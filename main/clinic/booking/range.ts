import {
  eachInsured,
  eachPacked,
  listInsuredDays,
  listRoomDays,
  listTakenDays,
  type PackedDay,
} from '../../../db/repositories/taken.ts'
import { dayOf } from '../calendar/days.rules.ts'
import type { Handle } from '../context.ts'
import type { Agenda, House } from './agenda-days.rules.ts'
import type { Request } from './availability-facts.ts'
import { houseOf, timetableOf } from './facts-in-integers.rules.ts'
import { freeBeside, freeInAny } from './free-starts.rules.ts'
import type { Hold } from './holds.ts'
import { clearFull, countStart, createLimitCounts, type LimitCounts } from './insurer-limits.rules.ts'
import type { ScheduleFacts } from './schedule-facts.ts'
import { addStretch, createStretches, type Stretches } from './stretches.rules.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** A range of days, loaded: what the engine walks for each visit that looks for a place. */
export interface LoadedRange {
  readonly house: House
  agendaOf(visit: WantedVisit): Agenda
  /** What visits and holds take of a professional's days, buffers included. */
  takenOf(practitionerId: string): Stretches
  /** Starts at which the visit has a room; null: it needs none. */
  roomsOf(visit: WantedVisit): Int32Array | null
}

function ownOf(byId: Map<string, Stretches>, id: string): Stretches {
  const known = byId.get(id)
  if (known) return known
  const own = createStretches()
  byId.set(id, own)
  return own
}

/** Reads packed days into one column of stretches for each professional or room. */
function unpack(rows: readonly PackedDay[]): Map<string, Stretches> {
  const byId = new Map<string, Stretches>()
  for (const row of rows) {
    const own = ownOf(byId, row.id)
    const day = dayOf(row.date)
    eachPacked(row, (from, until) => addStretch(own, day, from, until))
  }
  return byId
}

const addHold = (to: Stretches, hold: Hold) =>
  addStretch(to, dayOf(hold.date), hold.startMinute - hold.bufferBefore, hold.endMinute + hold.bufferAfter)

interface RangeWish {
  readonly visits: readonly WantedVisit[]
  /** What other windows hold. */
  readonly holds: readonly Hold[]
  /** The visits that move. */
  readonly except?: readonly string[] | undefined
}

/** Loads what stands in a range for visits that look for a place: at most two statements more than the schedule. */
export async function loadRange(
  db: Handle,
  schedule: ScheduleFacts,
  asked: Request,
  { visits, holds, except }: RangeWish,
): Promise<LoadedRange> {
  const { from, to } = schedule
  const practitionerIds = visits.map(({ practitionerId }) => practitionerId)
  const house = houseOf(schedule.clinic, asked)
  const timetables = new Map(practitionerIds.map((id) => [id, schedule.timetableOf(id)]))
  const insurer = visits[0]?.insurer ?? null
  const limits = new Map<string, LimitCounts>()
  for (const [id, timetable] of timetables) {
    const counts = createLimitCounts(timetable.limits, insurer, house.range)
    if (counts) limits.set(id, counts)
  }
  const range = { ids: practitionerIds, from, to, except }
  const insured = limits.size === 0 ? [] : await listInsuredDays(db, range)
  const taken = unpack(limits.size === 0 ? await listTakenDays(db, range) : insured)
  const roomIds = [...new Set(visits.flatMap(({ rooms }) => rooms))]
  const rooms =
    roomIds.length === 0
      ? new Map<string, Stretches>()
      : unpack(await listRoomDays(db, { ids: roomIds, from, to, except }))
  for (const row of insured) {
    const counts = limits.get(row.id)
    if (!counts) continue
    const day = dayOf(row.date)
    eachInsured(row, (start, name) => {
      if (schedule.insurerOf(name) === insurer) countStart(counts, day, start)
    })
  }
  for (const hold of holds) {
    addHold(ownOf(taken, hold.practitionerId), hold)
    if (hold.roomId !== null) addHold(ownOf(rooms, hold.roomId), hold)
    const counts = limits.get(hold.practitionerId)
    if (counts && schedule.insurerOf(hold.insurer) === insurer)
      countStart(counts, dayOf(hold.date), hold.startMinute)
  }
  const masks = new Map<string, Int32Array>()
  return {
    house,
    takenOf: (practitionerId) => ownOf(taken, practitionerId),
    agendaOf(visit) {
      const id = visit.practitionerId
      const free = freeBeside(ownOf(taken, id), house.range, visit)
      const limited = limits.get(id)
      if (limited) clearFull(free, limited)
      return { ...timetableOf(timetables.get(id) ?? schedule.timetableOf(id), house.range), free }
    },
    roomsOf(visit) {
      if (visit.rooms.length === 0 && !visit.roomless) return null
      // Professionals share rooms, and mostly lengths: each set of starts is made once.
      const key = [visit.minutes, visit.bufferBefore, visit.bufferAfter, ...[...visit.rooms].sort()].join(' ')
      const known = masks.get(key)
      if (known) return known
      const sets = visit.rooms.map((id) => freeBeside(ownOf(rooms, id), house.range, visit))
      const mask = freeInAny(sets, house.range)
      masks.set(key, mask)
      return mask
    },
  }
}
