import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST_CLOSINGS } from '../../preload/contract/closing.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
const WEDNESDAY = '2026-11-25'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const book = (patientId: string, start: string) =>
  clinic.as('livia').ask('visit.book', {
    patientId,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(start),
  })

/** Three patients of Helena's on Tuesday morning, when she turns out to be away. */
async function away() {
  const { teresa, hugo, joana } = clinic.patients
  const visits = []
  for (const [patientId, time] of [
    [teresa, '09:00'],
    [hugo, '09:30'],
    [joana, '14:00'],
  ] as const)
    visits.push((await book(patientId, `${TUESDAY}T${time}`)).appointmentId)
  const span = {
    practitionerId: clinic.helena.id,
    fromDate: TUESDAY,
    toDate: TUESDAY,
    startMinute: null,
    endMinute: null,
  }
  expect(await clinic.as('livia').ask('closing.hits', span)).toEqual({ affected: 3, arrived: 0 })
  const { id, affected } = await clinic.as('livia').ask('closing.add', { ...span, reason: 'Doente' })
  expect(affected).toBe(3)
  return { id, visits }
}
const day = async (date: string) =>
  (await clinic.as('livia').ask('agenda.day', { date }))
    .filter(({ status }) => status !== 'cancelled')
    .map(({ id, startMinute, practitionerId }) => ({ id, startMinute, practitionerId }))

