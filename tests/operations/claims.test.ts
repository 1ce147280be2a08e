import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import {
  childOf,
  CPFS,
  enterByCode,
  freshKiosk,
  KIOSK_PASSWORD,
  openClaims,
  type Kiosk,
} from '../helpers/kiosk.ts'
import { holdPassword } from '../helpers/held-password.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

const NOTHING = {
  systolic: null,
  diastolic: null,
  heartRate: null,
  respiratoryRate: null,
  temperature: null,
  oxygenSaturation: null,
  weight: null,
  height: null,
}

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
afterEach(() => {
  vi.restoreAllMocks()
  return clinic.close()
})

const seen = { photoIdChecked: true, guardianship: null } as const
const link = (patientId: string | null, id = claimId) =>
  clinic.as('livia').code('account.link', { claimId: id, patientId, ...seen })
const linked = (patientId: string | null, id = claimId) =>
  clinic.as('livia').ask('account.link', { claimId: id, patientId, ...seen })
const signIn = (identifier: string, password = KIOSK_PASSWORD) =>
  clinic.window('somebody', 'kiosk').code('session.sign-in', { identifier, password })
const account = (id: string) =>
  clinic.db.raw.prepare('SELECT * FROM account WHERE id = ?').get(id) as {
    readonly cpf: string | null
    readonly email: string | null
    readonly active: number
  }
const book = async (patientId: string, start: string) => {
  const wish = {
    patientId,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(start),
  }
  return (await clinic.as('livia').ask('booking.book', wish)).appointmentId
}
/** A visit of today from its call to the signed note. */
async function seeAndSign(appointmentId: string, patientId: string, complaint: string): Promise<string> {
  const helena = clinic.as('helena')
  await helena.ask('agenda.step', { appointmentId, version: 1, step: 'start' })
  const { openEncounterId } = await helena.ask('record.cover', { patientId })
  const content = {
    complaint,
    examination: '',
    assessment: '',
    plan: '',
    vitals: { ...NOTHING, weight: 71.4 },
  }
  const draft = { encounterId: openEncounterId ?? '', version: 0, content, password: PASSWORD }
  return (await helena.ask('note.sign', draft)).noteId
}

