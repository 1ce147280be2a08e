import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StatementContent } from '../../preload/contract/statement.ts'
import { attach } from '../helpers/attaching.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { REPORT, issuing } from '../helpers/issuing.ts'
import { writeSecrets } from '../helpers/secret-entries.ts'
import { allergy, misplacing } from '../helpers/wrong-charts.ts'

const history = (kind: 'social-history' | 'surgical-history' | 'gyn-history') => ({
  ...{ kind, words: 'Sem mais', when: null },
})
/** A statement of every kind; null where the secret entries have one. */
const MORE: Readonly<Record<StatementContent['kind'], StatementContent | null>> = {
  denial: { kind: 'denial', of: 'allergy' },
  allergy: allergy('Dipirona'),
  'social-history': history('social-history'),
  'surgical-history': history('surgical-history'),
  'gyn-history': history('gyn-history'),
  ...{ problem: null, medication: null, 'family-history': null, pregnancy: null, immunization: null },
  ...{ goal: null, directive: null },
}

let clinic: ClinicFixture
beforeAll(async () => {
  clinic = await clinicFixture()
  const { patientId, open } = await writeSecrets(clinic)
  await attach(clinic, patientId, open.encounterId)
  const helena = clinic.as('helena')
  const desk = misplacing(clinic)
  for (const content of Object.values(MORE)) if (content) await desk.enter(patientId, null, content)
  const paper = await issuing(clinic).issue(open.encounterId, REPORT)
  const { documentId } = paper
  clinic.db.raw
    .exec(`INSERT INTO document_reprint SELECT 'again', id, account_id, 'Perdeu', issued_at FROM document
    WHERE id = '${documentId}'`)
  await helena.ask('document.void', { documentId, reason: 'Trocado', wrongChart: false })
  const { encounterId } = await helena.ask('record.begin-contact', { patientId, contact: 'phone' })
  const content = { kind: 'goal' as const, words: 'PA abaixo de 14' }
  const { versionId } = await desk.enter(patientId, null, content)
  await helena.ask('statement.change', {
    ...{ patientId, encounterId, replaces: [versionId], content, mistaken: false, reason: 'Outra' },
  })
  const noteId = await desk.sign(encounterId)
  await desk.move(noteId, clinic.patients.hugo)
})
afterAll(() => clinic.close())

const list = (sql: string, ...values: readonly string[]) =>
  clinic.db.raw
    .prepare(sql)
    .pluck()
    .all(...values) as string[]

/** What is sealed by itself, and all that hangs on it: found from the schema, so that no later table is forgotten. */
function sealedTables(): string[] {
  const tables = list(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
  const columns = (table: string) => list('SELECT name FROM pragma_table_info(?)', table)
  // The trail is chained, and has its own test.
  const own = tables.filter((table) => columns(table).includes('seal') && table !== 'audit_event')
  const sealed = new Set(own)
  for (const name of sealed)
    for (const table of tables)
      if (list('SELECT "table" FROM pragma_foreign_key_list(?)', table).includes(name)) sealed.add(table)
  return [...sealed, 'attachment_content'].sort()
}

describe('what is sealed', () => {
  test('is changed, taken away or put anew by no statement, in any table', () => {
    const tables = sealedTables()
    expect(tables).toEqual(expect.arrayContaining(['note', 'rectified_value', 'laboratory_value']))
    for (const table of tables) {
      expect(Number(list(`SELECT count(*) FROM ${table}`)[0]), `rows of ${table}`).toBeGreaterThan(0)
      const columns = list('SELECT name FROM pragma_table_info(?)', table)
      for (const sql of [
        ...columns.map((column) => `UPDATE ${table} SET ${column} = ${column}`),
        `DELETE FROM ${table}`,
        `REPLACE INTO ${table} SELECT * FROM ${table}`,
      ])
        expect(() => clinic.db.raw.exec(sql), sql).toThrow(/sealed|append-only/u)
    }
  })

  test('is locked whatever kind of statement it is', () => {
    const kinds = list('SELECT DISTINCT kind FROM statement_version')
    expect(kinds.sort()).toEqual([...Object.keys(MORE), 'attachment', 'laboratory-result'].sort())
    for (const kind of kinds)
      for (const sql of [
        `UPDATE statement_version SET content = '{}' WHERE kind = '${kind}'`,
        `DELETE FROM statement_version WHERE kind = '${kind}'`,
      ])
        expect(() => clinic.db.raw.exec(sql), sql).toThrow('sealed')
  })

  test('takes no value or file beside it afterwards, and no attachment comes without its contents', () => {
    const { raw } = clinic.db
    expect(() =>
      raw.exec(`INSERT INTO laboratory_value (version_id, place, name, value, unit)
        SELECT version_id, 1, 'Ureia', 30, 'mg/dL' FROM laboratory_value`),
    ).toThrow('sealed')
    const another = `replace(content, json_extract(content, '$.content.digest'), 'none')`
    expect(() =>
      raw.exec(`INSERT INTO statement_version
        SELECT 'another', statement_id, kind, patient_id, account_id, practitioner_id, encounter_id, ${another}, reason,
          entered_at, seal, seal_format, shown, secrecy FROM statement_version WHERE kind = 'attachment'`),
    ).toThrow('no contents')
  })
})
