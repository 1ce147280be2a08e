import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentPaper } from '../../preload/contract/document-content.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing, LEAVE } from '../helpers/issuing.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const nameOf = (id: string) =>
  clinic.db.raw.prepare('SELECT name FROM patient WHERE id = ?').pluck().get(id) as string

describe('a declaration of the reception’s', () => {
  const visit = () => clinic.book(clinic.patients.teresa, '10:30')
  const arrive = (appointmentId: string) =>
    livia().ask('visit.step', { appointmentId, version: 1, step: 'arrive' })

  test('names neither professional nor specialty, and says the times that the clinic knows', async () => {
    const appointmentId = await visit()
    await arrive(appointmentId)
    const { documentId } = await livia().ask('document.issue-attendance', { appointmentId, leftAt: 660 })
    clinic.paper('printed')
    await livia().ask('document.print', { documentId })
    const paper = clinic.prints.at(-1)?.data as DocumentPaper
    expect(paper.content).toEqual({ kind: 'attendance', times: { from: 604, to: 660 } })
    expect(paper.shown.author).toMatchObject({ council: null, specialty: null, rqe: null })
    const printed = JSON.stringify(paper)
    const { name, specialty, council_number } = clinic.db.raw
      .prepare('SELECT name, specialty, council_number FROM practitioner WHERE id = ?')
      .get(clinic.helena.id) as Record<string, string>
    for (const word of [name, specialty, council_number]) expect(printed).not.toContain(word)
    const helena = clinic.as('helena')
    const patientId = clinic.patients.teresa
    await helena.ask('record.give-reason', { patientId, reason: 'Conferir' })
    expect(await helena.ask('record.verify', { patientId })).toMatchObject({ papers: 1, findings: [] })
    expect((await livia().ask('document.attendance', { appointmentId })).papers).toMatchObject([
      { documentId, standing: 'valid', own: true, prints: 1 },
    ])
  })

  test('is of who was here, and of a time that can be', async () => {
    const appointmentId = await visit()
    const input = { appointmentId, leftAt: null }
    expect(await livia().code('document.issue-attendance', input)).toBe('wrong-status')
    await arrive(appointmentId)
    expect(await livia().code('document.issue-attendance', { ...input, leftAt: 500 })).toBe('wrong-status')
    expect(await livia().code('document.issue-attendance', input)).toBe('ok')
  })

  test('is voided by the reception, whose papers a doctor’s void does not touch', async () => {
    const appointmentId = await visit()
    await arrive(appointmentId)
    const { documentId } = await livia().ask('document.issue-attendance', { appointmentId, leftAt: null })
    const deed = { documentId, reason: 'Hora errada', wrongChart: false }
    expect(await clinic.as('helena').code('document.void', deed)).toBe('not-yours')
    expect(await livia().code('document.void', deed)).toBe('ok')
  })
})

describe('a code that is checked at the desk', () => {
  let code: string
  let documentId: string
  let patient: string
  beforeEach(async () => {
    const desk = issuing(clinic)
    const issued = await desk.issue(await desk.consult(), { ...LEAVE, text: 'Repouso.' })
    ;({ code, documentId } = issued)
    patient = nameOf(clinic.patients.teresa)
  })
  const check = (read: object = {}) =>
    livia().ask('document.check', { code, issuedOn: MONDAY, patient, kind: null, days: null, ...read })

  test('fits what is read from the paper, however it is typed', async () => {
    expect(await check()).toEqual({ answer: 'fits' })
    const typed = {
      code: `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase(),
      patient: patient.toUpperCase(),
    }
    expect(await check({ ...typed, kind: 'leave', days: 2 })).toEqual({ answer: 'fits' })
  })

  test.each([
    ['another code', { code: 'AAAA3333' }],
    ['another day', { issuedOn: '2026-11-22' }],
    ['another patient', { patient: 'Rita Lee' }],
    ['another kind', { kind: 'exams' }],
    ['other days', { days: 20 }],
  ])('does not fit %s', async (_name, read) => {
    expect(await check(read)).toEqual({ answer: 'does-not-fit' })
  })

  test('compares names of every script: two that have no Latin letter are not one', async () => {
    const { hugo } = clinic.patients
    clinic.db.raw.prepare('UPDATE patient SET name = ? WHERE id = ?').run('李娜', hugo)
    const desk = issuing(clinic)
    const consultation = await desk.consult(hugo, `${MONDAY}T11:30`)
    const issued = await desk.issue(consultation, LEAVE, hugo)
    expect(await check({ code: issued.code, patient: '王芳' })).toEqual({ answer: 'does-not-fit' })
    expect(await check({ code: issued.code, patient: '李娜' })).toEqual({ answer: 'fits' })
  })

  test('tells that it was voided or replaced to who reads it right, and nothing to who does not', async () => {
    await clinic.as('helena').ask('document.void', { documentId, reason: 'Dias errados', wrongChart: false })
    expect(await check()).toEqual({ answer: 'voided' })
    expect(await check({ patient: 'Rita Lee' })).toEqual({ answer: 'does-not-fit' })
  })

  test('is tried a few times, then each costs a wait; each try is in the trail', async () => {
    for (let at = 0; at < 5; at += 1) await check({ patient: 'Rita Lee' })
    const again = { code, issuedOn: MONDAY, patient, kind: null, days: null }
    expect(await livia().code('document.check', again)).toBe('wait')
    clinic.tick(31_000)
    expect(await check()).toEqual({ answer: 'fits' })
    const rows = clinic.db.raw
      .prepare(`SELECT count(*) FROM audit_event WHERE event = 'document.checked'`)
      .pluck()
      .get()
    expect(rows).toBe(7)
  })
})
