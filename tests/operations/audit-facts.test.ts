import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendAudit } from '../../db/repositories/audit.ts'
import { AUDIT_EVENTS } from '../../preload/contract/audit-events.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'
import { sentBack } from '../helpers/people.ts'
import { auditEntry } from '../helpers/trail.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const newest = async (event: string) => (await clinic.as('sueli').ask('audit.list', { event }))[0]

async function staffOf(name: 'livia' | 'helena') {
  const all = await clinic.as('sueli').ask('staff.list', {})
  const found = all.find(({ accountId }) => accountId === clinic.accounts[name])
  if (!found) throw new Error(name)
  const { accountId, roles, practitionerId, active } = found
  return { accountId, roles, practitionerId, active }
}

test('a failed sign-in names the account that was tried, by whichever of its names', async () => {
  const desk = clinic.window('w9', 'reception')
  expect(await desk.code('session.sign-in', { identifier: 'livia', password: 'Pindamonhangaba' })).toBe(
    'credentials',
  )
  expect(await newest('session.signed-in')).toMatchObject({
    outcome: 'failed',
    actor: null,
    account: { id: clinic.accounts.livia, name: 'livia' },
    station: 'reception',
    workstation: 'Ensaio',
  })
  // Nobody is named where nobody was meant.
  clinic.tick(60_000)
  expect(await desk.code('session.sign-in', { identifier: 'ninguem', password: 'Pindamonhangaba' })).toBe(
    'credentials',
  )
  expect(await newest('session.signed-in')).toMatchObject({ outcome: 'failed', account: null })
})

test('a fact is told under the name of its day, and with it the name of today', async () => {
  await clinic.as('livia').ask('patient.search', { text: 'teresa' })
  clinic.tick(1000)
  const renamed = { ...(await staffOf('livia')), displayName: 'Lívia Nunes' }
  expect(await clinic.as('sueli').code('staff.update', renamed)).toBe('ok')
  expect(await newest('patient.searched')).toMatchObject({ actor: { name: 'livia', nameNow: 'Lívia Nunes' } })
  expect(await newest('staff.updated')).toMatchObject({
    account: { name: 'Lívia Nunes', nameNow: null },
    changes: [{ field: 'displayName', before: 'livia', after: 'Lívia Nunes' }],
  })
})

test('nobody of the staff changes his own name; a patient may', async () => {
  for (const who of ['livia', 'helena', 'sueli', 'joana'] as const) {
    const own = clinic.as(who)
    const { displayName, email, phone, version } = await own.ask('account.read', {})
    const code = await own.code('account.update', { displayName: 'Outra Pessoa', email, phone, version })
    expect([who, code]).toEqual([who, who === 'joana' ? 'ok' : 'denied'])
    // Control: the rest of the account is one's own.
    if (who !== 'joana')
      expect(await own.code('account.update', { displayName, email, phone: '11987654321', version })).toBe(
        'ok',
      )
  }
})

test('what is done outside the database has its intent in the trail before it is done', async () => {
  const seen: string[] = []
  await clinic.close()
  clinic = await clinicFixture({
    desktop: {
      leaveKiosk: async () => {
        const rows = clinic.db.raw.prepare('SELECT event FROM audit_event ORDER BY seq').pluck().all()
        seen.push(String(rows.at(-1)))
        return true
      },
    },
  })
  const kiosk = clinic.window('k1', 'kiosk')
  await kiosk.ask('workstation.leave-kiosk', { identifier: 'sueli', password: PASSWORD })
  expect(seen).toEqual(['workstation.kiosk-leaving'])
  expect(await newest('workstation.kiosk-left')).toMatchObject({ outcome: 'ok' })
  // Who does not prove himself intends nothing.
  expect(await kiosk.code('workstation.leave-kiosk', { identifier: 'sueli', password: 'x'.repeat(12) })).toBe(
    'credentials',
  )
  expect(await clinic.as('sueli').ask('audit.list', { event: 'workstation.kiosk-leaving' })).toHaveLength(1)
})

test('a copy that never ends leaves its intent', async () => {
  expect(await clinic.as('sueli').code('backup.now', { folder: '/nowhere/at/all' })).toBe('folder-missing')
  expect(await newest('backup.begun')).toMatchObject({ outcome: 'ok', actor: { name: 'sueli' } })
})

test('who opened a record is told with the reason given, to the second, and on paper', async () => {
  const clerk = merging(clinic)
  const { teresa } = clinic.patients
  const appointmentId = await clerk.book(teresa, `${MONDAY}T10:30`)
  await clerk.seeAndSign(appointmentId, teresa)
  const renato = clinic.as('renato')
  await renato.ask('record.cover', { patientId: teresa })
  clinic.tick(40_000)
  await renato.ask('record.give-reason', { patientId: teresa, reason: 'Pediu uma segunda opinião' })
  const rows = await clinic.as('sueli').ask('audit.list', { patientId: teresa, kind: 'record' })
  expect(
    rows.filter(({ reason }) => reason !== null).map(({ event, actor }) => [event, actor?.name]),
  ).toEqual([
    ['record.reason-given', 'renato'],
    ['record.opened', 'renato'],
  ])
  const signed = rows.find(({ event }) => event === 'note.signed')
  expect(signed).toMatchObject({
    patients: [{ id: teresa, name: 'Teresa Amaral' }],
    visit: { date: MONDAY, startMinute: 630 },
  })
  const sheet = await clinic.as('sueli').ask('audit.sheet', { patientId: teresa })
  expect(sheet).toMatchObject({ name: 'Teresa Amaral', more: false })
  expect(sheet.rows.map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq))
  expect(await newest('audit.sheet-printed')).toMatchObject({ patients: [{ id: teresa }] })
})

