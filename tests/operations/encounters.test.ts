import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { luis, luiz, merging, TEXT } from '../helpers/merging.ts'

const REASON = { reason: 'Ligou com uma dúvida' }
const MISTAKE = { reason: 'Abri o paciente errado' }
const BLANK = { complaint: ' ', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }

let clinic: ClinicFixture
let teresa: string
let hugo: string
beforeEach(async () => {
  clinic = await clinicFixture()
  teresa = clinic.patients.teresa
  hugo = clinic.patients.hugo
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')

async function contact(patientId = teresa, kind: 'phone' | 'renewal' = 'phone') {
  await helena().ask('record.give-reason', { patientId, ...REASON })
  return (await helena().ask('record.begin-contact', { patientId, contact: kind })).encounterId
}

async function consulting(start = `${MONDAY}T10:30`) {
  const appointmentId = await merging(clinic).book(teresa, start)
  const step = { appointmentId, version: 1, step: 'start' } as const
  const { encounterId } = await helena().ask('visit.step', step)
  return { appointmentId, encounterId: encounterId ?? '' }
}

const save = (encounterId: string, content: typeof TEXT = TEXT, version = 0) =>
  helena().ask('note.save-draft', { encounterId, version, content, caret: null })
const open = async () => (await helena().ask('record.open', {})).map(({ encounterId }) => encounterId)
const visitOn = async (id: string) =>
  (await helena().ask('agenda.day', { date: MONDAY })).find((visit) => visit.id === id)

describe('an encounter without a visit', () => {
  test('needs the reason that a chart without a visit needs', async () => {
    const asked = { patientId: teresa, contact: 'phone' } as const
    expect(await helena().code('record.begin-contact', asked)).toBe('reason-needed')
    await helena().ask('record.give-reason', { patientId: teresa, ...REASON })
    expect(await helena().code('record.begin-contact', asked)).toBe('ok')
  })

  test('is written, signed and checked as any other, and stands in the chart by what it was', async () => {
    const encounterId = await contact(teresa, 'renewal')
    expect(await helena().ask('record.open', {})).toMatchObject([
      { encounterId, contact: 'renewal', visit: null, date: MONDAY },
    ])
    const { noteId } = await helena().ask('note.sign', {
      ...{ encounterId, version: 0, content: TEXT, password: PASSWORD },
    })
    expect(await open()).toEqual([])
    const { notes } = await helena().ask('record.timeline', { patientId: teresa })
    expect(notes).toMatchObject([{ id: noteId, visitType: 'Renovação de receita', date: MONDAY }])
    expect(await helena().ask('note.verify', { noteId })).toMatchObject({ intact: true })
    expect(await helena().ask('record.verify', { patientId: teresa })).toMatchObject({ findings: [] })
  })

  test('has values that stand on the cover by its day', async () => {
    const encounterId = await contact()
    const content = { ...TEXT, vitals: { ...NOTHING_TYPED, weight: '71,4' } }
    await helena().ask('note.sign', { encounterId, version: 0, content, password: PASSWORD })
    const { lastVitals } = await helena().ask('record.cover', { patientId: teresa })
    expect(lastVitals).toEqual([{ name: 'weight', value: 71.4, date: MONDAY }])
  })

  test('is nobody else’s, and no visit of the agenda', async () => {
    const encounterId = await contact()
    expect(await clinic.as('renato').code('record.encounter', { encounterId })).toBe('denied')
    expect(await clinic.as('renato').code('note.discard', { encounterId, ...MISTAKE })).toBe('not-yours')
    expect(await helena().ask('agenda.day', { date: MONDAY })).toEqual([])
  })

  test('goes with a card that is united, and its note verifies', async () => {
    const clerk = merging(clinic)
    const [survivor, duplicate] = [await clerk.register(luiz), await clerk.register(luis)]
    const encounterId = await contact(duplicate)
    await helena().ask('note.sign', { encounterId, version: 0, content: TEXT, password: PASSWORD })
    await clerk.merged(survivor, duplicate)
    await helena().ask('record.give-reason', { patientId: survivor, ...REASON })
    expect((await helena().ask('record.timeline', { patientId: survivor })).notes).toHaveLength(1)
    expect(await helena().ask('record.verify', { patientId: survivor })).toMatchObject({
      ...{ notes: 1, findings: [] },
    })
  })
})

describe('an encounter that was opened by mistake', () => {
  test('is closed with a reason while nothing is written: its visit is what it was before and can be begun anew', async () => {
    const { appointmentId, encounterId } = await consulting()
    await save(encounterId, BLANK)
    expect(await helena().code('note.discard', { encounterId, ...MISTAKE })).toBe('ok')
    expect(await visitOn(appointmentId)).toMatchObject({ status: 'booked', arrivedAt: null })
    expect(await open()).toEqual([])
    expect(
      await helena().code('note.save-draft', { encounterId, version: 0, content: TEXT, caret: null }),
    ).toBe('wrong-status')
    const version = (await visitOn(appointmentId))?.version ?? 0
    const again = await helena().ask('visit.step', { appointmentId, version, step: 'start' })
    expect(again.encounterId).not.toBe(encounterId)
    const signing = { encounterId: again.encounterId ?? '', version: 0, content: TEXT, password: PASSWORD }
    expect(await helena().code('note.sign', signing)).toBe('ok')
    expect(await visitOn(appointmentId)).toMatchObject({ status: 'fulfilled' })
  })

  test('keeps why, and when', async () => {
    const encounterId = await contact()
    await helena().ask('note.discard', { encounterId, ...MISTAKE })
    const row = clinic.db.raw.prepare('SELECT status, discard_reason AS reason FROM encounter WHERE id = ?')
    expect(row.get(encounterId)).toEqual({ status: 'discarded', reason: MISTAKE.reason })
    expect(await clinic.as('sueli').ask('audit.list', { event: 'encounter.discarded' })).toHaveLength(1)
  })

  test('is not closed so once a word is written or signed, nor a second time', async () => {
    const [written, signed, twice] = [await contact(), await contact(), await contact()]
    await save(written)
    const signing = { encounterId: signed, version: 0, content: TEXT, password: PASSWORD }
    await helena().ask('note.sign', signing)
    await helena().ask('note.discard', { encounterId: twice, ...MISTAKE })
    const codes = []
    for (const encounterId of [written, signed, twice])
      codes.push(await helena().code('note.discard', { encounterId, ...MISTAKE }))
    expect(codes).toEqual(['already-written', 'already-signed', 'wrong-status'])
    expect(await helena().code('note.discard', { encounterId: written, reason: ' ' })).toBe('invalid')
  })

  test('leaves a visit that ended in its own way as it is', async () => {
    const { appointmentId, encounterId } = await consulting()
    await helena().ask('visit.step', { appointmentId, version: 2, step: 'finish' })
    expect(await helena().code('note.discard', { encounterId, ...MISTAKE })).toBe('wrong-status')
    expect(await visitOn(appointmentId)).toMatchObject({ status: 'fulfilled' })
  })
})

describe('what is written in the wrong visit', () => {
  const move = (encounterId: string, toEncounterId: string, version = 1) =>
    helena().code('note.move-draft', { encounterId, version, toEncounterId })

  test('goes on in another of one’s own word by word, and nothing of it stays', async () => {
    const words = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(words, words, async (complaint, weight) => {
        const [from, to] = [await contact(teresa), await contact(hugo)]
        const content = { ...TEXT, complaint, vitals: { ...NOTHING_TYPED, weight: weight.slice(0, 20) } }
        await save(from, content)
        const before = (await helena().ask('record.encounter', { encounterId: from })).draft?.content
        expect(await move(from, to)).toBe('ok')
        const after = await helena().ask('record.encounter', { encounterId: to })
        expect(after.draft?.content).toEqual(before)
        expect((await helena().ask('record.encounter', { encounterId: from })).draft).toBeNull()
        expect(await helena().code('note.discard', { encounterId: from, ...MISTAKE })).toBe('ok')
        await helena().ask('note.sign', {
          ...{ encounterId: to, version: after.draft?.version ?? 0, password: PASSWORD },
          content: { ...content, vitals: NOTHING_TYPED },
        })
      }),
      { numRuns: 10, ...DRAWN },
    )
  })

  test('replaces a draft from which every word was taken out, and tells another window so', async () => {
    const [from, to] = [await contact(teresa), await contact(hugo)]
    await save(from)
    await save(to, BLANK)
    expect(await move(from, to)).toBe('ok')
    const late = { encounterId: to, version: 1, content: TEXT, caret: null }
    expect(await helena().code('note.save-draft', late)).toBe('stale')
  })

  test('never goes over words, into a signed note, into the same one or behind another window', async () => {
    const [from, written, signed] = [await contact(), await contact(hugo), await contact(hugo)]
    expect(await move(from, written, 0)).toBe('note-empty')
    await save(from)
    await save(written)
    await helena().ask('note.sign', { encounterId: signed, version: 0, content: TEXT, password: PASSWORD })
    expect(await move(from, written)).toBe('already-written')
    expect(await move(from, signed)).toBe('already-signed')
    expect(await move(from, from)).toBe('already-written')
    expect(await move(from, await contact(hugo), 3)).toBe('stale')
  })

  test('goes to nobody else, and both patients stand in the trail', async () => {
    const from = await contact()
    await save(from)
    const other = clinic.as('renato')
    await other.ask('record.give-reason', { patientId: hugo, ...REASON })
    const his = await other.ask('record.begin-contact', { patientId: hugo, contact: 'phone' })
    expect(await move(from, his.encounterId)).toBe('not-yours')
    const to = await contact(hugo)
    expect(await move(from, to)).toBe('ok')
    const [row] = await clinic.as('sueli').ask('audit.list', { event: 'note.draft-moved' })
    expect(row?.patients.map(({ id }) => id).sort()).toEqual([teresa, hugo].sort())
  })

  test('leaves what was entered on the cover, and says how much', async () => {
    const { encounterId } = await consulting()
    await save(encounterId)
    const substance = {
      substance: 'Dipirona',
      reaction: null,
      criticality: 'high',
      status: 'active',
    } as const
    await helena().ask('statement.enter', {
      patientId: teresa,
      encounterId,
      content: { kind: 'allergy', ...substance },
    })
    const toEncounterId = await contact(hugo)
    const moved = await helena().ask('note.move-draft', { encounterId, version: 1, toEncounterId })
    expect(moved).toEqual({ statements: 1 })
  })
})
