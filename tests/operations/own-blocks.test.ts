import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => (clinic = await clinicFixture()))
afterEach(() => clinic.close())

const TUESDAY = '2026-11-24'
const AFTERNOON = { fromDate: TUESDAY, toDate: TUESDAY, startMinute: 840, endMinute: 1080 }
const block = (change: Partial<typeof AFTERNOON> = {}) => ({ ...AFTERNOON, ...change, reason: 'Congresso' })
const own = () => clinic.as('helena').ask('closing.own', {})
const freeAt = async (time: string) =>
  clinic.as('livia').code('visit.book', {
    patientId: clinic.patients.hugo,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...{ date: TUESDAY, startMinute: Number(time.slice(0, 2)) * 60 },
  })

describe('a professional’s own block', () => {
  test('closes his own time alone, and is taken back by himself', async () => {
    const { id } = await clinic.as('helena').ask('closing.add-own', block())
    const { closings } = await clinic.as('livia').ask('closing.list', { from: MONDAY, to: TUESDAY })
    expect(closings).toEqual([{ ...block(), id, practitionerId: clinic.helena.id }])
    expect(await freeAt('15:00')).not.toBe('ok')
    expect(await clinic.as('helena').code('closing.remove-own', { id })).toBe('ok')
    expect(await own()).toEqual([])
    // Control: the time was taken by nothing else.
    expect(await freeAt('15:00')).toBe('ok')
  })

  test('tells how many visits stand in it before and after; they stay, and reception has them to call', async () => {
    const visit = await clinic.book(clinic.patients.teresa, `${TUESDAY}T15:00`)
    await clinic.book(clinic.patients.joana, `${TUESDAY}T09:00`)
    const hits = (span: typeof AFTERNOON) => clinic.as('helena').ask('closing.own-hits', span)
    expect(await hits(AFTERNOON)).toEqual({ affected: 1, arrived: 0 })
    expect(await hits({ ...AFTERNOON, endMinute: 900 })).toEqual({ affected: 0, arrived: 0 })
    const { id, affected } = await clinic.as('helena').ask('closing.add-own', block())
    expect(affected).toBe(1)
    const { visits } = await clinic.as('livia').ask('closing.affected', { id })
    expect(visits.map(({ appointmentId, status }) => [appointmentId, status])).toEqual([[visit, 'booked']])
  })

  test('is seen and taken back by no other professional', async () => {
    const { id } = await clinic.as('helena').ask('closing.add-own', block())
    expect(await clinic.as('renato').ask('closing.own', {})).toEqual([])
    expect(await clinic.as('renato').code('closing.remove-own', { id })).toBe('not-found')
    for (const who of ['livia', 'sueli'] as const)
      expect(await clinic.as(who).code('closing.add-own', block())).toBe('denied')
    expect(await own()).toHaveLength(1)
  })

  test('that reception wrote is shown to him, and is not his to take back', async () => {
    const { id } = await clinic
      .as('livia')
      .ask('closing.add', { ...block(), practitionerId: clinic.helena.id })
    await clinic.as('livia').ask('closing.add', { ...block(), practitionerId: null })
    expect(await own()).toEqual([{ ...block(), id, mayRemove: false }])
    expect(await clinic.as('helena').code('closing.remove-own', { id })).toBe('not-yours')
    expect(await clinic.as('livia').code('closing.remove', { id })).toBe('ok')
  })

  test.each([
    ['days that go backwards', { toDate: MONDAY }],
    ['hours that go backwards', { endMinute: 840 }],
    ['days that are over', { fromDate: '2026-11-20', toDate: '2026-11-20' }],
  ])('is refused with %s', async (_what, change) => {
    expect(await clinic.as('helena').code('closing.add-own', block(change))).toBe('span-wrong')
    expect(await own()).toEqual([])
  })

  test('leaves its row, and another when it is taken back', async () => {
    const { id } = await clinic.as('helena').ask('closing.add-own', block())
    await clinic.as('helena').ask('closing.remove-own', { id })
    const rows = await clinic.db.read
      .selectFrom('audit_event')
      .select(['event', 'account_id as by', 'subject_id as subject'])
      .where('event', 'like', 'closing.own-%')
      .orderBy('seq')
      .execute()
    const by = clinic.accounts.helena
    expect(rows).toEqual([
      { event: 'closing.own-added', by, subject: id },
      { event: 'closing.own-removed', by, subject: id },
    ])
  })
})
