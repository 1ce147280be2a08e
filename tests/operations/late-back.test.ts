import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const FRIDAY = '2026-11-20'
const TEXT = { complaint: 'Febre', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const record = (who: Who, start = `${FRIDAY}T09:00`) =>
  clinic.as(who).ask('visit.record-late', {
    patientId,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(start),
    reason: 'Faltou luz',
  })
const rowOf = (id: string) =>
  clinic.db.read
    .selectFrom('appointment')
    .select(['status', 'cancel_reason as reason', 'recorded_late as late', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const step = async (who: Who, appointmentId: string, name: Input<'visit.step'>['step']) =>
  clinic
    .as(who)
    .code('visit.step', { appointmentId, version: (await rowOf(appointmentId)).version, step: name })
const stepsOn = async (who: Who, date: string) =>
  (await clinic.as(who).ask('agenda.day', { date })).map(({ steps }) => steps)
const giveReason = () =>
  clinic.as('helena').ask('record.give-reason', { patientId, reason: 'Nota da visita' })
const begin = (appointmentId: string) => clinic.as('helena').ask('record.begin-late', { appointmentId })
const save = (encounterId: string, version = 0, complaint = 'Febre') =>
  clinic.as('helena').code('note.save-draft', {
    encounterId,
    version,
    content: { ...TEXT, complaint },
    caret: null,
  })

describe('a late visit and its chart', () => {
  const timeline = () => clinic.as('helena').code('record.timeline', { patientId })
  const asks = async () => (await clinic.as('helena').ask('record.cover', { patientId })).needsReason

  test.each([`${MONDAY}T00:01`, `${FRIDAY}T09:00`])('stay apart: %s opens nothing', async (start) => {
    const { appointmentId } = await record('helena', start)
    expect(await timeline()).toBe('denied')
    expect(await clinic.as('helena').code('record.begin-late', { appointmentId })).toBe('reason-needed')
    await giveReason()
    const { encounterId } = await begin(appointmentId)
    expect(await save(encounterId)).toBe('ok')
    expect(await timeline()).toBe('ok')
    // What was begun can be gone on with; the chart around it asks again once the reason has run out.
    clinic.tick(13 * 3_600_000)
    expect([await timeline(), await asks()]).toEqual(['denied', true])
    expect(await begin(appointmentId)).toEqual({ encounterId })
    expect(await save(encounterId, 1)).toBe('ok')
  })

  test('control: a visit of the day opens it, and its late note needs no reason', async () => {
    await clinic.book('teresa', '10:30')
    expect(await timeline()).toBe('ok')
    const { appointmentId } = await record('livia')
    expect(await clinic.as('helena').code('record.begin-late', { appointmentId })).toBe('ok')
  })
})

describe('a late visit that was a mistake', () => {
  test.each(['livia', 'helena'] as const)('is taken back on any day by %s', async (who) => {
    const { appointmentId } = await record(who)
    clinic.at('2027-02-01T08:00')
    expect(await stepsOn(who, FRIDAY)).toEqual([['undo-late']])
    expect(await step('renato', appointmentId, 'undo-late')).toBe('not-yours')
    expect(await step(who, appointmentId, 'undo-late')).toBe('ok')
    expect(await rowOf(appointmentId)).toMatchObject({ status: 'cancelled', reason: 'mistake', late: 1 })
    // It never was: nothing brings it back as if it had been booked.
    expect(await stepsOn('livia', FRIDAY)).toEqual([[]])
    expect(await step('livia', appointmentId, 'undo-cancel')).toBe('wrong-status')
  })

  test('is taken back once more within ten seconds of that', async () => {
    const { appointmentId } = await record('livia')
    await step('livia', appointmentId, 'undo-late')
    expect(await clinic.as('livia').code('visit.undo', { appointmentId })).toBe('ok')
    expect(await rowOf(appointmentId)).toMatchObject({ status: 'fulfilled', reason: null, late: 1 })
  })

  test('is not brought back as a booked one after the undo of the desk either', async () => {
    const { appointmentId } = await record('livia')
    await clinic.as('livia').ask('visit.undo', { appointmentId })
    expect(await step('livia', appointmentId, 'undo-cancel')).toBe('wrong-status')
  })

  test.each(['undo', 'undo-late'] as const)('takes its empty consultation with it: %s', async (way) => {
    const { appointmentId } = await record('livia')
    await giveReason()
    const { encounterId } = await begin(appointmentId)
    expect(await save(encounterId, 0, ' ')).toBe('ok')
    const back = way === 'undo' ? clinic.as('livia').code('visit.undo', { appointmentId }) : null
    expect(await (back ?? step('livia', appointmentId, 'undo-late'))).toBe('ok')
    expect(await rowOf(appointmentId)).toMatchObject({ status: 'cancelled', reason: 'mistake' })
    expect(await save(encounterId, 1)).toBe('not-found')
    expect(await clinic.as('helena').code('record.begin-late', { appointmentId })).toBe('wrong-status')
  })

  test('stays once a word is written in it', async () => {
    const { appointmentId } = await record('livia')
    await giveReason()
    const { encounterId } = await begin(appointmentId)
    await save(encounterId)
    expect(await clinic.as('livia').code('visit.undo', { appointmentId })).toBe('already-written')
    for (const who of ['livia', 'helena'] as const)
      expect(await step(who, appointmentId, 'undo-late')).toBe('already-written')
    expect(await rowOf(appointmentId)).toMatchObject({ status: 'fulfilled' })
  })

  test('control: a visit that was seen as usual is done', async () => {
    const appointmentId = await clinic.book('teresa', '10:30')
    await step('helena', appointmentId, 'start')
    await step('helena', appointmentId, 'finish')
    expect(await stepsOn('livia', MONDAY)).toEqual([[]])
    expect(await step('livia', appointmentId, 'undo-late')).toBe('wrong-status')
  })
})
