import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import type { NoteDiagnosis } from '../../preload/contract/note-diagnosis.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
let encounterId: string
let templateVersionId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  const appointmentId = await clinic.book(clinic.patients.teresa, '10:30')
  const begun = await helena().ask('visit.step', { appointmentId, version: 1, step: 'start' })
  encounterId = begun.encounterId ?? expect.unreachable()
  const { template } = await helena().ask('record.encounter', { encounterId })
  templateVersionId = template.versionId
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const HIGH: NoteDiagnosis = {
  code: 'I10',
  words: 'Hipertensão essencial',
  table: 'inicial 1',
  role: 'principal',
}
const OWN: NoteDiagnosis = { code: null, words: 'Tontura a esclarecer', table: null, role: 'secondary' }
const TEXT = { key: 'plan', title: 'Conduta', text: 'Repouso' }
const content = (diagnoses: readonly NoteDiagnosis[]): Input<'note.sign'>['content'] => ({
  ...{ templateVersionId, texts: [TEXT], vitals: NOTHING_TYPED },
  diagnoses: [...diagnoses],
})
const signing = (diagnoses: readonly NoteDiagnosis[]) => ({
  ...{ encounterId, version: 0, content: content(diagnoses), password: PASSWORD },
})
const sign = (...diagnoses: readonly NoteDiagnosis[]) => helena().ask('note.sign', signing(diagnoses))

describe('the diagnoses of a note', () => {
  test('stand in its draft as they were chosen, in their order', async () => {
    const draft = { encounterId, version: 0, content: content([OWN, HIGH]), caret: null }
    await helena().ask('note.save-draft', draft)
    const read = await helena().ask('record.encounter', { encounterId })
    expect(read.draft?.content.diagnoses).toEqual([OWN, HIGH])
    expect(clinic.db.raw.prepare('SELECT format FROM note_draft').pluck().get()).toBe(3)
  })

  test('in own words are of no table, whatever was sent', async () => {
    const { noteId } = await sign({ ...OWN, table: 'inicial 1' })
    expect((await helena().ask('note.read', { noteId })).diagnoses).toEqual([{ item: '0', ...OWN }])
  })

  test('alone are no blank note', async () => {
    const blank = { ...content([HIGH]), texts: [] }
    expect(await helena().code('note.sign', { ...signing([]), content: { ...blank, diagnoses: [] } })).toBe(
      'note-empty',
    )
    expect(await helena().code('note.sign', { ...signing([]), content: blank })).toBe('ok')
  })

  test('are sealed and read, in the timeline and on paper, and the chart verifies', async () => {
    const { noteId } = await sign(OWN, HIGH)
    const note = await helena().ask('note.read', { noteId })
    expect(note.diagnoses).toEqual([
      { item: '0', ...OWN },
      { item: '1', ...HIGH },
    ])
    const { notes } = await helena().ask('record.timeline', { patientId: clinic.patients.teresa })
    expect(notes).toEqual([note])
    expect(await helena().ask('note.verify', { noteId })).toMatchObject({ intact: true })
    clinic.paper('printed')
    await helena().ask('note.print', { noteId })
    expect(clinic.prints.at(-1)?.data).toMatchObject({ note: { diagnoses: [OWN, HIGH] } })
  })

  test('are what the doctor used last', async () => {
    await sign({ ...HIGH, code: 'M545', words: 'Dor lombar' })
    const { found } = await helena().ask('diagnosis.search', { text: '', sexAtBirth: null })
    expect(found).toMatchObject([{ code: 'M545', recent: true }])
  })

  test.each([
    ['two principal ones', [HIGH, { ...OWN, role: 'principal' }]],
    ['an asterisk as the principal one', [{ ...HIGH, code: 'G632' }]],
    ['a category with subdivisions', [{ ...HIGH, code: 'E11' }]],
  ] as const)('are not sealed with %s', async (_name, diagnoses) => {
    expect(await helena().code('note.sign', signing(diagnoses))).toBe('diagnosis-unfit')
  })

  test.each([
    ['an asterisk beside it', [HIGH, { ...OWN, code: 'G632', table: 'inicial 1' }]],
    ['one of another sex', [{ ...HIGH, code: 'N40', words: 'Hiperplasia da próstata' }]],
    ['one that this table does not know', [{ ...HIGH, code: 'Q999', table: 'Tabela 1' }]],
  ] as const)('control: are sealed with %s', async (_name, diagnoses) => {
    expect(await helena().code('note.sign', signing(diagnoses))).toBe('ok')
  })
})

describe('facts of codes', () => {
  test('are told of those that the table knows', async () => {
    const input = { codes: ['G632', 'N40', 'Q999'], sexAtBirth: 'female' as const }
    expect(await helena().ask('diagnosis.facts', input)).toEqual([
      { code: 'G632', restriction: null, canBePrincipal: false },
      { code: 'N40', restriction: 'male', canBePrincipal: true },
    ])
  })
})

describe('the rows beside a sealed note', () => {
  test('are locked in the database', async () => {
    await sign(HIGH)
    for (const sql of [
      `UPDATE note_diagnosis SET words = 'x'`,
      'DELETE FROM note_diagnosis',
      'REPLACE INTO note_diagnosis SELECT * FROM note_diagnosis',
      `INSERT INTO note_diagnosis SELECT 'x', id, 5, NULL, 'x', NULL, 'secondary' FROM note`,
    ])
      expect(() => clinic.db.raw.exec(sql), sql).toThrow('sealed')
  })

  test.each([
    ['a code', `UPDATE note_diagnosis SET code = 'I11'`],
    ['words', `UPDATE note_diagnosis SET words = 'x' WHERE code IS NULL`],
    ['a table', `UPDATE note_diagnosis SET table_version = 'x' WHERE code IS NOT NULL`],
    ['a role', `UPDATE note_diagnosis SET role = 'secondary'`],
    ['an order', 'UPDATE note_diagnosis SET place = 5 WHERE place = 0'],
    ['one that is gone', 'DELETE FROM note_diagnosis WHERE code IS NULL'],
    ['all that are gone', 'DELETE FROM note_diagnosis'],
    [
      'one that was added',
      `INSERT INTO note_diagnosis SELECT 'x', id, 5, NULL, 'x', NULL, 'secondary' FROM note`,
    ],
    ['what was sealed', `UPDATE note SET parts = replace(parts, '"I10"', '"I11"')`],
    ['nothing', ''],
  ])('are compared with what was sealed: %s', async (name, sql) => {
    const { noteId } = await sign(HIGH, OWN)
    const { raw } = clinic.db
    for (const of of ['note', 'note_diagnosis'])
      raw.exec(`DROP TRIGGER ${of}_frozen; DROP TRIGGER ${of}_kept`)
    raw.exec('DROP TRIGGER note_diagnosis_closed')
    raw.exec(sql)
    const { intact } = await helena().ask('note.verify', { noteId })
    expect(intact).toBe(name === 'nothing')
  })
})

test('a diagnosis becomes a problem with its table, and words of an official table fit', async () => {
  const patientId = clinic.patients.teresa
  const words = 'x'.repeat(264)
  const problem = {
    kind: 'problem' as const,
    code: 'I10',
    words,
    table: 'T',
    status: 'active' as const,
    since: null,
  }
  await helena().ask('statement.enter', { patientId, encounterId, content: problem })
  const { statements } = await helena().ask('statement.list', { patientId })
  expect(statements.map(({ content: what }) => what)).toEqual([problem])
})
