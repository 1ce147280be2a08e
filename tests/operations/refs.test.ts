import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Seat } from '../../main/clinic/seat-name.ts'
import type { Input, Name, Result } from '../../preload/contract/index.ts'
import { helenaAt, TUESDAY } from '../contract/plans/plan.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import {
  acceptTerms,
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
} from '../helpers/house-fixture.ts'

const DESK = 'hub:livia'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
  clinic.as('livia')
})
afterEach(() => clinic.close())

async function ask<N extends Name>(name: N, input: Input<N>, ref?: string, seat: Seat = DESK) {
  const station = seat === DESK ? 'reception' : 'kiosk'
  const request = { name, input, ...(ref === undefined ? {} : { ref }) }
  return (await clinic.open.ask(request, { seat, station, workstation: 'Ensaio' })) as Result<N>
}
const codeOf = (result: Result) => (result.ok ? 'ok' : result.error.code)
const wish = (start = `${TUESDAY}T10:00`) => ({
  ...helenaAt(clinic, start),
  patientId: clinic.patients.teresa,
})
const book = async (ref?: string, start?: string) => codeOf(await ask('visit.book', wish(start), ref))
const rows = (where = '1') =>
  clinic.db.raw
    .prepare(`SELECT operation, outcome, code, ref, count FROM audit_event WHERE ${where} ORDER BY seq`)
    .all() as { operation: string; outcome: string; code: string | null; ref: string; count: number }[]
const visits = () =>
  clinic.db.raw.prepare(`SELECT count(*) FROM appointment WHERE status = 'booked'`).pluck().get()

