import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { writing } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const desk = () => clinic.as('livia')
const arrivals = () => desk().ask('queue.arrivals', {})
async function come(time: string, patientId: string): Promise<{ appointmentId: string; version: number }> {
  const { appointmentId } = await desk().ask('visit.book', {
    patientId,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(`${MONDAY}T${time}`),
  })
  const { version } = await desk().ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
  return { appointmentId, version }
}
const change = (patientId: string, values: Record<string, string | null>) =>
  writing(clinic.db, (tx) => tx.updateTable('patient').set(values).where('id', '=', patientId).execute())
async function addRooms(...names: readonly string[]): Promise<readonly string[]> {
  const ids = names.map((_, index) => `00000000-0000-4000-8000-00000000000${String(index)}`)
  await writing(clinic.db, (tx) =>
    tx
      .insertInto('room')
      .values(
        names.map((name, position) => ({ id: ids[position] ?? '', name, position, active: 1 as const })),
      )
      .execute(),
  )
  return ids
}

describe('arrivals', () => {
  test('stand in the order of the law, with their waits and what the desk should still ask', async () => {
    await change(clinic.patients.hugo, { insurer: 'Coop Modelo', phone: '+5511987654321' })
    await change(clinic.patients.teresa, {
      birth_date: '1940-01-01',
      cpf: '11144477735',
      phone: '+5511987654321',
    })
    await come('10:30', clinic.patients.hugo)
    clinic.tick(7 * 60_000)
    await come('11:00', clinic.patients.teresa)
    clinic.tick(5 * 60_000)
    const { waiting } = await arrivals()
    expect(
      waiting.map(({ patientName, place, reason, waitedMinutes, missing }) => [
        patientName,
        place,
        reason,
        waitedMinutes,
        missing,
      ]),
    ).toEqual([
      ['Teresa Amaral', 1, 'over-80', 5, []],
      ['Bia Dias', 2, 'time', 12, ['cpf', 'insurance-card']],
    ])
  })

  test('change places when the desk learns of a priority', async () => {
    await come('10:30', clinic.patients.hugo)
    const { appointmentId, version } = await come('11:00', clinic.patients.joana)
    const set = { appointmentId, version, priority: 'pregnant' as const }
    await desk().ask('queue.set-priority', set)
    expect((await arrivals()).waiting[0]).toMatchObject({ id: appointmentId, reason: 'priority', place: 1 })
    expect(await desk().code('queue.set-priority', set)).toBe('stale')
  })

  test('trap: a dialog that acts on what was is refused: who went in has no place any more', async () => {
    const { appointmentId, version } = await come('10:30', clinic.patients.hugo)
    const started = await clinic.as('helena').ask('visit.step', { appointmentId, version, step: 'start' })
    for (const code of [
      await desk().code('queue.set-priority', { appointmentId, version, priority: 'infant' }),
      await desk().code('visit.set-room', { appointmentId, version, roomId: null }),
    ])
      expect(code).toBe('stale')
    expect(
      await desk().code('queue.set-priority', { appointmentId, version: started.version, priority: null }),
    ).toBe('wrong-status')
    expect((await arrivals()).waiting).toEqual([])
  })

  test('tell the mean wait of those already seen', async () => {
    expect((await arrivals()).averageWait).toBeNull()
    const { appointmentId, version } = await come('10:30', clinic.patients.hugo)
    clinic.tick(14 * 60_000)
    await clinic.as('helena').ask('visit.step', { appointmentId, version, step: 'start' })
    expect((await arrivals()).averageWait).toBe(14)
  })

  test('are preceded by who is expected within the hour or late, and by nobody else', async () => {
    const book = (time: string) =>
      desk().ask('visit.book', {
        patientId: clinic.patients.teresa,
        practitionerId: clinic.helena.id,
        visitTypeId: clinic.helena.visit,
        ...when(`${MONDAY}T${time}`),
      })
    await book('10:30')
    await book('11:00')
    await book('15:00')
    clinic.tick(40 * 60_000)
    expect((await arrivals()).expected.map(({ startMinute }) => startMinute)).toEqual([630, 660])
  })
})

describe('a room', () => {
  test('is chosen on arrival, taken while somebody is inside, and free again after', async () => {
    const [first = '', second = ''] = await addRooms('Sala 1', 'Sala 2')
    const { appointmentId, version } = await come('10:30', clinic.patients.hugo)
    const assigned = await desk().ask('visit.set-room', { appointmentId, version, roomId: second })
    const roomOf = async (id: string) => (await arrivals()).rooms.find((room) => room.id === id)
    const inside = await clinic
      .as('helena')
      .ask('visit.step', { appointmentId, version: assigned.version, step: 'start' })
    clinic.tick(3 * 60_000)
    expect(await roomOf(second)).toMatchObject({
      inside: { patientName: 'Bia Dias', minutes: 3, booked: 30 },
    })
    expect(await roomOf(first)).toMatchObject({ inside: null, next: null })
    await clinic.as('helena').ask('visit.step', { appointmentId, version: inside.version, step: 'finish' })
    expect(await roomOf(second)).toMatchObject({ inside: null })
  })

  test('is not given to two visits of the same time, nor when it is no room of this clinic', async () => {
    const [room = ''] = await addRooms('Sala 1')
    const one = await come('10:30', clinic.patients.hugo)
    await desk().ask('visit.set-room', { ...one, roomId: room })
    const { appointmentId } = await desk().ask('visit.book', {
      patientId: clinic.patients.teresa,
      practitionerId: clinic.renato.id,
      visitTypeId: clinic.renato.visit,
      ...when(`${MONDAY}T10:30`),
    })
    const { version } = await desk().ask('visit.step', { appointmentId, version: 1, step: 'arrive' })
    expect(await desk().code('visit.set-room', { appointmentId, version, roomId: room })).toBe('room-taken')
    expect(await desk().code('visit.set-room', { appointmentId, version, roomId: clinic.helena.id })).toBe(
      'not-found',
    )
    // The control: without its guard the database takes both.
    clinic.db.raw.exec('DROP TRIGGER appointment_room_update')
    expect(await desk().code('visit.set-room', { appointmentId, version, roomId: room })).toBe('ok')
  })
})
