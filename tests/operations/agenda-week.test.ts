import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const WEDNESDAY = '2026-11-25'
const SATURDAY = '2026-11-28'
/** The week of Christmas: Thursday is Véspera de Natal, Friday the holiday. */
const CHRISTMAS_WEEK = '2026-12-21'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const week = (from: string) =>
  clinic.as('livia').ask('agenda.week', { practitionerId: clinic.helena.id, from })
const day = async (date: string) => clinic.as('livia').ask('agenda.grid', { date })

test('each day of a week says what the day grid says of it, and the visits are the same', async () => {
  const livia = clinic.as('livia')
  const { id: practitionerId, visit: visitTypeId } = clinic.helena
  const place = { practitionerId, visitTypeId }
  for (const start of [`${MONDAY}T11:00`, `${WEDNESDAY}T14:00`])
    await livia.ask('visit.book', { ...place, patientId: clinic.patients.teresa, ...when(start) })
  await livia.ask('closing.add', {
    practitionerId,
    fromDate: WEDNESDAY,
    toDate: WEDNESDAY,
    startMinute: 480,
    endMinute: 600,
    reason: 'Congresso',
  })
  await livia.ask('schedule.add-extra', {
    practitionerId,
    date: SATURDAY,
    startMinute: 540,
    endMinute: 660,
    reason: 'Mutirão',
  })
  const { days, visits, professional } = await week(MONDAY)
  expect(professional.practitionerId).toBe(practitionerId)
  expect(visits.map(({ date, startMinute }) => [date, startMinute])).toEqual([
    [MONDAY, 660],
    [WEDNESDAY, 840],
  ])
  for (const one of days) {
    const alone = await day(one.date)
    const column = alone.columns.find((each) => each.practitionerId === practitionerId)
    const { load, unavailable, extras } = one
    expect({ load, unavailable, extras }, one.date).toEqual({
      load: column?.load,
      unavailable: column?.unavailable,
      extras: column?.extras,
    })
    expect(visits.filter(({ date }) => date === one.date)).toEqual(
      alone.visits.filter((visit) => visit.practitionerId === practitionerId),
    )
  }
  expect(days[2]?.unavailable).toContainEqual({
    startMinute: 480,
    endMinute: 600,
    kind: 'absence',
    label: 'Congresso',
  })
  expect(days[5]?.extras).toEqual([{ startMinute: 540, endMinute: 660 }])
})

test('holidays, pontos facultativos and closures of whole days are told by name', async () => {
  await clinic.as('livia').ask('closing.add', {
    practitionerId: null,
    fromDate: '2026-12-21',
    toDate: '2026-12-21',
    startMinute: null,
    endMinute: null,
    reason: 'Recesso',
  })
  const { days } = await week(CHRISTMAS_WEEK)
  expect(days[0]?.note).toEqual({ kind: 'closure', label: 'Recesso' })
  expect(days[1]?.note).toBeNull()
  expect(days[4]?.note).toMatchObject({ kind: 'holiday', label: expect.stringMatching(/Natal/u) as string })
  // Corpus Christi closes nothing by itself.
  const corpus = await week('2027-05-24')
  expect(corpus.days[3]?.note?.kind).toBe('optional')
  expect(corpus.days[3]?.unavailable.some(({ kind }) => kind === 'holiday')).toBe(false)
})

test('what another window holds is shown on its day, the own hold is not', async () => {
  const { id: practitionerId, visit: visitTypeId } = clinic.helena
  const wish = { practitionerId, visitTypeId, ...when(`${WEDNESDAY}T09:00`) }
  const other = clinic.window('other', 'reception', 'Recepção 2')
  await other.ask('session.sign-in', { identifier: 'livia', password: 'senha-de-ensaio' })
  await other.ask('booking.hold', wish)
  const held = (await week(MONDAY)).days[2]?.unavailable.find(({ kind }) => kind === 'hold')
  expect(held).toMatchObject({ startMinute: 540, label: 'Recepção 2' })
  const own = await other.ask('agenda.week', { practitionerId, from: MONDAY })
  expect(own.days[2]?.unavailable.some(({ kind }) => kind === 'hold')).toBe(false)
})

test('nobody has a week who is no professional of the clinic', async () => {
  const input = { practitionerId: clinic.patients.teresa, from: MONDAY }
  expect(await clinic.as('livia').code('agenda.week', input)).toBe('not-found')
})

test('a doctor has his own week and nobody else’s', async () => {
  const helena = clinic.as('helena')
  const code = (practitionerId: string) => helena.code('agenda.week', { practitionerId, from: MONDAY })
  expect(await code(clinic.helena.id)).toBe('ok')
  expect(await code(clinic.renato.id)).toBe('denied')
})
