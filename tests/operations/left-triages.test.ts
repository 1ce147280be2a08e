import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { arrived, leftTriage, triageOf } from '../helpers/nurse.ts'
import { writing } from '../helpers/people.ts'

let clinic: ClinicFixture
let left: Awaited<ReturnType<typeof leftTriage>>
beforeEach(async () => {
  clinic = await clinicFixture()
  left = await leftTriage(clinic)
})
afterEach(() => clinic.close())

const listed = () => left.noemi().ask('triage.left', {})
const typed = (appointmentId: string) => {
  const { password: _, ...rest } = triageOf(appointmentId)
  return rest
}

describe('a triage that was begun and never signed', () => {
  test('stands in its nurse’s list once nobody is here, with what she typed, and in no list of others', async () => {
    const { appointmentId } = left
    const { vitals, text } = typed(appointmentId)
    const about = { appointmentId, patientId: clinic.patients.teresa, date: MONDAY, wasHere: true }
    expect(await listed()).toMatchObject([{ ...about, vitals, text }])
    clinic.at('2026-11-25T09:00')
    expect(await listed()).toMatchObject([{ ...about, vitals, text }])
    expect(await clinic.as('helena').code('triage.left', {})).toBe('denied')
    // Control: of whoever is here the list of who waits leads to it, and what says nothing is nobody's to finish.
    clinic.at(`${MONDAY}T10:04`)
    const [here, blank] = [
      await arrived(clinic, '11:00', clinic.patients.hugo),
      await arrived(clinic, '11:30', clinic.patients.joana),
    ]
    await left.noemi().ask('triage.save-draft', typed(here))
    await left.noemi().ask('triage.save-draft', {
      ...typed(blank),
      vitals: { ...vitals, pressure: '', weight: ' ' },
      text: '',
    })
    expect(await listed()).toHaveLength(1)
    clinic.at('2026-11-24T09:00')
    expect((await listed()).map((one) => one.appointmentId).sort()).toEqual([appointmentId, here].sort())
  })

  test('is signed later, and its values are of the moment at which they were typed', async () => {
    const { appointmentId, noemi } = left
    clinic.at('2026-11-25T09:00')
    expect(await noemi().code('triage.sign', triageOf(appointmentId))).toBe('wrong-status')
    await noemi().ask('triage.sign-left', { ...triageOf(appointmentId), text: 'Tontura, melhorou' })
    expect(await listed()).toEqual([])
    const patientId = clinic.patients.teresa
    await clinic.as('helena').ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
    const { takings } = await clinic.as('helena').ask('chart.values', { patientId, field: 'weight' })
    expect(takings).toMatchObject([{ at: `${MONDAY}T10:04`, values: [{ value: 71.3 }], source: 'triage' }])
    const { notes } = await clinic.as('helena').ask('record.timeline', { patientId })
    expect(notes).toMatchObject([{ date: MONDAY, triage: true, visitType: 'Triagem' }])
    expect((await clinic.as('helena').ask('record.verify', { patientId })).findings).toEqual([])
    expect(await noemi().code('triage.sign-left', triageOf(appointmentId))).toBe('not-found')
  })

  test('is closed with a reason, and what was typed stays', async () => {
    const { appointmentId, noemi } = left
    await noemi().ask('triage.close-draft', { appointmentId, reason: 'Foi medido de novo' })
    expect(await listed()).toEqual([])
    const rows = clinic.db.raw.prepare('SELECT content, close_reason FROM triage_draft').all()
    expect(rows).toMatchObject([
      { close_reason: 'Foi medido de novo', content: expect.stringContaining('Tontura') as string },
    ])
    for (const code of [
      await noemi().code('triage.close-draft', { appointmentId, reason: 'De novo' }),
      await noemi().code('triage.sign-left', triageOf(appointmentId)),
    ])
      expect(code).toBe('not-found')
  })

  test('of whom the desk says that nobody was here is only closed', async () => {
    const appointmentId = await arrived(clinic, '11:00', clinic.patients.hugo)
    await left.noemi().ask('triage.save-draft', typed(appointmentId))
    await clinic.as('livia').ask('visit.step', { appointmentId, version: 2, step: 'undo-arrive' })
    expect((await listed()).find((one) => one.appointmentId === appointmentId)).toMatchObject({
      wasHere: false,
    })
    expect(await left.noemi().code('triage.sign-left', triageOf(appointmentId))).toBe('wrong-status')
    const closing = { appointmentId, reason: 'Pessoa errada' }
    expect(await left.noemi().code('triage.close-draft', closing)).toBe('ok')
  })

  test('asks for her own password, and for values that can be read', async () => {
    const { appointmentId, noemi } = left
    const signing = triageOf(appointmentId)
    expect(await noemi().code('triage.sign-left', { ...signing, password: `${PASSWORD}x` })).toBe(
      'credentials',
    )
    const vitals = { ...signing.vitals, weight: 'muito' }
    expect(await noemi().code('triage.sign-left', { ...signing, vitals })).toBe('vitals-unread')
    expect(await listed()).toHaveLength(1)
  })
})

