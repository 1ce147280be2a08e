import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'
import { allergy, MARKER, misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof misplacing>
let wrong: string
let right: string
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = misplacing(clinic)
  wrong = clinic.patients.teresa
  right = clinic.patients.hugo
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const rows = (sql: string) => clinic.db.raw.prepare(sql).all()
const found = (told: unknown) => JSON.stringify(told).includes(MARKER)

describe('a note that was signed in the wrong chart', () => {
  test('is signed anew in the right one with all that it says, and names the seal of before', async () => {
    const encounterId = await desk.begin(wrong)
    const noteId = await desk.sign(encounterId)
    const before = await helena().ask('note.read', { noteId })
    clinic.tick(60_000)
    const moved = await desk.move(noteId, right)
    const after = await helena().ask('note.read', { noteId: moved })
    const { content, sections, diagnoses, measured, date, visitType, template } = before
    expect(after).toMatchObject({ content, sections, diagnoses, measured, date, visitType, template })
    expect(after).toMatchObject({ patientId: right, patientName: 'Bia Dias' })
    expect(after.origin).toEqual({ seal: before.seal, signedAt: before.signedAt })
    expect(after.signedAt > before.signedAt).toBe(true)
    expect(after.seal).not.toBe(before.seal)
    expect(await desk.open(right)).toMatchObject({ notes: [{ id: moved }], moved: [], findings: [] })
    expect(await helena().ask('note.verify', { noteId: moved })).toMatchObject({ intact: true })
  })

  test('leaves a mark with its day, author and seal, and nothing else of it', async () => {
    const encounterId = await desk.begin(wrong)
    await desk.enter(wrong, encounterId, { kind: 'goal', words: MARKER })
    const noteId = await desk.sign(encounterId)
    const { seal, signedAt, date, authorName, authorCouncil } = await helena().ask('note.read', { noteId })
    await desk.move(noteId, right)
    const chart = await desk.open(wrong)
    expect(chart.moved).toEqual([
      { id: expect.any(String) as string, seal, signedAt, date, authorName, authorCouncil },
    ])
    expect(chart).toMatchObject({ notes: [], closed: [], statements: [], findings: [] })
    expect(found(chart)).toBe(false)
    expect((await helena().ask('record.cover', { patientId: wrong })).lastVitals).toEqual([])
    for (const operation of ['note.read', 'note.verify', 'note.brought'] as const)
      expect(await helena().code(operation, { noteId })).toBe('not-found')
    for (const operation of ['note.print', 'note.save-pdf'] as const)
      expect(await helena().code(operation, { noteId })).toBe('not-found')
    const added = { kind: 'addendum' as const, reason: null, text: 'x', password: PASSWORD }
    expect(await helena().code('note.add', { noteId, ...added })).toBe('not-found')
  })

  test('changes no sealed row', async () => {
    const encounterId = await desk.begin(wrong)
    await desk.enter(wrong, encounterId, allergy('Dipirona'))
    const noteId = await desk.sign(encounterId)
    const sealed = () =>
      rows(`SELECT * FROM note WHERE id = '${noteId}'`).concat(rows('SELECT * FROM statement_version'))
    const before = sealed()
    await desk.move(noteId, right)
    expect(sealed()).toEqual(before)
  })

  test('takes its addenda along, and what is added later stands beside them', async () => {
    const noteId = await desk.sign(await desk.begin(wrong))
    const words = {
      kind: 'correction' as const,
      reason: 'Lado trocado',
      text: 'À direita.',
      password: PASSWORD,
    }
    await helena().ask('note.add', { noteId, ...words })
    clinic.tick(60_000)
    const moved = await desk.move(noteId, right)
    await helena().ask('note.add', { ...words, noteId: moved, text: 'À esquerda, sim.' })
    const { addenda } = await helena().ask('note.read', { noteId: moved })
    expect(addenda.map(({ text }) => text)).toEqual(['À direita.', 'À esquerda, sim.'])
    expect((await desk.open(right)).findings).toEqual([])
    expect((await desk.open(wrong)).findings).toEqual([])
  })

  test('takes along what was entered in its consultation, and lists it before', async () => {
    const encounterId = await desk.begin(wrong)
    const known = await desk.enter(wrong, null, { kind: 'goal', words: 'PA abaixo de 14' })
    await desk.enter(wrong, encounterId, allergy('Penicilina'))
    clinic.tick(1000)
    const problem = {
      kind: 'problem' as const,
      code: 'I10',
      words: 'Hipertensão',
      status: 'active' as const,
      since: null,
    }
    const { versionId } = await desk.enter(wrong, encounterId, problem)
    const change = { patientId: wrong, encounterId, mistaken: false, reason: null }
    await helena().ask('statement.change', {
      ...change,
      ...{ replaces: [versionId], content: { ...problem, words: 'Hipertensão essencial' } },
    })
    const goal = { kind: 'goal' as const, words: 'PA abaixo de 12' }
    await helena().ask('statement.change', { ...change, replaces: [known.versionId], content: goal })
    const noteId = await desk.sign(encounterId)
    clinic.paper('printed')
    await helena().ask('note.print', { noteId })
    const brought = await helena().ask('note.brought', { noteId })
    expect(brought.papers).toBe(1)
    expect(brought.statements).toMatchObject([
      { content: { substance: 'Penicilina' }, changed: false },
      { content: { words: 'Hipertensão essencial' }, changed: false },
      { content: { words: 'PA abaixo de 12' }, changed: true },
    ])
    await desk.move(noteId, right)
    const words = (one: { readonly content: object }) => Object.values(one.content)
    const [there, here] = [await desk.open(right), await desk.open(wrong)]
    expect(there.statements.flatMap(words)).toEqual(
      expect.arrayContaining(['Penicilina', 'Hipertensão essencial', 'PA abaixo de 12']),
    )
    expect(here.statements.map(({ content }) => content)).toEqual([
      { kind: 'goal', words: 'PA abaixo de 14' },
    ])
    const { versions } = await helena().ask('statement.history', {
      patientId: wrong,
      statementId: known.statementId,
    })
    expect(versions.map(({ id }) => id)).toEqual([known.versionId])
    expect([here.findings, there.findings]).toEqual([[], []])
  })

  test('goes back as it came, and each step is told', async () => {
    const noteId = await desk.sign(await desk.begin(wrong))
    const second = await desk.move(noteId, right)
    const third = await desk.move(second, wrong)
    expect(await desk.open(wrong)).toMatchObject({ notes: [{ id: third }], moved: [{}], findings: [] })
    expect(await desk.open(right)).toMatchObject({ notes: [], moved: [{}], findings: [] })
  })
})

describe('who says that a chart is wrong', () => {
  test('is the author alone, by his own password, and names somebody else', async () => {
    const noteId = await desk.sign(await desk.begin(wrong))
    const input = desk.input(noteId, right)
    await clinic.as('renato').ask('record.give-reason', { patientId: wrong, reason: 'Interconsulta' })
    expect(await clinic.as('renato').code('note.wrong-chart', input)).toBe('not-yours')
    expect(await clinic.as('renato').code('note.brought', { noteId })).toBe('denied')
    for (const who of ['livia', 'sueli'] as const)
      expect(await clinic.as(who).code('note.wrong-chart', input)).toBe('denied')
    expect(await helena().code('note.wrong-chart', { ...input, password: 'outra senha' })).toBe('credentials')
    expect(await helena().code('note.wrong-chart', { ...input, patientId: wrong })).toBe('right-chart')
    expect(await helena().code('note.wrong-chart', { ...input, patientId: noteId })).toBe('not-found')
    expect(await helena().code('note.wrong-chart', { ...input, reason: '  ' })).toBe('invalid')
    expect((await desk.open(wrong)).notes).toHaveLength(1)
  })

  test('says it once, though two windows ask at one time', async () => {
    const noteId = await desk.sign(await desk.begin(wrong))
    const input = desk.input(noteId, right)
    const codes = await Promise.all([
      helena().code('note.wrong-chart', input),
      helena().code('note.wrong-chart', { ...input, patientId: clinic.patients.joana }),
    ])
    expect(codes.sort()).toEqual(['ok', 'wrong-status'])
    expect(rows(`SELECT 1 FROM note`)).toHaveLength(2)
  })

  test('is told apart in each chart by the trail, and by the sheet of neither patient', async () => {
    const noteId = await desk.sign(await desk.begin(wrong))
    await desk.move(noteId, right)
    const events = rows(
      `SELECT event, patient_ids AS patients FROM audit_event WHERE event GLOB 'note.moved-*' ORDER BY event`,
    )
    expect(events).toEqual([
      { event: 'note.moved-in', patients: JSON.stringify([right]) },
      { event: 'note.moved-out', patients: JSON.stringify([wrong]) },
    ])
    expect(await clinic.as('sueli').ask('audit.verify', {})).toMatchObject({ intact: true })
  })
})

describe('secrecy of a note that is moved', () => {
  test('stays as its author said', async () => {
    const noteId = await desk.sign(await desk.begin(wrong), { secrecy: 'secret' })
    const moved = await desk.move(noteId, right)
    const renato = clinic.as('renato')
    await renato.ask('record.give-reason', { patientId: right, reason: 'Interconsulta' })
    const { notes, closed } = await renato.ask('record.timeline', { patientId: right })
    expect([notes, closed.map(({ id }) => id)]).toEqual([[], [moved]])
    expect(found(await renato.ask('record.timeline', { patientId: right }))).toBe(false)
  })

  test('from a guardian goes where the right patient was a minor, and is nothing of an adult', async () => {
    const { child } = clinic.patients
    const hidden = async (from: string, to: string, time: string) => {
      const noteId = await desk.sign(await desk.begin(from, time), { guardianHidden: true })
      return (await helena().ask('note.read', { noteId: await desk.move(noteId, to) })).guardianHidden
    }
    expect(await hidden(child, right, '10:30')).toBe(false)
    const merged = await merging(clinic).register({
      ...{ name: 'Bia Rocha', birthDate: '2013-05-01' },
      guardian: { name: 'Ana Rocha', cpf: null, phone: null, relationship: 'mother' },
    })
    expect(await hidden(child, merged, '11:00')).toBe(true)
  })
})

describe('the visit of the wrong patient', () => {
  const visit = (id: string) =>
    clinic.db.raw.prepare('SELECT status, finished_at FROM appointment WHERE id = ?').get(id)

  test('that took place too has its note to be written, which is signed there', async () => {
    const encounterId = await desk.begin(wrong)
    await desk.move(await desk.sign(encounterId), right)
    expect((await helena().ask('record.open', {})).map((one) => one.encounterId)).toEqual([encounterId])
    const own = await desk.sign(encounterId, {}, 'De Teresa')
    expect(await helena().ask('record.open', {})).toEqual([])
    expect(await desk.open(wrong)).toMatchObject({ notes: [{ id: own }], moved: [{}], findings: [] })
    expect(await helena().ask('record.encounter', { encounterId })).toMatchObject({ signedNoteId: own })
  })

  test('can be said to be a mistake afterwards', async () => {
    const encounterId = await desk.begin(wrong)
    await desk.move(await desk.sign(encounterId), right)
    expect(await helena().ask('record.encounter', { encounterId })).toMatchObject({ emptied: true })
    await helena().ask('note.discard', { encounterId, reason: 'Não era ela' })
    expect(await helena().ask('record.open', {})).toEqual([])
    expect(rows(`SELECT status FROM appointment WHERE patient_id = '${wrong}'`)).toEqual([
      { status: 'booked' },
    ])
  })

  test('that never was is today what it was before', async () => {
    const appointmentId = await merging(clinic).book(wrong, `${MONDAY}T10:30`)
    const { encounterId } = await helena().ask('visit.step', { appointmentId, version: 1, step: 'start' })
    await desk.move(await desk.sign(encounterId ?? ''), right, { wrongVisit: 'mistake' })
    expect(visit(appointmentId)).toEqual({ status: 'booked', finished_at: null })
    expect(await helena().ask('record.open', {})).toEqual([])
    const { version } = clinic.db.raw
      .prepare('SELECT version FROM appointment WHERE id = ?')
      .get(appointmentId) as {
      version: number
    }
    const again = await helena().ask('visit.step', { appointmentId, version, step: 'start' })
    expect(again.encounterId).not.toBe(encounterId)
  })

  test('of another day stays as the day has it', async () => {
    const appointmentId = await merging(clinic).book(wrong, `${MONDAY}T10:30`)
    const { encounterId } = await helena().ask('visit.step', { appointmentId, version: 1, step: 'start' })
    const noteId = await desk.sign(encounterId ?? '')
    clinic.db.raw.exec(`UPDATE appointment SET date = '2026-11-20'`)
    await desk.move(noteId, right, { wrongVisit: 'mistake' })
    expect(visit(appointmentId)).toMatchObject({ status: 'fulfilled' })
    expect(await helena().ask('record.open', {})).toEqual([])
  })

  test('is not the right one’s, whose blank consultation of that day takes the note and ends', async () => {
    const of = await desk.begin(right, '11:00')
    const noteId = await desk.sign(await desk.begin(wrong))
    const moved = await desk.move(noteId, right)
    expect(await helena().ask('record.encounter', { encounterId: of })).toMatchObject({
      ...{ signedNoteId: moved, status: 'finished' },
    })
  })

  test('keeps apart what is being written of the right one', async () => {
    const of = await desk.begin(right, '11:00')
    const { template } = await helena().ask('record.encounter', { encounterId: of })
    const texts = [{ key: 'plan', title: 'Conduta', text: 'Hoje' }]
    const content = { templateVersionId: template.versionId, texts, vitals: NOTHING_TYPED }
    await helena().ask('note.save-draft', { encounterId: of, version: 0, caret: null, content })
    const moved = await desk.move(await desk.sign(await desk.begin(wrong)), right)
    const { encounterId } = await helena().ask('note.read', { noteId: moved })
    expect(encounterId).not.toBe(of)
    expect(await helena().ask('record.encounter', { encounterId: of })).toMatchObject({ signedNoteId: null })
  })
})
