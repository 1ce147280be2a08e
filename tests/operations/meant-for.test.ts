import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { writing } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

const LATER = '2026-12-01'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const range = { from: LATER, days: 2 }
const place = () => ({ practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit })
const wish = (patientId: string) => ({ ...place(), ...when(`${LATER}T09:00`), patientId })
const kindOfVisit = () =>
  String(
    clinic.db.raw.prepare('SELECT kind_id FROM visit_type WHERE id = ?').pluck().get(clinic.helena.visit),
  )
const meant = (
  whom: {
    readonly minAge?: number
    readonly maxAge?: number
    readonly forSex?: 'female' | 'male'
  },
  visitTypeId = clinic.helena.visit,
) =>
  clinic.as('sueli').code('schedule.set-visit-type', {
    visitTypeId,
    bufferBefore: 0,
    bufferAfter: 0,
    roomNeed: 'none',
    roomIds: [],
    ...whom,
  })

/** What each way to a time answers whoever books by himself. */
async function ways(patientId: string) {
  const joana = clinic.as('joana')
  const kind = { kindId: kindOfVisit(), practitionerId: clinic.helena.id, patientId, ...range }
  const people = await joana.ask('account.patients', {})
  return {
    notFor: people.find((one) => one.patientId === patientId)?.notFor.includes(clinic.helena.visit),
    openings: await joana.code('booking.openings', { ...place(), patientId, ...range }),
    found: (await joana.ask('booking.find', { ...kind, perDay: 1, most: 1 })).length,
    free: (await joana.ask('booking.days', kind)).some(({ free }) => free > 0),
    hold: await joana.code('booking.hold', wish(patientId)),
    book: await joana.code('visit.book', wish(patientId)),
  }
}
const REFUSED = {
  notFor: true,
  openings: 'not-found',
  found: 0,
  free: false,
  hold: 'not-found',
  book: 'not-found',
}
const OFFERED = { notFor: false, openings: 'ok', found: 1, free: true, hold: 'ok', book: 'ok' }

test('a mother is not led to who sees children, by whatever way she asks; her child is', async () => {
  const { joana, child } = clinic.patients
  expect(await meant({ maxAge: 14 })).toBe('ok')
  expect(await ways(joana)).toEqual(REFUSED)
  expect(await ways(child)).toEqual(OFFERED)
})

test('from 0 years on is an age as well: the kiosk leads nobody to what it would refuse', async () => {
  const { joana, child } = clinic.patients
  expect(await meant({ minAge: 0, maxAge: 14 })).toBe('ok')
  expect(await ways(joana)).toEqual(REFUSED)
  expect(await ways(child)).toEqual(OFFERED)
})

test('a patient’s visit keeps its type when it moves, and moves into none that is meant for others', async () => {
  const { appointmentId } = await clinic.as('joana').ask('visit.book', wish(clinic.patients.joana))
  await meant({ maxAge: 14 })
  const { checkUp } = clinic.helena
  await meant({ maxAge: 14 }, checkUp)
  const there = { ...place(), ...when('2026-12-02T09:00') }
  const move = (visitTypeId: string) =>
    clinic.as('joana').code('visit.reschedule', { appointmentId, version: 1, ...there, visitTypeId })
  const hold = { ...there, visitTypeId: checkUp, movingId: appointmentId }
  expect(await clinic.as('joana').code('booking.hold', hold)).toBe('not-found')
  expect(await move(checkUp)).toBe('not-found')
  expect(await move(clinic.helena.visit)).toBe('ok')
})

test('a boy is not led to who sees women; whose sex nobody knows is not turned away', async () => {
  const { joana, child } = clinic.patients
  const set = (id: string, sex: 'male' | 'unknown') =>
    writing(clinic.db, (tx) =>
      tx.updateTable('patient').set({ sex_at_birth: sex }).where('id', '=', id).execute(),
    )
  await set(child, 'male')
  await set(joana, 'unknown')
  expect(await meant({ forSex: 'female' })).toBe('ok')
  expect(await ways(child)).toEqual(REFUSED)
  expect(await ways(joana)).toEqual(OFFERED)
})

test('the desk is told for whom a type is meant, and books all the same; ages the wrong way round are refused', async () => {
  expect(await meant({ minAge: 15, maxAge: 14 })).toBe('span-wrong')
  await meant({ maxAge: 14 })
  const { teresa } = clinic.patients
  const asked = { patientId: teresa, visitTypeId: clinic.helena.visit }
  expect(await clinic.as('livia').ask('booking.meant-for', asked)).toEqual({
    fits: false,
    minAge: null,
    maxAge: 14,
    forSex: null,
  })
  expect(await clinic.as('livia').code('visit.book', wish(teresa))).toBe('ok')
})

test('who comes of an age at the clinic’s midnight is led there from that minute on, and not before', async () => {
  const { child } = clinic.patients
  const born = (birth_date: string) =>
    writing(clinic.db, (tx) =>
      tx.updateTable('patient').set({ birth_date }).where('id', '=', child).execute(),
    )
  const notFor = async () =>
    (await clinic.as('joana').ask('account.patients', {})).find(({ patientId }) => patientId === child)
      ?.notFor.length
  await meant({ minAge: 15, maxAge: 15 })
  // In London it is tomorrow already.
  clinic.at(`${MONDAY}T23:59`)
  await born('2011-11-24')
  expect(await notFor()).toBe(1)
  await born('2010-11-24')
  expect(await notFor()).toBe(0)
  clinic.at('2026-11-24T00:00')
  expect(await notFor()).toBe(1)
  await born('2011-11-24')
  expect(await notFor()).toBe(0)
  // Of whom only the year is known somebody of either age may be meant.
  for (const [year, types] of [
    ['2009', 1],
    ['2010', 0],
    ['2011', 0],
    ['2012', 1],
  ] as const) {
    await born(year)
    expect([year, await notFor()]).toEqual([year, types])
  }
})

test('where the desk leaves it to the clinic with whom, nobody is named whose visits are meant for others', async () => {
  const { teresa, child } = clinic.patients
  const asked = { kindId: kindOfVisit(), ...range, perDay: 6, most: 24 }
  const named = async (patientId: string, practitionerId?: string) =>
    (await clinic.as('livia').ask('booking.find', { ...asked, patientId, practitionerId })).some(
      (one) => one.practitionerId === clinic.helena.id,
    )
  expect(await named(teresa)).toBe(true)
  await meant({ maxAge: 14 })
  expect(await named(teresa)).toBe(false)
  expect(await named(child)).toBe(true)
  expect(await named(teresa, clinic.helena.id)).toBe(true)
})
