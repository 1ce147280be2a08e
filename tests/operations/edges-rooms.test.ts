import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { insurerId } from '../helpers/insurers.ts'
import { typedCard } from '../helpers/people.ts'
import { kindId } from '../helpers/visit-kinds.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
function desk() {
  clinic.open.enter('hub:desk-2', {
    to: 'open',
    accountId: clinic.accounts.livia,
    roles: ['reception'],
    practitionerId: null,
    state: 'active',
  })
  return clinic.window('desk-2', 'reception')
}
const withHelena = (start: string) => ({
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
const withRenato = (start: string) => ({
  practitionerId: clinic.renato.id,
  visitTypeId: clinic.renato.visit,
  ...when(start),
})
const lineOf = async (id: string) =>
  (await livia().ask('agenda.day', { date: TUESDAY })).find((one) => one.id === id)

/** Rooms by name, all of which both doctors' visits need or prefer. */
async function rooms(roomNeed: 'needed' | 'preferred', ...names: string[]) {
  const sueli = clinic.as('sueli')
  await sueli.ask('schedule.set-rooms', { rooms: names.map((name) => ({ id: null, name, active: true })) })
  for (const { visit } of [clinic.helena, clinic.renato])
    await sueli.ask('schedule.set-visit-type', {
      visitTypeId: visit,
      bufferBefore: 0,
      bufferAfter: 0,
      roomNeed,
      roomIds: [],
    })
  return (await sueli.ask('schedule.read', {})).rooms
}

describe('the one room that two professionals need', () => {
  test('is refused and explained at booking, moving, in a series, to a wish and when it is held', async () => {
    await rooms('needed', 'Sala A')
    const { teresa, hugo } = clinic.patients
    await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T09:00`), patientId: teresa })
    const at = withRenato(`${TUESDAY}T09:10`)
    const his = { ...at, patientId: hugo }
    expect(await livia().ask('booking.explain', at)).toEqual([{ reason: 'room', label: null }])
    expect(await livia().code('visit.book', his)).toBe('room-taken')
    expect(await livia().code('booking.hold', at)).toBe('room-taken')
    const visit = await livia().ask('visit.book', { ...his, ...when(`${TUESDAY}T10:00`) })
    expect(await livia().code('visit.reschedule', { ...visit, version: 1, ...at })).toBe('room-taken')
    const series = { ...his, rule: 'FREQ=WEEKLY;COUNT=2' }
    const checked = await livia().ask('series.check', series)
    expect(checked.map(({ code }) => code)).toEqual(['room-taken', null])
    expect(await livia().call('series.book', { ...series, changes: [] })).toMatchObject({
      error: { code: 'series-conflicts', details: { conflicts: [{ index: 0, code: 'room-taken' }] } },
    })
    const hours = { weekdays: 127, fromMinute: 0, toMinute: 1440, urgency: 'normal' as const }
    const wish = {
      patientId: hugo,
      practitionerId: clinic.renato.id,
      specialty: null,
      kindId: kindId(clinic.db, 'Consulta'),
      minutes: 40,
    }
    const { id } = await livia().ask('waiting.add', { ...wish, ...hours, note: null, appointmentId: null })
    expect(await livia().code('waiting.book', { id, ...at, giveUpOld: null })).toBe('room-taken')
  })

  test('is held from one window against the other, and goes to the first who books', async () => {
    await rooms('needed', 'Sala A')
    const { teresa, hugo } = clinic.patients
    await livia().ask('booking.hold', withHelena(`${TUESDAY}T09:00`))
    const his = { ...withRenato(`${TUESDAY}T09:10`), patientId: hugo }
    expect(await desk().code('visit.book', his)).toBe('room-taken')
    expect(await livia().code('visit.book', { ...withHelena(`${TUESDAY}T09:00`), patientId: teresa })).toBe(
      'ok',
    )
    const [one, other] = await Promise.all([
      livia().code('visit.book', { ...withHelena(`${TUESDAY}T11:00`), patientId: teresa }),
      desk().code('visit.book', { ...his, ...when(`${TUESDAY}T11:10`) }),
    ])
    expect([one, other].sort()).toEqual(['ok', 'room-taken'])
  })

  test('is not given by hand to a visit while another window holds it', async () => {
    const [room] = await rooms('preferred', 'Sala A')
    const { teresa } = clinic.patients
    const { appointmentId } = await livia().ask('visit.book', {
      ...withHelena(`${TUESDAY}T09:00`),
      patientId: teresa,
    })
    await livia().ask('visit.set-room', { appointmentId, version: 1, roomId: null })
    await desk().ask('booking.hold', withRenato(`${TUESDAY}T09:10`))
    const give = { appointmentId, version: 2, roomId: room?.id ?? '' }
    expect(await livia().code('visit.set-room', give)).toBe('room-taken')
    await desk().ask('booking.release', {})
    expect(await livia().code('visit.set-room', give)).toBe('ok')
  })

  test('is kept by the gap of a visit that moved, until that can no longer be undone', async () => {
    await rooms('needed', 'Sala A')
    const { teresa, hugo } = clinic.patients
    const visit = await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T09:00`), patientId: teresa })
    await livia().ask('visit.reschedule', { ...visit, version: 1, ...withHelena(`${TUESDAY}T15:00`) })
    const his = { ...withRenato(`${TUESDAY}T09:10`), patientId: hugo }
    expect(await desk().code('visit.book', his)).toBe('room-taken')
    // The desk that moved it may give it away, and has then no way back.
    await livia().ask('visit.book', his)
    expect(await livia().code('visit.undo', { appointmentId: visit.appointmentId })).toBe('room-taken')
    expect(await lineOf(visit.appointmentId)).toMatchObject({
      startMinute: 900,
      status: 'booked',
      room: 'Sala A',
    })
  })
})

