import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing, LEAVE, REPORT, SUMMARY } from '../helpers/issuing.ts'
import { TEXT } from '../helpers/merging.ts'
import { writing } from '../helpers/people.ts'
import { misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = issuing(clinic)
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const list = (encounterId: string | null = null) => helena().ask('document.list', { patientId, encounterId })
const councilOf = (council: string) =>
  writing(clinic.db, (tx) =>
    tx.updateTable('practitioner').set({ council }).where('id', '=', clinic.helena.id).execute(),
  )

describe('a paper that is issued', () => {
  test('is frozen as it was shown, with number, code, author, patient, clinic and the clinic’s own time', async () => {
    const encounterId = await desk.consult()
    const first = await desk.issue(encounterId)
    const second = await desk.issue(encounterId, EXAMS)
    expect([first.number, second.number]).toEqual([1, 2])
    expect(first.code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{8}$/u)
    clinic.at(`${MONDAY}T18:00`)
    await writing(clinic.db, (tx) => tx.updateTable('patient').set({ name: 'Outra' }).execute())
    await writing(clinic.db, (tx) => tx.updateTable('clinic').set({ name: 'Outra' }).execute())
    const { shown, content, issued } = await helena().ask('document.read', { documentId: first.documentId })
    expect(content).toEqual(LEAVE)
    expect(shown).toMatchObject({
      at: `${MONDAY}T10:04`,
      visitDate: MONDAY,
      author: { council: expect.stringContaining('CRM') as string, profession: 'medical' },
      rule: { id: 'leave/CRM/1' },
    })
    expect(JSON.stringify(shown)).not.toContain('Outra')
    expect(issued).toEqual({ number: 1, code: first.code, standing: 'valid', reprint: false })
  })

  test('cannot be changed or taken away in its table', async () => {
    await desk.issue(await desk.consult())
    for (const sql of [`UPDATE document SET content = '{}'`, 'DELETE FROM document'])
      expect(() => clinic.db.raw.exec(sql)).toThrow('sealed')
  })

  test('is kept from whoever has no open chart, and from other desks', async () => {
    const { documentId } = await desk.issue(await desk.consult())
    expect(await clinic.as('renato').code('document.read', { documentId })).toBe('denied')
    expect(await clinic.as('livia').code('document.read', { documentId })).toBe('denied')
    expect(await clinic.as('livia').code('document.print', { documentId })).toBe('not-found')
    expect(await desk.refusal(null, REPORT, clinic.patients.hugo)).toBe('denied')
  })

  test('is about one’s own consultation of this patient alone, and a certificate about some visit', async () => {
    const encounterId = await desk.consult()
    await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Interconsulta' })
    expect(await desk.refusal(encounterId, LEAVE, patientId, 'renato')).toBe('not-yours')
    expect(await desk.refusal(null, LEAVE)).toBe('wrong-status')
    // Nobody was here for a call.
    const call = await helena().ask('record.begin-contact', { patientId, contact: 'phone' })
    expect(await desk.refusal(call.encounterId, LEAVE)).toBe('wrong-status')
    const { frame } = await list(call.encounterId)
    expect(frame.kinds.map(({ kind }) => kind)).toEqual([
      'prescription',
      'exams',
      'referral',
      'report',
      'opinion',
      'guidance',
      'consent',
      'summary',
    ])
    expect(await desk.refusal(null, REPORT)).toBe('ok')
  })

  test('keeps its consultation from being closed as opened by mistake, until it is voided', async () => {
    const encounterId = await desk.consult()
    const { documentId } = await desk.issue(encounterId)
    const discard = { encounterId, reason: 'Paciente errado' }
    expect(await helena().code('note.discard', discard)).toBe('already-written')
    await helena().ask('document.void', { documentId, reason: 'Paciente errado', wrongChart: false })
    expect(await helena().code('note.discard', discard)).toBe('ok')
  })
})

describe('what an atestado tells', () => {
  const R51 = { code: 'R51', words: 'Cefaleia' }
  const asked = { basis: 'asked', words: null } as const
  const read = async (documentId: string) => (await helena().ask('document.read', { documentId })).content

  test('a code only for a reason, which is printed and kept; a duty names its law', async () => {
    const encounterId = await desk.consult()
    const coded = { ...LEAVE, cid: [R51] }
    expect(await desk.refusal(encounterId, coded)).toBe('disclosure-needed')
    const duty = { basis: 'duty', words: null } as const
    expect(await desk.refusal(encounterId, { ...coded, disclosure: duty })).toBe('disclosure-needed')
    for (const disclosure of [asked, { ...duty, words: 'Lei 6.259/1975' }]) {
      const { documentId } = await desk.issue(encounterId, { ...coded, disclosure })
      expect(await read(documentId)).toMatchObject({ cid: [R51], disclosure })
    }
  })

  test('the note’s diagnosis in words only for a reason too; other words need none', async () => {
    const encounterId = await desk.consult()
    const { template } = await helena().ask('record.encounter', { encounterId })
    const content = {
      ...{ templateVersionId: template.versionId, texts: [], vitals: NOTHING_TYPED, measures: [] },
      diagnoses: [
        { code: 'F321', words: 'Episódio depressivo moderado', table: null, role: 'principal' as const },
      ],
    }
    const told = { ...LEAVE, text: 'Quadro depressivo.' }
    expect(await desk.refusal(encounterId, told)).toBe('ok')
    await helena().ask('note.save-draft', { encounterId, version: 0, content, caret: null })
    expect((await list(encounterId)).frame.diagnoses).toEqual([
      { code: 'F321', words: 'Episódio depressivo moderado' },
    ])
    expect(await desk.refusal(encounterId, told)).toBe('disclosure-needed')
    expect(await desk.refusal(encounterId, { ...told, text: 'Repouso em casa.' })).toBe('ok')
    expect(await desk.refusal(encounterId, { ...told, disclosure: asked })).toBe('ok')
    const signing = { encounterId, version: 1, content, password: PASSWORD }
    await helena().ask('note.sign', signing)
    expect(await desk.refusal(encounterId, told)).toBe('disclosure-needed')
  })

  test('a leave that begins before the visit says why, in the doctor’s words', async () => {
    const encounterId = await desk.consult()
    const early = { ...LEAVE, from: '2026-11-20' }
    expect(await desk.refusal(encounterId, early)).toBe('reason-needed')
    const { documentId } = await desk.issue(encounterId, { ...early, retroactive: 'Acamado desde sexta.' })
    expect(await read(documentId)).toMatchObject({ retroactive: 'Acamado desde sexta.' })
  })
})

describe('a paper that counts no more', () => {
  test('is voided once, with a reason, by who issued it', async () => {
    const { documentId } = await desk.issue(await desk.consult())
    const deed = { documentId, reason: 'Dias errados', wrongChart: false }
    await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Interconsulta' })
    expect(await clinic.as('renato').code('document.void', deed)).toBe('not-yours')
    expect(await clinic.as('livia').code('document.void', deed)).toBe('not-yours')
    await helena().ask('document.void', deed)
    expect(await helena().code('document.void', deed)).toBe('wrong-status')
    expect((await list()).papers).toMatchObject([{ standing: 'voided', reason: 'Dias errados' }])
    clinic.paper('printed')
    expect(await helena().code('document.print', { documentId })).toBe('wrong-status')
  })

  test('is replaced by one of its own number, and says so', async () => {
    const encounterId = await desk.consult()
    const { documentId } = await desk.issue(encounterId)
    const replaces = { documentId, reason: 'Dias errados' }
    const input = { patientId, encounterId, content: { ...LEAVE, days: 3 }, replaces }
    expect((await helena().ask('document.issue', input)).number).toBe(2)
    expect((await list()).papers.map(({ number, standing }) => [number, standing])).toEqual([
      [2, 'valid'],
      [1, 'replaced'],
    ])
    expect(await helena().code('document.issue', input)).toBe('wrong-status')
  })

  test('says that it came out of a printer before, by number and date unchanged', async () => {
    const { documentId } = await desk.issue(await desk.consult())
    clinic.paper('no-printer')
    expect(await helena().code('document.print', { documentId })).toBe('no-printer')
    clinic.paper('printed')
    await helena().ask('document.print', { documentId })
    await helena().ask('document.print', { documentId })
    const papers = clinic.prints.map(({ data }) => (data as { issued: object }).issued)
    expect(papers.slice(-2)).toMatchObject([
      { number: 1, reprint: false },
      { number: 1, reprint: true },
    ])
    expect((await list()).papers).toMatchObject([{ prints: 2 }])
  })
})

describe('who sees a paper', () => {
  test('of a secret note: who sees the note, glass and all', async () => {
    const encounterId = await desk.consult()
    const { documentId } = await desk.issue(encounterId)
    const signing = { encounterId, version: 0, content: TEXT, secrecy: 'secret' as const, password: PASSWORD }
    const renato = clinic.as('renato')
    await renato.ask('record.give-reason', { patientId, reason: 'Interconsulta' })
    expect(await renato.code('document.read', { documentId })).toBe('ok')
    const { noteId } = await helena().ask('note.sign', signing)
    expect(await renato.code('document.read', { documentId })).toBe('denied')
    expect(await renato.ask('document.list', { patientId, encounterId: null })).toMatchObject({
      papers: [],
      closed: 1,
    })
    await renato.ask('glass.break', { patientId, entryId: noteId, reason: 'Urgência' })
    expect(await renato.code('document.read', { documentId })).toBe('ok')
  })

  test('of a psychologist: nobody else, from the first moment', async () => {
    await councilOf('CRP')
    const { documentId } = await desk.issue(await desk.consult(), REPORT)
    await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Interconsulta' })
    expect(await clinic.as('renato').code('document.read', { documentId })).toBe('denied')
    expect(await helena().code('document.read', { documentId })).toBe('ok')
  })

  test('of a note that was about somebody else: its author alone, and it is voided with it', async () => {
    const [renato, right] = [clinic.as('renato'), clinic.patients.hugo]
    for (const id of [patientId, right])
      for (const by of [helena(), renato])
        await by.ask('record.give-reason', { patientId: id, reason: 'Interconsulta' })
    const begun = await helena().ask('record.begin-contact', { patientId, contact: 'phone' })
    const { documentId } = await desk.issue(begun.encounterId, REPORT)
    const misplaced = misplacing(clinic)
    const noteId = await misplaced.sign(begun.encounterId)
    expect(await helena().ask('note.brought', { noteId })).toMatchObject({ documents: 1 })
    await misplaced.move(noteId, right)
    expect((await list()).papers).toMatchObject([{ documentId, standing: 'voided', wrongChart: true }])
    expect(await renato.code('document.read', { documentId })).toBe('denied')
    const other = await helena().ask('document.list', { patientId: right, encounterId: null })
    expect(other.papers).toEqual([])
    for (const id of [patientId, right])
      expect((await helena().ask('record.verify', { patientId: id })).findings).toEqual([])
  })

  test('of such a note, also where it had been put right there: what was issued since is seen as any other', async () => {
    const renato = clinic.as('renato')
    const encounterId = await desk.consult()
    const issue = (replaces: { readonly documentId: string; readonly reason: string } | null) =>
      helena().ask('document.issue', { patientId, encounterId, content: SUMMARY, replaces })
    const first = await issue(null)
    const later = await issue({ documentId: first.documentId, reason: 'Faltou um remédio' })
    await renato.ask('record.give-reason', { patientId, reason: 'Interconsulta' })
    const read = ({ documentId }: { readonly documentId: string }) =>
      renato.code('document.read', { documentId })
    expect(await Promise.all([first, later].map(read))).toEqual(['ok', 'ok'])
    const misplaced = misplacing(clinic)
    await misplaced.move(await misplaced.sign(encounterId), clinic.patients.hugo)
    expect(await Promise.all([first, later].map(read))).toEqual(['denied', 'denied'])
    expect(await helena().code('document.read', { documentId: first.documentId })).toBe('ok')
    // The visit took place: what is issued in it from now on is about whom it says, voided or not.
    clinic.tick(60_000)
    const own = await issue(null)
    await issue({ documentId: own.documentId, reason: 'Faltou um remédio' })
    expect(await read(own)).toBe('ok')
  })
})
