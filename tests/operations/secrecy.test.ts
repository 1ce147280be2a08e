import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging, TEXT } from '../helpers/merging.ts'

type Signing = Pick<Input<'note.sign'>, 'secrecy' | 'guardianHidden'>

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const setCouncil = (council: string) =>
  void clinic.db.raw.exec(`UPDATE practitioner SET council = '${council}'`)

async function begin(of = patientId, time = '10:30'): Promise<string> {
  const appointmentId = await merging(clinic).book(of, `${MONDAY}T${time}`)
  return (await helena().ask('visit.step', { appointmentId, version: 1, step: 'start' })).encounterId ?? ''
}
const signing = (encounterId: string, how: Signing = {}) => ({
  ...{ encounterId, version: 0, password: PASSWORD, ...how },
  content: { ...TEXT, vitals: { ...NOTHING_TYPED, weight: '71,4' } },
})
const sign = async (how: Signing = {}) =>
  (await helena().ask('note.sign', signing(await begin(), how))).noteId
const colleague = async () => {
  const renato = clinic.as('renato')
  await renato.ask('record.give-reason', { patientId, reason: 'Interconsulta' })
  return renato
}

describe('a note under secrecy', () => {
  test("is a place in the timeline for others, its values are on no cover, and its paper is its author's", async () => {
    const noteId = await sign({ secrecy: 'secret' })
    const renato = await colleague()
    const { notes, closed } = await renato.ask('record.timeline', { patientId })
    expect({ notes, closed }).toMatchObject({
      notes: [],
      closed: [{ id: noteId, authorName: 'Dra. Helena Prado', authorCouncil: 'CRM-SP 084207', opens: true }],
    })
    expect((await renato.ask('record.cover', { patientId })).lastVitals).toEqual([])
    for (const name of ['note.read', 'note.verify', 'note.print', 'note.save-pdf'] as const)
      expect([name, await renato.code(name, { noteId })]).toEqual([name, 'denied'])
    // Whether it is whole is everybody's to ask.
    expect((await renato.ask('record.verify', { patientId })).findings).toEqual([])

    expect(await helena().ask('note.read', { noteId })).toMatchObject({ secrecy: 'secret', own: true })
    expect((await helena().ask('record.cover', { patientId })).lastVitals).toMatchObject([{ value: 71.4 }])
    expect((await helena().ask('record.timeline', { patientId })).closed).toEqual([])
  })

  test('control: an open one is read by whoever may open the chart', async () => {
    const noteId = await sign()
    const renato = await colleague()
    expect(await renato.ask('note.read', { noteId })).toMatchObject({ secrecy: 'open' })
    expect((await renato.ask('record.cover', { patientId })).lastVitals).toMatchObject([{ value: 71.4 }])
  })

  test("is a psychologist's by itself, and only she has one that is hers alone", async () => {
    expect(await helena().code('note.sign', signing(await begin(), { secrecy: 'author-only' }))).toBe(
      'wrong-status',
    )
    setCouncil('CRP')
    const noteId = (await helena().ask('note.sign', signing(await begin(clinic.patients.hugo, '11:00'))))
      .noteId
    expect(await helena().ask('note.read', { noteId })).toMatchObject({ secrecy: 'secret' })
    const encounterId = await begin(patientId, '11:30')
    expect(await helena().ask('record.encounter', { encounterId })).toMatchObject({
      ...{ offeredSecrecy: ['secret', 'author-only', 'open'], minor: false },
    })
    await helena().ask('note.sign', signing(encounterId, { secrecy: 'author-only' }))
    const { closed } = await (await colleague()).ask('record.timeline', { patientId })
    expect(closed).toMatchObject([{ opens: false }])
  })

  test('is kept from a guardian only of a minor', async () => {
    const { child } = clinic.patients
    expect(await helena().code('note.sign', signing(await begin(), { guardianHidden: true }))).toBe(
      'wrong-status',
    )
    const encounterId = await begin(child, '11:00')
    const { noteId } = await helena().ask('note.sign', signing(encounterId, { guardianHidden: true }))
    expect(await helena().ask('note.read', { noteId })).toMatchObject({
      guardianHidden: true,
      secrecy: 'open',
    })
  })

  test.each([
    ['a secret note that was opened', `secrecy = 'open'`, { secrecy: 'secret' }],
    ['an open note that was closed', `secrecy = 'secret'`, {}],
    ['one that a guardian may see', 'guardian_hidden = 1', { secrecy: 'secret' }],
    ["one that became its author's only", `secrecy = 'author-only'`, { secrecy: 'secret' }],
    [
      'what was sealed of it, taken away',
      `parts = replace(parts, '"secrecy"', '"other"')`,
      { secrecy: 'secret' },
    ],
  ] as const)('is found by verify: %s', async (_name, set, how) => {
    const noteId = await sign(how)
    const verify = async () => (await helena().ask('record.verify', { patientId })).findings
    expect(await verify()).toEqual([])
    clinic.db.raw.exec(`DROP TRIGGER note_frozen; UPDATE note SET ${set}`)
    expect(await verify()).toMatchObject([{ what: 'altered', kind: 'note' }])
    expect((await helena().ask('note.verify', { noteId })).intact).toBe(false)
  })
})

