import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging, TEXT } from '../helpers/merging.ts'

let clinic: ClinicFixture
let patientId: string
let entryId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  const appointmentId = await merging(clinic).book(patientId, `${MONDAY}T10:30`)
  const helena = clinic.as('helena')
  const { encounterId } = await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
  const where = { encounterId: encounterId ?? '', version: 0, content: TEXT, password: PASSWORD }
  entryId = (await helena.ask('note.sign', { ...where, secrecy: 'secret' })).noteId
})
afterEach(() => clinic.close())

const renato = () => clinic.as('renato')
const reason = 'Convulsão agora, preciso saber o que toma'
const openChart = () => renato().ask('record.give-reason', { patientId, reason: 'Urgência' })
const breakIt = () => renato().code('glass.break', { patientId, entryId, reason })

describe('broken glass', () => {
  test('opens the entry for twelve hours, to whoever broke it', async () => {
    await openChart()
    expect(await renato().code('note.read', { noteId: entryId })).toBe('denied')
    expect(await breakIt()).toBe('ok')
    expect(await renato().ask('note.read', { noteId: entryId })).toMatchObject({
      secrecy: 'secret',
      own: false,
    })
    expect(await renato().ask('record.timeline', { patientId })).toMatchObject({
      ...{ notes: [{ id: entryId }], closed: [] },
    })
    clinic.at(`${MONDAY}T22:05`)
    await openChart()
    expect(await renato().code('note.read', { noteId: entryId })).toBe('denied')
  })

  test('is told to the author with who and why, until she has read it, and to nobody else', async () => {
    await openChart()
    await breakIt()
    const told = await clinic.as('helena').ask('glass.untold', {})
    expect(told).toMatchObject([{ patientName: 'Teresa Amaral', byName: 'renato', reason, kind: 'note' }])
    const ids = told.map(({ id }) => id)
    // What is another's to read is not read for her.
    await renato().ask('glass.seen', { ids })
    expect(await renato().ask('glass.untold', {})).toEqual([])
    expect(await clinic.as('helena').ask('glass.untold', {})).toHaveLength(1)
    await clinic.as('helena').ask('glass.seen', { ids })
    expect(await clinic.as('helena').ask('glass.untold', {})).toEqual([])
    const row = clinic.db.raw.prepare(
      `SELECT patient_ids AS patients, subject_id AS subject FROM audit_event WHERE event = 'glass.broken'`,
    )
    expect(row.all()).toEqual([{ patients: JSON.stringify([patientId]), subject: entryId }])
  })

  test('needs an open chart and an entry of it that is secret to whoever asks', async () => {
    expect(await breakIt()).toBe('denied')
    await openChart()
    expect(await renato().code('glass.break', { patientId, entryId: clinic.patients.hugo, reason })).toBe(
      'wrong-status',
    )
    expect(await clinic.as('helena').code('glass.break', { patientId, entryId, reason })).toBe('wrong-status')
    await breakIt()
    expect(await breakIt()).toBe('wrong-status')
  })

  test("does not open what is its author's only", async () => {
    clinic.db.raw.exec(`DROP TRIGGER note_frozen; UPDATE note SET secrecy = 'author-only'`)
    await openChart()
    expect(await breakIt()).toBe('denied')
    expect((await renato().ask('record.timeline', { patientId })).closed).toMatchObject([{ opens: false }])
  })

  test('opens what is known of a patient too', async () => {
    const content = { kind: 'goal', words: 'PA abaixo de 14' } as const
    const { statementId } = await clinic.as('helena').ask('statement.enter', {
      ...{ patientId, encounterId: null, content, secret: true },
    })
    await openChart()
    expect(await renato().code('glass.break', { patientId, entryId: statementId, reason })).toBe('ok')
    const { statements, closed } = await renato().ask('statement.list', { patientId })
    expect({ statements, closed }).toMatchObject({ statements: [{ content }], closed: [] })
    expect(await clinic.as('helena').ask('glass.untold', {})).toMatchObject([{ kind: 'statement' }])
  })
})