describe('a command that comes with its ref', () => {
  test('stands in the trail under it, and one without under the clinic’s own', async () => {
    const ref = randomUUID()
    expect(await book(ref)).toBe('ok')
    expect(await book(undefined, `${TUESDAY}T11:00`)).toBe('ok')
    const refs = rows(`operation = 'visit.book'`).map((row) => row.ref)
    expect(refs[0]).toBe(ref)
    expect(refs[1]).toMatch(/^[\da-f]{8}$/u)
  })

  test('is answered with it when it fails, and tells why in the trail', async () => {
    const ref = randomUUID()
    const answer = await ask('visit.book', { ...wish(), startMinute: 3 }, ref)
    expect(answer).toMatchObject({ ok: false, error: { ref } })
    expect(rows().at(-1)).toMatchObject({ ref, outcome: 'failed' })
  })

  test.each([
    ['', 'empty'],
    ['0123abcd', 'as the clinic’s own'],
    ['house', 'a word of the trail'],
    [randomUUID().toUpperCase(), 'in capitals'],
    [`${randomUUID()} `, 'with more behind it'],
    ['x'.repeat(100_000), 'endless'],
  ])('is refused when that is no name: %#', async (ref) => {
    expect(await book(ref)).toBe('invalid')
    expect(visits()).toBe(0)
    expect(rows().at(-1)?.ref).toMatch(/^[\da-f]{8}$/u)
  })

  test('is done once however often it comes, says so, and can still be taken back', async () => {
    const ref = randomUUID()
    const first = await ask('visit.book', wish(), ref)
    const appointmentId = first.ok ? first.value.appointmentId : ''
    // Whatever is asked with it: a ref is one run's.
    expect(await book(ref)).toBe('repeated')
    expect(await book(ref, `${TUESDAY}T11:00`)).toBe('repeated')
    expect(visits()).toBe(1)
    expect(rows().at(-1)).toMatchObject({ operation: 'visit.book', outcome: 'failed', code: 'repeated' })
    expect(rows(`ref = '${ref}'`)).toHaveLength(1)
    const change = { appointmentId, version: 1, reason: 'not-told', detail: null } as const
    const cancelling = randomUUID()
    expect(codeOf(await ask('visit.cancel', change, cancelling))).toBe('ok')
    expect(codeOf(await ask('visit.cancel', change, cancelling))).toBe('repeated')
    const undoing = randomUUID()
    expect(codeOf(await ask('visit.undo', { appointmentId }, undoing))).toBe('ok')
    expect(codeOf(await ask('visit.undo', { appointmentId }, undoing))).toBe('repeated')
    expect(visits()).toBe(1)
    // Control: without a ref it is another step back, which takes the booking itself.
    expect(codeOf(await ask('visit.undo', { appointmentId }))).toBe('ok')
    expect(visits()).toBe(0)
  })

  test('of many at the same moment one is done', async () => {
    const ref = randomUUID()
    const starts = Array.from(
      { length: 8 },
      (_, at) => `${TUESDAY}T${String(9 + (at % 3)).padStart(2, '0')}:00`,
    )
    const codes = await Promise.all(starts.map((start) => book(ref, start)))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code === 'repeated')).toHaveLength(7)
    expect(visits()).toBe(1)
  })

  test('is nobody else’s either', async () => {
    const ref = randomUUID()
    expect(await book(ref)).toBe('ok')
    clinic.as('joana')
    const other = await ask('claim.refusals-read', {} as never, ref, 'hub:joana')
    expect(other).toMatchObject({ ok: false, error: { code: 'repeated' } })
    expect(rows(`ref = '${ref}'`)).toHaveLength(1)
  })

  test('that is refused puts no name into the trail', async () => {
    const ref = randomUUID()
    expect(codeOf(await ask('session.lock', { reason: 'asked' }, ref, 'hub:nobody'))).toBe('signed-out')
    expect(rows(`ref = '${ref}'`)).toEqual([])
    expect(await book(ref)).toBe('ok')
  })

  test('prints once: what no rollback takes back is not done again', async () => {
    const first = await ask('visit.book', { ...wish(), patientId: clinic.patients.joana })
    const appointmentId = first.ok ? first.value.appointmentId : ''
    clinic.as('joana')
    clinic.paper('printed')
    const ref = randomUUID()
    const print = () => ask('visit.print-slip', { appointmentId }, ref, 'hub:joana')
    expect((await Promise.all([print(), print()])).map(codeOf).sort()).toEqual(['ok', 'repeated'])
    expect(codeOf(await print())).toBe('repeated')
    expect(clinic.prints).toHaveLength(1)
    // Its intent and its deed are one run.
    expect(rows(`ref = '${ref}'`)).toHaveLength(2)
  })

  test('has a row of its own where others are counted, or nobody could look it up', async () => {
    const hold = (ref?: string) => ask('booking.hold', helenaAt(clinic, `${TUESDAY}T10:00`), ref)
    const [one, two] = [randomUUID(), randomUUID()]
    for (const ref of [undefined, one, two, undefined, undefined]) expect(codeOf(await hold(ref))).toBe('ok')
    expect(rows(`operation = 'booking.hold'`).map(({ ref }) => ref.length)).toEqual([8, 36, 36])
    clinic.tick(15 * 60_000)
    await hold()
    // Those without are counted as ever.
    expect(rows(`operation = 'booking.hold'`).map(({ count }) => count)).toEqual([1, 1, 1, 2, 1])
    expect([codeOf(await hold(one)), codeOf(await hold(two))]).toEqual(['repeated', 'repeated'])
  })
})

test('a question has no use for a ref: it is asked as often as one likes', async () => {
  const ref = randomUUID()
  for (let time = 0; time < 2; time += 1)
    expect(codeOf(await ask('agenda.day', { date: TUESDAY }, ref))).toBe('ok')
  expect(rows(`ref = '${ref}'`)).toEqual([])
})

test('a ref is known after the program was started anew', async () => {
  const pc = testPc()
  const desktop = keyStoreDesktop()
  const verify = async ({ house }: HouseFixture, ref: string) => {
    const caller = { seat: 'hub:w1', station: 'admin', workstation: 'Ensaio' } as const
    return codeOf(await house.ask({ name: 'audit.verify', input: {}, ref }, caller))
  }
  try {
    const at = await pc.start({ desktop })
    await makeClinic(at)
    await acceptTerms(at)
    const ref = randomUUID()
    expect(await verify(at, ref)).toBe('ok')
    await pc.stop(at)
    const again = await pc.start({ desktop })
    await again.ask('session.sign-in', { identifier: 'sueli', password: FIRST_PASSWORD })
    expect(await verify(again, ref)).toBe('repeated')
    expect(await verify(again, randomUUID())).toBe('ok')
  } finally {
    await pc.close()
  }
})
