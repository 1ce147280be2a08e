import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { CPFS, enterByCode, freshKiosk, openClaims, type Kiosk } from '../helpers/kiosk.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
let kiosk: Kiosk
let known: string
let provisional: string
let claimId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  known = await writing(clinic.db, (tx) =>
    addPatient(tx, { name: 'Rita Lopes', birthDate: '1990-03-15', cpf: CPFS[0], cpfMissingReason: null }),
  )
  kiosk = await freshKiosk(clinic)
  await kiosk.window.ask('account.create', kiosk.declare())
  const [self] = await kiosk.window.ask('account.patients', {})
  provisional = self?.patientId ?? ''
  const [claim] = await openClaims(clinic)
  claimId = claim?.claimId ?? ''
})
afterEach(() => clinic.close())

const seen = { photoIdChecked: true, guardianship: null } as const
const link = (patientId: string | null, id = claimId) =>
  clinic.as('livia').code('claim.link', { claimId: id, patientId, ...seen })
const linked = (patientId: string | null, id = claimId) =>
  clinic.as('livia').ask('claim.link', { claimId: id, patientId, ...seen })
/** A visit of today from its call to the signed note. */
async function seeAndSign(appointmentId: string, patientId: string, complaint: string): Promise<string> {
  const helena = clinic.as('helena')
  await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
  const { openEncounterId } = await helena.ask('record.cover', { patientId })
  const content = {
    complaint,
    examination: '',
    assessment: '',
    plan: '',
    vitals: { ...NOTHING_TYPED, weight: '71,4' },
  }
  const draft = { encounterId: openEncounterId ?? '', version: 0, content, password: PASSWORD }
  return (await helena.ask('note.sign', draft)).noteId
}

describe('an account that may belong to a patient of the clinic', () => {
  test('is linked by reception after a photo ID, once', async () => {
    const livia = clinic.as('livia')
    expect(
      await livia.code('claim.link', { claimId, patientId: known, ...seen, photoIdChecked: false as true }),
    ).toBe('invalid')
    expect(await link(clinic.patients.teresa)).toBe('not-a-candidate')
    expect(await link(known, newId())).toBe('not-found')
    expect(await linked(known)).toMatchObject({ patientId: known, refused: 0, cancelled: 0 })
    expect(await link(known)).toBe('claim-closed')
    expect(await link(null)).toBe('claim-closed')
    expect(await openClaims(clinic)).toEqual([])
    const row = await clinic.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('event', '=', 'account.linked')
      .where('outcome', '=', 'ok')
      .executeTakeFirstOrThrow()
    expect([row.account_id, row.subject_id]).toEqual([clinic.accounts.livia, claimId])
    expect(new Set(JSON.parse(row.patient_ids) as string[])).toEqual(new Set([known, provisional]))
  })

  test('then books for the patient, with the visits of both', async () => {
    await clinic.book(known, '2026-11-25T08:00')
    await clinic.book(provisional, '2026-11-26T08:00')
    const window = await enterByCode(clinic, (await linked(known)).access, kiosk.documents)
    const people = await window.ask('account.patients', {})
    expect(people).toMatchObject([{ patientId: known, name: 'Rita Lopes', relationship: 'self' }])
    const { next } = await window.ask('visit.mine', {})
    expect(next.map(({ patientId, date }) => [patientId, date])).toEqual([
      [known, '2026-11-25'],
      [known, '2026-11-26'],
    ])
    const merged = await clinic.db.read
      .selectFrom('patient')
      .selectAll()
      .where('id', '=', provisional)
      .executeTakeFirstOrThrow()
    expect([merged.status, merged.merged_into]).toEqual(['merged', known])
    const wish = {
      patientId: provisional,
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
    }
    expect(await clinic.as('livia').code('visit.book', { ...wish, ...when('2026-11-27T08:00') })).toBe(
      'patient-inactive',
    )
    expect(await window.code('visit.book', { ...wish, ...when('2026-11-27T08:00') })).toBe('not-found')
  })

  test('brings the notes that were signed meanwhile into the one chart, seals whole', async () => {
    clinic.at(`${MONDAY}T07:50`)
    const before = await seeAndSign(await clinic.book(known, `${MONDAY}T08:00`), known, 'Tosse seca')
    clinic.at(`${MONDAY}T09:00`)
    const noteId = await seeAndSign(
      await clinic.book(provisional, `${MONDAY}T09:30`),
      provisional,
      'Dor no peito',
    )
    await link(known)
    const helena = clinic.as('helena')
    const { notes } = await helena.ask('record.timeline', { patientId: known })
    expect(notes.map(({ id, patientId }) => [id, patientId])).toEqual([
      [noteId, known],
      [before, known],
    ])
    expect(await helena.ask('note.read', { noteId })).toMatchObject({
      patientId: known,
      content: { complaint: 'Dor no peito' },
    })
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
    const cover = await helena.ask('record.cover', { patientId: known })
    expect(cover.lastVitals).toEqual([{ name: 'weight', value: 71.4, date: MONDAY }])
    expect(cover.lastVisits).toHaveLength(2)
    const added = {
      noteId,
      kind: 'addendum',
      reason: null,
      text: 'Trouxe o exame.',
      password: PASSWORD,
    } as const
    await helena.ask('note.add', added)
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
    clinic.paper('printed')
    await helena.ask('note.print', { noteId })
    // The name she gave at the kiosk: it is what was signed.
    expect(clinic.prints.at(-1)?.data).toMatchObject({ patient: { name: 'Rita de Cássia Lopes' } })
  })

  test('and a draft under way goes on in that chart', async () => {
    const appointmentId = await clinic.book(provisional, `${MONDAY}T10:30`)
    const helena = clinic.as('helena')
    await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
    const { openEncounterId } = await helena.ask('record.cover', { patientId: provisional })
    const encounterId = openEncounterId ?? ''
    const content = { complaint: 'Dor', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }
    await helena.ask('note.save-draft', { encounterId, version: 0, content, caret: null })
    await link(known)
    expect(await helena.ask('record.encounter', { encounterId })).toMatchObject({
      patientId: known,
      draft: { version: 1 },
    })
    const { noteId } = await helena.ask('note.sign', { encounterId, version: 1, content, password: PASSWORD })
    expect((await helena.ask('record.timeline', { patientId: known })).notes.map(({ id }) => id)).toEqual([
      noteId,
    ])
  })

  test('is not linked while both have a visit at one time', async () => {
    const wish = {
      visitTypeId: clinic.renato.visit,
      practitionerId: clinic.renato.id,
      ...when('2026-11-25T08:00'),
    }
    await clinic.as('livia').ask('visit.book', { ...wish, patientId: known })
    await clinic.book(provisional, '2026-11-25T08:30')
    expect(await link(known)).toBe('same-time-visits')
    expect(await openClaims(clinic)).toHaveLength(1)
    expect((await kiosk.window.ask('account.patients', {}))[0]?.patientId).toBe(provisional)
  })

  test('that is somebody else after all becomes a patient like any other', async () => {
    clinic.db.raw.prepare('UPDATE patient SET cpf = NULL WHERE id = ?').run(known)
    expect(await linked(null)).toMatchObject({ patientId: provisional, access: { signInWith: CPFS[0] } })
    const { status } = await clinic.db.read
      .selectFrom('patient')
      .select('status')
      .where('id', '=', provisional)
      .executeTakeFirstOrThrow()
    expect(status).toBe('active')
  })

  test('cannot be another person with the same CPF', async () => {
    expect(await link(null)).toBe('not-a-candidate')
    expect(await openClaims(clinic)).toHaveLength(1)
  })

  test('is nothing for patients, doctors or administrators to decide', async () => {
    for (const who of ['joana', 'helena', 'sueli'] as const) {
      expect(await clinic.as(who).code('claim.list', { text: '', page: 0 })).toBe('denied')
      expect(await clinic.as(who).code('claim.link', { claimId, patientId: known, ...seen })).toBe('denied')
      const no = { claimId, refusal: 'other', note: null } as const
      expect(await clinic.as(who).code('claim.refuse', no)).toBe('denied')
    }
    expect(await kiosk.window.code('claim.link', { claimId, patientId: known, ...seen })).toBe('denied')
  })
})

