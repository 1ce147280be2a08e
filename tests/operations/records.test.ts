import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { NO_VITALS, NOTHING_TYPED, type TypedVitals } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { fourTexts, type FourTexts } from '../helpers/four-texts.ts'
import { when } from '../helpers/when.ts'

type Content = FourTexts
const content = (changes: Partial<Content> = {}): Content => ({
  complaint: 'Dor de cabeça há três dias.',
  examination: '',
  assessment: '',
  plan: 'Retorno em 30 dias.',
  vitals: { ...NOTHING_TYPED, pressure: '148x92', weight: '71,4' },
  ...changes,
})

let clinic: ClinicFixture
let patientId: string
let appointmentId: string
let encounterId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  const { id: practitionerId, visit: visitTypeId } = clinic.helena
  const wish = { patientId, practitionerId, visitTypeId, ...when(`${MONDAY}T10:30`) }
  appointmentId = (await clinic.as('livia').ask('visit.book', wish)).appointmentId
  await clinic.as('helena').ask('visit.step', { appointmentId, version: 1, step: 'start' })
  const cover = await clinic.as('helena').ask('record.cover', { patientId })
  encounterId = cover.openEncounterId ?? ''
})
afterEach(() => clinic.close())

const sign = (changes: Partial<Input<'note.sign'>> = {}) =>
  clinic
    .as('helena')
    .ask('note.sign', { encounterId, version: 0, content: content(), password: PASSWORD, ...changes })
const signCode = (changes: Partial<Input<'note.sign'>> = {}) =>
  clinic
    .as('helena')
    .code('note.sign', { encounterId, version: 0, content: content(), password: PASSWORD, ...changes })

describe('vital signs', () => {
  const typed = (changes: Partial<TypedVitals>) => content({ vitals: { ...NOTHING_TYPED, ...changes } })

  test.each([
    ['pressure', '120x8'],
    ['temperature', 'afebril'],
    ['heartRate', '720'],
    ['height', '17,2'],
    ['weight', '3250'],
  ] as const)(
    'a %s of “%s” is saved as typed, and is never left out of a sealed note',
    async (field, text) => {
      const draft = { encounterId, version: 0, content: typed({ [field]: text }), caret: null }
      const { version } = await clinic.as('helena').ask('note.save-draft', draft)
      const read = await clinic.as('helena').ask('record.encounter', { encounterId })
      expect(read.draft && fourTexts(read.draft.content)).toEqual(draft.content)
      expect(await signCode({ version, content: draft.content })).toBe('vitals-unread')
      expect(await signCode({ version, content: typed({}) })).toBe('ok')
    },
  )

  test('a newborn’s weight is signed in kilograms, however it was typed', async () => {
    await clinic.db.write
      .updateTable('patient')
      .set({ birth_date: '2026-11-20' })
      .where('id', '=', patientId)
      .execute()
    const { noteId } = await sign({ content: typed({ weight: '3250' }) })
    const { content: signed } = await clinic.as('helena').ask('note.read', { noteId })
    expect(signed.vitals).toEqual({ ...NO_VITALS, weight: 3.25 })
  })
})

describe('a draft', () => {
  const save = (version: number, who: 'helena' | 'renato' = 'helena') =>
    clinic.as(who).code('note.save-draft', { encounterId, version, content: content(), caret: 'plan:3' })

  test('is saved over what was last seen and read back where the cursor stood', async () => {
    expect([await save(0), await save(1)]).toEqual(['ok', 'ok'])
    expect([await save(1), await save(0)]).toEqual(['stale', 'stale'])
    const { draft, visit } = await clinic.as('helena').ask('record.encounter', { encounterId })
    expect(draft && { ...draft, content: fourTexts(draft.content) }).toEqual({
      content: content(),
      savedAt: '2026-11-23T13:04:00.000Z',
      version: 2,
      caret: 'plan:3',
    })
    expect(visit).toMatchObject({ appointmentId, recordedLate: false })
  })

  test('is its author’s alone, and ends with the signature', async () => {
    expect(await save(0, 'renato')).toBe('not-yours')
    expect(await clinic.as('renato').code('record.encounter', { encounterId })).toBe('denied')
    await save(0)
    expect(await signCode()).toBe('stale')
    await sign({ version: 1 })
    expect(await save(1)).toBe('already-signed')
    const { draft, signedNoteId, status } = await clinic.as('helena').ask('record.encounter', { encounterId })
    expect([draft, typeof signedNoteId, status]).toEqual([null, 'string', 'finished'])
  })
})

