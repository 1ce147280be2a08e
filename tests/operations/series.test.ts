import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { LIVE } from '../../preload/contract/visit-status.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
const WEEKLY = 'FREQ=WEEKLY;COUNT=10'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const wish = (more: Partial<Input<'series.check'>> = {}) => ({
  patientId: clinic.patients.teresa,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(`${TUESDAY}T09:00`),
  rule: WEEKLY,
  ...more,
})
const book = (more: Partial<Input<'series.book'>> = {}) =>
  clinic.as('livia').call('series.book', { ...wish(), changes: [], ...more })
const booked = async (more: Partial<Input<'series.book'>> = {}) => {
  const result = await book(more)
  if (!result.ok) throw new Error(result.error.code)
  return { ...result.value, appointmentIds: result.value.visits.map(({ appointmentId }) => appointmentId) }
}
const live = () =>
  clinic.db.raw
    .prepare(`SELECT count(*) FROM appointment WHERE status IN (${LIVE.map(() => '?').join()})`)
    .pluck()
    .get(...LIVE)
const seriesOf = (appointmentId = '') => clinic.as('livia').ask('series.read', { appointmentId })
const inTheWay = (date: string, time = '09:00') =>
  clinic.as('livia').ask('visit.book', {
    patientId: clinic.patients.hugo,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(`${date}T${time}`),
  })

describe('series: booked together or not at all', () => {
  test('weekly, ten times, one transaction and one identity', async () => {
    const { appointmentIds } = await booked()
    const visits = await seriesOf(appointmentIds[3])
    expect(visits.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(visits[9]).toMatchObject({ date: '2027-01-26', startMinute: 540, status: 'booked' })
    expect(await seriesOf((await inTheWay('2026-11-25')).appointmentId)).toEqual([])
  })

  test('every second Tuesday, and the second Tuesday of each month', async () => {
    const starts = async (rule: string, start = `${TUESDAY}T09:00`) =>
      (await clinic.as('livia').ask('series.check', wish({ rule, ...when(start) }))).map((one) => one.date)
    expect(await starts('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3')).toEqual([
      '2026-11-24',
      '2026-12-08',
      '2026-12-22',
    ])
    expect(await starts('FREQ=MONTHLY;BYDAY=2TU;COUNT=3', '2026-12-08T09:00')).toEqual([
      '2026-12-08',
      '2027-01-12',
      '2027-02-09',
    ])
  })

  test('trap: every occurrence is checked, not only the first two. Nothing is booked while one conflicts', async () => {
    await inTheWay('2027-01-26')
    const christmasWeek = { rule: 'FREQ=WEEKLY;COUNT=10', ...when('2026-11-27T09:00') }
    const result = await book()
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'series-conflicts', details: { conflicts: [{ index: 9, code: 'slot-taken' }] } },
    })
    expect(live()).toBe(1)
    // Christmas and New Year are Fridays.
    expect(await book(christmasWeek)).toMatchObject({
      error: {
        details: {
          conflicts: [
            { index: 4, code: 'outside-hours' },
            { index: 5, code: 'outside-hours' },
          ],
        },
      },
    })
    expect(live()).toBe(1)
  })

  test('conflicts come with proposals: later that day, and the same time in the next week that is free', async () => {
    await inTheWay('2026-12-08')
    const checked = await clinic.as('livia').ask('series.check', wish())
    expect(checked.filter(({ code }) => code !== null)).toEqual([
      {
        index: 2,
        ...when('2026-12-08T09:00'),
        code: 'slot-taken',
        proposals: [
          { kind: 'same-day', ...when('2026-12-08T09:30') },
          // The nine others take every Tuesday until January 26.
          { kind: 'later-week', ...when('2027-02-02T09:00') },
        ],
      },
    ])
    expect(live()).toBe(1)
  })

  test('two conflicts are proposed two places: accepting both books both', async () => {
    // Christmas and New Year are Fridays.
    const fridays = { rule: 'FREQ=WEEKLY;COUNT=6', ...when('2026-12-04T09:00') }
    const checked = await clinic.as('livia').ask('series.check', wish(fridays))
    const changes = checked.flatMap(({ index, proposals }) =>
      proposals
        .filter(({ kind }) => kind === 'later-week')
        .map(({ date, startMinute }) => ({ index, to: { date, startMinute } })),
    )
    expect(changes).toEqual([
      { index: 3, to: when('2027-01-15T09:00') },
      { index: 4, to: when('2027-01-22T09:00') },
    ])
    expect((await booked({ ...fridays, changes })).appointmentIds).toHaveLength(6)
  })

  test('a conflict is resolved or left out, and what resolves it is checked as well', async () => {
    await inTheWay('2026-12-08')
    await inTheWay('2026-12-15')
    const taken = [
      { index: 2, to: when('2026-12-08T09:10') },
      { index: 3, to: null },
    ]
    expect(await book({ changes: taken })).toMatchObject({
      error: { details: { conflicts: [{ index: 2, code: 'slot-taken' }] } },
    })
    const { appointmentIds } = await booked({
      changes: [
        { index: 2, to: when('2026-12-08T09:30') },
        { index: 3, to: null },
      ],
    })
    const visits = await seriesOf(appointmentIds[0])
    expect(visits.map(({ index }) => index)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9])
    expect(visits[2]?.startMinute).toBe(570)
  })

  test('a refused one names its patient in the trail', async () => {
    await inTheWay(TUESDAY)
    expect(await book({ rule: 'FREQ=WEEKLY;COUNT=1' })).toMatchObject({ error: { code: 'series-conflicts' } })
    const row = await clinic.db.read
      .selectFrom('audit_event')
      .select('patient_ids')
      .where('event', '=', 'series.booked')
      .executeTakeFirst()
    expect(row?.patient_ids).toBe(JSON.stringify([clinic.patients.teresa]))
  })

  test('two visits of a series cannot be resolved into each other', async () => {
    const onto = [{ index: 1, to: when('2026-12-08T09:00') }]
    expect(await book({ changes: onto })).toMatchObject({
      error: { details: { conflicts: [{ index: 2, code: 'slot-taken' }] } },
    })
  })

  test.each([
    ['FREQ=WEEKLY', 'series-too-long'],
    ['FREQ=WEEKLY;COUNT=61', 'series-too-long'],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=3', 'rule-wrong'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', 'rule-wrong'],
  ])('%s is refused', async (rule, code) => {
    expect(await book({ rule })).toMatchObject({ ok: false, error: { code } })
  })

  test('is undone as a whole within ten seconds, and leaves nothing on the agenda', async () => {
    const { batchId } = await booked()
    const livia = clinic.as('livia')
    expect(await clinic.window('other', 'reception').code('series.undo', { batchId })).toBe('signed-out')
    expect(await livia.ask('series.undo', { batchId })).toEqual({ restored: 10 })
    expect(live()).toBe(0)
    const again = await booked()
    clinic.tick(10_001)
    expect(await livia.code('series.undo', { batchId: again.batchId })).toBe('undo-expired')
  })

  test('is never undone by a part: its name is none of a visit', async () => {
    const { batchId } = await booked()
    expect(await clinic.as('livia').code('visit.undo', { appointmentId: batchId })).toBe('undo-expired')
    expect(live()).toBe(10)
    expect(await clinic.as('livia').ask('series.undo', { batchId })).toEqual({ restored: 10 })
  })
})

