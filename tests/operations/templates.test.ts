import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedContent } from '../../main/clinic/template/draft-content.ts'
import type { Input, Output } from '../../preload/contract/index.ts'
import { NO_VITALS, NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const section = (key: string, title: string, kind: 'text' | 'vitals' = 'text') => ({
  ...{ key, title, kind, help: null, choices: [] },
})
const SKIN = [section('complaint', 'Queixa'), section('skin', 'Pele'), section('plan', 'Conduta')]

/** A consultation of Teresa's with Helena. */
async function consult(at: string) {
  const appointmentId = await clinic.book(clinic.patients.teresa, at)
  clinic.at(`${MONDAY}T${at}`)
  const { encounterId } = await helena().ask('visit.step', { appointmentId, version: 1, step: 'start' })
  return encounterId ?? expect.unreachable()
}
const encounter = (encounterId: string) => helena().ask('record.encounter', { encounterId })
const save = (encounterId: string, content: Input<'note.save-draft'>['content'], version = 0) =>
  helena().ask('note.save-draft', { encounterId, version, content, caret: null })
const sign = (encounterId: string, content: Input<'note.sign'>['content'], version = 0) =>
  helena().ask('note.sign', { encounterId, version, content, password: PASSWORD })
const words = (key: string, title: string, text: string) => ({ key, title, text })
const written = (templateVersionId: string, ...texts: ReturnType<typeof words>[]) => ({
  ...{ templateVersionId, texts, vitals: NOTHING_TYPED },
})
const named = async (name: string): Promise<Output<'template.list'>[number]> =>
  (await helena().ask('template.list', {})).find((one) => one.name === name) ?? expect.unreachable()

describe('the templates of a clinic', () => {
  test('are six to begin with, which came with the program', async () => {
    const all = await helena().ask('template.list', {})
    expect(all.map(({ name, number, builtIn, retired, by }) => [name, number, builtIn, retired, by])).toEqual(
      [
        'Clínica geral',
        'Ginecologia e obstetrícia',
        'Pediatria',
        'Psicologia e psiquiatria',
        'Retorno',
        'SOAP',
      ].map((name) => [name, 2, true, false, null]),
    )
  })

  test('are added, changed version by version and retired, by a doctor or an administrator', async () => {
    const { templateId, versionId } = await helena().ask('template.add', { name: 'Pele', sections: SKIN })
    const change = { templateId, number: 1, name: 'Dermatologia', sections: SKIN.slice(1) }
    const { versionId: second } = await clinic.as('sueli').ask('template.change', change)
    expect(second).not.toBe(versionId)
    expect(await named('Dermatologia')).toMatchObject({ templateId, number: 2, builtIn: false, by: 'sueli' })
    expect(await helena().code('template.change', change)).toBe('stale')
    expect(await clinic.as('livia').code('template.change', change)).toBe('denied')
    await helena().ask('template.retire', { templateId, retired: true })
    expect((await named('Dermatologia')).retired).toBe(true)
  })

  test('a doctor changes and retires what he made; all others, the built-in too, an administrator', async () => {
    const { templateId } = await helena().ask('template.add', { name: 'Pele', sections: SKIN })
    const builtIn = await named('Retorno')
    const tries = (
      who: 'helena' | 'renato' | 'sueli',
      of: { templateId: string; number: number; name: string },
    ) =>
      ['template.change', 'template.retire'].map((what) =>
        what === 'template.change'
          ? clinic.as(who).code(what, { ...of, sections: SKIN })
          : clinic.as(who).code('template.retire', { templateId: of.templateId, retired: true }),
      )
    const own = { templateId, number: 1, name: 'Pele' }
    const { number } = builtIn
    const shared = { templateId: builtIn.templateId, number, name: 'Volta' }
    expect(await Promise.all(tries('renato', own))).toEqual(['not-yours', 'not-yours'])
    expect(await Promise.all(tries('helena', shared))).toEqual(['not-yours', 'not-yours'])
    expect(await named('Pele')).toMatchObject({ number: 1, retired: false })
    expect(await Promise.all(tries('sueli', shared))).toEqual(['ok', 'ok'])
    // Who wrote the last version does not make it hers: whoever made it still goes on with it.
    expect(await clinic.as('sueli').code('template.change', { ...own, sections: SKIN })).toBe('ok')
    expect(await Promise.all(tries('helena', { ...own, number: 2 }))).toEqual(['ok', 'ok'])
  })

  test('have each a name of their own, however it is written', async () => {
    expect(await helena().code('template.add', { name: 'pediatría', sections: SKIN })).toBe('name-taken')
    const { templateId } = await named('Retorno')
    const change = { templateId, number: 2, sections: SKIN }
    const sueli = clinic.as('sueli')
    expect(await sueli.code('template.change', { ...change, name: 'SOAP' })).toBe('name-taken')
    expect(await sueli.code('template.change', { ...change, name: 'RETORNO' })).toBe('ok')
  })

  test('come back into use only where no other has taken the name', async () => {
    const { templateId } = await helena().ask('template.add', { name: 'Pele', sections: SKIN })
    const retire = (retired: boolean) => helena().code('template.retire', { templateId, retired })
    expect([await retire(true), await retire(false), await retire(false)]).toEqual(['ok', 'ok', 'ok'])
    await retire(true)
    const other = await helena().ask('template.add', { name: 'PELE', sections: SKIN })
    expect(await retire(false)).toBe('name-taken')
    await helena().ask('template.retire', { templateId: other.templateId, retired: true })
    expect(await retire(false)).toBe('ok')
  })

  test('keep their versions, by whatever statement', () => {
    for (const sql of ['UPDATE note_template_version SET name = 1', 'DELETE FROM note_template_version'])
      expect(() => clinic.db.raw.exec(sql)).toThrow('sealed')
  })
})

describe('a note by template', () => {
  test('is sealed, read and listed with the titles and the order of its own version', async () => {
    const { templateId, versionId } = await helena().ask('template.add', { name: 'Pele', sections: SKIN })
    const id = await consult('10:30')
    const { noteId } = await sign(
      id,
      written(versionId, words('skin', 'Pele', 'Mácula'), words('plan', 'Conduta', 'Biópsia')),
    )
    await helena().ask('template.change', {
      ...{ templateId, number: 1, name: 'Pele', sections: [section('skin', 'Outra coisa')] },
    })
    const note = await helena().ask('note.read', { noteId })
    expect(note).toMatchObject({
      template: 'Pele',
      sections: [
        { key: 'complaint', title: 'Queixa', text: '' },
        { key: 'skin', title: 'Pele', text: 'Mácula' },
        { key: 'plan', title: 'Conduta', text: 'Biópsia' },
      ],
      content: { complaint: '', examination: '', assessment: '', plan: 'Biópsia', vitals: NO_VITALS },
    })
    const { notes } = await helena().ask('record.timeline', { patientId: clinic.patients.teresa })
    expect(notes).toEqual([note])
    expect(await helena().ask('note.verify', { noteId })).toMatchObject({ intact: true })
    clinic.paper('printed')
    await helena().ask('note.print', { noteId })
    expect(clinic.prints.at(-1)?.data).toMatchObject({ note })
  })

  test('goes on with its own version when the template was changed or retired', async () => {
    const { templateId, versionId } = await helena().ask('template.add', { name: 'Pele', sections: SKIN })
    const id = await consult('10:30')
    await save(id, written(versionId, words('skin', 'Pele', 'Mácula')))
    const sections = [section('plan', 'Conduta')]
    await helena().ask('template.change', { templateId, number: 1, name: 'Pele', sections })
    await helena().ask('template.retire', { templateId, retired: true })
    const { template, draft } = await encounter(id)
    expect(template).toMatchObject({ versionId, number: 1, sections: SKIN })
    expect(draft?.content.texts).toEqual([words('skin', 'Pele', 'Mácula')])
    const { noteId } = await sign(id, draft?.content ?? expect.unreachable(), 1)
    expect((await helena().ask('note.read', { noteId })).sections[1]).toMatchObject({ text: 'Mácula' })
  })

  test('seals what has no section in its template under "Outros"', async () => {
    const { versionId } = await named('SOAP')
    const id = await consult('10:30')
    const content = written(versionId, words('skin', 'Pele', 'Mácula'), words('history', 'Antecedentes', ' '))
    const { noteId } = await sign(id, content)
    const { sections } = await helena().ask('note.read', { noteId })
    expect(sections.map(({ title }) => title)).toEqual([
      ...['Subjetivo', 'Objetivo', 'Avaliação', 'Plano', 'Outros: Pele'],
    ])
    expect(await helena().ask('note.verify', { noteId })).toMatchObject({ intact: true })
  })

  test('begins with the template its author used last for that kind of visit', async () => {
    const first = await consult('10:30')
    expect((await encounter(first)).template.name).toBe('Clínica geral')
    const { versionId, templateId } = await named('SOAP')
    await sign(first, written(versionId, words('plan', 'Plano', 'Repouso')))
    expect((await encounter(await consult('11:00'))).template.name).toBe('SOAP')
    await clinic.as('sueli').ask('template.retire', { templateId, retired: true })
    expect((await encounter(await consult('11:30'))).template.name).toBe('Clínica geral')
  })

  test('is not kept under a template that is none', async () => {
    const id = await consult('10:30')
    const content = written(id, words('plan', 'Plano', 'Repouso'))
    const draft = { encounterId: id, version: 0, content, caret: null }
    expect(await helena().code('note.save-draft', draft)).toBe('not-found')
    const signing = { encounterId: id, version: 0, content, password: PASSWORD }
    expect(await helena().code('note.sign', signing)).toBe('not-found')
  })
})

describe('a draft of four texts', () => {
  test('is read as Clínica geral, with every word and value', async () => {
    const id = await consult('10:30')
    const texts = { complaint: 'Dor', examination: 'Normal', assessment: 'Cefaleia', plan: 'Repouso' }
    const content = JSON.stringify({ ...texts, vitals: { ...NO_VITALS, weight: 71.4 } })
    clinic.db.raw
      .prepare(
        `INSERT INTO note_draft (encounter_id, account_id, content, saved_at, version, format) VALUES (?, ?, ?, ?, 1, 1)`,
      )
      .run(id, clinic.accounts.helena, content, '2026-11-23T12:00:00.000Z')
    const { template, draft } = await encounter(id)
    expect(template.name).toBe('Clínica geral')
    expect(draft?.content).toEqual({
      templateVersionId: template.versionId,
      texts: [
        words('complaint', 'QP / HDA', 'Dor'),
        words('examination', 'Exame físico', 'Normal'),
        words('assessment', 'Hipótese diagnóstica', 'Cefaleia'),
        words('plan', 'Conduta', 'Repouso'),
      ],
      vitals: { ...NOTHING_TYPED, weight: '71,4 kg' },
      measures: [],
      diagnoses: [],
    })
    const { noteId } = await sign(id, draft?.content ?? expect.unreachable(), 1)
    expect((await helena().ask('note.read', { noteId })).content).toMatchObject({
      ...texts,
      vitals: { weight: 71.4 },
    })
    expect(storedContent(JSON.stringify(draft?.content), 2)).toEqual(draft?.content)
  })
})

test('a note that is signed on the day after leads to its return, its chart open for an hour more', async () => {
  const encounterId = await consult('11:00')
  clinic.at('2026-11-24T09:00')
  const { helena: her, patients } = clinic
  const wish = { patientId: patients.teresa, practitionerId: her.id, visitTypeId: her.visit }
  const book = () => helena().code('visit.book', { ...wish, ...when('2026-12-01T09:00') })
  await sign(encounterId, written((await named('Retorno')).versionId, words('plan', 'Conduta', 'Manter.')))
  const cover = () => helena().ask('record.cover', { patientId: patients.teresa })
  expect(await cover()).toMatchObject({ needsReason: false })
  // Control: an hour later it is a chart like any other that is closed.
  clinic.tick(3_600_001)
  expect(await cover()).toMatchObject({ needsReason: true })
  expect(await book()).toBe('reason-needed')
  clinic.tick(-3_600_001)
  expect(await book()).toBe('ok')
})