describe('what a nurse who left had typed of a triage', () => {
  const renato = () => clinic.as('renato')
  const kept = async () => {
    const { entries } = await renato().ask('chart.entries', { patientId: clinic.patients.teresa })
    return entries.flatMap((one) => (one.kind === 'kept-draft' ? [one.draft] : []))
  }
  const here = (active: 0 | 1) =>
    writing(clinic.db, (tx) =>
      tx.updateTable('practitioner').set({ active }).where('id', '=', left.practitionerId).execute(),
    )
  const keepTriage = (appointmentId = left.appointmentId) =>
    renato().code('note.keep-left', {
      draft: { of: 'triage', appointmentId },
      accountId: left.accountId,
      ...{ reason: 'Deixou a clínica', password: PASSWORD },
    })
  const told = async () =>
    (await renato().ask('note.left-drafts', {})).filter(({ draft }) => draft.of === 'triage')

  beforeEach(() => clinic.as('sueli').ask('staff.name-lead', { practitionerId: clinic.renato.id }))

  test('is the responsável técnico’s to put into the chart from the day on which she is gone', async () => {
    expect(await told()).toEqual([])
    expect(await keepTriage()).toBe('author-back')
    await here(0)
    expect(await told()).toMatchObject([
      {
        draft: { appointmentId: left.appointmentId },
        patientId: clinic.patients.teresa,
        authorName: 'Noemi Faria',
        authorCouncil: 'COREN-SP 061204',
      },
    ])
    expect(JSON.stringify(await told())).not.toContain('Tontura')
    expect(await keepTriage()).toBe('ok')
    expect(await told()).toEqual([])
    expect(await kept()).toMatchObject([
      {
        authorName: 'Noemi Faria',
        typed: [
          { field: 'pressure', text: '15x9', source: 'triage' },
          { field: 'weight', text: '71,3', source: 'triage' },
        ],
      },
    ])
    expect(JSON.stringify(await kept())).toContain('Tontura ao levantar')
    const { findings, drafts: count } = await renato().ask('record.verify', {
      patientId: clinic.patients.teresa,
    })
    expect([findings, count]).toEqual([[], 1])
    expect(await keepTriage()).toBe('not-found')
    await here(1)
    expect(await left.noemi().ask('triage.left', {})).toEqual([])
  })

  test('is nobody’s to open once she has closed it with a reason', async () => {
    const { appointmentId } = left
    await left.noemi().ask('triage.close-draft', { appointmentId, reason: 'Foi medido de novo' })
    await here(0)
    expect(await told()).toEqual([])
    expect(await keepTriage()).toBe('not-found')
  })

  test('of whom the desk says that nobody was here is put into no chart, for it may be about another person', async () => {
    const appointmentId = await arrived(clinic, '11:00', clinic.patients.hugo)
    await left.noemi().ask('triage.save-draft', typed(appointmentId))
    await here(0)
    const visits = async () => (await told()).map(({ patientId }) => patientId).sort()
    expect(await visits()).toEqual([clinic.patients.hugo, clinic.patients.teresa].sort())
    await clinic.as('livia').ask('visit.step', { appointmentId, version: 2, step: 'undo-arrive' })
    expect(await visits()).toEqual([clinic.patients.teresa])
    expect(await keepTriage(appointmentId)).toBe('not-found')
    expect(await keepTriage()).toBe('ok')
  })

  test('is put there once, though two windows ask at one time', async () => {
    await here(0)
    expect((await Promise.all([keepTriage(), keepTriage()])).sort()).toEqual(['not-found', 'ok'])
    expect(await kept()).toHaveLength(1)
  })
})
