import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import type { NoteDiagnosis } from '../../preload/contract/note-diagnosis.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import {
  clinicFixture,
  MONDAY,
  PASSWORD,
  type ClinicFixture,
  type Person,
} from '../helpers/clinic-fixture.ts'
import { MARKER, OPEN_MARKER, writeSecrets } from '../helpers/secret-entries.ts'

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  await helena().ask('record.give-reason', { patientId, reason: 'Revisão do prontuário' })
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const colleague = async () => {
  await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Interconsulta' })
  return clinic.as('renato')
}

const diagnosis = (code: string, words: string): NoteDiagnosis[] => [
  { code, words, table: 'inicial 1', role: 'principal' },
]

async function begin(time: string): Promise<string> {
  const appointmentId = await clinic.book(patientId, time)
  const { encounterId } = await helena().ask('visit.step', { appointmentId, version: 1, step: 'start' })
  return encounterId ?? ''
}

async function sign(encounterId: string, plan: string, diagnoses: NoteDiagnosis[] = []): Promise<string> {
  const { template } = await helena().ask('record.encounter', { encounterId })
  const texts = [{ key: 'plan', title: 'Conduta', text: plan }]
  const content = {
    ...{ templateVersionId: template.versionId, texts, vitals: NOTHING_TYPED },
    diagnoses,
  }
  const signing = { encounterId, version: 0, content, password: PASSWORD }
  return (await helena().ask('note.sign', signing)).noteId
}

const enter = (encounterId: string | null, code: string | null, words: string) =>
  helena().ask('statement.enter', {
    ...{ patientId, encounterId },
    content: { kind: 'problem', code, words, status: 'active', since: null },
  })
const entries = async (input: Partial<Input<'chart.entries'>> = {}, by: Person = helena()) =>
  by.ask('chart.entries', { patientId, ...input })
const search = async (text: string, by: Person = helena()) => by.ask('chart.search', { patientId, text })

describe('what stands in a chart', () => {
  test('is notes, what was added to them, changes of problems and what is not signed, the newest first', async () => {
    clinic.at(`${MONDAY}T10:30`)
    const first = await begin('10:30')
    const { versionId } = await enter(first, 'I10', 'Hipertensão essencial')
    clinic.at(`${MONDAY}T10:40`)
    const noteId = await sign(first, 'Losartana', diagnosis('I10', 'Hipertensão essencial'))
    clinic.at(`${MONDAY}T10:50`)
    const { addendumId } = await helena().ask('note.add', {
      ...{ noteId, kind: 'addendum', reason: null, text: 'Tontura', password: PASSWORD },
    })
    clinic.at(`${MONDAY}T11:00`)
    const { encounterId } = await helena().ask('record.begin-contact', { patientId, contact: 'phone' })
    const all = await entries()
    expect(all.entries.map(({ kind, id }) => [kind, id])).toEqual([
      ['encounter', encounterId],
      ['addendum', addendumId],
      ['note', noteId],
      ['problem', versionId],
    ])
    expect(all).toMatchObject({ more: false, count: 4, problems: [{ code: 'I10', count: 3 }] })
  })

  test('belongs to a problem by the codes of its diagnoses, and by where it was entered', async () => {
    const { statementId: pressure } = await enter(null, 'I10', 'Hipertensão essencial')
    const sugar = await begin('10:30')
    const byCode = await sign(sugar, 'Losartana', diagnosis('I10', 'Hipertensão essencial'))
    const second = await begin('11:00')
    const { statementId: pain } = await enter(second, null, 'Dor lombar')
    const byPlace = await sign(second, 'Repouso', diagnosis('M545', 'Lombalgia'))
    const notesOf = async (problemId: string) =>
      (await entries({ problemId })).entries.flatMap(({ kind, id }) => (kind === 'note' ? [id] : []))
    expect([await notesOf(pressure), await notesOf(pain)]).toEqual([[byCode], [byPlace]])
    expect(await helena().code('chart.entries', { patientId, problemId: byCode })).toBe('not-found')
  })

  test('is read a page at a time, each entry once', async () => {
    for (let count = 0; count < 45; count += 1) await enter(null, null, `Problema ${String(count)}`)
    const read: string[] = []
    let before: Input<'chart.entries'>['before']
    for (let more = true; more;) {
      const page = await entries(before ? { before } : {})
      read.push(...page.entries.map(({ id }) => id))
      const last = page.entries.at(-1)
      if (last) before = { id: last.id, at: last.at }
      more = page.more
    }
    expect([read.length, new Set(read).size]).toEqual([45, 45])
  })
})