describe('what is known and under secrecy', () => {
  const lithium = {
    kind: 'medication',
    name: 'Lítio',
    posology: '300 mg',
    continuous: true,
    until: null,
    stopped: null,
  } as const
  const enter = async (content: Input<'statement.enter'>['content'], secret = true) =>
    helena().ask('statement.enter', { patientId, encounterId: await begin(), content, secret })

  test('is told by author and day alone, and a medicine in use by its name', async () => {
    const { statementId } = await enter(lithium)
    const renato = await colleague()
    const { statements, closed, asked } = await renato.ask('statement.list', { patientId })
    expect({ statements, closed, asked }).toMatchObject({
      ...{ statements: [], asked: { medication: 'listed' } },
      closed: [{ statementId, warns: 'Lítio', opens: true, authorName: 'Dra. Helena Prado' }],
    })
    expect(await renato.ask('statement.history', { patientId, statementId })).toMatchObject({
      ...{ versions: [], closed: [{ statementId }] },
    })
    expect((await helena().ask('statement.list', { patientId })).statements).toMatchObject([
      { content: { posology: '300 mg' }, secrecy: 'secret' },
    ])
  })

  test('warns no more once a medicine was stopped', async () => {
    const { versionId } = await enter(lithium)
    const content = { ...lithium, stopped: { on: '2026-11', why: 'Tremor' } }
    const change = {
      patientId,
      encounterId: null,
      replaces: [versionId],
      content,
      mistaken: false,
      reason: null,
    }
    await helena().ask('statement.change', { ...change, secret: true })
    expect((await (await colleague()).ask('statement.list', { patientId })).closed).toMatchObject([
      { warns: null },
    ])
  })

  test('is never an allergy, and is changed by nobody who does not see it', async () => {
    const allergy = {
      kind: 'allergy',
      substance: 'Dipirona',
      reaction: null,
      criticality: 'high',
      status: 'active',
    } as const
    const where = { patientId, encounterId: await begin(), secret: true }
    expect(await helena().code('statement.enter', { ...where, content: allergy })).toBe('wrong-status')
    const { versionId } = await helena().ask('statement.enter', { ...where, content: lithium })
    const change = {
      patientId,
      encounterId: null,
      replaces: [versionId],
      content: lithium,
      mistaken: false,
      reason: null,
    }
    expect(await (await colleague()).code('statement.change', change)).toBe('denied')
    // Its author may open it.
    await helena().ask('statement.change', change)
    expect((await (await colleague()).ask('statement.list', { patientId })).statements).toHaveLength(1)
  })
})
