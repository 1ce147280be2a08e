import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing } from '../helpers/issuing.ts'
import { merging } from '../helpers/merging.ts'
import { withoutGuards } from '../helpers/tampering.ts'

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  const desk = issuing(clinic)
  const encounterId = await desk.consult()
  const { documentId } = await desk.issue(encounterId)
  await desk.issue(encounterId, EXAMS)
  await clinic.as('helena').ask('document.void', { documentId, reason: 'Dias errados', wrongChart: false })
})
afterEach(() => clinic.close())

const verify = (id = patientId) => clinic.as('helena').ask('record.verify', { patientId: id })

describe('papers of a chart that is verified', () => {
  test('control: whole ones are counted, and nothing is found', async () => {
    expect(await verify()).toMatchObject({ papers: 2, findings: [] })
  })

  test.each([
    [
      'a word',
      `UPDATE document SET content = replace(content, '"days":2', '"days":9')`,
      'altered',
      'document',
    ],
    ['a name', `UPDATE document SET shown = replace(shown, 'CRM', 'CRO')`, 'altered', 'document'],
    ['a code', `UPDATE document SET code = 'AAAAAAAA' WHERE number = 1`, 'altered', 'document'],
    ['its day', `UPDATE document SET issued_at = '2026-11-20T10:00:00.000Z'`, 'altered', 'document'],
    ['its rule', `UPDATE document SET rule_id = 'leave/CRO/1'`, 'altered', 'document'],
    [
      'the order of two',
      'UPDATE document SET number = 9 WHERE number = 1; UPDATE document SET number = 1 WHERE number = 2; UPDATE document SET number = 2 WHERE number = 9',
      'altered',
      'document',
    ],
    ['whose it is', `UPDATE document SET secrecy = 'secret'`, 'altered', 'document'],
    [
      'that it is gone',
      'DELETE FROM document_void; DELETE FROM document WHERE number = 1',
      'missing',
      'document',
    ],
    ['that its voiding is gone', 'DELETE FROM document_void', 'missing', 'document-void'],
    ['why it was voided', `UPDATE document_void SET reason = 'Outro'`, 'altered', 'document-void'],
    ['what it is told of', 'UPDATE document_void SET wrong_chart = 1', 'altered', 'document-void'],
    [
      'one that was planted',
      `INSERT INTO document SELECT 'planted', 3, 'CCCCCCCC', kind, patient_id, account_id, practitioner_id, encounter_id,
        appointment_id, rule_id, NULL, secrecy, content, shown, issued_at, seal, seal_format FROM document WHERE number = 2;
       INSERT INTO chart_entry SELECT 'planted', kind, patient_id, at FROM chart_entry WHERE kind = 'document' LIMIT 1`,
      'untold',
      'document',
    ],
  ])('finds %s', async (_name, sql, what, kind) => {
    withoutGuards(clinic, sql)
    expect((await verify()).findings).toContainEqual(expect.objectContaining({ what, kind }))
  })

  test('put into the chart of somebody else it is missed here, and altered there', async () => {
    const { hugo } = clinic.patients
    clinic.db.raw.exec(`UPDATE chart_entry SET patient_id = '${hugo}' WHERE kind = 'document'`)
    expect((await verify()).findings).toContainEqual(
      expect.objectContaining({ what: 'missing', kind: 'document' }),
    )
    await clinic.as('helena').ask('record.give-reason', { patientId: hugo, reason: 'Conferir' })
    expect((await verify(hugo)).findings).toContainEqual(
      expect.objectContaining({ what: 'altered', kind: 'document' }),
    )
  })

  test('go with a merge and come back with its undo; one issued since keeps it from being taken back', async () => {
    const desk = merging(clinic)
    const kept = await desk.register({ name: 'Teresa Dias' })
    const mergeId = await desk.merged(kept, patientId)
    await clinic.as('helena').ask('record.give-reason', { patientId: kept, reason: 'Conferir' })
    expect(await verify(kept)).toMatchObject({ papers: 2, findings: [] })
    expect(await desk.undo(mergeId)).toBe('ok')
    expect(await verify()).toMatchObject({ papers: 2, findings: [] })
    const again = await desk.merged(kept, patientId)
    await issuing(clinic).issue(null, { kind: 'guidance', text: 'Beber água.' }, kept)
    expect(await desk.undo(again)).not.toBe('ok')
    expect(await verify(kept)).toMatchObject({ papers: 3, findings: [] })
  })
})