describe('signing', () => {
  test('seals text and values, ends the visit, and can be checked', async () => {
    clinic.at(`${MONDAY}T10:52`)
    const signed = await sign()
    expect(signed.seal).toMatch(/^[0-9A-F]{4} [0-9A-F]{4}$/u)
    const helena = clinic.as('helena')
    const note = await helena.ask('note.read', { noteId: signed.noteId })
    expect(note).toMatchObject({
      own: true,
      seal: signed.seal,
      content: { ...content(), vitals: { ...NO_VITALS, systolic: 148, diastolic: 92, weight: 71.4 } },
      authorCouncil: 'CRM-SP 084207',
      addenda: [],
    })
    expect(await helena.ask('note.verify', { noteId: signed.noteId })).toMatchObject({
      intact: true,
      seal: signed.seal,
    })
    const [visit] = await helena.ask('agenda.day', { date: MONDAY })
    expect(visit).toMatchObject({ status: 'fulfilled', steps: [] })
    const cover = await helena.ask('record.cover', { patientId })
    expect(cover.lastVitals).toEqual([
      { name: 'systolic', value: 148, date: MONDAY },
      { name: 'diastolic', value: 92, date: MONDAY },
      { name: 'weight', value: 71.4, date: MONDAY },
    ])
    expect(cover.openEncounterId).toBeNull()
  })

  test('is also possible after the visit was ended', async () => {
    await clinic.as('helena').ask('visit.step', { appointmentId, version: 2, step: 'finish' })
    expect(await signCode()).toBe('ok')
    expect(await signCode()).toBe('already-signed')
  })

  test('wants something written, the own visit and the own password', async () => {
    const empty = { complaint: ' ', examination: '', assessment: '\n', plan: '', vitals: NOTHING_TYPED }
    expect(await signCode({ content: empty })).toBe('note-empty')
    expect(
      await signCode({
        content: { ...empty, vitals: { ...NOTHING_TYPED, weight: '71' } },
        password: 'outra senha',
      }),
    ).toBe('credentials')
    const others = { encounterId, version: 0, content: content(), password: PASSWORD }
    expect(await clinic.as('renato').code('note.sign', others)).toBe('not-yours')
    expect(await clinic.db.read.selectFrom('note').select('id').execute()).toEqual([])
    expect(await clinic.db.read.selectFrom('observation').selectAll().execute()).toEqual([])
  })

  test('makes whoever guesses wait', async () => {
    for (let guess = 0; guess < 3; guess += 1)
      expect(await signCode({ password: 'outra senha' })).toBe('credentials')
    expect(await signCode()).toBe('wait')
    clinic.at(`${MONDAY}T10:10`)
    expect(await signCode()).toBe('ok')
  })

  test('names the patient in the trail and no word of the note', async () => {
    const { noteId } = await sign()
    const rows = await clinic.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('event', '=', 'note.signed')
      .execute()
    expect(rows).toMatchObject([
      { subject_id: noteId, patient_ids: JSON.stringify([patientId]), outcome: 'ok' },
    ])
    expect(
      JSON.stringify(await clinic.db.read.selectFrom('audit_event').selectAll().execute()),
    ).not.toContain('cabeça')
  })
})

