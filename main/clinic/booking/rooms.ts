import { listDay } from '../../../db/repositories/appointment-lines.ts'
import { findAppointment, setRoom } from '../../../db/repositories/appointments.ts'
import { listRooms, listRoomsOfDay } from '../../../db/repositories/rooms.ts'
import { LIVE } from '../../../db/schema/values.ts'
import type { HandlersOf } from '../context.ts'
import { tell } from './visits.ts'

/** The board of rooms: who is where, and who still needs one. */
export const roomHandlers = {
  'agenda.rooms': async (db, { date }) => {
    const given = new Map((await listRoomsOfDay(db, date)).map(({ id, roomId }) => [id, roomId]))
    const lines = (await listDay(db, { date })).filter(({ status }) => LIVE.includes(status))
    return {
      rooms: (await listRooms(db)).filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
      visits: lines.map((line) => ({
        appointmentId: line.id,
        version: line.version,
        roomId: given.get(line.id) ?? null,
        practitionerId: line.practitionerId,
        practitionerName: line.practitionerName,
        patientName: line.patientName,
        startMinute: line.startMinute,
        endMinute: line.endMinute,
        status: line.status,
      })),
    }
  },
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
} satisfies HandlersOf<'agenda.rooms' | 'agenda.set-room'>
