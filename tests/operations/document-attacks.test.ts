import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing, LEAVE, PRESCRIPTION, REPORT } from '../helpers/issuing.ts'
import { addNurse } from '../helpers/nurse.ts'
import { writing } from '../helpers/people.ts'

// One clinic for the whole file: every test begins where the one before it ended.
let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
let encounterId: string
beforeAll(async () => {
  clinic = await clinicFixture()
  desk = issuing(clinic)
  encounterId = await desk.consult()
})
afterAll(() => clinic.close())

describe('papers by whom they are not', () => {
  test('a nurse issues none', async () => {
    const nurse = (await addNurse(clinic)).noemi()
    const patientId = clinic.patients.teresa
    for (const content of [PRESCRIPTION, LEAVE, EXAMS, REPORT])
      expect(
        await nurse.code('document.issue', { patientId, encounterId: null, content, replaces: null }),
      ).toBe('denied')
    expect(await nurse.code('document.list', { patientId, encounterId: null })).toBe('denied')
  })

  test('nobody puts one in the place of a paper of another chart, or of a colleague', async () => {
    const { documentId } = await desk.issue(encounterId)
    const replaces = { documentId, reason: 'Dias errados' }
    const other = await desk.consult(clinic.patients.hugo, `${MONDAY}T11:30`)
    const input = { patientId: clinic.patients.hugo, encounterId: other, content: REPORT, replaces }
    expect(await clinic.as('helena').code('document.issue', input)).toBe('not-found')
    const patientId = clinic.patients.teresa
    await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Interconsulta' })
    const his = { patientId, encounterId: null, content: REPORT, replaces }
    expect(await clinic.as('renato').code('document.issue', his)).toBe('not-yours')
  })

  test('with two charts open, what is sent for one is not issued in the other', async () => {
    const other = await desk.consult(clinic.patients.joana, `${MONDAY}T14:30`)
    expect(await desk.refusal(other, LEAVE, clinic.patients.teresa)).toBe('not-yours')
    expect(await desk.refusal(encounterId, LEAVE, clinic.patients.joana)).toBe('not-yours')
  })
})

describe('a code that is checked', () => {
  test('of a patient whose name is in other letters fits that name alone', async () => {
    const { code } = await desk.issue(encounterId)
    const name = (to: string) =>
      writing(clinic.db, (tx) =>
        tx.updateTable('patient').set({ name: to }).where('id', '=', clinic.patients.teresa).execute(),
      )
    await name('王伟')
    const own = await desk.issue(encounterId)
    const check = (patient: string, of = own.code) =>
      clinic
        .as('livia')
        .ask('document.check', { code: of, issuedOn: MONDAY, patient, kind: null, days: null })
    expect(await check('王伟')).toEqual({ answer: 'fits' })
    expect(await check('李娜')).toEqual({ answer: 'does-not-fit' })
    // What was issued before she had that name keeps the one that stands on it.
    expect(await check('王伟', code)).toEqual({ answer: 'does-not-fit' })
  })
})