describe('a professional is away', () => {
  test('each visit has proposals: the same professional later, another one, the next gap, and no two the same place', async () => {
    const { id, visits } = await away()
    const proposed = await clinic.as('livia').ask('closing.proposals', { id })
    expect(proposed.map(({ appointmentId }) => appointmentId)).toEqual(visits)
    const [helena, renato] = [clinic.helena.id, clinic.renato.id]
    expect(
      proposed[0]?.proposals.map(({ kind, practitionerId, date, startMinute }) => [
        kind,
        practitionerId,
        { date, startMinute },
      ]),
    ).toEqual([
      ['same-professional', helena, when(`${WEDNESDAY}T09:00`)],
      ['other-professional', renato, when(`${TUESDAY}T09:00`)],
    ])
    const places = proposed.flatMap(({ proposals }) =>
      proposals.map(
        ({ practitionerId, date, startMinute }) => `${practitionerId} ${date} ${String(startMinute)}`,
      ),
    )
    expect(new Set(places).size).toBe(places.length)
    expect(proposed.every(({ proposals }) => proposals.length >= 2)).toBe(true)
  })

  test('the call list says who may be written to, and a year lists its holidays and pontos facultativos', async () => {
    const { id } = await away()
    const livia = clinic.as('livia')
    await livia.ask('message.set-consent', { patientId: clinic.patients.hugo, agreed: true })
    const list = await livia.ask('closing.affected', { id })
    expect(list.total).toBe(3)
    expect(list.visits.map(({ patientId, agreed }) => [patientId, agreed])).toEqual([
      [clinic.patients.teresa, false],
      [clinic.patients.hugo, true],
      [clinic.patients.joana, false],
    ])
    const year = await livia.ask('closing.holidays', { year: 2027 })
    const none = { closureId: null }
    expect(year).toContainEqual({
      date: '2027-02-10',
      name: 'Quarta-feira de Cinzas',
      optional: true,
      ...none,
    })
    expect(year).toContainEqual({ date: '2027-12-25', name: 'Natal', optional: false, ...none })
    expect(year.map(({ date }) => date)).toEqual(year.map(({ date }) => date).sort())
  })

  test('a holiday knows the closure of exactly its day, and of the whole clinic', async () => {
    const livia = clinic.as('livia')
    const close = (fromDate: string, toDate: string, practitionerId: string | null) =>
      livia.ask('closing.add', {
        practitionerId,
        fromDate,
        toDate,
        startMinute: null,
        endMinute: null,
        reason: 'Recesso',
      })
    await close('2027-02-10', '2027-02-10', clinic.helena.id)
    await close('2027-02-08', '2027-02-12', null)
    const ashes = async () =>
      (await livia.ask('closing.holidays', { year: 2027 })).find(({ date }) => date === '2027-02-10')
    expect((await ashes())?.closureId).toBe(null)
    const { id } = await close('2027-02-10', '2027-02-10', null)
    expect((await ashes())?.closureId).toBe(id)
  })

  test('more closings than a list holds are said, the soonest first', async () => {
    const livia = clinic.as('livia')
    const add = (fromDate: string) =>
      livia.ask('closing.add', {
        practitionerId: null,
        fromDate,
        toDate: fromDate,
        startMinute: null,
        endMinute: null,
        reason: 'Obra',
      })
    for (let count = 0; count < MOST_CLOSINGS; count += 1) await add('2027-03-02')
    const range = { from: '2027-03-01', to: '2027-03-31' }
    expect(await livia.ask('closing.list', range)).toMatchObject({ more: false })
    await add('2027-03-01')
    const { closings, more } = await livia.ask('closing.list', range)
    expect(more).toBe(true)
    expect(closings).toHaveLength(MOST_CLOSINGS)
    expect(closings[0]?.fromDate).toBe('2027-03-01')
  })

  test('the whole batch is moved and cancelled in one step, and taken back in one', async () => {
    const { id, visits } = await away()
    const livia = clinic.as('livia')
    const proposed = await livia.ask('closing.proposals', { id })
    const moves = proposed.slice(0, 2).flatMap(({ appointmentId, version, proposals }) => {
      const [first] = proposals
      if (!first) return []
      const { practitionerId, visitTypeId, date, startMinute } = first
      return [{ appointmentId, version, practitionerId, visitTypeId, date, startMinute }]
    })
    const cancels = [{ appointmentId: visits[2] ?? '', version: 1, reason: 'practitioner-away' as const }]
    const done = await livia.ask('closing.apply', { id, moves, cancels })
    expect(done).toMatchObject({ moved: 2, cancelled: 1 })
    expect(await day(TUESDAY)).toEqual([])
    expect(await day(WEDNESDAY)).toHaveLength(2)
    expect(await livia.ask('closing.affected', { id })).toEqual({ visits: [], total: 0 })
    expect(await livia.ask('series.undo', { batchId: done.batchId })).toEqual({ restored: 3 })
    expect((await day(TUESDAY)).map((one) => one.id)).toEqual(visits)
    expect(await day(WEDNESDAY)).toEqual([])
    expect(await livia.code('series.undo', { batchId: done.batchId })).toBe('undo-expired')
  })

  test('visits may change places within a batch', async () => {
    const { id, visits } = await away()
    const livia = clinic.as('livia')
    await livia.ask('closing.remove', { id })
    const half = { practitionerId: clinic.helena.id, fromDate: WEDNESDAY, toDate: WEDNESDAY, reason: 'x' }
    const other = await livia.ask('closing.add', { ...half, startMinute: 0, endMinute: 60 })
    const to = { version: 1, practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit }
    const moves = [
      { ...to, appointmentId: visits[0] ?? '', ...when(`${TUESDAY}T09:30`) },
      { ...to, appointmentId: visits[1] ?? '', ...when(`${TUESDAY}T09:00`) },
    ]
    await livia.ask('closing.apply', { id: other.id, moves, cancels: [] })
    expect((await day(TUESDAY)).map((one) => one.id)).toEqual([visits[1], visits[0], visits[2]])
  })

  test('one that cannot stand keeps the whole batch where it was, and is named', async () => {
    const { id, visits } = await away()
    const livia = clinic.as('livia')
    const to = { version: 1, practitionerId: clinic.renato.id, visitTypeId: clinic.renato.visit }
    const moves = [
      { ...to, appointmentId: visits[0] ?? '', ...when(`${TUESDAY}T09:00`) },
      { ...to, appointmentId: visits[1] ?? '', ...when(`${TUESDAY}T09:20`) },
    ]
    expect(await livia.call('closing.apply', { id, moves, cancels: [] })).toMatchObject({
      error: {
        code: 'batch-conflicts',
        details: { conflicts: [{ appointmentId: visits[1], code: 'slot-taken' }] },
      },
    })
    expect((await day(TUESDAY)).every(({ practitionerId }) => practitionerId === clinic.helena.id)).toBe(true)
  })

  test('a list that is no longer true changes nothing', async () => {
    const { id, visits } = await away()
    const livia = clinic.as('livia')
    const cancel = { appointmentId: visits[0] ?? '', version: 1, reason: 'practitioner-away' as const }
    expect(await livia.code('closing.apply', { id, moves: [], cancels: [{ ...cancel, version: 2 }] })).toBe(
      'stale',
    )
    expect(await livia.code('closing.apply', { id, moves: [], cancels: [cancel, cancel] })).toBe('invalid')
    await livia.ask('closing.apply', { id, moves: [], cancels: [cancel] })
    const again = { ...cancel, version: 2 }
    expect(await livia.code('closing.apply', { id, moves: [], cancels: [again] })).toBe('wrong-status')
    expect(await day(TUESDAY)).toHaveLength(2)
  })
})
