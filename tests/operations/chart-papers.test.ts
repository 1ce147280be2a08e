import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  clinicFixture,
  MONDAY,
  PASSWORD,
  type ClinicFixture,
  type Person,
} from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing, LEAVE, REPORT } from '../helpers/issuing.ts'
import { TEXT } from '../helpers/merging.ts'

// One clinic for the whole file: each test has a consultation of its own.
let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
let patientId: string
beforeAll(async () => {
  clinic = await clinicFixture()
  desk = issuing(clinic)
  patientId = clinic.patients.teresa
  for (const who of ['helena', 'renato'] as const)
    await clinic.as(who).ask('record.give-reason', { patientId, reason: 'Interconsulta' })
})
afterAll(() => clinic.close())

const papersOf = async (by: Person) =>
  (await by.ask('chart.entries', { patientId })).entries.flatMap((one) =>
    one.kind === 'document' ? [[one.document.kind, one.document.standing]] : [],
  )

test('a chart lists its papers by their dates, with what became of them, and nothing that they say', async () => {
  const encounterId = await desk.consult()
  const { documentId } = await desk.issue(encounterId, { ...LEAVE, text: 'mk-palavra' })
  clinic.setClock(`${MONDAY}T10:05`)
  await desk.issue(encounterId, EXAMS)
  await clinic.as('helena').ask('document.void', { documentId, reason: 'Dias errados', wrongChart: false })
  const page = await clinic.as('renato').ask('chart.entries', { patientId })
  expect(await papersOf(clinic.as('renato'))).toEqual([
    ['exams', 'valid'],
    ['leave', 'voided'],
  ])
  expect(JSON.stringify(page)).not.toContain('mk-palavra')
  expect(page.entries.find(({ id }) => id === documentId)).toMatchObject({
    document: { number: 1, reason: 'Dias errados', wrongChart: false },
  })
})

test('what the reception issued stands in it too', async () => {
  clinic.setClock(`${MONDAY}T10:06`)
  const appointmentId = await clinic.book(patientId, '11:30')
  await clinic.as('livia').ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
  await clinic.as('livia').ask('document.issue-attendance', { appointmentId, leftAt: null })
  expect((await papersOf(clinic.as('helena')))[0]).toEqual(['attendance', 'valid'])
})

test('a paper of a secret note is there for who sees the note alone', async () => {
  const encounterId = await desk.consult(patientId, `${MONDAY}T14:30`)
  await desk.issue(encounterId, REPORT)
  const signing = { encounterId, version: 0, content: TEXT, secrecy: 'secret' as const, password: PASSWORD }
  await clinic.as('helena').ask('note.sign', signing)
  const kinds = async (by: Person) => (await papersOf(by)).map(([kind]) => kind)
  expect(await kinds(clinic.as('helena'))).toContain('report')
  expect(await kinds(clinic.as('renato'))).not.toContain('report')
})
