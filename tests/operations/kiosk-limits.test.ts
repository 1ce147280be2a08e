import bcrypt from 'bcrypt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clinicFixture, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { CPFS, freshKiosk, openClaims, type Kiosk } from '../helpers/kiosk.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => {
  vi.restoreAllMocks()
  return clinic.close()
})

const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] as const
/** Sixty-four starts: all that Helena has in four mornings and afternoons. */
const HOURS = [
  '08:00',
  '08:30',
  '09:00',
  '09:30',
  '10:00',
  '10:30',
  '11:00',
  '11:30',
  '13:30',
  '14:00',
  '14:30',
]
const LATER = ['15:00', '15:30', '16:00', '16:30', '17:00']
const STARTS = DAYS.flatMap((day) => [...HOURS, ...LATER].map((hour) => `${day}T${hour}`))
const wish = (patientId: string, start: string) => ({
  patientId,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(start),
})
/** What comes of asking for every start there is. */
async function bookAll(by: Person, patientId: string, starts: readonly string[] = STARTS) {
  const codes: string[] = []
  for (const start of starts) codes.push(await by.code('visit.book', wish(patientId, start)))
  return {
    booked: codes.filter((code) => code === 'ok').length,
    refused: new Set(codes.filter((code) => code !== 'ok')),
  }
}
const ahead = () =>
  clinic.db.raw.prepare(`SELECT count(*) FROM appointment WHERE status = 'booked'`).pluck().get()

describe('at the kiosk a patient has ahead', () => {
  test('five visits at most, of sixty-four starts', async () => {
    const { joana } = clinic.patients
    expect(await bookAll(clinic.as('joana'), joana)).toEqual({
      booked: 5,
      refused: new Set(['too-many-visits']),
    })
    // A time that was booked before is no lock: whoever cancels may book again.
    const [first] = (await clinic.as('joana').ask('visit.mine', {})).next
    const { id: appointmentId, version } = first ?? { id: '', version: 0 }
    await clinic.as('joana').ask('visit.cancel', { appointmentId, version, reason: 'not-told', detail: null })
    expect(await bookAll(clinic.as('joana'), joana, STARTS.slice(40))).toMatchObject({ booked: 1 })
  })

  test('may move what is booked, however many there are', async () => {
    await bookAll(clinic.as('joana'), clinic.patients.joana)
    const [first] = (await clinic.as('joana').ask('visit.mine', {})).next
    const seen = { appointmentId: first?.id ?? '', version: first?.version ?? 0 }
    const { patientId: _whose, ...to } = wish('', '2026-11-27T11:00')
    expect(await clinic.as('joana').code('booking.hold', { ...to, movingId: seen.appointmentId })).toBe('ok')
    expect(await clinic.as('joana').code('visit.reschedule', { ...seen, ...to })).toBe('ok')
  })

  test('ten of an account', async () => {
    const { joana, child, teresa } = clinic.patients
    const linked = { linked_at: '2026-01-01T12:00:00.000Z', linked_by: null }
    await writing(clinic.db, (tx) =>
      tx
        .insertInto('account_patient')
        .values({ account_id: clinic.accounts.joana, patient_id: teresa, relationship: 'other', ...linked })
        .execute(),
    )
    const by = clinic.as('joana')
    expect(await bookAll(by, joana, STARTS.slice(0, 8))).toMatchObject({ booked: 5 })
    expect(await bookAll(by, child, STARTS.slice(8, 12))).toMatchObject({ booked: 4 })
    expect(await bookAll(by, teresa, STARTS.slice(12))).toEqual({
      booked: 1,
      refused: new Set(['too-many-visits']),
    })
  })

  test('no more by asking for all of them at once', async () => {
    const by = clinic.as('joana')
    await Promise.all(
      STARTS.slice(0, 24).map((start) => by.code('visit.book', wish(clinic.patients.joana, start))),
    )
    expect(ahead()).toBe(5)
  })

  test('control: reception books all sixty-four, and they do not count for the patient', async () => {
    const { joana } = clinic.patients
    expect(await bookAll(clinic.as('livia'), joana, STARTS.slice(0, 60))).toMatchObject({ booked: 60 })
    expect(await clinic.as('joana').code('visit.book', wish(joana, STARTS[60] ?? ''))).toBe('ok')
  })

  test('and holds nothing that may not be booked; a kiosk holds one time, whatever it asks for', async () => {
    const by = clinic.as('joana')
    const hold = (start: string) => by.code('booking.hold', wish(clinic.patients.joana, start))
    const held = () => DAYS.flatMap((day) => clinic.memory.holds.on(day, 0))
    for (const start of STARTS.slice(0, 20)) expect(await hold(start)).toBe('ok')
    expect(held()).toHaveLength(1)
    await bookAll(by, clinic.patients.joana)
    expect(held()).toHaveLength(0)
    expect(await hold('2026-11-27T11:00')).toBe('too-many-visits')
    expect(held()).toHaveLength(0)
  })
})

