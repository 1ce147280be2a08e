import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Name } from '../../preload/contract/index.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import {
  clinicFixture,
  MONDAY,
  PASSWORD,
  type ClinicFixture,
  type Person,
} from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'
import { addNurse, arrived, triageOf } from '../helpers/nurse.ts'
import { writing } from '../helpers/people.ts'

let clinic: ClinicFixture
let noemi: () => Person
let nurse: Awaited<ReturnType<typeof addNurse>>
let appointmentId: string
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  nurse = await addNurse(clinic)
  noemi = nurse.noemi
  patientId = clinic.patients.teresa
  appointmentId = await arrived(clinic)
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const sheet = () => noemi().ask('triage.sheet', { appointmentId })

/** Helena knows an allergy and a secret problem, and has signed an open note and a secret one before. */
async function chart() {
  await helena().ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
  const enter = (content: object, secret: boolean) =>
    helena().ask('statement.enter', { patientId, encounterId: null, content, secret } as never)
  const allergy = {
    kind: 'allergy',
    substance: 'Dipirona',
    reaction: null,
    criticality: 'high',
    status: 'active',
  }
  await enter(allergy, false)
  await enter({ kind: 'problem', code: null, words: 'mk-segredo', status: 'active', since: null }, true)
  await enter({ kind: 'family-history', words: 'mk-familia', when: null }, false)
  for (const [text, secrecy] of [
    ['mk-aberta', 'open'],
    ['mk-fechada', 'secret'],
  ] as const) {
    const { encounterId } = await helena().ask('record.begin-contact', { patientId, contact: 'phone' })
    const content = { complaint: text, examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }
    await helena().ask('note.sign', { encounterId, version: 0, content, secrecy, password: PASSWORD })
  }
}

describe('a nurse', () => {
  test('sees who has arrived today, and nobody else', async () => {
    await merging(clinic).book(clinic.patients.hugo, `${MONDAY}T14:00`)
    expect(await noemi().ask('triage.waiting', {})).toMatchObject([
      { appointmentId, patientId, triagedAt: null },
    ])
    const later = await merging(clinic).book(clinic.patients.joana, `${MONDAY}T15:00`)
    expect(await noemi().code('triage.sheet', { appointmentId: later })).toBe('denied')
    expect(await noemi().code('triage.sign', triageOf(later))).toBe('wrong-status')
    clinic.at('2026-11-24T10:00')
    expect(await noemi().ask('triage.waiting', {})).toEqual([])
    expect(await noemi().code('triage.sheet', { appointmentId })).toBe('denied')
    expect(await noemi().code('triage.sign', triageOf(appointmentId))).toBe('wrong-status')
  })

  test('reads what safety needs and her own entries, no other note and nothing secret', async () => {
    await chart()
    await noemi().ask('triage.sign', triageOf(appointmentId))
    const seen = await sheet()
    expect(seen.known.map(({ kind }) => kind)).toEqual(['allergy'])
    expect(seen.notes).toMatchObject([{ triage: true, own: true, visitType: 'Triagem' }])
    expect(JSON.stringify(seen)).not.toContain('mk-')
  })

  test('reads open notes too where an administrator says so, and still nothing secret', async () => {
    await chart()
    expect(await noemi().code('triage.set-rules', { readsNotes: true })).toBe('denied')
    await clinic.as('sueli').ask('triage.set-rules', { readsNotes: true })
    const told = JSON.stringify(await sheet())
    expect(told).toContain('mk-aberta')
    expect(told).not.toContain('mk-fechada')
    expect(told).not.toContain('mk-segredo')
    await clinic.as('sueli').ask('triage.set-rules', { readsNotes: false })
    expect(JSON.stringify(await sheet())).not.toContain('mk-aberta')
  })

  test('may ask for the triage and her own account, and for nothing else', () => {
    const file = join(import.meta.dirname, '../contract/surface.json')
    const surface = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      { readonly roles?: readonly string[] }
    >
    const hers = (Object.keys(surface) as Name[]).filter((name) => surface[name]?.roles?.includes('nurse'))
    expect(hers).toEqual([
      'account.change-password',
      'account.notices',
      'account.notices-seen',
      'account.photo',
      'account.read',
      'account.set-photo',
      'account.update',
      'note.add',
      'session.lock',
      'session.unlock',
      'terms.accept',
      'terms.accepted',
      'triage.close-draft',
      'triage.left',
      'triage.move',
      'triage.save-draft',
      'triage.sheet',
      'triage.sign',
      'triage.sign-left',
      'triage.waiting',
    ])
  })

  test('is a professional with a register, and signs in no more once she is put out of use', async () => {
    const account = { displayName: 'Rui', userName: 'rui', email: null, cpf: null, roles: ['nurse' as const] }
    const making = { ...account, practitionerId: null }
    expect(await clinic.as('sueli').code('staff.create', making)).toBe('practitioner-needed')
    const door = clinic.window('porta', 'doctor')
    const signIn = () => door.code('session.sign-in', { identifier: 'noemi', password: PASSWORD })
    expect(await signIn()).toBe('ok')
    await writing(clinic.db, (tx) =>
      tx.updateTable('practitioner').set({ active: 0 }).where('id', '=', nurse.practitionerId).execute(),
    )
    expect(await signIn()).toBe('credentials')
  })
})

