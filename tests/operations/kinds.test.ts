import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { kindId } from '../helpers/visit-kinds.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
const WEDNESDAY = '2026-11-25'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const sueli = () => clinic.as('sueli')
/** Renato's "Consulta" takes 40 minutes. */
const renato = () => ({ practitionerId: clinic.renato.id, visitTypeId: clinic.renato.visit })
/** The kind that it is of, whatever it is called meanwhile. */
const consulta = () =>
  String(
    clinic.db.raw.prepare('SELECT kind_id FROM visit_type WHERE id = ?').pluck().get(clinic.renato.visit),
  )
const rename = (name: string, active = true) =>
  sueli().ask('schedule.change-kind', { id: consulta(), name, followUp: false, active })

async function book(start: string, patientId = clinic.patients.teresa) {
  const { appointmentId } = await livia().ask('visit.book', { patientId, ...renato(), ...when(start) })
  return appointmentId
}
async function visitOf(id: string, date = TUESDAY) {
  const { visits } = await livia().ask('agenda.grid', { date })
  const visit = visits.find((one) => one.id === id)
  if (!visit) throw new Error('the visit is not there')
  return visit
}

/** What may become of a type between a booking and the next deed. */
const FATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'its kind is renamed': () => rename('Primeira consulta'),
  'its kind is retired': () => rename('Consulta', false),
  'its professional no longer offers it': () => offer([]),
  'it takes 20 minutes now': () => offer([{ kindId: consulta(), minutes: 20, bookableByPatient: true }]),
  'it has buffers now': () =>
    sueli().ask('schedule.set-visit-type', {
      visitTypeId: clinic.renato.visit,
      bufferBefore: 15,
      bufferAfter: 15,
      roomNeed: 'none',
      roomIds: [],
    }),
  'patients no longer book it': () => offer([{ kindId: consulta(), minutes: 40, bookableByPatient: false }]),
}

/** Sueli saves Renato's card with these types, and one more, so that there is another to fall to. */
async function offer(types: Input<'practitioner.update'>['practitioner']['visitTypes']) {
  const card = (await sueli().ask('practitioner.list', {})).find(({ id }) => id === clinic.renato.id)
  if (!card) throw new Error('Renato is not there')
  const { id: practitionerId, active, room: _room, visitTypes: _types, ...rest } = card
  const hours = await sueli().ask('practitioner.hours', { practitionerId })
  const other = { kindId: kindId(clinic.db, 'Check-up'), minutes: 10, bookableByPatient: true }
  const practitioner = { ...rest, hours, visitTypes: [other, ...types] }
  await sueli().ask('practitioner.update', {
    practitionerId,
    practitioner: practitioner as Input<'practitioner.update'>['practitioner'],
    active,
  })
}

