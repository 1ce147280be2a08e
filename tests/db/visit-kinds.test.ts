import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, type RawConnection } from '../../db/driver.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { foldName } from '../../db/person-names.ts'
import { DRAWN, scaled } from '../faults/scale.ts'
import { testFolder, type TestFolder } from '../helpers/database.ts'

let folder: TestFolder
let made = 0
beforeEach(() => {
  folder = testFolder()
})
afterEach(() => folder.remove())

interface OldType {
  readonly doctor: number
  readonly name: string
  readonly minutes: number
  readonly active: number
}

/** A clinic of before, with these types, a visit of each, and who waits for these words. */
function older(types: readonly OldType[], wishes: readonly string[]): RawConnection {
  made += 1
  const raw = connect(folder.file(`old-${String(made)}.db`))
  migrate(raw, { migrations: migrations.filter(({ version }) => version < 186) })
  raw.exec(`INSERT INTO patient (id, status, name, birth_date, sex_at_birth, created_at)
    VALUES ('p', 'active', 'P', '1990-01-01', 'female', 'x')`)
  for (const doctor of [0, 1, 2])
    raw
      .prepare(
        `INSERT INTO practitioner (id, name, treatment, council, council_number, council_state, specialty, active, created_at)
          VALUES (?, 'A', 'A', 'CRM', ?, 'SP', 'x', 1, 'x')`,
      )
      .run(`d${String(doctor)}`, String(doctor))
  const type = raw.prepare(
    `INSERT INTO visit_type (id, practitioner_id, name, minutes, bookable_by_patient, active, position)
      VALUES (?, ?, ?, ?, 1, ?, ?)`,
  )
  const visit = raw.prepare(
    `INSERT INTO appointment (id, patient_id, practitioner_id, visit_type_id, date, start_minute, end_minute, status, created_at)
      VALUES (?, 'p', ?, ?, '2026-11-24', ?, ?, 'fulfilled', 'x')`,
  )
  for (const [at, { doctor, name, minutes, active }] of types.entries()) {
    type.run(`t${String(at)}`, `d${String(doctor)}`, name, minutes, active, at)
    visit.run(`v${String(at)}`, `d${String(doctor)}`, `t${String(at)}`, at * 10, at * 10 + 10)
  }
  const wish = raw.prepare(
    `INSERT INTO waiting_list (id, patient_id, practitioner_id, visit_type, minutes, weekdays, from_minute, to_minute, urgency, created_at)
      VALUES (?, 'p', 'd0', ?, 30, 127, 0, 1440, 'normal', 'x')`,
  )
  for (const [at, words] of wishes.entries()) wish.run(`w${String(at)}`, words)
  return raw
}

const TYPES =
  'SELECT id, practitioner_id, minutes, bookable_by_patient, active, position FROM visit_type ORDER BY id'
/** As the clinic compares them today: a key that it could not make itself would keep a kind from ever being saved again. */
const key = (name: string) => {
  const text = name.trim() || 'Sem nome'
  return foldName(text) || text.toLowerCase()
}

test('types of one name become one kind, and a wish that fits none keeps its words', () => {
  const raw = older(
    [
      { doctor: 0, name: 'Consulta', minutes: 30, active: 1 },
      { doctor: 0, name: 'Retorno', minutes: 20, active: 1 },
      { doctor: 1, name: 'consulta', minutes: 40, active: 1 },
      { doctor: 2, name: 'Consulta', minutes: 15, active: 1 },
      { doctor: 2, name: 'Avaliação', minutes: 60, active: 0 },
    ],
    ['CONSULTA', 'Avaliacao', 'Consulta longa'],
  )
  migrate(raw)
  expect(raw.prepare('SELECT name, follow_up, active FROM visit_kind ORDER BY position').all()).toEqual([
    { name: 'Consulta', follow_up: 0, active: 1 },
    { name: 'Retorno', follow_up: 1, active: 1 },
    { name: 'Avaliação', follow_up: 0, active: 0 },
  ])
  expect(
    raw
      .prepare(
        'SELECT visit_type, name FROM waiting_list LEFT JOIN visit_kind ON visit_kind.id = kind_id ORDER BY waiting_list.id',
      )
      .all(),
  ).toEqual([
    { visit_type: 'CONSULTA', name: 'Consulta' },
    { visit_type: 'Avaliacao', name: 'Avaliação' },
    { visit_type: 'Consulta longa', name: null },
  ])
  expect(raw.prepare('SELECT visit_type_name FROM appointment ORDER BY id').pluck().all()).toEqual([
    'Consulta',
    'Retorno',
    'consulta',
    'Consulta',
    'Avaliação',
  ])
  expect(raw.prepare('SELECT id FROM visit_kind').pluck().all()).toEqual(
    Array.from({ length: 3 }, () =>
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u),
    ),
  )
  raw.close()
})

test('a kind is a retorno where its name begins so, has a name, and is one with what people type for it', () => {
  const raw = older(
    ['1ª consulta', '1a consulta', 'Sem retorno', 'Pré-retorno pago', 'Retorno breve', ' '].map(
      (name, at) => ({
        doctor: at % 3,
        name,
        minutes: 30,
        active: 1,
      }),
    ),
    ['1A CONSULTA', ''],
  )
  migrate(raw)
  expect(raw.prepare('SELECT name, follow_up FROM visit_kind ORDER BY position').raw().all()).toEqual([
    ['1ª consulta', 0],
    ['Sem retorno', 0],
    ['Pré-retorno pago', 0],
    ['Retorno breve', 1],
    ['Sem nome', 0],
  ])
  expect(raw.prepare('SELECT count(*) FROM waiting_list WHERE kind_id IS NULL').pluck().get()).toBe(0)
  raw.close()
})

test('whatever the names, each type keeps its id and length, each visit its name, and no two kinds sound as one', () => {
  const word = fc.constantFrom(
    'Consulta',
    'consulta',
    'Cônsulta',
    ' Retorno',
    'retorno',
    'Check-up',
    'check up',
    '+',
    '++',
    '日本',
    'A.',
  )
  const type = fc.record({
    doctor: fc.nat(2),
    name: fc.oneof(word, fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })),
    minutes: fc.integer({ min: 5, max: 480 }),
    active: fc.nat(1),
  })
  fc.assert(
    fc.property(fc.array(type, { maxLength: 20 }), fc.array(word, { maxLength: 5 }), (types, wishes) => {
      const raw = older(types, wishes)
      const before = raw.prepare(TYPES).all()
      migrate(raw)
      expect(raw.prepare(TYPES).all()).toEqual(before)
      const kinds = raw.prepare('SELECT name_key FROM visit_kind').pluck().all() as string[]
      expect([...kinds].sort()).toEqual([...new Set(types.map(({ name }) => key(name)))].sort())
      const names = raw.prepare('SELECT visit_type_name FROM appointment ORDER BY start_minute').pluck().all()
      expect(names).toEqual(types.map(({ name }) => name))
      const placed = raw
        .prepare(
          'SELECT name_key FROM waiting_list LEFT JOIN visit_kind ON visit_kind.id = kind_id ORDER BY waiting_list.id',
        )
        .pluck()
        .all()
      expect(placed).toEqual(wishes.map((words) => (kinds.includes(key(words)) ? key(words) : null)))
      raw.close()
    }),
    { numRuns: scaled(200, 15), ...DRAWN },
  )
})
