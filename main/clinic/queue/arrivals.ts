import { listDay, type AppointmentLine } from '../../../db/repositories/appointment-lines.ts'
import { listQueueFacts } from '../../../db/repositories/queue.ts'
import { listRooms, type Room } from '../../../db/repositories/rooms.ts'
import type { z } from 'zod'
import type { Output } from '../../../preload/contract/index.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import type { Missing } from '../../../preload/contract/queue.ts'
import { possibleSteps } from '../visit/steps.rules.ts'
import type { HandlersOf } from '../context.ts'
import { changeVisit } from '../visit/change-visit.ts'
import { seenVisit } from '../visit/seen-visit.ts'
import { followWayBack } from '../visit/way-back.ts'
import { meanMinutes, minutesSince, queueOrder } from './queue.rules.ts'

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

/** Who is in a room, and who comes into it next. */
function roomStates(
  rooms: readonly Room[],
  lines: readonly AppointmentLine[],
  now: string,
): Output<'queue.arrivals'>['rooms'] {
  return rooms
    .filter(({ active }) => active)
    .map(({ id, name }) => {
      const here = lines.filter(({ room }) => room === name)
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

/** Who came, who is next and why, and which room is free. */
export const queueHandlers = {
  'queue.arrivals': async (db, _input, ctx) => {
    const lines = await listDay(db, { date: ctx.today })
    const facts = new Map((await listQueueFacts(db, ctx.today)).map((one) => [one.id, one]))
    const minute = Number(ctx.localNow.slice(11, 13)) * 60 + Number(ctx.localNow.slice(14, 16))
    const shown = (line: AppointmentLine) => ({
      ...line,
      steps: possibleSteps(line, { roles: ctx.actor.roles, own: false }, ctx.localNow),
    })
    const here = lines.flatMap((line) => {
      const known = facts.get(line.id)
      return known ? [{ line, known, arrivedAt: line.arrivedAt ?? ctx.now }] : []
    })
    const order = queueOrder(
      here.map(({ line, known, arrivedAt }) => ({ ...line, arrivedAt, priority: known.priority })),
      ctx.today,
    )
    const waiting = here.map(({ line, known, arrivedAt }) => ({
      ...shown(line),
      priority: known.priority,
      ...(order.get(line.id) ?? { place: 1, reason: 'time' as const }),
      waitedMinutes: minutesSince(arrivedAt, ctx.now),
      missing: missingOf(known),
    }))
    return {
      waiting: waiting.sort((a, b) => a.place - b.place || a.startMinute - b.startMinute),
      expected: lines
        .filter(({ status, startMinute }) => isOpen(status) && startMinute <= minute + SOON_MINUTES)
        .map(shown),
      rooms: roomStates(await listRooms(db), lines, ctx.now),
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
} satisfies HandlersOf<'queue.arrivals' | 'queue.set-priority'>
