import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture, MONDAY, PASSWORD } from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'
import { withoutGuards } from '../helpers/tampering.ts'

let clinic: ClinicFixture
let patientId: string
let noteId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  const helena = clinic.as('helena')
  await helena.ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
  const content = { kind: 'goal' as const, words: 'PA abaixo de 14' }
  const { versionId } = await helena.ask('statement.enter', { patientId, encounterId: null, content })
  const desk = merging(clinic)
  noteId = await desk.seeAndSign(await desk.book(patientId, `${MONDAY}T10:30`), patientId)
  const words = { kind: 'correction' as const, reason: 'Lado trocado', text: 'À direita.' }
  await helena.ask('note.add', { noteId, ...words, password: PASSWORD })
  const changed = { content: { ...content, words: 'PA abaixo de 13' }, mistaken: false, reason: null }
  const replaced = { patientId, encounterId: null, replaces: [versionId] }
  await helena.ask('statement.change', { ...replaced, ...changed })
})
afterEach(() => clinic.close())

const verify = () => clinic.as('helena').ask('record.verify', { patientId })

describe('a chart that is verified', () => {
  test('control: says nothing of one that is whole', async () => {
    expect(await verify()).toEqual({ notes: 1, addenda: 1, versions: 2, drafts: 0, papers: 0, findings: [] })
  })

  test.each([
    ['a word of a note', `UPDATE note SET complaint = 'outra'`, 'altered', 'note'],
    [
      'a part of a note',
      `UPDATE note SET parts = replace(parts, 'pulsátil', 'tensional')`,
      'altered',
      'note',
    ],
    [
      'the title of a section',
      `UPDATE note SET parts = replace(parts, 'Antecedentes', 'Exame físico')`,
      'altered',
      'note',
    ],
    [
      'the order of sections',
      `UPDATE note SET parts = replace(replace(replace(parts, '[3,"text"', '[9,"text"'), '[4,"text"', '[3,"text"'), '[9,"text"', '[4,"text"')`,
      'altered',
      'note',
    ],
    [
      'the name of a template',
      `UPDATE note SET parts = replace(parts, 'Clínica geral', 'Retorno')`,
      'altered',
      'note',
    ],
    [
      'a column beside what is sealed',
      `UPDATE note SET template_version_id = (SELECT id FROM note_template_version WHERE name = 'SOAP')`,
      'altered',
      'note',
    ],
    ['parts that were taken away', 'UPDATE note SET parts = NULL', 'altered', 'note'],
    ['the name of a signer', `UPDATE note SET shown = replace(shown, 'CRM', 'CRO')`, 'altered', 'note'],
    ['a seal', `UPDATE note SET seal = '${'0'.repeat(64)}'`, 'altered', 'note'],
    [
      'a value that was added',
      `INSERT INTO observation (id, note_id, code, value, unit) SELECT 'x', id, '8867-4', 72, '/min' FROM note`,
      'altered',
      'note',
    ],
    ['an addendum', `UPDATE addendum SET text = 'À esquerda.'`, 'altered', 'addendum'],
    [
      'a statement',
      `UPDATE statement_version SET content = replace(content, '14', '16')`,
      'altered',
      'statement',
    ],
    ['whose place a version took', 'DELETE FROM statement_replaced', 'altered', 'statement'],
    ['an addendum that is gone', 'DELETE FROM addendum', 'missing', 'addendum'],
    [
      'a note that is gone',
      'DELETE FROM addendum; DELETE FROM observation; DELETE FROM note',
      'missing',
      'note',
    ],
    [
      'a version that is gone',
      'DELETE FROM statement_version WHERE id <> statement_id',
      'missing',
      'statement',
    ],
  ])('finds %s', async (_name, sql, what, kind) => {
    withoutGuards(clinic, sql)
    const { findings } = await verify()
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ what, kind })]))
  })

  test('finds what stands there and was never signed by the trail', async () => {
    withoutGuards(
      clinic,
      `INSERT INTO addendum (id, note_id, kind, reason, text, account_id, practitioner_id, signed_at, seal, seal_format, shown)
      SELECT 'planted', note_id, kind, reason, text, account_id, practitioner_id, signed_at, seal, seal_format, shown FROM addendum`,
    )
    expect((await verify()).findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'untold', kind: 'addendum' })]),
    )
  })

  describe.each(['note', 'statement'] as const)('whose %s was put', (kind) => {
    const put = (to: string) =>
      clinic.db.raw.exec(`UPDATE chart_entry SET patient_id = '${to}' WHERE kind = '${kind}'`)

    test('into the chart of somebody else misses it, and that one has it altered', async () => {
      const { hugo } = clinic.patients
      put(hugo)
      expect((await verify()).findings).toContainEqual(expect.objectContaining({ what: 'missing', kind }))
      await clinic.as('helena').ask('record.give-reason', { patientId: hugo, reason: 'Conferir' })
      const other = await clinic.as('helena').ask('record.verify', { patientId: hugo })
      expect(other.findings).toContainEqual(expect.objectContaining({ what: 'altered', kind }))
    })

    test('on a card of before, which nobody opens any more, misses it', async () => {
      const desk = merging(clinic)
      const gone = await desk.register({ name: 'Teresa Dias' })
      await desk.merged(patientId, gone)
      expect((await verify()).findings).toEqual([])
      put(gone)
      expect((await verify()).findings).toContainEqual(expect.objectContaining({ what: 'missing', kind }))
    })
  })

  test('is whole on either card of a merge, and after it was taken back with what was added meanwhile', async () => {
    const desk = merging(clinic)
    const kept = await desk.register({ name: 'Teresa Dias' })
    const mergeId = await desk.merged(kept, patientId)
    const helena = clinic.as('helena')
    await helena.ask('record.give-reason', { patientId: kept, reason: 'Conferir' })
    const words = { kind: 'addendum' as const, reason: null, text: 'Trouxe o exame.' }
    await helena.ask('note.add', { noteId, ...words, password: PASSWORD })
    const whole = { notes: 1, addenda: 2, versions: 2, drafts: 0, papers: 0, findings: [] }
    expect(await helena.ask('record.verify', { patientId: kept })).toEqual(whole)
    expect((await verify()).findings).toEqual([])
    expect(await desk.undo(mergeId)).toBe('ok')
    expect((await helena.ask('record.verify', { patientId: kept })).findings).toEqual([])
    expect(await verify()).toEqual(whole)
  })

  test('is shut to whoever gave no reason', async () => {
    expect(await clinic.as('renato').code('record.verify', { patientId })).toBe('denied')
  })
})