describe('series: one, the following, all', () => {
  const scope = async (index: number, which: 'following' | 'all', appointmentIds: readonly string[]) => {
    const visits = await seriesOf(appointmentIds[index])
    const visit = visits.find((one) => one.index === index)
    return { appointmentId: visit?.appointmentId ?? '', version: visit?.version ?? 0, scope: which }
  }
  const helena = () => ({ practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit })

  test('the following move as many days on, onto each other’s places too, and back again by undo', async () => {
    const { appointmentIds } = await booked()
    const livia = clinic.as('livia')
    const asked = {
      ...(await scope(4, 'following', appointmentIds)),
      ...helena(),
      ...when('2026-12-29T09:00'),
    }
    const { batchId, moved } = await livia.ask('series.move', { ...asked, changes: [] })
    expect(moved).toBe(6)
    const dates = (await seriesOf(appointmentIds[0])).map(({ date }) => date)
    expect(dates.slice(3, 6)).toEqual(['2026-12-15', '2026-12-29', '2027-01-05'])
    expect(dates[9]).toBe('2027-02-02')
    expect(await livia.ask('series.undo', { batchId })).toEqual({ restored: 6 })
    expect((await seriesOf(appointmentIds[0])).map(({ date }) => date)[9]).toBe('2027-01-26')
  })

  test('all move together, or none when one cannot; the check says which and proposes', async () => {
    const { appointmentIds } = await booked()
    await inTheWay('2027-01-06', '10:00')
    const livia = clinic.as('livia')
    const asked = { ...(await scope(0, 'all', appointmentIds)), ...helena(), ...when('2026-11-25T10:00') }
    const checked = await livia.ask('series.check-move', asked)
    expect(checked.filter(({ code }) => code !== null)).toMatchObject([
      {
        appointmentId: appointmentIds[6],
        code: 'slot-taken',
        proposals: [{ ...when('2027-01-06T10:30') }, {}],
      },
    ])
    const moving = await livia.call('series.move', { ...asked, changes: [] })
    expect(moving).toMatchObject({ error: { code: 'batch-conflicts' } })
    expect((await seriesOf(appointmentIds[0]))[0]).toMatchObject({ date: TUESDAY, startMinute: 540 })
    const changes = [{ appointmentId: appointmentIds[6] ?? '', to: null }]
    expect(await livia.ask('series.move', { ...asked, changes })).toMatchObject({ moved: 9 })
    const after = await seriesOf(appointmentIds[0])
    expect(after[6]).toMatchObject({ date: '2027-01-05', startMinute: 540 })
    expect(after[7]).toMatchObject({ date: '2027-01-13', startMinute: 600 })
  })

  test('one alone is moved like any visit and stays in its series; what is over is not touched', async () => {
    const { appointmentIds } = await booked()
    const livia = clinic.as('livia')
    const one = {
      appointmentId: appointmentIds[1] ?? '',
      version: 1,
      ...when('2026-12-02T09:00'),
      ...helena(),
    }
    await livia.ask('visit.reschedule', one)
    expect((await seriesOf(appointmentIds[1]))[1]).toMatchObject({ index: 1, date: '2026-12-02' })
    clinic.at('2026-12-03T10:00')
    const desk = clinic.as('livia')
    const asked = await scope(5, 'all', appointmentIds)
    const { cancelled, batchId } = await desk.ask('series.cancel', {
      ...asked,
      reason: 'patient-asked',
    })
    expect(cancelled).toBe(8)
    expect((await seriesOf(appointmentIds[0])).map(({ status }) => status).slice(0, 3)).toEqual([
      'booked',
      'booked',
      'cancelled',
    ])
    expect(await desk.ask('series.undo', { batchId })).toEqual({ restored: 8 })
    expect(live()).toBe(10)
  })

  test('a dialog that acts on an old state changes nothing', async () => {
    const { appointmentIds } = await booked()
    const stale = { ...(await scope(0, 'all', appointmentIds)), version: 9, reason: 'clinic' as const }
    expect(await clinic.as('livia').code('series.cancel', stale)).toBe('stale')
    expect(live()).toBe(10)
  })
})
