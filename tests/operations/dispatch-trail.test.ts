import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../db/audit-chain.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { insurerId } from '../helpers/insurers.ts'
import { plainJpeg } from '../helpers/jpeg.ts'
import { CPFS, freshKiosk } from '../helpers/kiosk.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const contentOf = (complaint: string) => ({
  complaint,
  examination: 'Ausculta limpa',
  assessment: 'Enxaqueca',
  plan: 'Dipirona',
  vitals: NOTHING_TYPED,
})

const zilda = {
  name: 'Zilda Mourisca Tavares',
  socialName: 'Zezé Tavares',
  birthDate: '1961-07-09',
  sexAtBirth: 'female' as const,
  motherName: 'Quitéria Mourisca',
  cpf: CPFS[1],
  cpfMissingReason: null,
  phone: '(11) 98765-4321',
  email: 'zilda.mourisca@exemplo.com.br',
  postalCode: '12400-000',
  street: 'Rua das Jabuticabeiras',
  streetNumber: '17',
  complement: 'Fundos',
  district: 'Vila das Amoreiras',
  city: 'Pindamonhangaba',
  state: 'SP' as const,
  insuranceCard: '000123456789',
  guardian: null,
}

/** What a clinic does from morning to evening, with everybody's names in its mouth. */
async function aDay() {
  const [livia, helena, sueli] = [clinic.as('livia'), clinic.as('helena'), clinic.as('sueli')]
  for (const identifier of ['zilda.mourisca@exemplo.com.br', CPFS[1], 'Zilda Mourisca'])
    await clinic.window('w1', 'kiosk').code('session.sign-in', { identifier, password: 'Pindamonhangaba1' })
  const kiosk = await freshKiosk(clinic)
  await kiosk.window.ask(
    'account.create',
    kiosk.declare({ email: 'rita.lopes@exemplo.com.br', phone: '11 3234-5678' }),
  )
  await kiosk.window.code('account.create', { ...kiosk.declare(), name: 'Rita de Cássia Lopes', cpf: '1' })
  const insured = { ...zilda, insurerId: insurerId(clinic.db, 'Saúde Imaginária') }
  const { patientId } = await livia.ask('patient.register', insured)
  await livia.code('patient.register', zilda)
  for (const text of ['zilda', 'mourisca tav', CPFS[1], '98765']) {
    await livia.ask('patient.search', { text })
    clinic.tick(16 * 60_000)
  }
  const { version } = await livia.ask('patient.read', { patientId })
  await livia.ask('patient.update', {
    patientId,
    version,
    card: { ...insured, city: 'Guaratinguetá' },
  })
  const wish = { patientId, practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit }
  const { appointmentId } = await livia.ask('visit.book', { ...wish, ...when(`${MONDAY}T14:00`) })
  const other = await livia.ask('visit.book', { ...wish, ...when('2026-11-24T14:00') })
  await livia.ask('visit.cancel', {
    appointmentId: other.appointmentId,
    version: 1,
    reason: 'other',
    detail: 'Zilda viajou',
  })
  clinic.at(`${MONDAY}T13:55`)
  await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
  await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Zilda pediu parecer' })
  const { openEncounterId } = await helena.ask('record.cover', { patientId })
  const draft = { encounterId: openEncounterId ?? '', version: 0, content: contentOf('Cefaleia occipital') }
  await helena.ask('note.save-draft', { ...draft, caret: 'plan:3' })
  const { noteId } = await helena.ask('note.sign', { ...draft, version: 1, password: PASSWORD })
  await helena.ask('note.add', {
    noteId,
    kind: 'addendum',
    reason: null,
    text: 'Trouxe tomografia',
    password: PASSWORD,
  })
  await helena.code('note.print', { noteId })
  await clinic.as('joana').ask('account.set-photo', { jpeg: plainJpeg(8, 8).toString('base64') })
  const staff = {
    displayName: 'Otávio Reis',
    userName: 'otavio.reis',
    email: 'otavio@exemplo.com.br',
    cpf: CPFS[2],
  }
  await sueli.ask('staff.create', { ...staff, roles: ['reception'], practitionerId: null })
  await sueli.code('staff.create', { ...staff, roles: ['reception'], practitionerId: null })
  const profile = { displayName: 'livia', email: 'livia.nunes@exemplo.com.br', phone: '11987650000' }
  await livia.ask('account.update', { ...profile, version: (await livia.ask('account.read', {})).version })
  await livia.ask('session.lock', { reason: 'idle' })
  await clinic.window('livia', 'reception').code('session.unlock', { password: 'Pindamonhangaba' })
  await sueli.ask('audit.list', {})
}