describe.each(Object.keys(FATES))('after %s, a visit of 40 minutes', (fate) => {
  const happens = () => FATES[fate]?.() ?? Promise.reject(new Error(fate))

  test('moves with its type, its length and its name, and back again', async () => {
    const id = await book(`${TUESDAY}T09:00`)
    const before = await visitOf(id)
    expect(before).toMatchObject({ startMinute: 540, endMinute: 580, visitType: 'Consulta' })
    await happens()
    const { version, visitTypeId } = await visitOf(id)
    const place = { practitionerId: clinic.renato.id, visitTypeId, ...when(`${TUESDAY}T09:15`) }
    expect(await livia().ask('booking.explain', { ...place, movingId: id })).toEqual([])
    expect(await livia().code('booking.hold', { ...place, movingId: id })).toBe('ok')
    await livia().ask('visit.reschedule', { appointmentId: id, version, ...place })
    expect(await visitOf(id)).toMatchObject({
      startMinute: 555,
      endMinute: 595,
      visitTypeId: before.visitTypeId,
      visitType: 'Consulta',
      bufferAfter: before.bufferAfter,
    })
    await livia().ask('visit.undo', { appointmentId: id })
    expect({ ...(await visitOf(id)), version: 1, steps: [] }).toEqual({ ...before, steps: [] })
  })

  test('of a series moves with the others', async () => {
    const first = { patientId: clinic.patients.teresa, ...renato(), ...when(`${TUESDAY}T09:00`) }
    const { visits } = await livia().ask('series.book', {
      ...first,
      rule: 'FREQ=WEEKLY;COUNT=3',
      changes: [],
    })
    const [{ appointmentId, version } = { appointmentId: '', version: 0 }] = visits
    await happens()
    const move = { appointmentId, version, scope: 'all' as const, ...renato(), ...when(`${TUESDAY}T10:00`) }
    expect((await livia().ask('series.check-move', move)).map(({ code }) => code)).toEqual([null, null, null])
    await livia().ask('series.move', { ...move, changes: [] })
    for (const { appointmentId: id } of visits) {
      const row = clinic.db.raw
        .prepare(
          'SELECT end_minute - start_minute AS minutes, visit_type_name AS name FROM appointment WHERE id = ?',
        )
        .get(id)
      expect(row).toEqual({ minutes: 40, name: 'Consulta' })
    }
  })

  test('is moved at the kiosk by its patient', async () => {
    const id = await book(`${TUESDAY}T09:00`, clinic.patients.joana)
    await happens()
    const joana = clinic.as('joana')
    const visit = await joana.ask('visit.slip', { appointmentId: id })
    const { practitionerId, visitTypeId } = visit
    const asked = { practitionerId, visitTypeId, movingId: id, from: WEDNESDAY, days: 5 }
    const days = await joana.ask('booking.openings', asked)
    const free = days.find(({ starts }) => starts.length > 0)
    if (!free) throw new Error('nothing is free')
    const place = { practitionerId, visitTypeId, date: free.date, startMinute: free.starts[0] ?? 0 }
    expect(await joana.code('booking.hold', { ...place, movingId: id })).toBe('ok')
    await joana.ask('visit.reschedule', { appointmentId: id, version: visit.version, ...place })
    const moved = await joana.ask('visit.slip', { appointmentId: id })
    expect(moved.endMinute - moved.startMinute).toBe(40)
    expect(moved.visitType).toBe('Consulta')
  })

  test('has its places when its professional is away', async () => {
    const id = await book(`${TUESDAY}T09:00`)
    await happens()
    const absence = { practitionerId: clinic.renato.id, fromDate: TUESDAY, toDate: TUESDAY }
    const closing = await livia().ask('closing.add', {
      ...absence,
      startMinute: null,
      endMinute: null,
      reason: 'Congresso',
    })
    const [one] = await livia().ask('closing.proposals', { id: closing.id })
    const own = one?.proposals.find(({ kind }) => kind === 'same-professional')
    if (!one || !own) throw new Error('no place with the same professional')
    const { kind: _kind, practitionerName: _name, ...to } = own
    const move = { appointmentId: id, version: one.version, ...to }
    await livia().ask('closing.apply', { id: closing.id, moves: [move], cancels: [] })
    expect(await visitOf(id, own.date)).toMatchObject({
      visitType: 'Consulta',
      visitTypeId: clinic.renato.visit,
    })
  })
})

test('what is renamed is held, booked and put into a series by the id that it had', async () => {
  const series = { patientId: clinic.patients.hugo, ...renato(), ...when(`${TUESDAY}T11:00`) }
  await livia().ask('series.book', { ...series, rule: 'FREQ=WEEKLY;COUNT=2', changes: [] })
  await rename('Primeira consulta')
  const place = { ...renato(), ...when(`${TUESDAY}T09:00`) }
  expect(await livia().code('booking.hold', { ...place, patientId: clinic.patients.teresa })).toBe('ok')
  const id = await book(`${TUESDAY}T09:00`)
  expect(await visitOf(id)).toMatchObject({ visitType: 'Primeira consulta', endMinute: 580 })
  // The series goes on: two more weeks, as it was.
  const more = { ...series, date: '2026-12-08', rule: 'FREQ=WEEKLY;COUNT=2', changes: [] }
  expect((await livia().ask('series.book', more)).visits).toHaveLength(2)
  const asked = { kindId: consulta(), from: WEDNESDAY, days: 1, perDay: 1, most: 1 }
  expect(await clinic.as('joana').ask('booking.find', asked)).toHaveLength(1)
})

