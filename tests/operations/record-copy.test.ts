import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PaperData } from '../../preload/contract/papers.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing, PRESCRIPTION, REPORT } from '../helpers/issuing.ts'
import { MARKER, OPEN_MARKER, writeSecrets } from '../helpers/secret-entries.ts'
import { allergy } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

type Recipient = 'patient' | 'guardian'
const ASKED = { askedOn: MONDAY, handedTo: null }

/** What the printer is given. */
async function copied(patientId: string, who: Who = 'helena', recipient: Recipient = 'patient') {
  clinic.prints.length = 0
  clinic.paper('printed')
  await clinic.as(who).ask('chart.copy', { patientId, recipient, as: 'paper', ...ASKED })
  return clinic.prints.at(-1)?.data as PaperData['record-copy']
}

/** Signs a consultation as four texts. */
const sign = (encounterId: string, guardianHidden: boolean) =>
  clinic.as('helena').ask('note.sign', {
    ...{ encounterId, version: 0, guardianHidden, password: PASSWORD },
    content: { complaint: 'Dor', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED },
  })

describe('a copy of the record', () => {
  test('has what its author wrote, what is secret too, and the material of tests in no way at all', async () => {
    const { patientId, open, secret, own, kept } = await writeSecrets(clinic)
    const copy = await copied(patientId)
    expect(copy.notes.map(({ id }) => id).sort()).toEqual([open.noteId, secret.noteId].sort())
    expect(copy.drafts.map(({ id }) => id)).toEqual([kept.keptId])
    expect(copy.known.map(({ kind }) => kind)).toContain('medication')
    expect(copy.closed).toEqual([])
    expect(JSON.stringify(copy)).not.toContain(own.noteId)
  })

  test('of a colleague has author and date of what is secret to him, and none of its words', async () => {
    const { patientId, open, secret, own } = await writeSecrets(clinic)
    const asked = { patientId, recipient: 'patient', as: 'paper', ...ASKED } as const
    expect(await clinic.as('renato').code('chart.copy', asked)).toBe('denied')
    await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Paciente pediu a cópia' })
    const copy = await copied(patientId, 'renato')
    expect(copy.notes.map(({ id }) => id)).toEqual([open.noteId])
    expect(copy.closed).toMatchObject([
      { id: secret.noteId, authorCouncil: expect.stringContaining('CRP') as string },
    ])
    expect(JSON.stringify(copy)).toContain(OPEN_MARKER)
    expect(JSON.stringify(copy)).not.toContain(MARKER)
    expect(JSON.stringify(copy)).not.toContain(own.noteId)
  })

  test('for a guardian is without what an adolescent’s doctor keeps from one, and what was known by it', async () => {
    const patientId = clinic.patients.child
    const helena = clinic.as('helena')
    const content = (complaint: string) => ({
      ...{ complaint, examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED },
    })
    for (const [time, word, guardianHidden] of [
      ['11:00', 'Asma', false],
      ['11:30', 'Contracepção', true],
    ] as const) {
      const appointmentId = await clinic.book(patientId, time)
      const started = { appointmentId, version: 1, step: 'start' as const }
      const encounterId = (await helena.ask('visit.step', started)).encounterId ?? ''
      const problem = {
        kind: 'problem' as const,
        code: null,
        words: word,
        status: 'active' as const,
        since: null,
      }
      await helena.ask('statement.enter', { patientId, encounterId, content: problem })
      const signing = { encounterId, version: 0, content: content(word), guardianHidden, password: PASSWORD }
      await helena.ask('note.sign', signing)
    }
    const [his, guardians] = [await copied(patientId), await copied(patientId, 'helena', 'guardian')]
    expect(his.notes).toHaveLength(2)
    expect(his.known).toHaveLength(2)
    expect(JSON.stringify(guardians)).toContain('Asma')
    expect(JSON.stringify(guardians)).not.toContain('Contracepção')
    expect([guardians.notes.length, guardians.closed.length]).toEqual([1, 0])
  })

  test('for a guardian is without what was known first by a note that nobody has signed', async () => {
    const patientId = clinic.patients.child
    const helena = clinic.as('helena')
    const appointmentId = await clinic.book(patientId, '11:00')
    const started = { appointmentId, version: 1, step: 'start' as const }
    const encounterId = (await helena.ask('visit.step', started)).encounterId ?? ''
    const problem = { kind: 'problem' as const, code: null, status: 'active' as const, since: null }
    const versions = []
    for (const [within, words] of [
      [encounterId, 'Contracepção'],
      [null, 'Asma'],
    ] as const) {
      const content = { ...problem, words }
      const entered = await helena.ask('statement.enter', { patientId, encounterId: within, content })
      versions.push({ content, versionId: entered.versionId })
    }
    const known = async (recipient: Recipient) =>
      JSON.stringify((await copied(patientId, 'helena', recipient)).known)
    expect(await known('guardian')).not.toContain('Contracepção')
    // Control: his own copy has it, and a guardian's what no note stands over.
    expect(await known('patient')).toContain('Contracepção')
    expect(await known('guardian')).toContain('Asma')
    // What becomes of it later, beside any note, tells of it as much.
    for (const { content, versionId } of versions)
      await helena.ask('statement.change', {
        ...{ patientId, encounterId: null, replaces: [versionId], mistaken: false, reason: null },
        content: { ...content, status: 'resolved' },
      })
    expect(await known('guardian')).not.toContain('Contracepção')
    expect(await known('guardian')).toContain('Asma')
    expect(await known('patient')).toContain('Contracepção')
  })

  test('for a guardian has an allergy, whatever visit it was said in', async () => {
    const patientId = clinic.patients.child
    const helena = clinic.as('helena')
    const encounterId = await issuing(clinic).consult(patientId)
    const problem = { kind: 'problem' as const, code: null, status: 'active' as const, since: null }
    for (const content of [allergy('Dipirona'), { ...problem, words: 'Contracepção' }])
      await helena.ask('statement.enter', { patientId, encounterId, content })
    const known = async () => JSON.stringify((await copied(patientId, 'helena', 'guardian')).known)
    // Of a visit that nobody has signed, and of one that is kept from him.
    for (const guardianHidden of [null, true]) {
      if (guardianHidden) await sign(encounterId, guardianHidden)
      expect(await known()).toContain('Dipirona')
      expect(await known()).not.toContain('Contracepção')
    }
  })

  test('has every paper that counts as it was issued, and names those that do not', async () => {
    const patientId = clinic.patients.teresa
    const desk = issuing(clinic)
    const encounterId = await desk.consult()
    await desk.issue(encounterId)
    const { documentId } = await desk.issue(encounterId, EXAMS)
    const [kept] = PRESCRIPTION.medicines
    await desk.issue(encounterId, {
      ...PRESCRIPTION,
      medicines: [{ ...kept, name: 'Sertralina 50 mg comprimido', need: 'special' }],
    })
    const voiding = { documentId, reason: 'Pedido repetido', wrongChart: false }
    await clinic.as('helena').ask('document.void', voiding)
    const copy = await copied(patientId)
    expect(copy.papers.map(({ content }) => content.kind)).toEqual(['leave', 'special-control'])
    expect(copy.otherPapers).toMatchObject([{ kind: 'exams', number: 2, standing: 'voided' }])
    expect(JSON.stringify(copy)).not.toContain('Hemograma')
    // What was about somebody else is named to nobody.
    const leave = await desk.issue(encounterId)
    const wrong = { documentId: leave.documentId, reason: 'Era de outra pessoa', wrongChart: true }
    await clinic.as('helena').ask('document.void', wrong)
    expect(await copied(patientId)).toMatchObject({ otherPapers: [{ number: 2 }] })
  })

  test('has no word of a paper that is kept from whoever gets it, or is secret to whoever hands it over', async () => {
    const patientId = clinic.patients.child
    const desk = issuing(clinic)
    const encounterId = await desk.consult(patientId)
    const paper = { ...REPORT, text: MARKER }
    await desk.issue(encounterId, paper, patientId)
    await sign(encounterId, true)
    expect(await copied(patientId, 'helena', 'guardian')).toMatchObject({ papers: [], otherPapers: [] })
    expect((await copied(patientId)).papers).toHaveLength(1)
    const { patientId: teresa } = await writeSecrets(clinic)
    await clinic.as('renato').ask('record.give-reason', { patientId: teresa, reason: 'Pediu a cópia' })
    const copy = await copied(teresa, 'renato')
    expect(copy.otherPapers.map(({ standing }) => standing)).toContain('closed')
    expect(JSON.stringify(copy)).not.toContain(MARKER)
  })

  test('has what a psychologist issued, by her own hand, but for what belongs to her registro documental', async () => {
    const { patientId } = await writeSecrets(clinic)
    const own = await copied(patientId)
    expect(own.papers.map(({ content }) => content.kind)).toEqual(['report', 'report'])
    expect(own.otherPapers).toEqual([])
    await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Pediu a cópia' })
    const colleagues = await copied(patientId, 'renato')
    expect(colleagues.papers).toEqual([])
    expect(colleagues.otherPapers.map(({ standing }) => standing)).toEqual(['closed', 'closed'])
  })

  test('is written down with who asked for it, when, and who came for it', async () => {
    const patientId = clinic.patients.teresa
    const helena = clinic.as('helena')
    await issuing(clinic).consult()
    clinic.paper('printed')
    const asked = { patientId, recipient: 'patient', as: 'paper', askedOn: '2026-11-20' } as const
    await helena.ask('chart.copy', { ...asked, handedTo: 'Ana Amaral, RG 12.345' })
    expect(await helena.ask('chart.copies', { patientId })).toMatchObject([
      { recipient: 'patient', askedOn: '2026-11-20', handedTo: 'Ana Amaral, RG 12.345', as: 'paper' },
    ])
    expect(await helena.code('chart.copy', { ...asked, askedOn: '2026-11-24', handedTo: null })).toBe(
      'not-yet',
    )
    expect(await clinic.as('renato').code('chart.copies', { patientId })).toBe('denied')
    for (const sql of ['UPDATE record_copy SET handed_to = NULL', 'DELETE FROM record_copy'])
      expect(() => clinic.db.raw.exec(sql)).toThrow('append-only')
  })

  test('stands in the trail as it is made and once it is there, and is a file by its day', async () => {
    const { patientId } = await writeSecrets(clinic)
    clinic.paper('printed')
    const asked = { patientId, recipient: 'patient', as: 'file', ...ASKED } as const
    await clinic.as('helena').ask('chart.copy', asked)
    expect(clinic.files.at(-1)).toBe(`prontuario-${MONDAY}.pdf`)
    const events = clinic.db.raw
      .prepare(`SELECT event FROM audit_event WHERE event LIKE 'record.cop%' ORDER BY seq`)
      .pluck()
      .all()
    expect(events).toEqual(['record.copying', 'record.copied'])
    for (const who of ['livia', 'sueli', 'joana'] as const)
      expect(await clinic.as(who).code('chart.copy', asked)).toBe('denied')
  })
})
