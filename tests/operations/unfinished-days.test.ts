import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const NEXT_DAY = '2026-11-24T08:00'
const NEXT_WEEK = '2026-11-30T08:00'
const TEXT = { complaint: 'Dor', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const wish = (start: string) => ({
  patientId,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
const book = async (start = `${MONDAY}T10:30`) =>
  (await clinic.as('livia').ask('visit.book', wish(start))).appointmentId

/** The next step of a visit, whatever version it has. */
async function step(who: 'livia' | 'helena', appointmentId: string, name: Input<'visit.step'>['step']) {
  const { version } = await clinic.db.read
    .selectFrom('appointment')
    .select('version')
    .where('id', '=', appointmentId)
    .executeTakeFirstOrThrow()
  return clinic.as(who).code('visit.step', { appointmentId, version, step: name })
}
const statusOf = async (id: string) =>
  (
    await clinic.db.read
      .selectFrom('appointment')
      .select(['status', 'cancel_reason as reason'])
      .where('id', '=', id)
      .execute()
  )[0]

const arrivedAt = async (id: string) =>
  (
    await clinic.db.read
      .selectFrom('appointment')
      .select('arrived_at as at')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.at

/** The consultation that Helena has begun. */
async function begun(): Promise<string> {
  const [one] = await clinic.as('helena').ask('record.open', {})
  return one?.encounterId ?? expect.unreachable()
}

describe('a consultation that was not signed on its day', () => {
  const open = () => clinic.as('helena').ask('record.open', {})

  test.each([NEXT_DAY, NEXT_WEEK])('is found, gone on with and signed at %s', async (later) => {
    const appointmentId = await book()
    await step('helena', appointmentId, 'start')
    const encounterId = await begun()
    await clinic.as('helena').ask('note.save-draft', { encounterId, version: 0, content: TEXT, caret: null })

    clinic.at(later)
    expect(await open()).toMatchObject([{ encounterId, visit: { appointmentId }, patientId, date: MONDAY }])
    const cover = await clinic.as('helena').ask('record.cover', { patientId })
    expect([cover.needsReason, cover.openEncounterId]).toEqual([false, encounterId])
    expect(await clinic.as('helena').code('record.timeline', { patientId })).toBe('ok')
    const signing = { encounterId, version: 1, content: TEXT, password: PASSWORD }
    const { noteId } = await clinic.as('helena').ask('note.sign', signing)
    // Its author reads it and checks it, whatever the day; the chart around it asks why again after an hour.
    expect(await clinic.as('helena').ask('note.read', { noteId })).toMatchObject({
      content: { complaint: 'Dor' },
    })
    expect(await clinic.as('helena').code('note.verify', { noteId })).toBe('ok')
    expect(await open()).toEqual([])
    clinic.tick(3_600_001)
    expect((await clinic.as('helena').ask('record.cover', { patientId })).needsReason).toBe(true)
  })

  test('opens its chart for a week; later that asks why, and the note can still be written', async () => {
    const appointmentId = await book()
    await step('helena', appointmentId, 'start')
    const encounterId = await begun()
    clinic.at('2026-12-01T08:00')
    expect(await clinic.as('helena').code('record.timeline', { patientId })).toBe('denied')
    const draft = { encounterId, version: 0, content: TEXT, caret: null }
    expect(await clinic.as('helena').code('note.save-draft', draft)).toBe('ok')
  })

  test('is found too when its visit was ended with words in it, and never by a colleague', async () => {
    const appointmentId = await book()
    await step('helena', appointmentId, 'start')
    const encounterId = await begun()
    await clinic.as('helena').ask('note.save-draft', { encounterId, version: 0, content: TEXT, caret: null })
    await step('helena', appointmentId, 'finish')
    expect((await open()).map((one) => one.encounterId)).toEqual([encounterId])
    expect(await clinic.as('renato').ask('record.open', {})).toEqual([])
  })
})

describe('a visit that was left as it stood', () => {
  test('who came before midnight is called after it', async () => {
    clinic.at(`${MONDAY}T10:25`)
    const appointmentId = await book()
    expect(await step('livia', appointmentId, 'arrive')).toBe('ok')
    clinic.at('2026-11-24T00:03')
    expect(await step('helena', appointmentId, 'start')).toBe('ok')
  })

  test('who came and went without being seen is written down, on the day and later, and that is taken back', async () => {
    const appointmentId = await book()
    await step('livia', appointmentId, 'arrive')
    clinic.at(NEXT_WEEK)
    expect(await step('livia', appointmentId, 'leave')).toBe('ok')
    expect(await statusOf(appointmentId)).toEqual({ status: 'cancelled', reason: 'left' })
    expect(await clinic.as('livia').code('visit.undo', { appointmentId })).toBe('ok')
    expect(await statusOf(appointmentId)).toMatchObject({ status: 'arrived' })

    // Also when the ten seconds are over: since when he waits is kept.
    const since = await arrivedAt(appointmentId)
    await step('livia', appointmentId, 'leave')
    clinic.tick(60_000)
    expect(await step('livia', appointmentId, 'undo-cancel')).toBe('ok')
    expect(await statusOf(appointmentId)).toEqual({ status: 'arrived', reason: null })
    expect(await arrivedAt(appointmentId)).toBe(since)
  })

  test('a start that was wrong is taken back on a later day while nothing is written', async () => {
    const appointmentId = await book()
    await step('helena', appointmentId, 'start')
    const encounterId = await begun()
    const save = (version: number, complaint: string) =>
      clinic.as('helena').code('note.save-draft', {
        encounterId,
        version,
        content: { ...TEXT, complaint },
        caret: null,
      })
    expect(await save(0, 'Dor')).toBe('ok')
    expect(await step('helena', appointmentId, 'undo-start')).toBe('wrong-status')
    // Taken out again word for word: nothing is written.
    expect(await save(1, ' ')).toBe('ok')
    clinic.at(NEXT_DAY)
    expect(await step('helena', appointmentId, 'undo-start')).toBe('ok')
    expect(await clinic.as('helena').ask('record.open', {})).toEqual([])
  })

  test('a cancelled one comes back while its place is free, however long ago that was', async () => {
    const appointmentId = await book('2026-12-01T10:30')
    await clinic
      .as('livia')
      .ask('visit.cancel', { appointmentId, version: 1, reason: 'patient-asked', detail: null })
    clinic.at(NEXT_WEEK)
    expect(await step('livia', appointmentId, 'undo-cancel')).toBe('ok')
    expect(await statusOf(appointmentId)).toEqual({ status: 'booked', reason: null })

    const version = 3
    await clinic
      .as('livia')
      .ask('visit.cancel', { appointmentId, version, reason: 'patient-asked', detail: null })
    patientId = clinic.patients.hugo
    await book('2026-12-01T10:30')
    expect(await step('livia', appointmentId, 'undo-cancel')).toBe('slot-taken')
  })
})
