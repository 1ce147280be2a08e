import { listDay, type AppointmentLine } from '../../../db/repositories/appointment-lines.ts'
import { findAppointment } from '../../../db/repositories/appointments.ts'
import { listQueueFacts, setPriority } from '../../../db/repositories/queue.ts'
import { listRooms, type Room } from '../../../db/repositories/rooms.ts'
import type { z } from 'zod'
import type { Output } from '../../../preload/contract/index.ts'
import type { Missing } from '../../../preload/contract/queue.ts'
import { possibleSteps } from '../agenda/steps.rules.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { meanMinutes, minutesSince, queueOrder } from './queue.rules.ts'

const SOON_MINUTES = 60

type Facts = Awaited<ReturnType<typeof listQueueFacts>>[number]
type Changing = Context<'queue.set-priority'>

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
        here.find(({ status }) => status === 'arrived') ??
        here.find(({ status }) => status === 'booked' || status === 'confirmed')
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

/** A visit that has arrived and is the one that was seen. */
async function arrivedVisit(tx: WriteHandle, ctx: Changing, id: string, version: number): Promise<void> {
  const visit = (await findAppointment(tx, id)) ?? ctx.fail('not-found')
  ctx.concerns(visit.patientId)
  if (visit.version !== version) ctx.fail('stale')
  if (visit.status !== 'arrived') ctx.fail('wrong-status')
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
        .filter(
          ({ status, startMinute }) =>
            (status === 'booked' || status === 'confirmed') && startMinute <= minute + SOON_MINUTES,
        )
        .map(shown),
      rooms: roomStates(await listRooms(db), lines, ctx.now),
      averageWait: meanMinutes(
        lines.flatMap(({ arrivedAt, startedAt }) =>
          arrivedAt && startedAt ? [minutesSince(arrivedAt, startedAt)] : [],
        ),
      ),
    }
  },
  'queue.set-priority': async (tx, { appointmentId: id, version, priority }, ctx) => {
    await arrivedVisit(tx, ctx, id, version)
    const next = (await setPriority(tx, { id, version, priority })) ?? ctx.fail('stale')
    // The arrival that was noted just before keeps its way back.
    ctx.undo.follow(id, version, next)
    return { version: next }
  },
} satisfies HandlersOf<'queue.arrivals' | 'queue.set-priority'>