describe('a signed note', () => {
  let noteId: string
  beforeEach(async () => {
    noteId = (await sign()).noteId
  })
  const add = (changes: Partial<Input<'note.add'>> = {}) => ({
    noteId,
    kind: 'addendum' as const,
    reason: null,
    text: 'Trouxe o exame.',
    password: PASSWORD,
    ...changes,
  })

  test('takes addenda and corrections of its author, each with its own seal', async () => {
    const helena = clinic.as('helena')
    await helena.ask('note.add', add())
    expect(await helena.code('note.add', add({ kind: 'correction' }))).toBe('reason-needed')
    await helena.ask('note.add', add({ kind: 'correction', reason: 'Lado trocado', text: 'À direita.' }))
    expect(await helena.code('note.add', add({ text: ' ' }))).toBe('note-empty')
    expect(await helena.code('note.add', add({ password: 'outra senha' }))).toBe('credentials')
    expect(await clinic.as('renato').code('note.add', add())).toBe('not-yours')
    const { addenda } = await helena.ask('note.read', { noteId })
    expect(addenda.map(({ kind, reason, text }) => [kind, reason, text])).toEqual(
      expect.arrayContaining([
        ['addendum', null, 'Trouxe o exame.'],
        ['correction', 'Lado trocado', 'À direita.'],
      ]),
    )
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
  })

  test.each(['note', 'observation', 'addendum'] as const)(
    'shows that somebody went around the program: %s',
    async (table) => {
      await clinic.as('helena').ask('note.add', add())
      const { raw } = clinic.db
      raw.exec(`DROP TRIGGER ${table}_frozen`)
      const change = {
        note: `plan = plan || '.'`,
        observation: 'value = value + 1',
        addendum: `text = 'nada'`,
      }[table]
      raw.exec(`UPDATE ${table} SET ${change}`)
      expect(await clinic.as('helena').ask('note.verify', { noteId })).toMatchObject({ intact: false })
    },
  )
})

describe('a chart', () => {
  test('asks a doctor with no visit today for the reason, and stays shut until it is given', async () => {
    const { noteId } = await sign()
    const renato = clinic.as('renato')
    const shut = {
      needsReason: true,
      lastVisits: [],
      lastVitals: [],
      openEncounterId: null,
      name: 'Teresa Amaral',
    }
    expect(await renato.ask('record.cover', { patientId })).toMatchObject(shut)
    expect(await renato.code('record.timeline', { patientId })).toBe('denied')
    expect(await renato.code('note.read', { noteId })).toBe('denied')
    expect(await renato.code('note.verify', { noteId })).toBe('denied')
    expect(await renato.code('note.print', { noteId })).toBe('denied')

    await renato.ask('record.give-reason', { patientId, reason: 'Pediu parecer' })
    const open = await renato.ask('record.cover', { patientId })
    expect([open.needsReason, open.lastVisits.length, open.lastVitals[0]?.date]).toEqual([false, 1, MONDAY])
    const { notes } = await renato.ask('record.timeline', { patientId })
    expect(notes.map(({ id, own }) => [id, own])).toEqual([[noteId, false]])
    expect(await renato.code('note.read', { noteId })).toBe('ok')

    clinic.at(`${MONDAY}T22:04`)
    expect((await clinic.as('renato').ask('record.cover', { patientId })).needsReason).toBe(false)
    clinic.at(`${MONDAY}T22:05`)
    expect((await clinic.as('renato').ask('record.cover', { patientId })).needsReason).toBe(true)
  })

  test('is open the day of the visit only, once its note is signed', async () => {
    await sign()
    clinic.at('2026-11-24T08:00')
    expect(await clinic.as('helena').code('record.timeline', { patientId })).toBe('denied')
    const denied = await clinic.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('outcome', '=', 'denied')
      .execute()
    expect(denied).toMatchObject([
      { event: 'record.timeline-read', patient_ids: JSON.stringify([patientId]) },
    ])
  })

  test('is nothing for the desk', async () => {
    expect(await clinic.as('livia').code('record.cover', { patientId })).toBe('denied')
    expect(await clinic.as('livia').code('record.encounter', { encounterId })).toBe('denied')
  })

  test('pages its notes, newest first', async () => {
    await sign()
    const { signedAt } = await clinic.db.read
      .selectFrom('note')
      .select('signed_at as signedAt')
      .executeTakeFirstOrThrow()
    const helena = clinic.as('helena')
    expect((await helena.ask('record.timeline', { patientId })).more).toBe(false)
    expect(await helena.ask('record.timeline', { patientId, before: signedAt })).toEqual({
      notes: [],
      closed: [],
      moved: [],
      more: false,
    })
  })
})
