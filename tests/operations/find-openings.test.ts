import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, MONDAY, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { kindId, setNamedTypes } from '../helpers/visit-kinds.ts'
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

describe('the gap of a cancelled visit', () => {
  test('is held for the ten seconds of its undo, for the others only', async () => {
    const livia = clinic.as('livia')
    const nine = `${TUESDAY}T09:00`
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, nine))
    const cancel = { appointmentId, version: 1, reason: 'patient-asked', detail: null } as const
    await livia.ask('visit.cancel', cancel)
    const other = wish(clinic.patients.joana, nine)
    expect(await clinic.as('joana').code('visit.book', other)).toBe('on-hold')
    expect(await startsOn(TUESDAY)).toContain(540)
    clinic.tick(10_001)
    expect(await clinic.as('joana').code('visit.book', other)).toBe('ok')
  })

  test('is free as soon as the window that made it is closed', async () => {
    const livia = clinic.as('livia')
    const nine = `${TUESDAY}T09:00`
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, nine))
    await livia.ask('visit.cancel', { appointmentId, version: 1, reason: 'mistake', detail: null })
    clinic.open.closeSeat('hub:livia')
    expect(await clinic.as('joana').code('visit.book', wish(clinic.patients.joana, nine))).toBe('ok')
  })

  test('trap: cancelled rows still blocking. It is free at once for whoever cancelled, and undo finds its place', async () => {
    const livia = clinic.as('livia')
    const nine = `${TUESDAY}T09:00`
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, nine))
    const cancel = { appointmentId, version: 1, reason: 'patient-asked', detail: null } as const
    await livia.ask('visit.cancel', cancel)
    expect(await livia.code('visit.undo', { appointmentId })).toBe('ok')
    await livia.ask('visit.cancel', { ...cancel, version: 3 })
    expect(await livia.code('visit.book', wish(clinic.patients.hugo, nine))).toBe('ok')
    expect(await livia.code('visit.undo', { appointmentId })).toBe('slot-taken')
  })
})

describe('two at once', () => {
  test('trap: check-then-insert without a lock. Of many who press at the same time one is booked', async () => {
    const patients = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        writing(clinic.db, (tx) => addPatient(tx, { name: `Paciente ${String(at)}` })),
      ),
    )
    const livia = clinic.as('livia')
    const codes = await Promise.all(
      patients.map((patientId, at) =>
        livia.code('visit.book', wish(patientId, `${TUESDAY}T09:${String(at * 5).padStart(2, '0')}`)),
      ),
    )
    // Eight starts five minutes apart, visits of thirty: two can stand beside each other.
    const booked = codes.filter((code) => code === 'ok')
    expect(booked.length).toBeGreaterThan(0)
    expect(booked.length).toBeLessThanOrEqual(2)
    expect(codes.filter((code) => code !== 'ok' && code !== 'slot-taken')).toEqual([])
  })

  test('trap: the confirm step was not checked again. What was free when it was shown is refused once it is not', async () => {
    const kiosk = clinic.as('joana')
    expect(await startsOn(TUESDAY, {}, 'joana')).toContain(540)
    await kiosk.ask('booking.hold', slot(`${TUESDAY}T09:00`))
    clinic.tick(120_001)
    await clinic.as('livia').ask('visit.book', wish(clinic.patients.teresa, `${TUESDAY}T09:00`))
    const late = wish(clinic.patients.joana, `${TUESDAY}T09:00`)
    expect(await clinic.as('joana').code('visit.book', late)).toBe('slot-taken')
    await clinic.as('livia').ask('closing.add', {
      practitionerId: clinic.helena.id,
      fromDate: TUESDAY,
      toDate: TUESDAY,
      startMinute: 810,
      endMinute: 1050,
      reason: 'Doente',
    })
    const afternoon = wish(clinic.patients.joana, `${TUESDAY}T14:00`)
    expect(await clinic.as('joana').code('visit.book', afternoon)).toBe('outside-hours')
  })
})