describe('a room', () => {
  test('that is preferred falls back to the next one and then to none', async () => {
    await rooms('preferred', 'Consultório 1', 'Sala B')
    const { teresa, hugo, joana } = clinic.patients
    const first = await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T09:00`), patientId: teresa })
    const second = await livia().ask('visit.book', { ...withRenato(`${TUESDAY}T09:00`), patientId: hugo })
    const third = await livia().ask('visit.book', {
      ...withHelena(`${TUESDAY}T09:05`),
      patientId: joana,
      overbook: { reason: 'Dor' },
    })
    const roomIds = [first, second, third].map(({ appointmentId }) =>
      clinic.db.raw
        .prepare('SELECT r.name FROM appointment a LEFT JOIN room r ON r.id = a.room_id WHERE a.id = ?')
        .pluck()
        .get(appointmentId),
    )
    expect(roomIds).toEqual(['Consultório 1', 'Sala B', null])
  })

  test('taken out of use keeps the visits that stand in it; one that moves is given another, and undo brings it back', async () => {
    const [first, second] = await rooms('needed', 'Sala A', 'Sala B')
    const { teresa } = clinic.patients
    const visit = await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T09:00`), patientId: teresa })
    const left = [{ id: second?.id ?? '', name: 'Sala B', active: true }]
    await clinic.as('sueli').ask('schedule.set-rooms', { rooms: left })
    expect((await lineOf(visit.appointmentId))?.room).toBe('Sala A')
    const back = { ...visit, version: 1, roomId: first?.id ?? '' }
    expect(await livia().code('visit.set-room', back)).toBe('not-found')
    await livia().ask('visit.reschedule', { ...visit, version: 1, ...withHelena(`${TUESDAY}T10:00`) })
    expect((await lineOf(visit.appointmentId))?.room).toBe('Sala B')
    await livia().ask('visit.undo', { appointmentId: visit.appointmentId })
    expect(await lineOf(visit.appointmentId)).toMatchObject({ room: 'Sala A', startMinute: 540 })
  })
})

