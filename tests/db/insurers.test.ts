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

/** A clinic of before: a card for each of these words, with a visit that took place and one to come, and limits of these. */
function older(cards: readonly (string | null)[], limits: readonly string[]): RawConnection {
  made += 1
  const raw = connect(folder.file(`old-${String(made)}.db`))
  migrate(raw, { migrations: migrations.filter(({ version }) => version < 187) })
  raw.exec(`INSERT INTO practitioner
      (id, name, treatment, council, council_number, council_state, specialty, active, created_at)
    VALUES ('d', 'A', 'A', 'CRM', '1', 'SP', 'x', 1, 'x');
    INSERT INTO visit_kind VALUES ('k', 'Consulta', 'consulta', 0, 1, 0);
    INSERT INTO visit_type (id, practitioner_id, kind_id, minutes, bookable_by_patient, active, position)
    VALUES ('t', 'd', 'k', 10, 1, 1, 0)`)
  const patient = raw.prepare(`INSERT INTO patient
    (id, status, name, birth_date, sex_at_birth, insurer, created_at)
    VALUES (?, 'active', 'P', '1990-01-01', 'female', ?, 'x')`)
  const visit = raw.prepare(`INSERT INTO appointment
    (id, patient_id, practitioner_id, visit_type_id, date, start_minute, end_minute, status, insurer, created_at)
    VALUES (?, ?, 'd', 't', ?, ?, ?, ?, ?, 'x')`)
  for (const [at, words] of cards.entries()) {
    const id = `p${String(at).padStart(2, '0')}`
    patient.run(id, words)
    visit.run(`past-${id}`, id, '2026-01-05', at * 10, at * 10 + 10, 'fulfilled', words)
    visit.run(`next-${id}`, id, '2026-12-07', at * 10, at * 10 + 10, 'booked', words)
  }
  const limit = raw.prepare(`INSERT INTO insurer_limit
    (id, practitioner_id, insurer, insurer_key, weekday, start_minute, end_minute, most, created_at)
    VALUES (?, 'd', ?, ?, NULL, 0, 720, 1, 'x')`)
  for (const [at, words] of limits.entries()) limit.run(`l${String(at)}`, words, foldName(words))
  return raw
}

const column = (raw: RawConnection, sql: string) => raw.prepare(sql).pluck().all()
const PAST = `SELECT insurer FROM appointment WHERE status = 'fulfilled' ORDER BY id`

test('words that are compared as one become one entry under the commonest spelling; past visits keep theirs', () => {
  const raw = older(['UNIMED', 'Unimed', null, 'Unimed', 'Saúde Ipê', ''], ['unimed', 'Vida'])
  migrate(raw)
  expect(column(raw, 'SELECT name FROM insurer ORDER BY name_key')).toEqual(['Saúde Ipê', 'Unimed', 'Vida'])
  const cards = ['Unimed', 'Unimed', null, 'Unimed', 'Saúde Ipê', '']
  expect(column(raw, 'SELECT insurer FROM patient ORDER BY id')).toEqual(cards)
  expect(column(raw, `SELECT insurer FROM appointment WHERE status = 'booked' ORDER BY id`)).toEqual(cards)
  expect(column(raw, PAST)).toEqual(['UNIMED', 'Unimed', null, 'Unimed', 'Saúde Ipê', ''])
  expect(column(raw, 'SELECT insurer FROM insurer_limit ORDER BY id')).toEqual(['Unimed', 'Vida'])
  expect(column(raw, 'SELECT count(*) FROM patient WHERE insurer_id IS NULL')).toEqual([2])
  raw.close()
})

test('whatever the spellings, each card and limit is under the entry it was compared with, and no two entries compare alike', () => {
  const known = fc.constantFrom(
    'Unimed',
    'UNIMED',
    'unimed ',
    'Únimed',
    'Bradesco-Saúde',
    'bradesco saude',
    '+',
  )
  const any = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  const words = fc.oneof({ weight: 3, arbitrary: known }, any).filter((text) => text.trim() !== '')
  const cards = fc.array(fc.option(words), { maxLength: 20 })
  fc.assert(
    fc.property(cards, fc.array(words, { maxLength: 4 }), (old, limits) => {
      const raw = older(old, limits)
      migrate(raw)
      const entry = 'SELECT name_key FROM insurer WHERE insurer.id = patient.insurer_id'
      expect(column(raw, `SELECT (${entry}) FROM patient ORDER BY id`)).toEqual(
        old.map((text) => (text === null ? null : foldName(text))),
      )
      const keys = column(raw, 'SELECT name_key FROM insurer')
      const all = [...old.flatMap((text) => text ?? []), ...limits].map(foldName)
      expect(keys.sort()).toEqual([...new Set(all)].sort())
      expect(column(raw, 'SELECT insurer_key FROM insurer_limit ORDER BY id')).toEqual(limits.map(foldName))
      expect(column(raw, PAST)).toEqual(old)
      // The name on a card is its entry's, and one that somebody had written.
      const names = column(
        raw,
        'SELECT insurer.name FROM patient JOIN insurer ON insurer.id = insurer_id ORDER BY patient.id',
      )
      expect(column(raw, 'SELECT insurer FROM patient WHERE insurer IS NOT NULL ORDER BY id')).toEqual(names)
      expect(names.every((name) => old.includes(String(name)))).toBe(true)
      raw.close()
    }),
    { numRuns: scaled(200, 15), ...DRAWN },
  )
})
