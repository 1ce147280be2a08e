import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

type Rooms = Input<'schedule.set-rooms'>['rooms']
type Card = Input<'practitioner.update'>['practitioner']

const sueli = () => clinic.as('sueli')
const setRooms = async (rooms: Rooms) => {
  await sueli().ask('schedule.set-rooms', { rooms })
  return (await sueli().ask('schedule.read', {})).rooms
}
const helena = async () => {
  const one = (await sueli().ask('practitioner.list', {})).find(({ id }) => id === clinic.helena.id)
  if (!one) throw new Error('no Helena')
  return one
}
/** Saves her card as it stands, but for this. */
async function save(changes: Partial<Card>) {
  const { id: practitionerId, active, room: _words, visitTypes, ...card } = await helena()
  const hours = await sueli().ask('practitioner.hours', { practitionerId })
  const types = visitTypes.map(({ kindId, minutes, bookableByPatient }) => ({
    kindId,
    minutes,
    bookableByPatient,
  }))
  const practitioner = { ...card, hours, visitTypes: types, ...changes } as Card
  return sueli().code('practitioner.update', { practitionerId, practitioner, active })
}

test('words of before stay until a room is chosen or they are put away; a room of that name is hers', async () => {
  expect(await helena()).toMatchObject({ room: 'Consultório 1', roomId: null })
  expect(await save({})).toBe('ok')
  expect(await helena()).toMatchObject({ room: 'Consultório 1', roomId: null })
  const [other, own] = await setRooms([
    { id: null, name: 'Sala B', active: true },
    { id: null, name: 'consultorio 1', active: true },
  ])
  expect(await helena()).toMatchObject({ room: 'consultorio 1', roomId: own?.id })
  expect(await save({ roomId: other?.id ?? '' })).toBe('ok')
  expect(await helena()).toMatchObject({ room: 'Sala B', roomId: other?.id })
  expect(await save({ roomId: null })).toBe('ok')
  expect(await helena()).toMatchObject({ room: null, roomId: null })
  clinic.db.raw.exec(`UPDATE practitioner SET room = 'Nos fundos'`)
  expect(await save({ keepRoomWords: false })).toBe('ok')
  expect(await helena()).toMatchObject({ room: null, roomId: null })
})

test('her room is called what the room is called, is kept out of use, and is never another’s or none', async () => {
  const [a, b] = await setRooms([
    { id: null, name: 'Sala A', active: true },
    { id: null, name: 'Sala B', active: true },
  ])
  expect(await save({ roomId: newId() })).toBe('not-found')
  expect(await save({ roomId: a?.id ?? '' })).toBe('ok')
  await setRooms([
    { id: a?.id ?? '', name: 'Sala Azul', active: false },
    { id: b?.id ?? '', name: 'Sala B', active: false },
  ])
  expect(await helena()).toMatchObject({ room: 'Sala Azul', roomId: a?.id })
  expect(await save({})).toBe('ok')
  expect(await save({ roomId: b?.id ?? '' })).toBe('not-found')
  expect(await helena()).toMatchObject({ room: 'Sala Azul', roomId: a?.id })
})