describe('a search in a chart', () => {
  test('finds sections, diagnoses, addenda and what is known, by the beginnings of words', async () => {
    const encounterId = await begin('10:30')
    const noteId = await sign(encounterId, 'Losartana pela manhã', diagnosis('E119', 'Diabetes tipo 2'))
    const added = { noteId, kind: 'addendum', reason: null, text: 'Tontura ao levantar' } as const
    await helena().ask('note.add', { ...added, password: PASSWORD })
    const { statementId } = await enter(encounterId, 'I10', 'Pressão alta')
    const found = async (text: string) =>
      (await search(text)).hits.map((hit) => [
        hit.noteId ?? hit.statementId,
        hit.parts.map(({ kind }) => kind),
      ])
    expect(await found('MANHA losart')).toEqual([[noteId, ['section']]])
    expect(await found('tontura losartana')).toEqual([[noteId, ['section', 'addendum']]])
    expect(await found('E11.9')).toEqual([[noteId, ['diagnosis']]])
    expect(await found('pressao')).toEqual([[statementId, ['statement']]])
    expect(await found('artana')).toEqual([])
    const { hits } = await search('losart')
    expect(hits[0]?.parts[0]).toMatchObject({
      ...{ key: 'plan', title: 'Conduta' },
      excerpt: [
        { text: 'Losartana', found: true },
        { text: ' pela manhã', found: false },
      ],
    })
  })

  test('leaves the row of a read of the chart, without the words that were looked for', async () => {
    await search('segredo')
    await search('segred')
    const rows = clinic.db.raw.prepare(`SELECT * FROM audit_event WHERE event = 'record.searched'`).all()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('segred')
  })
})

describe('what is under secrecy', () => {
  test('is neither found nor counted, for whoever does not see it', async () => {
    await writeSecrets(clinic)
    const renato = await colleague()
    for (const words of [MARKER, 'sigilosa', 'mk sigilosa plan'])
      expect(await search(words, renato)).toEqual({ hits: [], count: 0 })
    const open = await search('plan', renato)
    expect(open.count).toBe(1)
    expect(JSON.stringify(open)).toContain(OPEN_MARKER)
    expect(JSON.stringify(open)).not.toContain(MARKER)
    // Control: its author finds all of it.
    expect((await search(MARKER)).count).toBeGreaterThan(5)
  })

  test('has taken the place of what was open before: that counts no more, for nobody', async () => {
    const { versionId } = await enter(null, 'I10', 'Hipertensão essencial')
    const renato = await colleague()
    expect((await search('hiperten', renato)).count).toBe(1)
    await helena().ask('statement.change', {
      ...{ patientId, encounterId: null, replaces: [versionId], mistaken: false, reason: null, secret: true },
      content: { kind: 'problem', code: 'I11', words: 'Outra coisa', status: 'active', since: null },
    })
    expect(await search('hiperten', renato)).toEqual({ hits: [], count: 0 })
    expect((await entries({}, renato)).problems).toEqual([])
    expect((await entries()).problems).toMatchObject([{ code: 'I11' }])
  })

  test('is a place without words in the list of entries, and no problem that could be asked for', async () => {
    const { known, secret, own, kept } = await writeSecrets(clinic)
    const renato = await colleague()
    const seen = await entries({}, renato)
    expect(JSON.stringify(seen)).not.toContain(MARKER)
    expect(seen.problems).toEqual([])
    const closed = seen.entries.flatMap(({ kind, id }) => (kind === 'closed' ? [id] : []))
    expect(closed.sort()).toEqual([secret.noteId, own.noteId, kept.keptId].sort())
    const problemId = known[0]?.statementId ?? ''
    expect(await renato.code('chart.entries', { patientId, problemId })).toBe('not-found')
    expect((await entries({ problemId })).entries.length).toBeGreaterThan(0)
  })
})

test('nobody reads a chart before it is open to him, nor who is no doctor', async () => {
  for (const who of ['renato', 'livia', 'sueli', 'joana'] as const) {
    expect([who, await clinic.as(who).code('chart.entries', { patientId })]).toEqual([who, 'denied'])
    expect([who, await clinic.as(who).code('chart.search', { patientId, text: 'dor' })]).toEqual([
      who,
      'denied',
    ])
  }
  const renato = await colleague()
  expect(await renato.code('chart.entries', { patientId })).toBe('ok')
  expect(await renato.code('chart.search', { patientId, text: 'dor' })).toBe('ok')
})

test('a code is found with its dot and without, and stands in what was found as it is written', async () => {
  await enter(null, 'I10', 'Hipertensão essencial')
  await enter(null, 'J450', 'Asma alérgica')
  const told = async (text: string) =>
    (await search(text)).hits.flatMap(({ parts }) =>
      parts.map(({ excerpt }) => excerpt.map((one) => one.text).join('')),
    )
  expect(await told('i10')).toEqual(['I10 Hipertensão essencial'])
  for (const text of ['J450', 'j45.0']) expect(await told(text)).toEqual(['J450 J45.0 Asma alérgica'])
})
