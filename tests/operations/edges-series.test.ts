import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const helena = () => ({ practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit })
/** A series of Teresa's with Helena. */
const series = async (start: string, rule: string, changes: Input<'series.book'>['changes'] = []) =>
  (
    await livia().ask('series.book', {
      patientId: clinic.patients.teresa,
      ...helena(),
      ...when(start),
      rule,
      changes,
    })
  ).visits.map(({ appointmentId }) => appointmentId)
const visitsOf = (appointmentId = '') => livia().ask('series.read', { appointmentId })
/** Index, date and status of each. */
const told = async (appointmentId?: string) =>
  (await visitsOf(appointmentId)).map(({ index, date, status }) => `${String(index)} ${date} ${status}`)
async function scope(ids: readonly string[], index: number, which: 'following' | 'all' = 'following') {
  const visit = (await visitsOf(ids[0])).find((one) => one.index === index)
  return { appointmentId: visit?.appointmentId ?? '', version: visit?.version ?? 0, scope: which }
}
async function apply(
  ids: readonly string[],
  moved: readonly [number, string][],
  cancelled: readonly number[],
) {
  const { id } = await livia().ask('closing.add', {
    practitionerId: clinic.helena.id,
    fromDate: '2026-12-01',
    toDate: '2026-12-15',
    startMinute: null,
    endMinute: null,
    reason: 'Congresso',
  })
  const visits = await visitsOf(ids[0])
  const named = (index: number) => {
    const one = visits.find((visit) => visit.index === index)
    return { appointmentId: one?.appointmentId ?? '', version: one?.version ?? 0 }
  }
  return livia().ask('closing.apply', {
    id,
    moves: moved.map(([index, start]) => ({ ...named(index), ...helena(), ...when(start) })),
    cancels: cancelled.map((index) => ({ ...named(index), reason: 'practitioner-away' as const })),
  })
}

describe('an absence over visits of a series', () => {
  test('moved and cancelled ones keep their place in the series, and one undo brings all of it back', async () => {
    const ids = await series('2026-11-24T09:00', 'FREQ=WEEKLY;COUNT=6')
    const before = await told(ids[0])
    const { batchId } = await apply(
      ids,
      [
        [1, '2026-12-16T09:00'],
        [3, '2026-12-17T10:00'],
      ],
      [2],
    )
    expect(await told(ids[0])).toEqual([
      '0 2026-11-24 booked',
      '1 2026-12-16 booked',
      '2 2026-12-08 cancelled',
      '3 2026-12-17 booked',
      '4 2026-12-22 booked',
      '5 2026-12-29 booked',
    ])
    await livia().ask('series.undo', { batchId })
    expect(await told(ids[0])).toEqual(before)
    expect(await livia().code('series.undo', { batchId })).toBe('undo-expired')
  })

  test('“this and following” goes on by the place in the series, past what was moved or cancelled', async () => {
    const ids = await series('2026-11-24T09:00', 'FREQ=WEEKLY;COUNT=6')
    await apply(ids, [[3, '2026-12-17T10:00']], [2, 1])
    const asked = { ...(await scope(ids, 3)), ...helena(), ...when('2026-12-18T11:00'), changes: [] }
    const { moved, batchId } = await livia().ask('series.move', asked)
    expect(moved).toBe(3)
    expect((await told(ids[0])).slice(2)).toEqual([
      '2 2026-12-08 cancelled',
      '3 2026-12-18 booked',
      '4 2026-12-23 booked',
      '5 2026-12-30 booked',
    ])
    await livia().ask('series.undo', { batchId })
    const { cancelled } = await livia().ask('series.cancel', {
      ...(await scope(ids, 2)),
      reason: 'clinic',
    })
    expect(cancelled).toBe(3)
    expect((await told(ids[0])).map((line) => line.split(' ')[2])).toEqual([
      'booked',
      ...Array.from({ length: 5 }, () => 'cancelled'),
    ])
  })

  test('the undo of the absence is whole or not at all: one visit that another desk changed keeps it standing', async () => {
    const ids = await series('2026-11-24T09:00', 'FREQ=WEEKLY;COUNT=4')
    const { batchId } = await apply(ids, [[1, '2026-12-16T09:00']], [2])
    const after = await told(ids[0])
    clinic.open.enter('hub:desk-2', {
      to: 'open',
      accountId: clinic.accounts.livia,
      roles: ['reception'],
      practitionerId: null,
      state: 'active',
    })
    await clinic
      .window('desk-2', 'reception')
      .ask('visit.step', { appointmentId: ids[1] ?? '', version: 2, step: 'confirm' })
    expect(await livia().code('series.undo', { batchId })).toBe('undo-expired')
    expect(await told(ids[0])).toEqual(
      after.map((line) => (line.startsWith('1 ') ? line.replace('booked', 'confirmed') : line)),
    )
  })
})

