import { listRooms } from '../../../db/repositories/rooms.ts'
import { isLive } from '../../../preload/contract/visit-status.ts'
import type { Hold } from '../booking/free.ts'
import type { HandlersOf } from '../context.ts'
import { changeVisit } from './change-visit.ts'
import { findVisit } from './seen-visit.ts'
import { followWayBack } from './way-back.ts'

/** Which room a visit takes, as the desk says. */
export const roomHandlers = {
  'visit.set-room': async (tx, { appointmentId, version, roomId }, ctx) => {
    const visit = await findVisit(tx, ctx, appointmentId)
    if (!isLive(visit.status)) ctx.fail('wrong-status')
    const room = (await listRooms(tx)).find(({ id }) => id === roomId)
    if (roomId !== null && !room?.active) ctx.fail('not-found')
    if (visit.version !== version) ctx.fail('stale')
    // An overbooked visit goes over who is there.
    const held = visit.overbooked === 1 ? [] : ctx.holds.others(visit.date)
    const meets = (hold: Hold) => hold.startMinute < visit.endMinute && hold.endMinute > visit.startMinute
    if (held.some((hold) => roomId !== null && hold.roomId === roomId && meets(hold))) ctx.fail('room-taken')
    // The database refuses a room in which somebody else is at that time.
    const reason = room?.name ?? null
    const change = await changeVisit(tx, ctx, visit, { event: 'room', reason, set: { roomId } })
    // A room given by whoever did something before leaves that its way back.
    followWayBack(ctx, change)
    return { appointmentId, version: change.version }
  },
} satisfies HandlersOf<'visit.set-room'>
