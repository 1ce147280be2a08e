import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { BACK, rectify, right } from '../helpers/rectifying.ts'
import { withoutGuards } from '../helpers/tampering.ts'
import { misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
let patientId: string
let noteId: string
/** A note with words added to it, put right twice. */
beforeEach(async () => {
  clinic = await clinicFixture()
  const desk = misplacing(clinic)
  patientId = clinic.patients.teresa
  noteId = await desk.sign(await desk.begin(patientId))
  const words = { noteId, kind: 'addendum' as const, reason: null, text: 'Trouxe o exame.' }
  await clinic.as('helena').ask('note.add', { ...words, password: PASSWORD })
  await rectify(clinic, noteId, [right('1', '81,3')])
  await rectify(clinic, noteId, [right('1', '82')], [{ item: null, now: BACK }])
})
afterEach(() => clinic.close())

const found = async () =>
  (await clinic.as('helena').ask('record.verify', { patientId })).findings.map(
    ({ what, kind }) => `${what} ${kind}`,
  )

const TABLES = ['rectified_value', 'rectified_diagnosis', 'rectification', 'addendum']
const LAST = 'number = 2'
const VALUES =
  'note_id, number, line, code, value, unit, typed, comparator, words, measured_at, source, place'

describe('what was put right', () => {
  test('takes no change, removal or further line, by whatever statement', () => {
    const refused = [
      'UPDATE rectification SET number = number + 7',
      'DELETE FROM rectification',
      'REPLACE INTO rectification SELECT * FROM rectification',
      'UPDATE rectified_value SET value = 1 WHERE value IS NOT NULL',
      'DELETE FROM rectified_value',
      'REPLACE INTO rectified_value SELECT * FROM rectified_value',
      `INSERT INTO rectified_value (${VALUES}) SELECT note_id, number, 99, code, value, unit, typed, comparator, words,
        measured_at, source, place FROM rectified_value WHERE line = 0 AND ${LAST}`,
      `UPDATE rectified_diagnosis SET words = 'x'`,
      'DELETE FROM rectified_diagnosis',
      `INSERT INTO rectified_diagnosis SELECT note_id, number, 99, code, words, table_version, role
        FROM rectified_diagnosis WHERE line = 0 AND ${LAST}`,
      'UPDATE addendum SET parts = NULL',
    ]
    for (const sql of refused) expect(() => clinic.db.raw.exec(sql), sql).toThrow(/sealed/u)
  })

  test('is found where the file took another rectification with all its guards in place', async () => {
    expect(await found()).toEqual([])
    clinic.db.raw.exec(`BEGIN;
      INSERT INTO rectified_value (${VALUES}) SELECT note_id, 3, line, code, 50, unit, typed, comparator, NULL,
        measured_at, source, place FROM rectified_value WHERE ${LAST} AND code = '29463-7';
      INSERT INTO rectification SELECT note_id, 3, addendum_id FROM rectification WHERE ${LAST}; COMMIT`)
    expect(await found()).toEqual(['altered note'])
    expect(await clinic.as('helena').ask('note.verify', { noteId })).toMatchObject({ intact: false })
  })

  const tampers: readonly (readonly [string, string, string])[] = [
    ['a value', `UPDATE rectified_value SET value = 60 WHERE ${LAST} AND code = '29463-7'`, 'altered note'],
    [
      'a decimal',
      `UPDATE rectified_value SET typed = '82.0' WHERE ${LAST} AND code = '29463-7'`,
      'altered note',
    ],
    ['when it was taken', `UPDATE rectified_value SET measured_at = '2020-01-01'`, 'altered note'],
    [
      'a value of before',
      `UPDATE rectified_value SET value = 60 WHERE number = 1 AND code = '29463-7'`,
      'altered note',
    ],
    ['a value that is gone', `DELETE FROM rectified_value WHERE ${LAST} AND line = 0`, 'altered note'],
    ['a diagnosis', `UPDATE rectified_diagnosis SET code = 'I10' WHERE code = 'M545'`, 'altered note'],
    ['a diagnosis that is gone', `DELETE FROM rectified_diagnosis WHERE code = 'M545'`, 'altered note'],
    ['the last one that is gone', `DELETE FROM rectification WHERE ${LAST}`, 'altered note'],
    [
      'all that is gone',
      TABLES.slice(0, 3)
        .map((table) => `DELETE FROM ${table}`)
        .join(';'),
      'altered note',
    ],
    [
      'whose it is',
      `UPDATE rectification SET addendum_id = (SELECT id FROM addendum WHERE parts IS NULL)`,
      'altered note',
    ],
    ['its order', 'UPDATE rectification SET number = 3 - number + 10', 'altered note'],
    ['what was sealed', `UPDATE addendum SET parts = replace(parts, '82', '60')`, 'altered addendum'],
    ['its number', `UPDATE addendum SET parts = replace(parts, '[2]', '[9]')`, 'altered addendum'],
    [
      'what nobody understands',
      `UPDATE addendum SET parts = '{}' WHERE parts IS NOT NULL`,
      'altered addendum',
    ],
    [
      'a part that is none',
      `UPDATE addendum SET parts = replace(parts, '"29463-7"', 'null')`,
      'altered addendum',
    ],
    ['that it is words alone', 'UPDATE addendum SET parts = NULL', 'altered addendum'],
    ['its format', 'UPDATE addendum SET seal_format = 2', 'altered addendum'],
    ['its reason', `UPDATE addendum SET reason = 'x' WHERE parts IS NOT NULL`, 'altered addendum'],
    ['its kind', `UPDATE addendum SET kind = 'addendum'`, 'altered addendum'],
    [
      'that words put something right',
      `UPDATE addendum SET parts = (SELECT parts FROM addendum WHERE parts LIKE '%[2]%') WHERE parts IS NULL`,
      'altered addendum',
    ],
    [
      'that words are a rectification',
      `UPDATE addendum SET seal_format = 3, parts = (SELECT parts FROM addendum WHERE parts LIKE '%[2]%') WHERE parts IS NULL`,
      'altered addendum',
    ],
    ['that it is gone', `DELETE FROM addendum WHERE parts LIKE '%[2]%'`, 'missing addendum'],
    [
      'that all of it is gone',
      `DELETE FROM addendum WHERE parts LIKE '%[2]%'; DELETE FROM rectification WHERE ${LAST};
        DELETE FROM rectified_value WHERE ${LAST}; DELETE FROM rectified_diagnosis WHERE ${LAST}`,
      'missing addendum',
    ],
  ]
  test('is compared with its seal, with the rows beside it, and with the trail', async () => {
    withoutGuards(
      clinic,
      TABLES.map((table) => `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`).join(';'),
    )
    expect(await found()).toEqual([])
    for (const [name, sql, finding] of tampers) {
      clinic.db.raw.exec(sql)
      expect(await found(), name).toContain(finding)
      // Whatever stands there, the note is read.
      expect(await clinic.as('helena').code('note.read', { noteId }), name).toBe('ok')
      for (const table of TABLES)
        clinic.db.raw.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`)
    }
    expect(await found()).toEqual([])
  })
})
