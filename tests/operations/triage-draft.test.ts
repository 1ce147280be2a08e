import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import {
  clinicFixture,
  MONDAY,
  PASSWORD,
  type ClinicFixture,
  type Person,
} from '../helpers/clinic-fixture.ts'
import { addNurse, arrived, triageOf } from '../helpers/nurse.ts'

let clinic: ClinicFixture
let noemi: () => Person
let appointmentId: string
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  ;({ noemi } = await addNurse(clinic))
  patientId = clinic.patients.teresa
  appointmentId = await arrived(clinic)
})
afterEach(() => clinic.close())

const typed = () => {
  const { password: _, ...rest } = triageOf(appointmentId)
  return rest
}
const draft = async () => (await noemi().ask('triage.sheet', { appointmentId })).draft

describe('what a nurse types', () => {
  test('is kept while she types, also as her window is locked, and gone once it is signed', async () => {
    expect(await draft()).toBeNull()
    const { vitals, text } = typed()
    await noemi().ask('triage.save-draft', typed())
    expect(await draft()).toEqual({ vitals, text })
    await noemi().ask('session.lock', { reason: 'asked' })
    const locked = clinic.window('noemi', 'doctor')
    expect(await locked.code('triage.save-draft', { ...typed(), text: 'até aqui' })).toBe('ok')
    expect(await locked.code('triage.sheet', { appointmentId })).toBe('held')
    expect(await draft()).toEqual({ vitals, text: 'até aqui' })
    await noemi().ask('triage.sign', triageOf(appointmentId))
    expect(await draft()).toBeNull()
    expect(clinic.db.raw.prepare('SELECT count(*) FROM triage_draft').pluck().get()).toBe(0)
  })

  test('is hers alone, and of one visit', async () => {
    await noemi().ask('triage.save-draft', typed())
    const helena = clinic.as('helena')
    expect(await helena.code('triage.save-draft', typed())).toBe('denied')
    const { encounterId = '' } = await helena.ask('visit.step', { appointmentId, version: 2, step: 'start' })
    const seen = [
      await helena.ask('record.encounter', { encounterId: encounterId ?? '' }),
      await helena.ask('record.timeline', { patientId }),
      await helena.ask('chart.entries', { patientId }),
    ]
    expect(JSON.stringify(seen)).not.toContain('Tontura')
    const other = clinic.db.raw.prepare('UPDATE triage_draft SET account_id = ?')
    other.run(clinic.accounts.helena)
    expect(await draft()).toBeNull()
  })

  test('is of somebody who is here', async () => {
    await clinic.as('livia').ask('visit.step', { appointmentId, version: 2, step: 'undo-arrive' })
    expect(await noemi().code('triage.save-draft', typed())).toBe('wrong-status')
  })
})

describe('a triage that was signed wrong', () => {
  const weightOf = (note: {
    readonly measured: readonly { readonly sign: string | null; readonly item: string }[]
  }) => note.measured.find(({ sign }) => sign === 'weight')
  const adding = (noteId: string) => ({
    ...{ noteId, kind: 'correction' as const, reason: 'Balança sem tara', text: '', password: PASSWORD },
  })

  test('is put right by its nurse with a reason, and the doctor sees what counts and what it was', async () => {
    const { noteId } = await noemi().ask('triage.sign', triageOf(appointmentId))
    const [note] = (await noemi().ask('triage.sheet', { appointmentId })).notes
    const item = (note && weightOf(note)?.item) ?? ''
    const values = [{ item, text: '68,2', inWords: false }]
    expect(await noemi().code('note.add', { ...adding(noteId), values, reason: null })).toBe('reason-needed')
    expect(await noemi().code('note.add', { ...adding(noteId), values })).toBe('ok')
    const helena = clinic.as('helena')
    await helena.ask('visit.step', { appointmentId, version: 2, step: 'start' })
    const { notes } = await helena.ask('record.timeline', { patientId })
    expect(notes.map(weightOf)).toMatchObject([{ value: 68.2, source: 'triage' }])
    expect(notes[0]?.addenda).toMatchObject([
      { reason: 'Balança sem tara', authorCouncil: 'COREN-SP 061204', values: [{ was: [{ value: 71.3 }] }] },
    ])
    expect((await helena.ask('record.verify', { patientId })).findings).toEqual([])
  })

  test('gets no diagnosis by it, nor is a doctor’s note hers to put right', async () => {
    const { noteId } = await noemi().ask('triage.sign', triageOf(appointmentId))
    const now = { code: null, words: 'Hipertensão', table: null, role: 'principal' as const }
    const diagnoses = [{ item: null, now }]
    expect(await noemi().code('note.add', { ...adding(noteId), diagnoses })).toBe('diagnosis-unfit')
    const helena = clinic.as('helena')
    const { encounterId } = await helena.ask('visit.step', { appointmentId, version: 2, step: 'start' })
    const content = { complaint: 'Tosse', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }
    const signing = { encounterId: encounterId ?? '', version: 0, content, password: PASSWORD }
    const signed = await helena.ask('note.sign', signing)
    expect(await noemi().code('note.add', adding(signed.noteId))).toBe('not-yours')
    expect(await helena.code('note.add', adding(noteId))).toBe('not-yours')
  })
})

test('a medicine under secrecy warns a nurse, and she is not told which', async () => {
  const warned = async () => (await noemi().ask('triage.sheet', { appointmentId })).hiddenWarning
  const helena = clinic.as('helena')
  await helena.ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
  const medicine = { name: 'Mk-segredo', posology: null, continuous: false, stopped: null }
  const enter = (until: string) => {
    const content = { kind: 'medication' as const, ...medicine, until }
    return helena.ask('statement.enter', { patientId, encounterId: null, content, secret: true })
  }
  await enter('2026-11-22')
  expect(await warned()).toBe(false)
  await enter(MONDAY)
  expect(await warned()).toBe(true)
  expect(JSON.stringify(await noemi().ask('triage.sheet', { appointmentId }))).not.toContain('segredo')
})

test('a nurse’s card needs nothing to book, a doctor’s does', async () => {
  const card = {
    ...{
      name: 'Rita Nunes',
      treatment: 'Rita',
      councilNumber: '778899',
      councilState: 'SP' as const,
      rqe: null,
    },
    ...{ specialty: 'Enfermagem', hours: [], visitTypes: [] },
  }
  const create = (council: 'COREN' | 'CRM') =>
    clinic.as('sueli').call('practitioner.create', { practitioner: { ...card, council } })
  expect(await create('CRM')).toMatchObject({
    error: { code: 'invalid', fields: [{ path: 'practitioner.visitTypes', issue: 'required' }] },
  })
  expect(await create('COREN')).toMatchObject({ ok: true })
})
