import type { z } from 'zod'
import { listDay, type AppointmentLine } from '../../../db/repositories/appointment-lines.ts'
import { listGivenRooms, listQueueFacts, listStillHere, listWhoLeft } from '../../../db/repositories/queue.ts'
import { listRooms, type Room } from '../../../db/repositories/rooms.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { Missing } from '../../../preload/contract/queue.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import type { HandlersOf, ReadHandle } from '../context.ts'
import { changeVisit } from '../visit/change-visit.ts'
import { seenVisit } from '../visit/seen-visit.ts'
import { possibleSteps } from '../visit/steps.rules.ts'
import { followWayBack } from '../visit/way-back.ts'
import { meanMinutes, minutesSince, queueOrder, weekBefore } from './queue.rules.ts'

const SOON_MINUTES = 60

type Facts = Awaited<ReturnType<typeof listQueueFacts>>[number]

/** What the desk should still ask this person for. */
function missingOf(facts: Facts): z.infer<typeof Missing>[] {
  return [
    ...(facts.cpf === null && facts.cpfMissingReason === 'not-told' ? ['cpf' as const] : []),
    ...(facts.phone === null && facts.guardianPhone === null ? ['phone' as const] : []),
    ...(facts.insurer !== null && !facts.card ? ['insurance-card' as const] : []),
  ]
}

/** The room of a visit: the one it was given, else the one that bears the name of its professional's own. */
const roomOf = (line: AppointmentLine, given: ReadonlyMap<string, string>, rooms: readonly Room[]) =>
  given.get(line.id) ?? rooms.find(({ name, active }) => active && name === line.room)?.id

/** Who is in a room, and who comes into it next. */
function roomStates(
  rooms: readonly Room[],
  lines: readonly AppointmentLine[],
  given: ReadonlyMap<string, string>,
  now: string,
): Output<'queue.arrivals'>['rooms'] {
  return rooms
    .filter(({ active }) => active)
    .map(({ id, name }) => {
      const here = lines.filter((line) => roomOf(line, given, rooms) === id)
      const inside = here.find(({ status }) => status === 'in-progress')
      const next =
        here.find(({ status }) => status === 'arrived') ?? here.find(({ status }) => isOpen(status))
      return {
        id,
        name,
        inside: inside
          ? {
              patientName: inside.patientName,
              practitionerName: inside.practitionerName,
              minutes: minutesSince(inside.startedAt ?? now, now),
              booked: inside.endMinute - inside.startMinute,
            }
          : null,
        next: next
          ? {
              patientName: next.patientName,
              startMinute: next.startMinute,
              arrived: next.status === 'arrived',
            }
          : null,
      }
    })
}

/** Those of a day who are here, each with his place and why; in the order of the lines. */
export async function placedArrivals(
  db: ReadHandle,
  { today, now }: { readonly today: string; readonly now: string },
  lines: readonly AppointmentLine[],
) {
  const facts = new Map((await listQueueFacts(db, today)).map((one) => [one.id, one]))
  const here = lines.flatMap((line) => {
    const known = facts.get(line.id)
    return known ? [{ line, known, arrivedAt: line.arrivedAt ?? now }] : []
  })
  const order = queueOrder(
    here.map(({ line, known, arrivedAt }) => ({ ...line, arrivedAt, priority: known.priority })),
    today,
  )
  return here.map(({ line, known, arrivedAt }) => ({
    ...{ line, known },
    place: {
      priority: known.priority,
      ...(order.get(line.id) ?? { place: 1, reason: 'time' as const }),
      waitedMinutes: minutesSince(arrivedAt, now),
    },
  }))
}

/** Who came, who is next and why, and which room is free. */
export const queueHandlers = {
  'queue.own': async (db, _input, ctx) => {
    const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
    const lines = await listDay(db, { date: ctx.today, practitionerId })
    const here = await placedArrivals(db, ctx, lines)
    const waiting = here.map(({ line, place }) => ({ appointmentId: line.id, ...place }))
    const left = await listWhoLeft(db, { date: ctx.today, practitionerId })
    const earlier = await listStillHere(db, { from: weekBefore(ctx.today), date: ctx.today, practitionerId })
    ctx.concerns(
      ...here.map(({ line }) => line.patientId),
      ...[...left, ...earlier].map((one) => one.patientId),
    )
    return { waiting: waiting.sort((a, b) => a.place - b.place), left, earlier }
  },
  'queue.arrivals': async (db, _input, ctx) => {
    const lines = await listDay(db, { date: ctx.today })
    const given = await listGivenRooms(db, ctx.today)
    const minute = Number(ctx.localNow.slice(11, 13)) * 60 + Number(ctx.localNow.slice(14, 16))
    const shown = (line: AppointmentLine) => ({
      ...line,
      steps: possibleSteps(line, { roles: ctx.actor.roles, own: false }, ctx.localNow),
    })
    const waiting = (await placedArrivals(db, ctx, lines)).map(({ line, known, place }) => ({
      ...shown(line),
      roomId: given.get(line.id) ?? null,
      ...place,
      missing: missingOf(known),
    }))
    return {
      waiting: waiting.sort((a, b) => a.place - b.place || a.startMinute - b.startMinute),
      expected: lines
        .filter(({ status, startMinute }) => isOpen(status) && startMinute <= minute + SOON_MINUTES)
        .map(shown),
      rooms: roomStates(await listRooms(db), lines, given, ctx.now),
      averageWait: meanMinutes(
        lines.flatMap(({ arrivedAt, startedAt }) =>
          arrivedAt && startedAt ? [minutesSince(arrivedAt, startedAt)] : [],
        ),
      ),
    }
  },
  'queue.set-priority': async (tx, { priority, ...seen }, ctx) => {
    const visit = await seenVisit(tx, ctx, seen)
    if (visit.status !== 'arrived') ctx.fail('wrong-status')
    const change = await changeVisit(tx, ctx, visit, { event: null, set: { priority } })
    // The arrival that was noted just before keeps its way back.
    followWayBack(ctx, change)
    return { appointmentId: visit.id, version: change.version }
  },
} satisfies HandlersOf<'queue.arrivals' | 'queue.own' | 'queue.set-priority'>
