import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { allergy, misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof misplacing>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = misplacing(clinic)
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')

describe('a note that nobody moved', () => {
  /** What the file takes with all its guards in place. */
  const planted = (parts: string) => `BEGIN;
    INSERT INTO moved_version SELECT id, 'bogus' FROM statement_version;
    INSERT INTO wrong_chart SELECT 'bogus', note.id, other.id, note.patient_id, note.account_id, note.practitioner_id,
      'x', note.signed_at, note.seal, 2, '{}', '${parts}' FROM note, note AS other
      WHERE note.patient_id = '${clinic.patients.teresa}' AND other.id <> note.id`
  const HIDDEN = `UPDATE chart_entry SET kind = 'moved' WHERE entry_id IN (SELECT note_id FROM wrong_chart)`
  const altered = ['altered note', 'altered statement']

  test.each([
    ['is hidden by a row that says so', '[]', HIDDEN, altered],
    ['is so whatever the row says', '[null, {}]', HIDDEN, altered],
    ['is named by such a row alone', '{}', 'SELECT 1', altered],
    [
      'is put into another chart too',
      '[]',
      `${HIDDEN}; UPDATE chart_entry SET patient_id = (SELECT note.patient_id FROM note JOIN wrong_chart
        ON note.id = new_note_id) WHERE kind = 'moved'`,
      ['altered statement', 'missing note'],
    ],
  ])('is found where it %s', async (_name, parts, sql, found) => {
    const { teresa: patientId, hugo } = clinic.patients
    const encounterId = await desk.begin(patientId)
    await desk.enter(patientId, encounterId, allergy('Penicilina'))
    await desk.sign(encounterId)
    await desk.sign(await desk.begin(hugo, '11:30'))
    expect(await desk.open(patientId)).toMatchObject({ notes: [{}], findings: [] })
    clinic.db.raw.exec(`${planted(parts)}; ${sql}; COMMIT`)
    const { findings } = await helena().ask('record.verify', { patientId })
    expect(findings.map(({ what, kind }) => `${what} ${kind}`).sort()).toEqual(found)
  })

  test.each(['note.id', 'other.id'])(
    'and stands in the place of %s does not hold up its reading',
    async (id) => {
      const { teresa, hugo } = clinic.patients
      const noteId = await desk.sign(await desk.begin(teresa))
      await desk.sign(await desk.begin(hugo, '11:30'))
      clinic.db.raw.exec(
        `INSERT INTO wrong_chart SELECT note.id, note.id, ${id}, note.patient_id, note.account_id, note.practitioner_id,
        'x', note.signed_at, note.seal, 2, '{}', '[]' FROM note, note AS other WHERE other.id <> note.id`,
      )
      expect(await helena().ask('note.read', { noteId })).toMatchObject({ id: noteId })
    },
  )
})