describe('an account that may belong to a patient of the clinic', () => {
  test('is linked by reception after a photo ID, once', async () => {
    const livia = clinic.as('livia')
    expect(
      await livia.code('account.link', { claimId, patientId: known, ...seen, photoIdChecked: false as true }),
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
    await book(known, '2026-11-25T08:00')
    await book(provisional, '2026-11-26T08:00')
    const window = await enterByCode(clinic, (await linked(known)).access, kiosk.documents)
    const people = await window.ask('account.patients', {})
    expect(people).toMatchObject([{ patientId: known, name: 'Rita Lopes', relationship: 'self' }])
    const { next } = await window.ask('booking.mine', {})
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
    expect(await clinic.as('livia').code('booking.book', { ...wish, ...when('2026-11-27T08:00') })).toBe(
      'patient-inactive',
    )
    expect(await window.code('booking.book', { ...wish, ...when('2026-11-27T08:00') })).toBe('not-found')
  })

  test('brings the notes that were signed meanwhile into the one chart, seals whole', async () => {
    clinic.at(`${MONDAY}T07:50`)
    const before = await seeAndSign(await book(known, `${MONDAY}T08:00`), known, 'Tosse seca')
    clinic.at(`${MONDAY}T09:00`)
    const noteId = await seeAndSign(await book(provisional, `${MONDAY}T09:30`), provisional, 'Dor no peito')
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
    expect(cover.lastVitals).toEqual({ date: MONDAY, vitals: { ...NOTHING, weight: 71.4 } })
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
    clinic.paper(new TextEncoder().encode('%PDF-1.7'))
    await helena.ask('note.print', { noteId })
    // The name she gave at the kiosk: it is what was signed.
    expect(clinic.prints.at(-1)?.data).toMatchObject({ patient: { name: 'Rita de Cássia Lopes' } })
  })

  test('and a draft under way goes on in that chart', async () => {
    const appointmentId = await book(provisional, `${MONDAY}T10:30`)
    const helena = clinic.as('helena')
    await helena.ask('agenda.step', { appointmentId, version: 1, step: 'start' })
    const { openEncounterId } = await helena.ask('record.cover', { patientId: provisional })
    const encounterId = openEncounterId ?? ''
    const content = { complaint: 'Dor', examination: '', assessment: '', plan: '', vitals: NOTHING }
    await helena.ask('note.save-draft', { encounterId, version: 0, content, caret: null })
    await link(known)
    expect(await helena.ask('encounter.read', { encounterId })).toMatchObject({
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
    await clinic.as('livia').ask('booking.book', { ...wish, patientId: known })
    await book(provisional, '2026-11-25T08:30')
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
      expect(await clinic.as(who).code('account.claims', { text: '', page: 0 })).toBe('denied')
      expect(await clinic.as(who).code('account.link', { claimId, patientId: known, ...seen })).toBe('denied')
      const no = { claimId, refusal: 'other', note: null } as const
      expect(await clinic.as(who).code('account.refuse-claim', no)).toBe('denied')
    }
    expect(await kiosk.window.code('account.link', { claimId, patientId: known, ...seen })).toBe('denied')
  })
})

describe('the proof of who is present reaches the credential', () => {
  const accountId = async () => (await openClaims(clinic))[0]?.holder.accountId ?? ''

  test('whoever made the account with her data is out: his session, his password, his number', async () => {
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    expect(await signIn(number)).toBe('ok')
    const { access } = await linked(known)
    expect(await kiosk.window.code('booking.mine', {})).toBe('signed-out')
    for (const identifier of [number, CPFS[0]]) expect(await signIn(identifier)).toBe('credentials')
    clinic.tick(60_000)
    expect(access).toMatchObject({ holder: 'Rita de Cássia Lopes', signInWith: CPFS[0] })
    expect(await signIn(CPFS[0], access?.code)).toBe('ok')
  })

  test('control: without the link he goes on', async () => {
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    expect(await signIn(number)).toBe('ok')
    expect(await kiosk.window.code('booking.mine', {})).toBe('ok')
  })

  test('a new password that he is just choosing does not come in after it', async () => {
    const held = holdPassword()
    const change = { current: KIOSK_PASSWORD, next: 'a senha do intruso 9' }
    const changing = kiosk.window.code('account.change-password', change)
    await held.begun
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    const linking = linked(known)
    await linking
    held.letGo()
    expect(await changing).toBe('signed-out')
    expect(await signIn(number, change.next)).toBe('credentials')
  })

  test('one person has one account: the new one is joined to the one that was there, and the old password ends too', async () => {
    const { access: first } = await linked(known)
    clinic.tick(1000)
    const other = await freshKiosk(clinic)
    await other.window.ask('account.create', other.declare({ dependants: [childOf([]).dependant] }))
    const [claim] = await openClaims(clinic)
    expect(claim?.candidates.map(({ id }) => id)).toEqual([known])
    const { access } = await linked(known, claim?.claimId)
    expect(access?.accountId).toBe(first?.accountId)
    expect(await signIn(CPFS[0], first?.code)).toBe('credentials')
    expect(account(claim?.holder.accountId ?? '')).toMatchObject({ active: 0, cpf: null })
    expect(await other.window.code('booking.mine', {})).toBe('signed-out')
    // What the new one asked for the old one asks now.
    const [child] = await openClaims(clinic)
    expect(child).toMatchObject({ relationship: 'mother', holder: { accountId: first?.accountId } })
    const window = await enterByCode(clinic, access, kiosk.documents)
    expect((await window.ask('account.patients', {})).map(({ name }) => name)).toEqual([
      'Rita Lopes',
      'Lia Lopes',
    ])
  })

  test('others who said to be her are refused with it, and the times they took are free', async () => {
    const other = await freshKiosk(clinic)
    await other.window.ask('account.create', other.declare({ name: 'Rita Falsa', motherName: null }))
    const [theirs] = await other.window.ask('account.patients', {})
    const wish = {
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when('2026-11-24T08:00'),
    }
    await other.window.ask('booking.book', { ...wish, patientId: theirs?.patientId ?? '' })
    expect(await linked(known)).toMatchObject({ refused: 1, cancelled: 1 })
    expect(await openClaims(clinic)).toEqual([])
    expect(
      await clinic.as('livia').code('booking.book', { ...wish, patientId: clinic.patients.teresa }),
    ).toBe('ok')
  })

  test('a CPF that an earlier version gave to the account of somebody who proved nothing goes to whoever shows it', async () => {
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run(CPFS[0], clinic.accounts.hugo)
    const id = await accountId()
    await linked(known)
    expect([account(id).cpf, account(clinic.accounts.hugo).cpf]).toEqual([CPFS[0], null])
  })

  test('control: a colleague keeps the CPF of her account, and the patient signs in by the number', async () => {
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run(CPFS[0], clinic.accounts.livia)
    const number = (await openClaims(clinic))[0]?.holder.number
    expect((await linked(known)).access).toMatchObject({ signInWith: number })
    expect(account(clinic.accounts.livia).cpf).toBe(CPFS[0])
  })

  test('a code of the desk ends the password too, and is none for whom the desk has not seen', async () => {
    const input = { accountId: await accountId(), photoIdChecked: true } as const
    expect(await clinic.as('livia').code('account.issue-code', input)).toBe('claim-open')
    const window = await enterByCode(clinic, (await linked(known)).access, kiosk.documents)
    const answer = await clinic.as('livia').ask('account.issue-code', input)
    expect(answer).toMatchObject({ holder: 'Rita de Cássia Lopes', signInWith: CPFS[0] })
    expect(await window.code('booking.mine', {})).toBe('signed-out')
    expect(await signIn(CPFS[0], 'pitanga verde 12')).toBe('credentials')
    clinic.tick(60_000)
    expect(await signIn(CPFS[0], answer.code)).toBe('ok')
    expect(audited('account.code-issued').patient_ids).toBe(JSON.stringify([known]))
  })
})

const audited = (event: string) =>
  clinic.db.raw
    .prepare(
      `SELECT patient_ids, subject_id FROM audit_event WHERE event = ? AND outcome = 'ok' ORDER BY seq DESC`,
    )
    .get(event) as { readonly patient_ids: string; readonly subject_id: string }

describe('a password that is being chosen while the account is linked', () => {
  /** Each call gives a promise of the next transaction that somebody asks for. */
  function transactions(): () => Promise<void> {
    const { write } = clinic.db
    const transaction = write.transaction.bind(write)
    let told: () => void = () => undefined
    vi.spyOn(write, 'transaction').mockImplementation(() => {
      told()
      return transaction()
    })
    return () => new Promise((resolve) => (told = resolve))
  }

  test('does not come in behind the link', async () => {
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    let letGo: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (letGo = resolve))
    // Both have to wait at the door of the one writing connection, the link first.
    const busy = clinic.db.write.transaction().execute(() => gate)
    const next = transactions()
    const linkWaits = next()
    const linking = linked(known)
    await linkWaits
    const changeWaits = next()
    const chosen = 'a senha do intruso 9'
    const changing = kiosk.window.code('account.change-password', {
      current: KIOSK_PASSWORD,
      next: chosen,
    })
    await changeWaits
    letGo()
    await busy
    const { access } = await linking
    expect(await changing).toBe('credentials')
    expect(await signIn(number, chosen)).toBe('credentials')
    clinic.tick(60_000)
    expect(await signIn(CPFS[0], access?.code)).toBe('ok')
  })
})

describe('a dependant', () => {
  const GUARDIANS = ['birth-certificate', 'both-ids', 'court-order'] as const
  const add = async (changes: Parameters<Kiosk['declareDependant']>[0]) => {
    await clinic.as('joana').ask('account.add-dependant', kiosk.declareDependant(changes))
    return (await openClaims(clinic)).find(({ relationship }) => relationship !== 'self')
  }
  const linkAs = (
    id: string,
    guardianship: (typeof GUARDIANS)[number] | 'curatorship' | null,
    patientId: string | null,
  ) => clinic.as('livia').code('account.link', { claimId: id, patientId, photoIdChecked: true, guardianship })

  test('shows whose account it is, since when, and what she says to be', async () => {
    const claim = await add({ relationship: 'guardian' })
    expect(claim).toMatchObject({
      relationship: 'guardian',
      minor: true,
      holder: { accountId: clinic.accounts.joana, name: 'joana' },
      declared: { name: 'Lia Lopes', birthDate: '2019-08-01' },
    })
    expect(claim?.holder.since).toMatch(/^\d{4}-/u)
  })

  test.each(GUARDIANS)('who is a minor needs what shows the guardianship: %s', async (proof) => {
    const claim = await add({})
    expect(await linkAs(claim?.claimId ?? '', null, null)).toBe('guardianship-needed')
    expect(await linkAs(claim?.claimId ?? '', 'curatorship', null)).toBe('guardianship-needed')
    const joana = clinic.as('joana')
    expect(await linkAs(claim?.claimId ?? '', proof, null)).toBe('ok')
    expect(await joana.code('booking.mine', {})).toBe('signed-out')
    const kept = clinic.db.raw.prepare('SELECT guardianship FROM account_claim WHERE id = ?').pluck()
    expect(kept.get(claim?.claimId)).toBe(proof)
  })

  test('who is of age is nobody’s dependant without a curatorship', async () => {
    const claim = await add({ name: 'Rita Lopes', birthDate: '1990-03-15' })
    expect(claim).toMatchObject({ minor: false, candidates: [{ id: known }] })
    for (const proof of [null, ...GUARDIANS])
      expect(await linkAs(claim?.claimId ?? '', proof, known)).toBe('curatorship-needed')
    expect(await linkAs(claim?.claimId ?? '', 'curatorship', known)).toBe('ok')
  })

  test('declared a child with an adult’s CPF is an adult', async () => {
    const claim = await add({ name: 'Lia Lopes', birthDate: '2019-08-01', cpf: CPFS[0] })
    expect(await linkAs(claim?.claimId ?? '', 'both-ids', known)).toBe('curatorship-needed')
  })

  test('waits until the account’s own person is known, and then needs no more than the others', async () => {
    const other = await freshKiosk(clinic)
    const child = { ...childOf([]).dependant, name: 'Caio Lopes' }
    await other.window.ask(
      'account.create',
      other.declare({
        cpf: CPFS[1],
        name: 'Vera Pinho',
        motherName: null,
        birthDate: '1980-01-01',
        dependants: [child],
      }),
    )
    const open = await openClaims(clinic)
    expect(open.map(({ declared, dependants }) => [declared.name, dependants])).toEqual([
      ['Vera Pinho', ['Caio Lopes']],
      ['Rita de Cássia Lopes', []],
    ])
    const childs = clinic.db.raw
      .prepare(
        'SELECT claim.id FROM account_claim AS claim JOIN patient ON patient.id = provisional_id WHERE patient.name = ?',
      )
      .pluck()
    const id = String(childs.get('Caio Lopes'))
    expect(await linkAs(id, 'both-ids', null)).toBe('holder-first')
    await linked(null, open[0]?.claimId)
    expect(await linkAs(id, 'both-ids', null)).toBe('ok')
  })
})

describe('a claim that is refused', () => {
  const refuse = (id: string, note: string | null = null) =>
    clinic.as('livia').call('account.refuse-claim', { claimId: id, refusal: 'another-person', note })

  test('links nobody, frees what was booked, is audited with the patient, and is told at the next sign-in', async () => {
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    await kiosk.window.ask('booking.book', {
      patientId: provisional,
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when('2026-11-24T08:00'),
    })
    const livia = clinic.as('livia')
    expect(await refuse(claimId, 'O documento era de outra pessoa.')).toMatchObject({
      ok: true,
      value: { cancelled: 1 },
    })
    expect(await livia.code('account.refuse-claim', { claimId, refusal: 'other', note: null })).toBe(
      'claim-closed',
    )
    expect(await link(known)).toBe('claim-closed')
    expect(audited('account.claim-refused')).toEqual({
      patient_ids: JSON.stringify([provisional]),
      subject_id: claimId,
    })
    expect((await livia.ask('agenda.day', { date: '2026-11-24' })).map(({ status }) => status)).toEqual([
      'cancelled',
    ])
    expect((await livia.ask('patient.search', { text: 'Rita' })).map(({ id }) => id)).toEqual([known])

    expect(await kiosk.window.code('account.refusals', {})).toBe('signed-out')
    expect(await signIn(number)).toBe('ok')
    const window = clinic.window('somebody', 'kiosk')
    expect(await window.ask('account.refusals', {})).toMatchObject([
      {
        claimId,
        name: 'Rita de Cássia Lopes',
        refusal: 'another-person',
        note: 'O documento era de outra pessoa.',
      },
    ])
    expect(await window.ask('account.patients', {})).toEqual([])
    await window.ask('account.refusals-read', { claimIds: [claimId] })
    expect(await window.ask('account.refusals', {})).toEqual([])
  })

  test('takes the dependants of that account along', async () => {
    const child = { ...childOf([]).dependant, name: 'Caio Lopes' }
    const other = await freshKiosk(clinic)
    await other.window.ask(
      'account.create',
      other.declare({ cpf: CPFS[1], name: 'Vera Pinho', birthDate: '1980-01-01', dependants: [child] }),
    )
    const [vera] = await openClaims(clinic)
    await refuse(vera?.claimId ?? '')
    expect((await openClaims(clinic)).map(({ claimId: id }) => id)).toEqual([claimId])
    const refused = clinic.db.raw
      .prepare('SELECT refusal FROM account_claim WHERE refusal IS NOT NULL ORDER BY refusal')
      .pluck()
    expect(refused.all()).toEqual(['another-person', 'holder-refused'])
  })

  test('is told to its own account alone', async () => {
    await refuse(claimId)
    expect(await clinic.as('joana').ask('account.refusals', {})).toEqual([])
    await clinic.as('joana').ask('account.refusals-read', { claimIds: [claimId] })
    expect(
      clinic.db.raw.prepare('SELECT told_at FROM account_claim WHERE id = ?').pluck().get(claimId),
    ).toBeNull()
  })
})

describe('an account made by reception', () => {
  const make = (patientId: string) =>
    clinic.as('livia').call('account.create-for-patient', { patientId, photoIdChecked: true })

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
