import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../../db/driver.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { foldName } from '../../db/person-names.ts'
import { DRAWN } from '../faults/scale.ts'
import { testFolder, type TestFolder } from '../helpers/database.ts'

let folder: TestFolder
let made = 0
beforeEach(() => {
  folder = testFolder()
})
afterEach(() => folder.remove())

/** A clinic of before with these rooms and a professional for each of these words, and what each has after the migration. */
function placed(rooms: readonly (readonly [string, 0 | 1])[], words: readonly (string | null)[]) {
  made += 1
  const raw = connect(folder.file(`old-${String(made)}.db`))
  migrate(raw, { migrations: migrations.filter(({ version }) => version < 200) })
  const room = raw.prepare('INSERT INTO room (id, name, position, active) VALUES (?, ?, ?, ?)')
  for (const [at, [name, active]] of rooms.entries()) room.run(`r${String(at)}`, name, at, active)
  const professional = raw.prepare(`INSERT INTO practitioner
    (id, name, treatment, council, council_number, council_state, specialty, room, active, created_at)
    VALUES (?, 'A', 'A', 'CRM', ?, 'SP', 'x', ?, 1, 'x')`)
  for (const [at, text] of words.entries()) professional.run(String(at).padStart(3, '0'), String(at), text)
  migrate(raw)
  const now = raw.prepare('SELECT room, room_id AS roomId FROM practitioner ORDER BY id').all()
  raw.close()
  return now as { room: string | null; roomId: string | null }[]
}

test('what was typed becomes the room of that name, one in use first; other words stay', () => {
  const rooms = [
    ['Sala 3', 0],
    ['Consultório 1', 1],
    ['SALA 3', 1],
  ] as const
  expect(placed(rooms, ['consultorio  1', 'sala 3', 'Fundos', null, '…'])).toEqual([
    { room: 'Consultório 1', roomId: 'r1' },
    { room: 'SALA 3', roomId: 'r2' },
    { room: 'Fundos', roomId: null },
    { room: null, roomId: null },
    { room: '…', roomId: null },
  ])
})

test('whatever stood there, no words are lost and no room is taken that is not named so', () => {
  const known = fc.constantFrom('Sala 1', 'SALA-1', 'sala 1 ', 'Consultório', 'consultorio', '+', '')
  const words = fc.oneof({ weight: 3, arbitrary: known }, fc.string({ maxLength: 8, unit: 'grapheme' }))
  const rooms = fc.uniqueArray(
    words.filter((name) => foldName(name) !== ''),
    { maxLength: 5, selector: (name) => name },
  )
  fc.assert(
    fc.property(rooms, fc.array(fc.option(words), { maxLength: 8 }), (names, typed) => {
      const now = placed(
        names.map((name) => [name, 1] as const),
        typed,
      )
      for (const [at, text] of typed.entries()) {
        const { room = null, roomId = null } = now[at] ?? {}
        const key = foldName(text ?? '')
        const named = names.filter((name) => foldName(name) === key)
        expect(roomId !== null).toBe(key !== '' && named.length > 0)
        if (roomId === null) expect(room).toBe(text)
        else expect(named).toContain(room)
      }
    }),
    { ...DRAWN, numRuns: 5 },
  )
})
