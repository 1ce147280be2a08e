import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { writing } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

const START = `${MONDAY}T14:00`
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const own = (who: 'helena' | 'renato' = 'helena') => clinic.as(who).ask('queue.own', {})

async function come(time: string, patientId: string, who: 'helena' | 'renato' = 'helena') {
  const { id: practitionerId, visit: visitTypeId } = clinic[who]
  const wish = { patientId, practitionerId, visitTypeId, ...when(`${MONDAY}T${time}`) }
  const { appointmentId } = await clinic.as('livia').ask('visit.book', wish)
  await clinic.as('livia').ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
  return appointmentId
}

describe('a doctor’s own queue', () => {
  test('stands in the order that reception sees, with waits and grounds, whoever came when', async () => {
    const { teresa, hugo, joana } = clinic.patients
    await writing(clinic.db, (tx) =>
      tx.updateTable('patient').set({ birth_date: '1940-01-01' }).where('id', '=', joana).execute(),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([teresa, hugo, joana], { minLength: 3 }),
        fc.nat({ max: 9 }),
        async (patients, minutes) => {
          clinic.setClock(`${MONDAY}T10:04`)
          const ids = []
          for (const [at, patientId] of patients.entries()) {
            ids.push(await come(['10:30', '11:00', '11:30'][at] ?? '', patientId))
            clinic.tick(minutes * 60_000)
          }
          const { waiting } = await clinic.as('livia').ask('queue.arrivals', {})
          const all = waiting.map(({ id, place, reason, priority, waitedMinutes }) => ({
            ...{ appointmentId: id, place, reason, priority, waitedMinutes },
          }))
          expect((await own()).waiting).toEqual(all)
          expect((await own()).waiting[0]?.reason).toBe('over-80')
          for (const appointmentId of ids) {
            const seen = (await clinic.as('livia').ask('agenda.day', { date: MONDAY })).find(
              ({ id }) => id === appointmentId,
            )
            const step = { appointmentId, version: seen?.version ?? 0 }
            const back = await clinic.as('livia').ask('visit.step', { ...step, step: 'undo-arrive' })
            await clinic.as('livia').ask('visit.cancel', {
              ...{ appointmentId, version: back.version, reason: 'mistake', detail: null },
            })
          }
        },
      ),
      { numRuns: 6, ...DRAWN },
    )
  })

  test('has nobody who waits for a colleague, and tells who went before being seen', async () => {
    const appointmentId = await come('10:30', clinic.patients.teresa)
    await come('10:30', clinic.patients.hugo, 'renato')
    expect((await own()).waiting.map((one) => one.appointmentId)).toEqual([appointmentId])
    await clinic.as('livia').ask('visit.step', { appointmentId, version: 2, step: 'leave' })
    expect(await own()).toMatchObject({ waiting: [], left: [{ appointmentId, startMinute: 630 }] })
    expect((await own('renato')).left).toEqual([])
  })

  test('keeps in sight who came before midnight, until what became of it is said', async () => {
    clinic.setClock(`${MONDAY}T10:04`)
    const appointmentId = await come('10:30', clinic.patients.teresa)
    expect((await own()).earlier).toEqual([])
    clinic.setClock('2026-11-24T00:05')
    expect(await own()).toMatchObject({ waiting: [], earlier: [{ appointmentId, date: MONDAY }] })
    expect((await own('renato')).earlier).toEqual([])
    await clinic.as('livia').ask('visit.step', { appointmentId, version: 2, step: 'leave' })
    expect((await own()).earlier).toEqual([])
  })
})

describe('a doctor who books', () => {
  beforeEach(async () => {
    for (const patientId of [clinic.patients.teresa, clinic.patients.hugo])
      await clinic.as('helena').ask('record.give-reason', { patientId, reason: 'Pediu o retorno' })
  })
  const book = (changes: Record<string, unknown> = {}, by: 'helena' | 'renato' = 'helena') => {
    const { id: practitionerId, visit: visitTypeId } = clinic.helena
    const wish = { patientId: clinic.patients.teresa, practitionerId, visitTypeId, ...when(START) }
    return clinic.as(by).code('visit.book', { ...wish, ...changes })
  }

  test('does so into the own day, where there is room', async () => {
    expect(await book()).toBe('ok')
    expect(await book({ patientId: clinic.patients.hugo })).toBe('slot-taken')
    const [visit] = await clinic.as('livia').ask('agenda.day', { date: MONDAY })
    expect(visit).toMatchObject({ status: 'booked', practitionerId: clinic.helena.id })
  })

  test('fills nobody else’s day, and puts nobody over a visit', async () => {
    expect(await book({}, 'renato')).toBe('not-yours')
    expect(await book({ overbook: { reason: 'Encaixe' } })).toBe('denied')
    expect(await book({ sameTime: true })).toBe('denied')
  })

  test('control: reception may do all of it', async () => {
    expect(
      await clinic.as('livia').code('visit.book', {
        ...{ patientId: clinic.patients.teresa, practitionerId: clinic.helena.id },
        ...{ visitTypeId: clinic.helena.visit, ...when(START), overbook: { reason: 'Encaixe' } },
      }),
    ).toBe('ok')
  })
})
