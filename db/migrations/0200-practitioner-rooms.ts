import type { Migration } from '../migration.ts'
import { foldName } from './words-181.ts'

/**
 * A professional's room is one of the clinic's. What was typed and is the folded name of a room, one in use first, becomes that room
 * and takes its spelling; other words stay as they are, for somebody to choose. The words follow the room's name from now on.
 */
export const practitionerRooms: Migration = {
  version: 200,
  name: 'practitioner-rooms',
  functions: { room_key: (value) => foldName(String(value)) },
  statements: [
    `ALTER TABLE practitioner ADD COLUMN room_id TEXT REFERENCES room (id)`,
    `UPDATE practitioner SET room_id = (
        SELECT id FROM room WHERE room_key(name) = room_key(practitioner.room) ORDER BY active DESC, position, id LIMIT 1
      ) WHERE room_key(room) <> '' AND room IS NOT NULL`,
    `UPDATE practitioner SET room = (SELECT name FROM room WHERE room.id = room_id) WHERE room_id IS NOT NULL`,
    `CREATE TRIGGER room_renamed AFTER UPDATE OF name ON room
      BEGIN UPDATE practitioner SET room = NEW.name WHERE room_id = NEW.id; END`,
  ],
}