describe('a series', () => {
  test('moved onto a holiday is refused for that visit alone, and moves when it is put elsewhere or left', async () => {
    const ids = await series('2026-12-03T09:00', 'FREQ=WEEKLY;COUNT=5')
    // One day on: 25 December and 1 January.
    const asked = { ...(await scope(ids, 1)), ...helena(), ...when('2026-12-11T09:00') }
    const checked = await livia().ask('series.check-move', asked)
    expect(checked.map(({ code }) => code)).toEqual([null, null, 'outside-hours', 'outside-hours'])
    const conflicts = [ids[3], ids[4]].map((appointmentId) => ({ appointmentId, code: 'outside-hours' }))
    expect(await livia().call('series.move', { ...asked, changes: [] })).toMatchObject({
      error: { code: 'batch-conflicts', details: { conflicts } },
    })
    const changes = [
      { appointmentId: ids[3] ?? '', to: null },
      { appointmentId: ids[4] ?? '', to: when('2027-01-04T09:00') },
    ]
    const { batchId } = await livia().ask('series.move', { ...asked, changes })
    expect(await told(ids[0])).toEqual([
      '0 2026-12-03 booked',
      '1 2026-12-11 booked',
      '2 2026-12-18 booked',
      '3 2026-12-24 booked',
      '4 2027-01-04 booked',
    ])
    expect(await livia().ask('series.undo', { batchId })).toEqual({ restored: 3 })
  })

  test('moves and is cancelled around what was seen, missed or cancelled, and undo touches no more', async () => {
    const ids = await series('2026-11-24T09:00', 'FREQ=DAILY;COUNT=4')
    clinic.at('2026-11-24T09:00')
    const [first = '', second = '', third = ''] = ids
    await clinic.as('helena').ask('visit.step', { appointmentId: first, version: 1, step: 'start' })
    await clinic.as('helena').ask('visit.step', { appointmentId: first, version: 2, step: 'finish' })
    await livia().ask('visit.cancel', {
      appointmentId: third,
      version: 1,
      reason: 'patient-ill',
      detail: null,
    })
    clinic.at('2026-11-25T10:00')
    await livia().ask('visit.step', { appointmentId: second, version: 1, step: 'miss' })
    clinic.tick(60_000)
    const before = await told(first)
    const all = { ...(await scope(ids, 0, 'all')), reason: 'clinic' as const }
    const { cancelled, batchId } = await livia().ask('series.cancel', all)
    expect(cancelled).toBe(1)
    await livia().ask('series.undo', { batchId })
    expect(await told(first)).toEqual(before)
    const asked = { ...(await scope(ids, 0)), ...helena(), ...when('2026-11-27T15:00'), changes: [] }
    const moving = await livia().ask('series.move', asked)
    expect(moving.moved).toBe(1)
    // Three days on, as the one that is named would go if it were not over: a Friday becomes a Monday.
    expect(await told(first)).toEqual([...before.slice(0, 3), '3 2026-11-30 booked'])
    await livia().ask('series.undo', { batchId: moving.batchId })
    expect(await told(first)).toEqual(before)
  })
})

describe('where the clock changes', () => {
  test('a series keeps its wall-clock time, and is refused where the clock leaves the hour out', async () => {
    clinic.db.raw.prepare(`UPDATE clinic SET time_zone = 'America/New_York'`).run()
    // Sundays at night: 7, 14 (the clock goes from 2 to 3) and 21 March 2027.
    for (const date of ['2027-03-07', '2027-03-14', '2027-03-21'])
      await livia().ask('schedule.add-extra', {
        practitionerId: clinic.helena.id,
        date,
        startMinute: 0,
        endMinute: 300,
        reason: 'Plantão',
      })
    const ids = await series('2027-03-07T01:00', 'FREQ=WEEKLY;COUNT=3')
    expect((await visitsOf(ids[0])).map(({ startMinute }) => startMinute)).toEqual([60, 60, 60])
    const to = (start: string) => ({ ...helena(), ...when(start) })
    const asked = { ...(await scope(ids, 0)), ...to('2027-03-07T02:30') }
    const checked = await livia().ask('series.check-move', asked)
    expect(checked.map(({ code }) => code)).toEqual([null, 'outside-hours', null])
    expect(await livia().ask('booking.explain', to('2027-03-14T02:30'))).toEqual([
      { reason: 'clock-change', label: null },
    ])
    expect(await livia().code('series.move', { ...asked, changes: [] })).toBe('batch-conflicts')
    const { batchId } = await livia().ask('series.move', {
      ...asked,
      ...when('2027-03-07T03:00'),
      changes: [],
    })
    expect((await visitsOf(ids[0])).map(({ startMinute }) => startMinute)).toEqual([180, 180, 180])
    await livia().ask('series.undo', { batchId })
    expect((await visitsOf(ids[0])).map(({ startMinute }) => startMinute)).toEqual([60, 60, 60])
  })
})

test('a series of a card that was merged goes on as the survivor’s, and its places go on with it', async () => {
  const ids = await series('2026-11-24T09:00', 'FREQ=WEEKLY;COUNT=3')
  const { hugo, teresa } = clinic.patients
  const versionOf = async (patientId: string) => (await livia().ask('patient.read', { patientId })).version
  const { mergeId } = await livia().ask('duplicate.merge', {
    survivorId: hugo,
    survivorVersion: await versionOf(hugo),
    duplicateId: teresa,
    duplicateVersion: await versionOf(teresa),
    take: [],
    photoIdChecked: true,
  })
  const asked = { ...(await scope(ids, 1)), ...helena(), ...when('2026-12-02T10:00'), changes: [] }
  const { batchId } = await livia().ask('series.move', asked)
  expect(await told(ids[0])).toEqual(['0 2026-11-24 booked', '1 2026-12-02 booked', '2 2026-12-09 booked'])
  await livia().ask('series.undo', { batchId })
  const visits = await livia().ask('patient.visits', { patientId: hugo })
  expect(visits.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect(await livia().code('duplicate.unmerge', { mergeId })).toBe('merge-changed')
})
