import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const slot = (start: string) => ({
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
const wish = (patientId: string, start: string) => ({ ...slot(start), patientId })
const startsOn = async (date: string, more: Partial<Input<'booking.openings'>> = {}, who: Who = 'livia') => {
  const { practitionerId, visitTypeId } = slot('')
  const asked = { practitionerId, visitTypeId, from: date, days: 1, ...more }
  return (await clinic.as(who).ask('booking.openings', asked))[0]?.starts ?? []
}
const explain = async (start: string, more: Partial<Input<'booking.explain'>> = {}) =>
  clinic.as('livia').ask('booking.explain', { ...slot(start), ...more })
const needs = (more: Partial<Input<'schedule.set-visit-type'>>) =>
  clinic.as('sueli').ask('schedule.set-visit-type', {
    visitTypeId: clinic.helena.visit,
    bufferBefore: 0,
    bufferAfter: 0,
    roomNeed: 'none',
    roomIds: [],
    ...more,
  })
const rooms = async (...names: string[]) => {
  const sueli = clinic.as('sueli')
  await sueli.ask('schedule.set-rooms', { rooms: names.map((name) => ({ id: null, name, active: true })) })
  return (await sueli.ask('schedule.read', {})).rooms
}

describe('rooms are a second resource', () => {
  test('whoever comes after all, but whose room was given away meanwhile, is told so', async () => {
    const [usual] = await rooms('Consultório 1')
    const needed = {
      bufferBefore: 0,
      bufferAfter: 0,
      roomNeed: 'needed' as const,
      roomIds: [usual?.id ?? ''],
    }
    await needs(needed)
    await clinic.as('sueli').ask('schedule.set-visit-type', { visitTypeId: clinic.renato.visit, ...needed })
    const nine = `${TUESDAY}T09:00`
    const first = wish(clinic.patients.teresa, nine)
    const { appointmentId } = await clinic.as('livia').ask('visit.book', first)
    clinic.at(nine)
    const livia = clinic.as('livia')
    await livia.ask('visit.step', { appointmentId, version: 1, step: 'miss' })
    clinic.tick(10_000)
    const { id: practitionerId, visit: visitTypeId } = clinic.renato
    const other = { practitionerId, visitTypeId, ...when(nine), patientId: clinic.patients.hugo }
    await livia.ask('visit.book', { ...other, ...when(`${TUESDAY}T09:05`) })
    expect(await livia.code('visit.step', { appointmentId, version: 2, step: 'undo-miss' })).toBe(
      'room-taken',
    )
  })

  test('trap: rooms. A needed room is given, the usual one first, and when all are taken nobody is booked', async () => {
    const [usual] = await rooms('Consultório 1', 'Sala A')
    await needs({ roomNeed: 'needed' })
    await clinic.as('sueli').ask('schedule.set-visit-type', {
      visitTypeId: clinic.renato.visit,
      bufferBefore: 0,
      bufferAfter: 0,
      roomNeed: 'needed',
      roomIds: [usual?.id ?? ''],
    })
    const livia = clinic.as('livia')
    const nine = `${TUESDAY}T09:00`
    await livia.ask('visit.book', wish(clinic.patients.teresa, nine))
    const withRenato = {
      practitionerId: clinic.renato.id,
      visitTypeId: clinic.renato.visit,
      ...when(nine),
      patientId: clinic.patients.hugo,
    }
    expect(await livia.code('visit.book', withRenato)).toBe('room-taken')
    const { patientId: _who, ...asked } = withRenato
    expect(await livia.ask('booking.explain', asked)).toEqual([{ reason: 'room', label: null }])
    expect(await livia.code('booking.hold', asked)).toBe('room-taken')
    expect(await livia.code('visit.book', { ...withRenato, ...when(`${TUESDAY}T09:30`) })).toBe('ok')
    expect((await livia.ask('agenda.day', { date: TUESDAY })).map(({ room }) => room)).toEqual([
      'Consultório 1',
      'Consultório 1',
    ])
  })

  test('a preferred room is taken when one is free, one on arrival is given by the desk, and is guarded there too', async () => {
    const [only] = await rooms('Sala A')
    await needs({ roomNeed: 'preferred' })
    const livia = clinic.as('livia')
    await livia.ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    await livia.ask('visit.book', {
      practitionerId: clinic.renato.id,
      visitTypeId: clinic.renato.visit,
      ...when(`${TUESDAY}T09:00`),
      patientId: clinic.patients.hugo,
    })
    const visits = await livia.ask('agenda.day', { date: TUESDAY })
    const bare = visits.find(({ practitionerId }) => practitionerId === clinic.renato.id)
    const inRoom = visits.find(({ practitionerId }) => practitionerId === clinic.helena.id)
    expect([inRoom?.room, bare?.room]).toEqual(['Sala A', 'Consultório 1'])
    const give = (roomId: string | null, visit = bare) => ({
      appointmentId: visit?.id ?? '',
      version: visit?.version ?? 0,
      roomId,
    })
    expect(await livia.code('visit.set-room', give(only?.id ?? ''))).toBe('room-taken')
    expect(await livia.code('visit.set-room', give(null, inRoom))).toBe('ok')
    expect(await livia.code('visit.set-room', give(only?.id ?? ''))).toBe('ok')
    expect(await livia.code('visit.set-room', give(null))).toBe('stale')
  })

  test('a room that nobody has cannot be demanded, and rooms have names of their own', async () => {
    const sueli = clinic.as('sueli')
    const type = { visitTypeId: clinic.helena.visit, bufferBefore: 0, bufferAfter: 0, roomIds: [] }
    expect(await sueli.code('schedule.set-visit-type', { ...type, roomNeed: 'needed' })).toBe('no-room')
    const twice = ['Sala A', 'SALA  Á'].map((name) => ({ id: null, name, active: true }))
    expect(await sueli.code('schedule.set-rooms', { rooms: twice })).toBe('name-taken')
    expect(await clinic.as('livia').code('schedule.set-rooms', { rooms: [] })).toBe('denied')
  })

  test('a room taken out of use later leaves a type without openings, and says why', async () => {
    await rooms('Sala A')
    await needs({ roomNeed: 'needed' })
    await rooms('Sala B')
    await clinic.as('sueli').ask('schedule.set-rooms', { rooms: [] })
    expect(await startsOn(TUESDAY)).toEqual([])
    expect(await explain(`${TUESDAY}T09:00`)).toEqual([{ reason: 'room', label: null }])
    expect(
      await clinic.as('livia').code('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`)),
    ).toBe('room-taken')
  })
})