describe('the first openings', () => {
  const any = (more: Partial<Input<'booking.find'>> = {}) => ({
    kindId: kindId(clinic.db, 'Consulta'),
    from: TUESDAY,
    days: 10,
    perDay: 1,
    most: 10,
    ...more,
  })

  test('of the next days, one a date, with one professional, a specialty or anybody', async () => {
    const livia = clinic.as('livia')
    const found = await livia.ask('booking.find', any())
    expect(found.map(({ date }) => date)).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
    ])
    const own = await livia.ask('booking.find', any({ practitionerId: clinic.renato.id, days: 1, perDay: 3 }))
    expect(own.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual([
      [480, 520],
      [520, 560],
      [560, 600],
    ])
    expect(await livia.ask('booking.find', any({ specialty: 'clinica MÉDICA', most: 1 }))).toHaveLength(1)
    expect(await livia.ask('booking.find', any({ specialty: 'Pediatria' }))).toEqual([])
    expect(await livia.ask('booking.find', any({ kindId: kindId(clinic.db, 'Check-up') }))).toHaveLength(8)
    expect(
      await clinic.as('joana').ask('booking.find', any({ kindId: kindId(clinic.db, 'Check-up') })),
    ).toEqual([])
  })

  test('trap: any professional picks the same one under load. Holds count, and the least booked comes first', async () => {
    const chosen: string[] = []
    for (const desk of ['a', 'b', 'c', 'd']) {
      const window = clinic.window(desk, 'reception')
      clinic.open.enter(`hub:${desk}`, {
        to: 'open',
        accountId: clinic.accounts.livia,
        roles: ['reception'],
        practitionerId: null,
        state: 'active',
      })
      const [first] = await window.ask('booking.find', any({ most: 1 }))
      const start = `${TUESDAY}T${String(Math.floor((first?.startMinute ?? 0) / 60)).padStart(2, '0')}:${String((first?.startMinute ?? 0) % 60).padStart(2, '0')}`
      const { practitionerId = '', visitTypeId = '' } = first ?? {}
      await window.ask('booking.hold', { practitionerId, visitTypeId, ...when(start) })
      chosen.push(practitionerId)
    }
    expect(new Set(chosen.slice(0, 2)).size).toBe(2)
    expect(chosen.filter((id) => id === clinic.helena.id)).toHaveLength(2)
  })

  test('booked again and again, anybody is shared out evenly', async () => {
    const livia = clinic.as('livia')
    const counts = new Map<string, number>()
    for (let at = 0; at < 16; at += 1) {
      const patientId = await writing(clinic.db, (tx) => addPatient(tx, { name: `Paciente ${String(at)}` }))
      const [first] = await livia.ask('booking.find', any({ days: 1, most: 1 }))
      const { practitionerId = '', visitTypeId = '', startMinute = 0 } = first ?? {}
      const time = `${String(Math.floor(startMinute / 60)).padStart(2, '0')}:${String(startMinute % 60).padStart(2, '0')}`
      await livia.ask('visit.book', {
        practitionerId,
        visitTypeId,
        patientId,
        ...when(`${TUESDAY}T${time}`),
      })
      counts.set(practitionerId, (counts.get(practitionerId) ?? 0) + 1)
    }
    // Renato's visits take 40 minutes and Helena's 30: the first free start goes to whoever has it.
    expect([...counts.values()].sort()).toEqual([7, 9])
  })

  test('the strip counts what each date offers, and names what closes it', async () => {
    const strip = { kindId: kindId(clinic.db, 'Consulta'), from: MONDAY, days: 3 }
    const days = await clinic.as('joana').ask('booking.days', { ...strip, practitionerId: clinic.helena.id })
    const { practitionerId, visitTypeId } = slot('')
    const openings = await clinic
      .as('joana')
      .ask('booking.openings', { practitionerId, visitTypeId, from: MONDAY, days: 3 })
    expect(days.map(({ free }) => free)).toEqual(openings.map(({ starts }) => starts.length))
    const both = await clinic.as('joana').ask('booking.days', strip)
    expect(both[1]?.free).toBe(16 + 12)
    const closure = {
      practitionerId: null,
      fromDate: TUESDAY,
      toDate: TUESDAY,
      startMinute: null,
      endMinute: null,
    }
    await clinic.as('livia').ask('closing.add', { ...closure, reason: 'Dedetização' })
    expect((await clinic.as('joana').ask('booking.days', strip))[1]).toEqual({
      date: TUESDAY,
      closed: true,
      free: 0,
      label: 'Dedetização',
    })
  })
})

describe('retorno', () => {
  test('is at no cost until the professional’s own term after the last visit, which a retorno does not renew', async () => {
    const livia = clinic.as('livia')
    const asked = { patientId: clinic.patients.teresa, practitionerId: clinic.helena.id }
    expect(await livia.ask('booking.return-terms', asked)).toEqual({
      returnDays: 30,
      lastVisit: null,
      freeUntil: null,
    })
    const { appointmentId } = await livia.ask('visit.book', wish(clinic.patients.teresa, `${MONDAY}T10:30`))
    const helena = clinic.as('helena')
    await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
    await helena.ask('visit.step', { appointmentId, version: 2, step: 'finish' })
    expect(await livia.ask('booking.return-terms', asked)).toMatchObject({
      lastVisit: MONDAY,
      freeUntil: '2026-12-23',
    })
    const terms = { practitionerId: clinic.helena.id, returnDays: 15, overbookLimit: 4 }
    await clinic.as('sueli').ask('schedule.set-terms', terms)
    expect((await livia.ask('booking.return-terms', asked)).freeUntil).toBe('2026-12-08')
    clinic.at('2026-12-08T09:00')
    const types = [{ id: newId(), name: 'Retorno', minutes: 15, bookableByPatient: false }]
    await writing(clinic.db, (tx) => setNamedTypes(tx, clinic.helena.id, types))
    const again = {
      practitionerId: clinic.helena.id,
      visitTypeId: types[0]?.id ?? '',
      patientId: asked.patientId,
    }
    const back = await clinic.as('livia').ask('visit.book', { ...again, ...when('2026-12-08T10:00') })
    const own = clinic.as('helena')
    await own.ask('visit.step', { ...back, version: 1, step: 'start' })
    await own.ask('visit.step', { ...back, version: 2, step: 'finish' })
    expect((await clinic.as('livia').ask('booking.return-terms', asked)).freeUntil).toBe('2026-12-08')
    clinic.at('2026-12-09T08:00')
    expect((await clinic.as('livia').ask('booking.return-terms', asked)).freeUntil).toBeNull()
    expect(await clinic.as('joana').code('booking.return-terms', asked)).toBe('not-found')
  })
})
