import {
  eachPacked,
  listInsuredStarts,
  listRoomDays,
  listTakenDays,
  type PackedDay,
} from '../../../db/repositories/taken.ts'
import { roomStarts, type Agenda, type House } from './agenda-days.rules.ts'
import type { Asked } from './availability-facts.ts'
import { dayOf } from './days.rules.ts'
import { fullWindows, houseOf, timetableOf } from './facts-in-integers.rules.ts'
import type { Hold } from './holds.ts'
import { insurerKey, type Handle, type ScheduleFacts } from './schedule-facts.ts'
import { addStretch, createStretches, type Stretches } from './stretches.rules.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** A range of days, loaded: what the engine walks for each visit that looks for a place. */
export interface LoadedRange {
  readonly house: House
  agendaOf(practitionerId: string): Agenda
  /** Starts at which the visit has a room; null: it needs none. */
  roomsOf(visit: WantedVisit): Int32Array | null
}

/** Reads packed days into one column of stretches for each professional or room. */
function unpack(rows: readonly PackedDay[]): Map<string, Stretches> {
  const byId = new Map<string, Stretches>()
  for (const row of rows) {
    let own = byId.get(row.id)
    if (!own) byId.set(row.id, (own = createStretches()))
    const to = own
    const day = dayOf(row.date)
    eachPacked(row, (from, until) => addStretch(to, day, from, until))
  }
  return byId
}

function addHold(byId: Map<string, Stretches>, id: string, hold: Hold): void {
  const own = byId.get(id) ?? createStretches()
  addStretch(own, dayOf(hold.date), hold.startMinute - hold.bufferBefore, hold.endMinute + hold.bufferAfter)
  byId.set(id, own)
}

interface Wanting {
  readonly visits: readonly WantedVisit[]
  /** What other windows hold. */
  readonly holds: readonly Hold[]
  /** The visit that moves. */
  readonly exceptId?: string | undefined
}

/** Loads what stands in a range for visits that look for a place: at most three statements more than the schedule. */
export async function loadRange(
  db: Handle,
  schedule: ScheduleFacts,
  asked: Asked,
  { visits, holds, exceptId }: Wanting,
): Promise<LoadedRange> {
  const { from, to } = schedule
  const practitionerIds = visits.map(({ practitionerId }) => practitionerId)
  const house = houseOf(schedule.clinic, asked)
  const taken = unpack(await listTakenDays(db, { ids: practitionerIds, from, to, exceptId }))
  const roomIds = [...new Set(visits.flatMap(({ rooms }) => rooms))]
  const rooms =
    roomIds.length === 0
      ? new Map<string, Stretches>()
      : unpack(await listRoomDays(db, { ids: roomIds, from, to, exceptId }))
  for (const hold of holds) {
    addHold(taken, hold.practitionerId, hold)
    if (hold.roomId !== null) addHold(rooms, hold.roomId, hold)
  }
  const timetables = new Map(practitionerIds.map((id) => [id, schedule.timetableOf(id)]))
  const insurer = visits[0]?.insurer ?? null
  const limited = [...timetables.values()].filter(({ limits }) =>
    limits.some((one) => one.insurer === insurer),
  )
  const insured =
    limited.length === 0
      ? []
      : [
          ...(await listInsuredStarts(db, {
            ids: limited.map((one) => one.practitionerId),
            from,
            to,
            exceptId,
          })),
          ...holds,
        ].map((one) => ({ ...one, insurer: insurerKey(one.insurer) }))
  const masks = new Map<string, Int32Array>()
  return {
    house,
    agendaOf(practitionerId) {
      const facts = timetables.get(practitionerId) ?? schedule.timetableOf(practitionerId)
      const own = insured.filter((one) => one.practitionerId === practitionerId)
      return {
        ...timetableOf(facts, house.range),
        taken: taken.get(practitionerId) ?? createStretches(),
        full: fullWindows(facts.limits, own, insurer, house.range),
      }
    },
    roomsOf(visit) {
      if (visit.rooms.length === 0 && !visit.roomless) return null
      // Professionals share rooms, and mostly lengths: each set of starts is made once.
      const key = [visit.minutes, visit.bufferBefore, visit.bufferAfter, ...[...visit.rooms].sort()].join(' ')
      const known = masks.get(key)
      if (known) return known
      const mask = roomStarts(
        visit.rooms.map((id) => rooms.get(id) ?? createStretches()),
        house.range,
        visit,
      )
      masks.set(key, mask)
      return mask
    },
  }
}