describe('a limit of a convênio', () => {
  const of = (name: string, insurer: string | null) => ({
    name,
    insurerId: insurer === null ? null : insurerId(clinic.db, insurer),
  })
  const insured = async (name: string, insurer: string | null) =>
    (await livia().ask('patient.register', typedCard(of(name, insurer)))).patientId
  const limit = (startMinute: number, endMinute: number) =>
    clinic.as('sueli').ask('schedule.add-limit', {
      practitionerId: clinic.helena.id,
      insurerId: insurerId(clinic.db, 'Saúde Boa'),
      weekday: null,
      startMinute,
      endMinute,
      most: 1,
    })

  test('is reached by a hold of another window, and no longer once it is let go', async () => {
    await limit(480, 720)
    const [ana, bia] = [await insured('Ana Luz', 'Saúde Boa'), await insured('Bia Reis', 'Saúde Boa')]
    await desk().ask('booking.hold', { ...withHelena(`${TUESDAY}T08:00`), patientId: ana })
    const hers = { ...withHelena(`${TUESDAY}T10:00`), patientId: bia }
    expect(await livia().code('visit.book', hers)).toBe('insurer-limit')
    await desk().ask('booking.release', {})
    expect(await livia().code('visit.book', hers)).toBe('ok')
  })

  test('holds for a move into its shift, not within it, and the gap of one that left counts while undo lasts', async () => {
    await limit(480, 720)
    const [ana, bia] = [await insured('Ana Luz', 'Saúde Boa'), await insured('Bia Reis', 'Saúde Boa')]
    const anas = await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T08:00`), patientId: ana })
    const bias = await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T14:00`), patientId: bia })
    const move = (visit: { appointmentId: string }, version: number, time: string) => ({
      ...visit,
      version,
      ...withHelena(`${TUESDAY}T${time}`),
    })
    expect(await livia().code('visit.reschedule', move(bias, 1, '10:00'))).toBe('insurer-limit')
    expect(await livia().code('visit.reschedule', move(anas, 1, '11:00'))).toBe('ok')
    clinic.tick(10_000)
    expect(await livia().code('visit.reschedule', move(anas, 2, '15:00'))).toBe('ok')
    expect(await desk().code('visit.reschedule', move(bias, 1, '10:00'))).toBe('insurer-limit')
    clinic.tick(10_000)
    expect(await desk().code('visit.reschedule', move(bias, 1, '10:00'))).toBe('ok')
  })

  test('is known to whoever looks where a visit could move, before he chooses: what is offered and held can be booked', async () => {
    await limit(480, 720)
    const [ana, bia] = [await insured('Ana Luz', 'Saúde Boa'), await insured('Bia Reis', 'Saúde Boa')]
    await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T08:00`), patientId: ana })
    const bias = await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T14:00`), patientId: bia })
    const movingId = bias.appointmentId
    const { date, startMinute, ...asked } = withHelena(`${TUESDAY}T10:00`)
    const [day] = await livia().ask('booking.openings', { ...asked, movingId, from: TUESDAY, days: 1 })
    expect(day?.starts[0]).toBe(810)
    expect(await livia().code('booking.hold', { ...asked, date, startMinute, movingId })).toBe(
      'insurer-limit',
    )
  })

  test('counts a visit by the card as it is now, also when it was changed after the booking', async () => {
    await limit(480, 720)
    const [ana, bia] = [await insured('Ana Luz', null), await insured('Bia Reis', 'Saúde Boa')]
    await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T08:00`), patientId: ana })
    const hers = { ...withHelena(`${TUESDAY}T10:00`), patientId: bia }
    const { version } = await livia().ask('patient.read', { patientId: ana })
    const changed = typedCard(of('Ana Luz', 'SAUDE BOA'))
    await livia().ask('patient.update', { patientId: ana, version, card: changed })
    expect(await livia().code('visit.book', hers)).toBe('insurer-limit')
    const again = typedCard(of('Ana Luz', null))
    await livia().ask('patient.update', { patientId: ana, version: version + 1, card: again })
    expect(await livia().code('visit.book', hers)).toBe('ok')
  })

  test('is set aside by an encaixe, which says so beside its reason, and counts that one too', async () => {
    await limit(480, 720)
    const [ana, bia] = [await insured('Ana Luz', 'Saúde Boa'), await insured('Bia Reis', 'Saúde Boa')]
    await livia().ask('visit.book', { ...withHelena(`${TUESDAY}T08:00`), patientId: ana })
    const hers = { ...withHelena(`${TUESDAY}T10:00`), patientId: bia }
    expect(await livia().ask('booking.explain', hers)).toEqual([{ reason: 'insurer-limit', label: '1' }])
    const { appointmentId } = await livia().ask('visit.book', { ...hers, overbook: { reason: 'Dor' } })
    expect((await livia().ask('visit.history', { appointmentId }))[0]).toMatchObject({
      event: 'book',
      reason: 'Dor',
    })
    expect(await lineOf(appointmentId)).toMatchObject({ overbooked: true })
  })
})