describe('an account made by reception', () => {
  const make = (patientId: string) =>
    clinic.as('livia').call('claim.create-account', { patientId, photoIdChecked: true })

  test('opens the patient’s own chart to bookings with the code, and asks for a password', async () => {
    const withCpf = await writing(clinic.db, (tx) =>
      addPatient(tx, { name: 'Zilda Moura', cpf: CPFS[3], cpfMissingReason: null }),
    )
    const made = await make(withCpf)
    if (!made.ok) throw new Error(made.error.code)
    const window = clinic.window('k9', 'kiosk')
    const { code, accountId } = made.value
    expect(await window.ask('session.sign-in', { identifier: CPFS[3], password: code })).toEqual({
      state: 'new-password',
    })
    expect(
      await window.ask('account.change-password', { current: null, next: 'jaboticaba madura 9' }),
    ).toEqual({ state: 'terms' })
    await window.ask('terms.accept', { documents: [...kiosk.documents] })
    expect(await window.ask('account.patients', {})).toMatchObject([
      { patientId: withCpf, relationship: 'self' },
    ])
    expect((await window.ask('session.current', {})).account?.id).toBe(accountId)
  })

  test('takes the CPF from an account whose maker never showed it, and none from a colleague', async () => {
    const addWith = (cpf: string, name: string) =>
      writing(clinic.db, (tx) => addPatient(tx, { name, cpf, cpfMissingReason: null }))
    const give = clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?')
    give.run(CPFS[3], clinic.accounts.hugo)
    expect(await make(await addWith(CPFS[3], 'Zilda Moura'))).toMatchObject({
      ok: true,
      value: { signInWith: CPFS[3] },
    })
    give.run(CPFS[4], clinic.accounts.livia)
    expect(await make(await addWith(CPFS[4], 'Nair Prado'))).toMatchObject({ error: { code: 'has-account' } })
  })

  test('needs a patient of one’s own with a CPF or an e-mail, who has none yet', async () => {
    const codeOf = async (patientId: string) => {
      const made = await make(patientId)
      return made.ok ? 'ok' : made.error.code
    }
    expect(await codeOf(clinic.patients.joana)).toBe('cpf-or-email-needed')
    clinic.db.raw.prepare('UPDATE patient SET cpf = ? WHERE id = ?').run(CPFS[4], clinic.patients.joana)
    expect(await codeOf(clinic.patients.joana)).toBe('has-account')
    expect(await codeOf(newId())).toBe('not-found')
    await link(known)
    expect(await codeOf(known)).toBe('has-account')
    expect(await codeOf(provisional)).toBe('not-found')
  })
})