const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  patient: [
    'name',
    'social_name',
    'mother_name',
    'cpf',
    'phone',
    'email',
    'street',
    'complement',
    'district',
    'city',
    'insurer',
    'insurance_card',
  ],
  account: ['display_name', 'user_name', 'email', 'cpf', 'phone'],
  note: ['complaint', 'examination', 'assessment', 'plan'],
  addendum: ['text'],
  access_reason: ['reason'],
  appointment: ['cancel_detail'],
}

/** Every value that tells of a person, whole and word by word, as the database holds it. */
function personalWords(): string[] {
  const values = Object.entries(PERSONAL).flatMap(([table, columns]) =>
    columns.flatMap((column) =>
      clinic.db.raw
        .prepare(`SELECT DISTINCT ${column} FROM ${table} WHERE ${column} <> ''`)
        .pluck()
        .all()
        .map(String),
    ),
  )
  // Short words are also syllables of others: "dor" is in "doctor".
  return [...new Set(values.flatMap((value) => [value, ...value.split(/[\s,@]+/u)]))].filter(
    ({ length }) => length > 4,
  )
}

const dump = () => JSON.stringify(clinic.db.raw.prepare('SELECT * FROM audit_event').all()).toLowerCase()
const told = (text: string) => personalWords().filter((word) => text.includes(word.toLowerCase()))

describe('the trail of a whole day', () => {
  beforeEach(aDay)

  test('has a row for what was done, and no name, number, address or clinical word in it', async () => {
    const events = clinic.db.raw.prepare('SELECT DISTINCT event FROM audit_event').pluck().all()
    expect(events.length).toBeGreaterThan(20)
    expect(personalWords().length).toBeGreaterThan(50)
    expect(told(dump())).toEqual([])
    expect(await verifyAudit(clinic.db.read, { from: 'start' })).toMatchObject({
      intact: true,
      brokenAt: null,
    })
  })

  test('would have shown one', () => {
    expect(told('{"event":"patient.searched","code":"zilda"}')).toContain('Zilda')
    expect(told(`{"subject":"${CPFS[1]}"}`)).toContain(CPFS[1])
  })

  test('says on the screen who did what, without telling more', async () => {
    const sueli = clinic.as('sueli')
    const rows = await sueli.ask('audit.list', { event: 'note.signed' })
    expect(rows).toMatchObject([{ actor: { name: 'helena' }, station: 'doctor', outcome: 'ok', count: 1 }])
    const patientId = rows[0]?.patients[0]?.id ?? ''
    const about = await sueli.ask('audit.list', { patientId })
    expect(about.map(({ event }) => event)).toEqual(
      expect.arrayContaining([
        'patient.registered',
        'patient.card-opened',
        'record.opened',
        'note.signed',
        'note.printed',
      ]),
    )
    expect(
      (await sueli.ask('audit.list', { accountId: clinic.accounts.helena })).every(
        ({ actor }) => actor?.name === 'helena',
      ),
    ).toBe(true)
    const [newest] = await sueli.ask('audit.list', {})
    const older = await sueli.ask('audit.list', { before: newest?.seq ?? 0 })
    expect(older[0]?.seq).toBe((newest?.seq ?? 0) - 1)
    expect(await sueli.ask('audit.verify', {})).toMatchObject({ intact: true, brokenAt: null })
  })
})

describe('what should never be asked', () => {
  const rows = () =>
    clinic.db.read
      .selectFrom('audit_event')
      .select(['event', 'operation', 'outcome', 'code', 'account_id as accountId'])
      .orderBy('seq')
      .execute()

  test('leaves a row that does not repeat what was asked', async () => {
    const ask = (name: string) =>
      clinic.open.ask(
        { name: name as 'agenda.day', input: {} },
        { seat: 'hub:w9', station: 'kiosk', workstation: 'Totem' },
      )
    expect(await ask('Zilda Mourisca, 390.533.447-05')).toMatchObject({
      ok: false,
      error: { code: 'denied' },
    })
    expect(await ask('gate.restore')).toMatchObject({ ok: false, error: { code: 'denied' } })
    expect(await rows()).toEqual([
      {
        event: 'operation.unknown',
        operation: 'unknown',
        outcome: 'denied',
        code: 'denied',
        accountId: null,
      },
    ])
  })

  test('or broke inside leaves one too', async () => {
    const livia = clinic.as('livia')
    clinic.db.raw.exec(
      `CREATE TEMP TRIGGER broken BEFORE INSERT ON main.closing BEGIN SELECT raise(ABORT, 'no'); END`,
    )
    const span = { fromDate: MONDAY, toDate: MONDAY, startMinute: null, endMinute: null, reason: 'Curso' }
    expect(await livia.code('closing.add', { practitionerId: null, ...span })).toBe('internal')
    expect(await rows()).toContainEqual({
      event: 'closing.added',
      operation: 'closing.add',
      outcome: 'failed',
      code: 'internal',
      accountId: clinic.accounts.livia,
    })
  })
})