describe('whom the desk has not seen', () => {
  let kiosk: Kiosk
  beforeEach(async () => {
    kiosk = await freshKiosk(clinic)
    const child = { ...kiosk.declareDependant().dependant }
    await kiosk.window.ask('account.create', kiosk.declare({ dependants: [child] }))
  })

  test('books one visit for all his people, and five once the desk has seen him', async () => {
    const [self, child] = await kiosk.window.ask('account.patients', {})
    expect(await bookAll(kiosk.window, self?.patientId ?? '', STARTS.slice(0, 4))).toEqual({
      booked: 1,
      refused: new Set(['desk-first']),
    })
    expect(await bookAll(kiosk.window, child?.patientId ?? '', STARTS.slice(4, 8))).toMatchObject({
      booked: 0,
    })
    expect(await kiosk.window.code('booking.hold', wish(child?.patientId ?? '', STARTS[5] ?? ''))).toBe(
      'desk-first',
    )
    const [claim] = await openClaims(clinic)
    const seen = {
      claimId: claim?.claimId ?? '',
      patientId: null,
      photoIdChecked: true,
      guardianship: null,
    } as const
    const { access } = await clinic.as('livia').ask('claim.link', seen)
    clinic.open.enter('hub:later', {
      to: 'open',
      accountId: access?.accountId ?? '',
      roles: ['patient'],
      practitionerId: null,
      state: 'active',
    })
    const later = clinic.window('later', 'kiosk')
    expect(await bookAll(later, self?.patientId ?? '', STARTS.slice(8))).toMatchObject({ booked: 4 })
    // The child's card is still only declared.
    expect(await bookAll(later, child?.patientId ?? '', STARTS.slice(20))).toEqual({
      booked: 1,
      refused: new Set(['desk-first']),
    })
  })
})

/** CPFs of nobody, as many as one likes. */
function cpfOf(n: number): string {
  const digits = [...String(100_000_000 + n * 7919)].map(Number)
  for (const length of [10, 11]) {
    const sum = digits.reduce((so, digit, at) => so + digit * (length - at), 0)
    digits.push(((sum * 10) % 11) % 10)
  }
  return digits.join('')
}

describe('accounts made at kiosks', () => {
  const make = (kiosk: Kiosk, n: number) =>
    kiosk.window.code('account.create', kiosk.declare({ cpf: cpfOf(n) }))

  test('are twelve an hour, whatever the PC calls itself and at whichever window', async () => {
    const codes: string[] = []
    for (let n = 0; n < 25; n += 1) codes.push(await make(await freshKiosk(clinic, `Totem ${String(n)}`), n))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(12)
    expect(new Set(codes.slice(12))).toEqual(new Set(['too-many-accounts']))
    clinic.tick(3_600_000)
    expect(await make(await freshKiosk(clinic), 30)).toBe('ok')
  })

  test('are no more for being asked for at once, and past the limit nothing is hashed', async () => {
    // Eight wait for their turn; more would be told to wait.
    const kiosks = await Promise.all(Array.from({ length: 8 }, () => freshKiosk(clinic)))
    const atOnce = (from: number) => Promise.all(kiosks.map((kiosk, n) => make(kiosk, from + n)))
    const codes = [...(await atOnce(0)), ...(await atOnce(8))]
    expect(codes.filter((code) => code === 'ok')).toHaveLength(12)
    expect(new Set(codes.slice(8))).toEqual(new Set(['ok', 'too-many-accounts']))
    const hash = vi.spyOn(bcrypt, 'hash')
    expect(await make(await freshKiosk(clinic), 40)).toBe('too-many-accounts')
    expect(hash).not.toHaveBeenCalled()
  })

  test('one window has one hash at a time and one that waits, however many it asks for', async () => {
    const kiosk = await freshKiosk(clinic)
    const asked = 32
    const codes: string[] = []
    let letGo: () => void = () => undefined
    const gone = new Promise<void>((resolve) => (letGo = resolve))
    let begun = 0
    // Hashes end only once all but one have begun theirs or been answered.
    const goOn = () => void (codes.length + begun >= asked - 1 && letGo())
    const real = bcrypt.hash.bind(bcrypt)
    vi.spyOn(bcrypt, 'hash').mockImplementation(async (password: string | Buffer, cost: string | number) => {
      begun += 1
      goOn()
      await gone
      return real(password, cost)
    })
    await Promise.all(
      Array.from({ length: asked }, async (_, n) => {
        codes.push(await make(kiosk, n))
        goOn()
      }),
    )
    expect(begun).toBe(2)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(2)
    expect(codes.filter((code) => code === 'wait')).toHaveLength(asked - 2)
  })

  test('words that are not those in force are refused before anything is hashed', async () => {
    const kiosk = await freshKiosk(clinic)
    const old = kiosk.documents.map(({ id }) => ({ id, hash: '0'.repeat(64) }))
    const hash = vi.spyOn(bcrypt, 'hash')
    const declared = kiosk.declare({ acceptedDocuments: old })
    expect(await kiosk.window.code('account.create', declared)).toBe('terms-changed')
    expect(hash).not.toHaveBeenCalled()
  })

  test('those of the desk do not count, and a clock that was put back shuts nobody out', async () => {
    for (let n = 0; n < 12; n += 1) await make(await freshKiosk(clinic), n)
    const patientId = await writing(clinic.db, (tx) =>
      addPatient(tx, { cpf: CPFS[0], cpfMissingReason: null }),
    )
    expect(await clinic.as('livia').code('claim.create-account', { patientId, photoIdChecked: true })).toBe(
      'ok',
    )
    clinic.setClock('2026-11-22T10:04')
    expect(await make(await freshKiosk(clinic), 50)).toBe('ok')
  })
})
