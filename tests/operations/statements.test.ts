import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture, MONDAY } from '../helpers/clinic-fixture.ts'
import { rowsOf } from '../helpers/merged-rows.ts'
import { luis, luiz, merging } from '../helpers/merging.ts'

type Content = Input<'statement.enter'>['content']

const allergyTo = (substance: string, changes: object = {}) =>
  ({
    kind: 'allergy',
    substance,
    reaction: null,
    criticality: 'high',
    status: 'active',
    ...changes,
  }) as Content
const denied: Content = { kind: 'denial', of: 'allergy' }

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  await clinic.as('helena').ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const enter = (content: Content, of = patientId) =>
  helena().ask('statement.enter', { patientId: of, encounterId: null, content })
const list = (of = patientId) => helena().ask('statement.list', { patientId: of })
const change = (changes: Partial<Input<'statement.change'>>) => ({
  patientId,
  encounterId: null,
  replaces: [],
  content: allergyTo('Dipirona'),
  mistaken: false,
  reason: null,
  ...changes,
})

describe('what is known of a patient', () => {
  test('counts when it is entered, and each change is a version beside the one before', async () => {
    expect((await list()).asked).toEqual({
      problem: 'not-asked',
      allergy: 'not-asked',
      medication: 'not-asked',
    })
    await enter(denied)
    expect((await list()).asked.allergy).toBe('denied')
    clinic.at(`${MONDAY}T10:05`)
    const { statementId, versionId } = await enter(allergyTo('Dipirona'))
    clinic.at(`${MONDAY}T10:06`)
    const content = allergyTo('Dipirona', { reaction: 'Urticária' })
    await helena().ask('statement.change', change({ replaces: [versionId], content, reason: 'Lembrou' }))
    const { asked, statements } = await list()
    expect(asked.allergy).toBe('listed')
    expect(statements.filter(({ content: { kind } }) => kind === 'allergy')).toMatchObject([
      { statementId, content, reason: 'Lembrou', versions: 2, conflict: false, own: true },
    ])
    const { versions } = await helena().ask('statement.history', { patientId, statementId })
    expect(versions.map(({ content: { kind }, replaces }) => [kind, replaces])).toEqual([
      ['allergy', [versionId]],
      ['allergy', []],
    ])
    expect(await helena().code('statement.enter', { patientId, encounterId: null, content: denied })).toBe(
      'wrong-status',
    )
  })

  test('stands twice where two replaced the same, until one takes the place of both', async () => {
    const { versionId } = await enter(allergyTo('Dipirona'))
    const take = (reaction: string) =>
      helena().ask(
        'statement.change',
        change({ replaces: [versionId], content: allergyTo('Dipirona', { reaction }) }),
      )
    const [one, other] = [await take('Urticária'), await take('Edema')]
    expect((await list()).statements.map(({ id, conflict }) => [id, conflict]).sort()).toEqual(
      [one, other].map((version) => [version.versionId, true]).sort(),
    )
    await helena().ask('statement.change', change({ replaces: [one.versionId, other.versionId] }))
    expect((await list()).statements).toMatchObject([{ versions: 4, conflict: false }])
  })

  test('that was a mistake is gone from the list with its reason, and its history stays', async () => {
    const { versionId, statementId } = await enter(allergyTo('Dipirona'))
    const gone = change({ replaces: [versionId], mistaken: true })
    expect(await helena().code('statement.change', gone)).toBe('reason-needed')
    clinic.at(`${MONDAY}T10:05`)
    await helena().ask('statement.change', { ...gone, reason: 'Era do irmão' })
    expect(await list()).toMatchObject({ asked: { allergy: 'not-asked' }, statements: [] })
    expect((await helena().ask('statement.history', { patientId, statementId })).versions).toMatchObject([
      { mistaken: true, reason: 'Era do irmão' },
      { mistaken: false },
    ])
  })

  test('is shut to a doctor who gave no reason, and takes nothing of another chart or kind', async () => {
    const { versionId } = await enter(allergyTo('Dipirona'))
    const renato = clinic.as('renato')
    expect(await renato.code('statement.list', { patientId })).toBe('denied')
    expect(await renato.code('statement.change', change({ replaces: [versionId] }))).toBe('denied')
    const { hugo } = clinic.patients
    await helena().ask('record.give-reason', { patientId: hugo, reason: 'Ligou com dúvida' })
    const answers = [
      change({ patientId: hugo, replaces: [versionId] }),
      change({ replaces: [versionId], content: { kind: 'goal', words: 'PA abaixo de 14' } }),
    ].map((input) => helena().code('statement.change', input))
    expect(await Promise.all(answers)).toEqual(['not-found', 'wrong-status'])
  })

  test('is entered in no consultation that was closed as a mistake', async () => {
    const { encounterId } = await helena().ask('record.begin-contact', { patientId, contact: 'phone' })
    const content = allergyTo('Dipirona')
    const { versionId } = await helena().ask('statement.enter', { patientId, encounterId, content })
    await helena().ask('note.discard', { encounterId, reason: 'Abri por engano' })
    expect(await helena().code('statement.enter', { patientId, encounterId, content })).toBe('wrong-status')
    const changed = change({ encounterId, replaces: [versionId] })
    expect(await helena().code('statement.change', changed)).toBe('wrong-status')
    expect(await helena().code('statement.change', { ...changed, encounterId: null })).toBe('ok')
  })

  test('is sealed by itself, its seal in the trail, and locked in the database', async () => {
    const { versionId } = await enter(allergyTo('Dipirona'))
    await helena().ask('statement.change', change({ replaces: [versionId] }))
    const { raw } = clinic.db
    const seals = raw.prepare('SELECT id, seal FROM statement_version ORDER BY id').all()
    const told = raw.prepare(
      'SELECT subject_id AS id, seal FROM audit_event WHERE seal IS NOT NULL ORDER BY 1',
    )
    expect(told.all()).toEqual(seals)
    expect(seals).toHaveLength(2)
    for (const statement of [
      `UPDATE statement_version SET content = '{}'`,
      'DELETE FROM statement_version',
      'REPLACE INTO statement_version SELECT * FROM statement_version',
      'UPDATE statement_replaced SET replaced_id = version_id',
      'DELETE FROM statement_replaced',
      `INSERT INTO statement_replaced VALUES ('${versionId}', '${versionId}')`,
      'DELETE FROM chart_entry',
    ])
      expect(() => raw.exec(statement), statement).toThrow('sealed')
  })

  test('is named by the seal of a note that was signed while it counted', async () => {
    const { versionId } = await enter(allergyTo('Dipirona'))
    const desk = merging(clinic)
    const noteId = await desk.seeAndSign(await desk.book(patientId, `${MONDAY}T10:30`), patientId)
    expect(await helena().ask('note.verify', { noteId })).toMatchObject({ intact: true })
    clinic.db.raw.exec(`DROP TRIGGER note_frozen;
      UPDATE note SET parts = replace(parts, '${versionId}', 'another')`)
    expect(await helena().ask('note.verify', { noteId })).toMatchObject({ intact: false })
  })
})

describe('what is known of a duplicate', () => {
  test('stands in the chart it was found to be, and goes back with an undo that nothing has overtaken', async () => {
    const desk = merging(clinic)
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    const reason = 'Conferência'
    for (const id of [kept, gone]) await helena().ask('record.give-reason', { patientId: id, reason })
    await enter(denied, kept)
    await enter(allergyTo('Dipirona'), gone)
    const before = rowsOf(clinic, [kept, gone])
    const mergeId = await desk.merged(kept, gone)
    expect((await list(kept)).asked.allergy).toBe('listed')
    await helena().ask('statement.list', { patientId: kept })
    expect(await desk.undo(mergeId)).toBe('ok')
    expect(rowsOf(clinic, [kept, gone])).toEqual(before)
    expect((await list(kept)).asked.allergy).toBe('denied')
    const again = await desk.merged(kept, gone)
    await enter(allergyTo('Iodo'), kept)
    expect(await desk.undo(again)).toBe('merge-changed')
  })
})
