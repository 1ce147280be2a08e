import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { kindId } from '../helpers/visit-kinds.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
const EVERY_DAY = 127
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const helena = () => ({ practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit })
/** A second after the one before: who wished first is known. */
const wait = (patientId: string, more: Partial<Input<'waiting.add'>> = {}) => {
  clinic.tick(1000)
  return clinic.as('livia').ask('waiting.add', { ...wish(patientId), ...more })
}
const wish = (patientId: string): Input<'waiting.add'> => ({
  patientId,
  practitionerId: clinic.helena.id,
  specialty: null,
  kindId: kindId(clinic.db, 'Consulta'),
  minutes: 30,
  weekdays: EVERY_DAY,
  fromMinute: 0,
  toMinute: 1440,
  urgency: 'normal',
  note: null,
  appointmentId: null,
})
const matches = async (more: Partial<Input<'waiting.matches'>> = {}) =>
  clinic.as('livia').ask('waiting.matches', {
    practitionerId: clinic.helena.id,
    date: TUESDAY,
    startMinute: 540,
    endMinute: 570,
    ...more,
  })
const who = async (more: Partial<Input<'waiting.matches'>> = {}) =>
  (await matches(more)).map(({ patientId }) => patientId)

describe('the waiting list', () => {
  test('urgent ones first, then the longest wait, with the phone in view', async () => {
    const { teresa, hugo } = clinic.patients
    const withPhone = await writing(clinic.db, (tx) =>
      addPatient(tx, { name: 'Ana Luz', phone: '+5511987654321' }),
    )
    await wait(teresa)
    clinic.tick(60_000)
    await wait(hugo)
    clinic.tick(60_000)
    await wait(withPhone, { urgency: 'urgent', note: 'Dor' })
    const list = await clinic.as('livia').ask('waiting.list', {})
    expect(list.map(({ patientId }) => patientId)).toEqual([withPhone, teresa, hugo])
    expect(list[0]).toMatchObject({ phone: '+5511987654321', whatsapp: false, note: 'Dor', oldVisit: null })
    expect(await who()).toEqual([withPhone, teresa, hugo])
  })

  test('the people who fit a freed gap are offered at the moment it frees, and nobody is booked by it', async () => {
    const { teresa, hugo } = clinic.patients
    const appointmentId = await clinic.book(teresa, `${TUESDAY}T09:00`)
    await wait(hugo)
    expect(await who()).toEqual([])
    const cancel = { appointmentId, version: 1, reason: 'patient-ill', detail: null } as const
    await clinic.as('livia').ask('visit.cancel', cancel)
    expect(await matches()).toMatchObject([
      { patientId: hugo, visitTypeId: clinic.helena.visit, startMinute: 540, endMinute: 570 },
    ])
    const day = await clinic.as('livia').ask('agenda.day', { date: TUESDAY })
    expect(day.filter(({ status }) => status !== 'cancelled')).toEqual([])
    await clinic.as('livia').ask('visit.undo', { appointmentId })
    expect(await who()).toEqual([])
  })

  test('another professional, day or hour does not fit; a specialty does, whatever its accents', async () => {
    const { teresa, hugo, joana, child } = clinic.patients
    await wait(teresa, { practitionerId: clinic.renato.id })
    await wait(hugo, { weekdays: 1 })
    await wait(joana, { fromMinute: 555, toMinute: 720 })
    clinic.tick(60_000)
    await wait(child, { practitionerId: null, specialty: 'CLINICA MEDICA' })
    expect(await who()).toEqual([child])
    expect(await who({ endMinute: 600 })).toEqual([joana, child])
    const [first] = await matches({ endMinute: 600 })
    expect(first?.startMinute).toBe(555)
    expect(await who({ endMinute: 565 })).toEqual([])
  })

  test('who has another visit at that time is not offered, nor who would come no sooner', async () => {
    const { teresa, hugo } = clinic.patients
    const old = await clinic.book(teresa, '2026-11-26T09:00')
    await wait(teresa, { appointmentId: old })
    await wait(hugo)
    const renato = { practitionerId: clinic.renato.id, visitTypeId: clinic.renato.visit }
    await clinic
      .as('livia')
      .ask('visit.book', { ...renato, patientId: hugo, ...when(`${TUESDAY}T09:00`), sameTime: true })
    expect(await who()).toEqual([teresa])
    expect(await who({ date: '2026-11-27' })).toEqual([hugo])
  })

  test('the old visit is given up in the same step, and both come back by one undo', async () => {
    const { teresa } = clinic.patients
    const old = await clinic.book(teresa, '2026-11-26T09:00')
    const { id } = await wait(teresa, { appointmentId: old })
    const livia = clinic.as('livia')
    const { batchId, appointmentId } = await livia.ask('waiting.book', {
      id,
      ...helena(),
      ...when(`${TUESDAY}T09:00`),
      giveUpOld: 1,
    })
    expect(await livia.ask('waiting.list', {})).toEqual([])
    const statuses = () =>
      clinic.db.raw
        .prepare('SELECT status FROM appointment WHERE id IN (?, ?) ORDER BY date')
        .pluck()
        .all(old, appointmentId)
    expect(statuses()).toEqual(['booked', 'cancelled'])
    expect(await livia.ask('series.undo', { batchId })).toEqual({ restored: 2 })
    expect(statuses()).toEqual(['cancelled', 'booked'])
    expect(await livia.ask('waiting.list', {})).toMatchObject([{ id, oldVisit: { appointmentId: old } }])
  })

  test('an old visit at the same hours is no obstacle once given up, and stands when it is not', async () => {
    const { teresa } = clinic.patients
    const old = await clinic.book(teresa, `${TUESDAY}T09:15`)
    const { id } = await wait(teresa, { appointmentId: old })
    const livia = clinic.as('livia')
    const sooner = { id, ...helena(), ...when(`${TUESDAY}T09:00`) }
    expect(await who({ endMinute: 575 })).toEqual([teresa])
    expect(await livia.code('waiting.book', { ...sooner, giveUpOld: null })).toBe('slot-taken')
    expect(await livia.code('waiting.book', { ...sooner, giveUpOld: 1 })).toBe('ok')
    expect(await livia.code('waiting.book', { ...sooner, giveUpOld: 1 })).toBe('not-found')
  })

  test('what is free now for a wish: on its weekdays and hours, two of a date, sooner than the visit that he has', async () => {
    const { teresa, hugo } = clinic.patients
    const livia = clinic.as('livia')
    const FRIDAY = 1 << 4
    const { id } = await wait(hugo, { weekdays: FRIDAY, fromMinute: 540, toMinute: 600 })
    const found = await livia.ask('waiting.openings', { id })
    expect(found.slice(0, 4).map(({ date, startMinute }) => [date, startMinute])).toEqual([
      ['2026-11-27', 540],
      ['2026-11-27', 570],
      ['2026-12-04', 540],
      ['2026-12-04', 570],
    ])
    expect(found).toHaveLength(10)
    await clinic.book(teresa, '2026-11-27T09:00')
    const renato = { practitionerId: clinic.renato.id, visitTypeId: clinic.renato.visit }
    await livia.ask('visit.book', { ...renato, patientId: hugo, ...when('2026-12-04T09:20') })
    const now = await livia.ask('waiting.openings', { id })
    expect(now.slice(0, 2).map(({ date, startMinute }) => [date, startMinute])).toEqual([
      ['2026-11-27', 570],
      ['2026-12-11', 540],
    ])
    const old = await clinic.book(teresa, '2026-11-26T09:00')
    const sooner = await wait(teresa, { appointmentId: old })
    const dates = (await livia.ask('waiting.openings', { id: sooner.id })).map(({ date }) => date)
    expect(dates.length).toBeGreaterThan(2)
    expect(dates.every((date) => date <= '2026-11-26')).toBe(true)
    expect((await livia.ask('agenda.day', { date: '2026-11-27' })).length).toBe(1)
  })

  test('an entry is gone on the day of its own visit, and when somebody closes it', async () => {
    const { teresa, hugo } = clinic.patients
    const old = await clinic.book(teresa, `${TUESDAY}T15:00`)
    await wait(teresa, { appointmentId: old })
    const { id } = await wait(hugo)
    expect(await clinic.as('livia').ask('waiting.list', {})).toHaveLength(2)
    await clinic.as('livia').ask('waiting.close', { id, outcome: 'withdrawn' })
    expect(await clinic.as('livia').code('waiting.close', { id, outcome: 'withdrawn' })).toBe('not-found')
    expect(await clinic.as('livia').ask('waiting.list', {})).toHaveLength(1)
    clinic.at(`${TUESDAY}T08:00`)
    expect(await clinic.as('livia').ask('waiting.list', {})).toEqual([])
  })

  test('a wait that was closed is taken back within ten seconds, and nobody waits twice by it', async () => {
    const { hugo } = clinic.patients
    const livia = clinic.as('livia')
    const { id } = await wait(hugo)
    const list = async () => (await livia.ask('waiting.list', {})).map((entry) => entry.id)
    const closed = await livia.ask('waiting.close', { id, outcome: 'withdrawn' })
    clinic.tick(9_999)
    expect(await clinic.window('other', 'reception').code('series.undo', closed)).not.toBe('ok')
    await livia.ask('series.undo', closed)
    expect(await list()).toEqual([id])
    const again = await livia.ask('waiting.close', { id, outcome: 'unreachable' })
    const { id: other } = await wait(hugo)
    await livia.ask('series.undo', again)
    expect(await list()).toEqual([other])
    const last = await livia.ask('waiting.close', { id: other, outcome: 'other' })
    clinic.tick(10_000)
    expect(await livia.code('series.undo', last)).toBe('undo-expired')
    expect(await list()).toEqual([])
  })

  test('a cancellation and a batch are taken back newest first, in either order', async () => {
    const { teresa, hugo } = clinic.patients
    const livia = clinic.as('livia')
    const other = await clinic.book(hugo, '2026-11-26T10:00')
    const { id } = await wait(teresa)
    const place = { ...helena(), ...when(`${TUESDAY}T09:00`), giveUpOld: null }
    const stands = async () =>
      (await Promise.all([TUESDAY, '2026-11-26'].map((date) => livia.ask('agenda.day', { date }))))
        .flat()
        .filter(({ status }) => status === 'booked').length
    const cancel = async (version: number) =>
      livia.ask('visit.cancel', { appointmentId: other, version, reason: 'not-told', detail: null })
    const { batchId } = await livia.ask('waiting.book', { id, ...place })
    await cancel(1)
    await livia.ask('visit.undo', { appointmentId: other })
    expect(await stands()).toBe(2)
    await livia.ask('series.undo', { batchId })
    expect(await stands()).toBe(1)
    await cancel(3)
    const next = await livia.ask('waiting.book', { id, ...place })
    await livia.ask('series.undo', { batchId: next.batchId })
    await livia.ask('visit.undo', { appointmentId: other })
    expect(await stands()).toBe(1)
    expect(await livia.ask('waiting.list', {})).toMatchObject([{ id }])
  })

  test('nobody waits twice for the same, nor to give up what is not his', async () => {
    const { teresa, hugo } = clinic.patients
    const livia = clinic.as('livia')
    await wait(teresa)
    expect(await livia.code('waiting.add', wish(teresa))).toBe('already-waiting')
    const his = await clinic.book(hugo, `${TUESDAY}T15:00`)
    const other = { ...wish(teresa), practitionerId: clinic.renato.id }
    expect(await livia.code('waiting.add', { ...other, appointmentId: his })).toBe('not-found')
    expect(await livia.code('waiting.add', { ...other, specialty: 'Clínica médica' })).toBe('invalid')
    expect(await livia.code('waiting.add', { ...other, fromMinute: 600, toMinute: 600 })).toBe('span-wrong')
    expect(await clinic.as('joana').code('waiting.list', {})).toBe('denied')
  })
})