describe('a triage', () => {
  test('stands in the chart as the nurse’s own sealed entry, with values of the triage that she measured', async () => {
    const { noteId } = await noemi().ask('triage.sign', triageOf(appointmentId))
    const rows = clinic.db.raw
      .prepare('SELECT source, measured_by AS by, measured_at AS at FROM observation WHERE note_id = ?')
      .all(noteId)
    const hers = { source: 'triage', by: nurse.accountId, at: `${MONDAY}T10:04` }
    expect(rows).toEqual([hers, hers, hers])
    const step = { appointmentId, version: 2, step: 'start' as const }
    await helena().ask('visit.step', step)
    const { notes } = await helena().ask('record.timeline', { patientId })
    expect(notes).toMatchObject([{ id: noteId, triage: true, own: false, authorCouncil: 'COREN-SP 061204' }])
    const { takings } = await helena().ask('chart.values', { patientId, field: 'weight' })
    expect(takings).toMatchObject([{ source: 'triage', values: [{ value: 71.3 }] }])
    const { notes: count, findings } = await helena().ask('record.verify', { patientId })
    expect([count, findings]).toEqual([1, []])
    expect(await noemi().ask('triage.waiting', {})).toEqual([])
  })

  test('leaves the visit and its consultation as they were', async () => {
    await noemi().ask('triage.sign', triageOf(appointmentId))
    expect(await noemi().ask('triage.waiting', {})).toMatchObject([
      { triagedAt: expect.any(String) as string },
    ])
    const { encounterId } = await helena().ask('visit.step', { appointmentId, version: 2, step: 'start' })
    const encounter = await helena().ask('record.encounter', { encounterId: encounterId ?? '' })
    expect(encounter).toMatchObject({ signedNoteId: null, draft: null, contact: null })
  })

  test('is signed with what can be read, something in it, and her own password', async () => {
    const { vitals, ...rest } = triageOf(appointmentId)
    const none = { ...rest, text: '', vitals: NOTHING_TYPED }
    expect(await noemi().code('triage.sign', none)).toBe('note-empty')
    const unread = { ...rest, vitals: { ...vitals, pressure: 'alta' } }
    expect(await noemi().code('triage.sign', unread)).toBe('vitals-unread')
    const other = { ...rest, vitals, password: 'outra senha qualquer' }
    expect(await noemi().code('triage.sign', other)).toBe('credentials')
    expect(clinic.db.raw.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0)
  })
})

