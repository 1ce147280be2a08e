import { findAppointment, setRoom } from '../../../db/repositories/appointments.ts'
import { listRooms } from '../../../db/repositories/rooms.ts'
import { LIVE } from '../../../db/schema/values.ts'
import type { Hold } from '../booking/holds.ts'
import type { HandlersOf } from '../context.ts'
import { tell } from './visits.ts'

/** Which room a visit takes, as the desk says. */
export const roomHandlers = {
  'agenda.set-room': async (tx, { appointmentId, version, roomId }, ctx) => {
    const visit = await findAppointment(tx, appointmentId)
    if (!visit) return ctx.fail('not-found')
    ctx.concerns(visit.patientId)
    if (!LIVE.includes(visit.status)) ctx.fail('wrong-status')
    const room = (await listRooms(tx)).find(({ id }) => id === roomId)
    if (roomId !== null && !room?.active) ctx.fail('not-found')
    if (visit.version !== version) ctx.fail('stale')
    // An encaixe is squeezed in over who is there.
    const held = visit.overbooked === 1 ? [] : ctx.holds.others(visit.date)
    const meets = (hold: Hold) => hold.startMinute < visit.endMinute && hold.endMinute > visit.startMinute
    if (held.some((hold) => roomId !== null && hold.roomId === roomId && meets(hold))) ctx.fail('room-taken')
    // The database refuses a room in which somebody else is at that time.
    const next = (await setRoom(tx, { id: appointmentId, version, roomId })) ?? ctx.fail('stale')
    // A room given by whoever did something before leaves that its way back.
    ctx.undo.follow(appointmentId, version, next)
    const { practitionerId, date, startMinute, status } = visit
    const told = { appointmentId, practitionerId, date, startMinute, fromStatus: status, toStatus: status }
    await tell(tx, ctx, { ...told, event: 'room', reason: room?.name ?? null })
    return { version: next }
  },
} satisfies HandlersOf<'agenda.set-room'>
