import type { Reader, Writer } from '../handles.ts'
import { foldName } from '../person-names.ts'
import type { RoomNeed } from '../schema/values.ts'

export interface Room {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

/** Every room, in the order the clinic gave them. */
export async function listRooms(db: Reader): Promise<readonly Room[]> {
  const rows = await db
    .selectFrom('room')
    .select(['id', 'name', 'active'])
    .orderBy('position')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

const columns = ({ name, active }: Room) => ({ name, active: active ? (1 as const) : (0 as const) })

/** Makes these the rooms, in this order; one that is not named any more is kept for its visits, out of use. @throws 'unique' */
export async function setRooms(tx: Writer, rooms: readonly Room[]): Promise<void> {
  const known = new Set((await listRooms(tx)).map(({ id }) => id))
  await tx.updateTable('room').set({ active: 0 }).execute()
  for (const [position, room] of rooms.entries()) {
    const row = { ...columns(room), position }
    if (known.has(room.id)) await tx.updateTable('room').set(row).where('id', '=', room.id).execute()
    else
      await tx
        .insertInto('room')
        .values({ id: room.id, ...row })
        .execute()
  }
  await placeRoomWords(tx, rooms)
}

/** Words that a professional's card kept because no room had that name become the room that has it now. */
async function placeRoomWords(tx: Writer, rooms: readonly Room[]): Promise<void> {
  const loose = await tx
    .selectFrom('practitioner')
    .select(['id', 'room'])
    .where('room_id', 'is', null)
    .where('room', 'is not', null)
    .execute()
  for (const { id, room: words } of loose) {
    const room = rooms.find(({ active, name }) => active && foldName(name) === foldName(words ?? ''))
    if (room)
      await tx
        .updateTable('practitioner')
        .set({ room: room.name, room_id: room.id })
        .where('id', '=', id)
        .execute()
  }
}

/** Whether visits of a type need a room, and in which they fit (none: in every one). */
export async function setRoomNeed(
  tx: Writer,
  visitTypeId: string,
  need: RoomNeed,
  roomIds: readonly string[],
): Promise<void> {
  await tx.updateTable('visit_type').set({ room_need: need }).where('id', '=', visitTypeId).execute()
  await tx.deleteFrom('visit_type_room').where('visit_type_id', '=', visitTypeId).execute()
  if (roomIds.length > 0)
    await tx
      .insertInto('visit_type_room')
      .values(roomIds.map((roomId) => ({ visit_type_id: visitTypeId, room_id: roomId })))
      .execute()
}

/** Which rooms each visit type names. */
export async function listFittingRooms(db: Reader) {
  return db
    .selectFrom('visit_type_room')
    .select(['visit_type_id as visitTypeId', 'room_id as roomId'])
    .execute()
}