describe('a triage of the wrong person', () => {
  test('is signed anew for who is here, by its nurse alone, and leaves a mark and nobody triaged', async () => {
    const { noteId } = await noemi().ask('triage.sign', triageOf(appointmentId))
    const right = await arrived(clinic, '11:00', clinic.patients.hugo)
    const move = { noteId, appointmentId: right, reason: 'Chamei a pessoa errada', password: PASSWORD }
    expect(await noemi().code('triage.move', { ...move, appointmentId })).toBe('right-chart')
    expect(await noemi().code('triage.move', { ...move, password: 'outra-senha-1' })).toBe('credentials')
    expect(await helena().code('triage.move', move)).toBe('denied')
    const moved = await noemi().ask('triage.move', move)
    expect((await sheet()).notes).toEqual([])
    const there = await noemi().ask('triage.sheet', { appointmentId: right })
    expect(there.notes).toMatchObject([{ id: moved.noteId, triage: true, own: true }])
    expect(there.notes[0]?.measured.map(({ value }) => value).sort()).toEqual([150, 71.3, 90])
    const waiting = await noemi().ask('triage.waiting', {})
    const isTriaged = waiting.map((one) => [one.appointmentId, one.triagedAt !== null])
    expect(isTriaged).toEqual(
      expect.arrayContaining([
        [appointmentId, false],
        [right, true],
      ]),
    )
    for (const id of [patientId, clinic.patients.hugo]) {
      await helena().ask('record.give-reason', { patientId: id, reason: 'Conferir' })
      expect((await helena().ask('record.verify', { patientId: id })).findings).toEqual([])
    }
    const left = await helena().ask('chart.entries', { patientId })
    expect(left.entries.map(({ kind }) => kind)).toEqual(['moved'])
    expect(await noemi().code('triage.move', move)).toBe('wrong-status')
  })

  test('is of who is here, and no doctor’s note', async () => {
    await chart()
    const { noteId } = await noemi().ask('triage.sign', triageOf(appointmentId))
    const later = await merging(clinic).book(clinic.patients.hugo, `${MONDAY}T14:00`)
    const move = { noteId, appointmentId: later, reason: 'Chamei a pessoa errada', password: PASSWORD }
    expect(await noemi().code('triage.move', move)).toBe('wrong-status')
    const here = await arrived(clinic, '11:00', clinic.patients.hugo)
    const { notes } = await helena().ask('record.timeline', { patientId })
    const doctors = notes.find(({ triage }) => !triage)?.id ?? ''
    expect(await noemi().code('triage.move', { ...move, appointmentId: here, noteId: doctors })).toBe(
      'not-found',
    )
  })
})

describe('a triage that is moved while the desk takes an arrival back', () => {
  test('is moved to nobody who is not here', async () => {
    const { noteId } = await noemi().ask('triage.sign', triageOf(appointmentId))
    const right = await arrived(clinic, '11:00', clinic.patients.hugo)
    const move = { noteId, appointmentId: right, reason: 'Chamei a pessoa errada', password: PASSWORD }
    const [moved, left] = await Promise.all([
      noemi().code('triage.move', move),
      clinic.as('livia').code('visit.step', { appointmentId: right, version: 2, step: 'undo-arrive' }),
    ])
    expect([moved, left]).toEqual(['wrong-status', 'ok'])
  })
})

describe('a triage that is signed twice at once', () => {
  test('is one entry; measured again later it is another', async () => {
    const twice = await Promise.all([0, 1].map(() => noemi().code('triage.sign', triageOf(appointmentId))))
    expect(twice.sort()).toEqual(['already-signed', 'ok'])
    expect((await sheet()).notes).toHaveLength(1)
    clinic.tick(60_000)
    expect(await noemi().code('triage.sign', triageOf(appointmentId))).toBe('ok')
    expect((await sheet()).notes).toHaveLength(2)
    // The clock was an hour ahead, and somebody put it right: what was signed then is no key pressed twice.
    clinic.setClock(`${MONDAY}T09:05`)
    expect(await noemi().code('triage.sign', triageOf(appointmentId))).toBe('ok')
  })
})
