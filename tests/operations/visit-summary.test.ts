import { afterEach, beforeEach, expect, test } from 'vitest'
import { LONGEST_SUMMARY } from '../../preload/contract/document-content.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing, SUMMARY } from '../helpers/issuing.ts'
import { misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = issuing(clinic)
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const NOTHING = { sections: [], diagnoses: [], inUse: [], next: [] }
const helena = () => clinic.as('helena')

test('a summary says what was chosen of a visit and nothing else, frozen with its number and code', async () => {
  const encounterId = await desk.consult()
  const { documentId, number, code } = await desk.issue(encounterId, SUMMARY)
  const paper = await helena().ask('document.read', { documentId })
  expect(paper.content).toEqual(SUMMARY)
  expect(paper.issued).toMatchObject({ number, code, standing: 'valid' })
  expect(paper.shown.patient.address).toBeNull()
  const alone = { ...SUMMARY, chosen: NOTHING, text: 'Beber água.' }
  expect(await desk.refusal(encounterId, alone)).toBe('ok')
})

test('a summary of nothing is refused, and one that is too long', async () => {
  const encounterId = await desk.consult()
  expect(await desk.refusal(encounterId, { ...SUMMARY, chosen: NOTHING })).toBe('invalid')
  const long = { title: 'Conduta', text: 'a'.repeat(LONGEST_SUMMARY / 2) }
  const told = (sections: (typeof long)[]) => ({ ...SUMMARY, chosen: { ...NOTHING, sections } })
  expect(await desk.refusal(encounterId, told([long, long]))).toBe('ok')
  expect(await desk.refusal(encounterId, told([long, long, { title: 'Mais', text: 'a' }]))).toBe('invalid')
})

test('a summary is of a visit, whose note says who sees it: of none it is not offered and not issued', async () => {
  const encounterId = await desk.consult()
  const offered = async (of: string | null) => {
    const { frame } = await helena().ask('document.list', { patientId, encounterId: of })
    return frame.kinds.some(({ kind }) => kind === 'summary')
  }
  expect(await Promise.all([encounterId, null].map(offered))).toEqual([true, false])
  expect(await desk.refusal(null, SUMMARY)).toBe('wrong-status')
  const { documentId } = await desk.issue(encounterId, SUMMARY)
  await misplacing(clinic).sign(encounterId, { secrecy: 'secret' })
  const renato = clinic.as('renato')
  await renato.ask('record.give-reason', { patientId, reason: 'Interconsulta' })
  expect(await renato.code('document.read', { documentId })).toBe('denied')
  expect(await helena().code('document.read', { documentId })).toBe('ok')
})

test('of the visits to come it offers those with whoever writes it', async () => {
  const encounterId = await desk.consult()
  const book = async (who: 'helena' | 'renato', date: string) => {
    const { id: practitionerId, visit: visitTypeId } = clinic[who]
    const visit = { patientId, practitionerId, visitTypeId, date, startMinute: 600 }
    return clinic.as('livia').ask('visit.book', visit)
  }
  await book('helena', '2026-12-21')
  await book('renato', '2026-12-22')
  const { appointmentId } = await book('helena', '2026-12-28')
  const cancel = { appointmentId, version: 1, reason: 'patient-asked' as const, detail: null }
  await clinic.as('livia').ask('visit.cancel', cancel)
  const { frame } = await helena().ask('document.list', { patientId, encounterId })
  expect(frame.nextVisits).toMatchObject([{ date: '2026-12-21', startMinute: 600 }])
})