test('what changed in a card is told with its row', async () => {
  const { teresa } = clinic.patients
  const livia = clinic.as('livia')
  const { card, version } = await livia.ask('patient.read', { patientId: teresa })
  await livia.ask('patient.update', {
    patientId: teresa,
    version,
    card: { ...sentBack(card), phone: '11912345678' },
  })
  expect(await newest('patient.updated')).toMatchObject({
    changes: [{ field: 'phone', after: '+5511912345678' }],
  })
})

test('what repeats all day is folded, but never what was refused', async () => {
  const livia = clinic.as('livia')
  await livia.ask('patient.search', { text: 'teresa' })
  expect(await livia.code('patient.search', { text: 'x'.repeat(9_000) })).toBe('invalid')
  const folded = await clinic.as('sueli').ask('audit.list', { folded: true })
  const searched = folded.filter(({ event }) => event === 'patient.searched')
  expect(searched.map(({ outcome }) => outcome)).toEqual(['failed'])
  const all = await clinic.as('sueli').ask('audit.list', {})
  expect(all.filter(({ event }) => event === 'patient.searched')).toHaveLength(2)
})

test('a kind holds its events, a day its facts, and a person his', async () => {
  const livia = clinic.as('livia')
  await livia.ask('patient.read', { patientId: clinic.patients.teresa })
  await livia.ask('session.lock', { reason: 'asked' })
  const sueli = clinic.as('sueli')
  const cards = await sueli.ask('audit.list', { kind: 'card' })
  expect(cards.map(({ event }) => event)).toContain('patient.card-opened')
  expect(cards.filter(({ event }) => AUDIT_EVENTS[event as keyof typeof AUDIT_EVENTS] !== 'card')).toEqual([])
  expect(await sueli.ask('audit.list', { kind: 'card', to: '2026-11-22' })).toEqual([])
  expect(await sueli.ask('audit.list', { kind: 'card', from: MONDAY, to: MONDAY })).toHaveLength(cards.length)
  expect(await sueli.ask('audit.list', { kind: 'card', accountId: clinic.accounts.helena })).toEqual([])
})

test('what is folded hides nothing of its kind', async () => {
  await merging(clinic).book(clinic.patients.teresa, `${MONDAY}T10:30`)
  await clinic.db.write.transaction().execute(async (tx) => {
    for (let more = 0; more < 120; more += 1) await appendAudit(tx, auditEntry({ event: 'slot.held' }))
  })
  const sueli = clinic.as('sueli')
  expect(await sueli.ask('audit.list', { kind: 'visit' })).toHaveLength(100)
  const folded = await sueli.ask('audit.list', { kind: 'visit', folded: true })
  expect(folded.map(({ event }) => event)).toContain('appointment.booked')
})

test('paper and messages have their intent before them, and the patient is told of the deed once', async () => {
  const clerk = merging(clinic)
  const { teresa } = clinic.patients
  const appointmentId = await clerk.book(teresa, `${MONDAY}T10:30`)
  const noteId = await clerk.seeAndSign(appointmentId, teresa)
  clinic.paper('printed')
  const helena = clinic.as('helena')
  await helena.ask('note.print', { noteId })
  await helena.ask('note.save-pdf', { noteId })
  const events = clinic.db.raw
    .prepare(
      `SELECT event FROM audit_event WHERE event LIKE 'note.%' AND event <> 'note.draft-saved' ORDER BY seq`,
    )
    .pluck()
    .all()
  expect(events).toEqual(['note.signed', 'note.printing', 'note.printed', 'note.saving', 'note.saved-as-pdf'])
  const sheet = await clinic.as('sueli').ask('audit.sheet', { patientId: teresa })
  expect(sheet.rows.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['note.saved-as-pdf', 'note.printed', 'note.signed']),
  )
  expect(sheet.rows.filter(({ event }) => ['note.printing', 'note.draft-saved'].includes(event))).toEqual([])
})

test('a reason that is given afterwards does not take the place of the one that was', async () => {
  const helena = clinic.as('helena')
  const { teresa: patientId } = clinic.patients
  await helena.ask('record.give-reason', { patientId, reason: 'a primeira razão' })
  await helena.ask('record.timeline', { patientId })
  clinic.tick(600_000)
  // Ten minutes later she writes down something better.
  await helena.ask('record.give-reason', { patientId, reason: 'outra razão, melhor' })
  const rows = await clinic.as('sueli').ask('audit.list', { patientId, event: 'record.timeline-read' })
  expect(rows.map(({ reason }) => reason)).toEqual(['a primeira razão'])
})