describe('the kinds of the clinic', () => {
  test('are told with what a change touches', async () => {
    await book(`${TUESDAY}T09:00`)
    const { kinds } = await sueli().ask('schedule.kinds', {})
    expect(kinds.find(({ id }) => id === consulta())).toMatchObject({
      name: 'Consulta',
      active: true,
      visits: 1,
      wishes: 0,
    })
    expect(kinds.find(({ id }) => id === consulta())?.professionals).toHaveLength(2)
  })

  test('have a name each, whatever its accents and capitals', async () => {
    await sueli().ask('schedule.add-kind', { name: 'Avaliação', followUp: false })
    for (const name of ['Avaliação', 'avaliacao', ' AVALIAÇÃO '])
      expect(await sueli().code('schedule.add-kind', { name, followUp: false })).toBe('name-taken')
    const taken = { id: consulta(), name: 'avaliacao', followUp: false, active: true }
    expect(await sueli().code('schedule.change-kind', taken)).toBe('name-taken')
    expect(await sueli().code('schedule.change-kind', { ...taken, id: newId(), name: 'x' })).toBe('not-found')
    for (const name of ['+', '++'])
      expect(await sueli().code('schedule.add-kind', { name, followUp: false })).toBe('ok')
  })

  test('whoever offered one that comes back into use offers it again, also when his card was saved meanwhile', async () => {
    await rename('Consulta', false)
    expect(
      await livia().code('visit.book', {
        patientId: clinic.patients.hugo,
        ...renato(),
        ...when(`${TUESDAY}T09:00`),
      }),
    ).toBe('not-found')
    await offer([])
    await rename('Consulta', true)
    expect(await book(`${TUESDAY}T09:00`)).toBeTruthy()
  })

  test('a visit told to another professional is of his type, and of that name; taken back it is as it was booked', async () => {
    const id = await book(`${TUESDAY}T09:00`)
    await rename('Primeira consulta')
    const to = {
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when(`${TUESDAY}T09:00`),
    }
    await livia().ask('visit.reschedule', { appointmentId: id, version: 1, ...to })
    expect(await visitOf(id)).toMatchObject({ visitType: 'Primeira consulta', endMinute: 570 })
    await livia().ask('visit.undo', { appointmentId: id })
    expect(await visitOf(id)).toMatchObject({ visitType: 'Consulta', endMinute: 580 })
  })
})

test('whatever becomes of the kinds, a visit that stands keeps type, name and length through any move of its own', async () => {
  const fates = Object.keys(FATES)
  const step = fc.oneof(
    fc.record({ does: fc.constant('fate' as const), which: fc.constantFrom(...fates) }),
    fc.record({ does: fc.constant('move' as const), quarter: fc.integer({ min: 0, max: 12 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      await clinic.close()
      clinic = await clinicFixture()
      const id = await book(`${TUESDAY}T08:00`)
      for (const one of steps) {
        if (one.does === 'fate') await FATES[one.which]?.()
        else {
          const { version } = await visitOf(id)
          const place = { date: TUESDAY, startMinute: 480 + one.quarter * 15 }
          await livia().ask('visit.reschedule', { appointmentId: id, version, ...renato(), ...place })
        }
        const visit = await visitOf(id)
        expect(visit).toMatchObject({ visitTypeId: clinic.renato.visit, visitType: 'Consulta' })
        expect(visit.endMinute - visit.startMinute).toBe(40)
      }
    }),
    { numRuns: 10, ...DRAWN },
  )
})

test('what was told of a visit before is told of it still', async () => {
  const id = await book(`${MONDAY}T11:00`)
  await rename('Primeira consulta')
  const { patients } = clinic
  expect(await livia().ask('patient.visits', { patientId: patients.teresa })).toMatchObject([
    { id, visitType: 'Consulta' },
  ])
  expect(await livia().ask('visit.slip', { appointmentId: id })).toMatchObject({ visitType: 'Consulta' })
})
