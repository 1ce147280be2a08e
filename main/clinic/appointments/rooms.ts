import { findAppointment, setRoom } from '../../../db/repositories/appointments.ts'
import { listRooms } from '../../../db/repositories/rooms.ts'
import { LIVE } from '../../../db/schema/values.ts'
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
    // The database refuses a room in which somebody else is at that time.
    const next = (await setRoom(tx, { id: appointmentId, version, roomId })) ?? ctx.fail('stale')
    const { practitionerId, date, startMinute, status } = visit
    const told = { appointmentId, practitionerId, date, startMinute, fromStatus: status, toStatus: status }
    await tell(tx, ctx, { ...told, event: 'room', reason: room?.name ?? null })
    return { version: next }
  },
} satisfies HandlersOf<'agenda.set-room'>
