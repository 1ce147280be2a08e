import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'
import { BACK, HIGH, mistaken, rectification, rectify, right } from '../helpers/rectifying.ts'
import { MARKER, misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof misplacing>
let patientId: string
let noteId: string
/** What its author signed: a pressure of 120 x 80 (item 0), a weight of 71.3 kg (item 1), a diagnosis in own words (item 0). */
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = misplacing(clinic)
  patientId = clinic.patients.teresa
  noteId = await desk.sign(await desk.begin(patientId))
})
afterEach(() => clinic.close())

const PRESSURE = '0'
const WEIGHT = '1'
const NAMED = '0'
const helena = () => clinic.as('helena')
const read = () => helena().ask('note.read', { noteId })
const takings = async (field: 'weight' | 'pressure' = 'weight') =>
  (await helena().ask('chart.values', { patientId, field })).takings
/** What counts of a sign in the chart, and what was struck out. */
async function valuesOf(field: 'weight' | 'pressure' = 'weight') {
  const all = await takings(field)
  const said = (struck: boolean) =>
    all.flatMap((one) =>
      (one.struck !== null) === struck ? [one.words ?? one.values.map(({ value }) => value)] : [],
    )
  return { counted: said(false), struck: said(true) }
}
const lastOf = async (name: string) =>
  (await helena().ask('record.cover', { patientId })).lastVitals.find((one) => one.name === name)?.value
const findings = async (id = patientId) => (await helena().ask('record.verify', { patientId: id })).findings

describe('a value that was put right', () => {
  test('counts on the cover, over time, in the note and on paper; the old one is told with why', async () => {
    await rectify(clinic, noteId, [right(WEIGHT, '81,30')])
    const note = await read()
    const was = { sign: 'weight', value: 71.3, typed: '71.3', source: 'office' }
    const now = { ...was, value: 81.3, typed: '81.30' }
    expect(note.measured.filter(({ item }) => item === WEIGHT)).toMatchObject([now])
    expect(note.content.vitals).toMatchObject({ weight: 81.3, systolic: 120 })
    expect(note.addenda).toMatchObject([
      {
        ...{ kind: 'correction', reason: 'Estava trocado', text: '', diagnoses: [] },
        values: [{ item: WEIGHT, was: [was], now: [now] }],
      },
    ])
    expect(await lastOf('weight')).toBe(81.3)
    expect(await takings()).toMatchObject([
      { values: [{ value: 71.3 }], struck: { reason: 'Estava trocado', at: note.addenda[0]?.signedAt } },
      { values: [{ value: 81.3 }], struck: null },
    ])
    const { entries } = await helena().ask('chart.entries', { patientId })
    expect(entries.find(({ kind }) => kind === 'note')).toMatchObject({ note })
    clinic.paper('printed')
    await helena().ask('note.print', { noteId })
    expect(clinic.prints.at(-1)?.data).toMatchObject({ note })
    expect(await findings()).toEqual([])
    expect(await helena().ask('note.verify', { noteId })).toMatchObject({ intact: true })
  })

  test('leaves the rows of the note as they were signed', async () => {
    const rows = () =>
      ['note', 'observation', 'note_diagnosis'].map((table) =>
        clinic.db.raw.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
      )
    const before = rows()
    await rectify(clinic, noteId, [right(WEIGHT, '81,3')], [{ item: NAMED, now: HIGH }])
    expect(rows()).toEqual(before)
  })

  test('was entered in error: nothing counts in its place, until it is said after all', async () => {
    await rectify(clinic, noteId, [mistaken(WEIGHT)])
    expect([await lastOf('weight'), await valuesOf()]).toEqual([undefined, { counted: [], struck: [[71.3]] }])
    await rectify(clinic, noteId, [right(WEIGHT, '71,4')])
    expect([await lastOf('weight'), await valuesOf()]).toEqual([
      71.4,
      { counted: [[71.4]], struck: [[71.3]] },
    ])
    expect(await findings()).toEqual([])
  })

  test('is a pressure of two, words, or more than a number, as in a note', async () => {
    await rectify(clinic, noteId, [right(PRESSURE, '14x9'), right(WEIGHT, '>140')])
    expect(await valuesOf('pressure')).toEqual({ counted: [[140, 90]], struck: [[120, 80]] })
    expect((await takings()).at(-1)).toMatchObject({ values: [{ value: 140, comparator: '>' }] })
    expect(await lastOf('weight')).toBeUndefined()
    await rectify(clinic, noteId, [right(PRESSURE, 'inaudível', true)])
    expect(await valuesOf('pressure')).toEqual({
      ...{
        counted: ['inaudível'],
        struck: [
          [120, 80],
          [140, 90],
        ],
      },
    })
    await rectify(clinic, noteId, [right(PRESSURE, '130/80')])
    expect([await lastOf('systolic'), await lastOf('diastolic')]).toEqual([130, 80])
    expect(await findings()).toEqual([])
  })
})

describe('a diagnosis that was put right', () => {
  const problem = (code: string, words: string) =>
    helena().ask('statement.enter', {
      ...{ patientId, encounterId: null },
      content: { kind: 'problem', code, words, status: 'active', since: null },
    })
  const search = async (text: string) =>
    (await helena().ask('chart.search', { patientId, text })).hits.flatMap(({ parts }) =>
      parts.flatMap(({ kind, struck }) => (kind === 'diagnosis' ? [struck] : [])),
    )

  test('is replaced, taken out and added: found, and a reason why the note belongs to a problem', async () => {
    const { statementId } = await problem('I10', 'Hipertensão essencial')
    const belongs = async () =>
      (await helena().ask('chart.entries', { patientId, problemId: statementId })).entries.some(
        ({ kind }) => kind === 'note',
      )
    expect(await belongs()).toBe(false)
    await rectify(
      clinic,
      noteId,
      [],
      [
        { item: NAMED, now: HIGH },
        { item: null, now: BACK },
      ],
    )
    expect((await read()).diagnoses).toMatchObject([HIGH, BACK])
    expect([await belongs(), await search('I10'), await search('lombalgia')]).toEqual([
      true,
      [false],
      [false],
    ])
    expect(await search(`${MARKER} hipótese`)).toContain(true)
    const { found } = await helena().ask('diagnosis.search', { text: '', sexAtBirth: null })
    expect(found.filter(({ recent }) => recent).map(({ code }) => code)).toContain('M545')
    const added = (await read()).diagnoses[1]?.item ?? ''
    await rectify(
      clinic,
      noteId,
      [],
      [
        { item: NAMED, now: null },
        { item: added, now: { ...BACK, role: 'principal' } },
      ],
    )
    expect((await read()).diagnoses).toMatchObject([{ ...BACK, role: 'principal' }])
    expect([await belongs(), await search('I10')]).toEqual([false, [true]])
    expect(await findings()).toEqual([])
  })

  test('leaves a note as any note may be', async () => {
    const refused = [
      { item: null, now: HIGH },
      { item: NAMED, now: { ...HIGH, code: 'G632' } },
      { item: NAMED, now: { ...HIGH, code: 'E11' } },
    ]
    for (const one of refused)
      expect(await helena().code('note.add', rectification(noteId, [], [one]))).toBe('diagnosis-unfit')
    // Own words are of no table, whatever was sent.
    const own = { item: null, now: { ...BACK, code: null, words: 'Tontura', table: 'inicial 1' } }
    expect(await helena().code('note.add', rectification(noteId, [], [own]))).toBe('ok')
    expect((await read()).diagnoses.at(-1)).toMatchObject({ words: 'Tontura', table: null })
    // Control: an asterisk beside the principal one.
    const beside = { item: null, now: { ...BACK, code: 'G632' } }
    expect(await helena().code('note.add', rectification(noteId, [], [beside]))).toBe('ok')
  })
})

describe('a rectification', () => {
  test('is answered as a note would be', async () => {
    const asked = [
      ['not-found', [right('7', '80')]],
      ['vitals-unread', [right(WEIGHT, 'muito')]],
      ['vitals-unread', [right(WEIGHT, '   ')]],
      ['vitals-unread', [right(PRESSURE, '120x8')]],
      ['vitals-unread', [right(WEIGHT, '  ', true)]],
      ['invalid', [right(WEIGHT, '80'), mistaken(WEIGHT)]],
      ['note-empty', []],
      ['ok', [right(WEIGHT, '80')]],
    ] as const
    for (const [code, values] of asked)
      expect(
        await helena().code('note.add', rectification(noteId, [...values])),
        JSON.stringify(values),
      ).toBe(code)
  })

  test('says why, whatever it calls itself, and is the author’s alone', async () => {
    const sent = rectification(noteId, [right(WEIGHT, '80')])
    const bare = { ...sent, kind: 'addendum' as const }
    expect(await helena().code('note.add', { ...bare, reason: null })).toBe('reason-needed')
    expect(await clinic.as('renato').code('note.add', sent)).toBe('not-yours')
    expect(await helena().code('note.add', { ...sent, password: 'errada' })).toBe('credentials')
    await helena().ask('note.add', bare)
    expect((await read()).addenda).toMatchObject([{ kind: 'correction' }])
  })

  test('beside an addendum in words: that one is sealed as it always was', async () => {
    await helena().ask('note.add', {
      ...rectification(noteId, []),
      kind: 'addendum',
      text: 'Trouxe o exame.',
    })
    await rectify(clinic, noteId, [right(WEIGHT, '80')])
    const sealed = clinic.db.raw
      .prepare('SELECT seal_format, parts IS NULL FROM addendum ORDER BY signed_at')
      .raw()
      .all()
    expect(sealed).toEqual([
      [2, 1],
      [3, 0],
    ])
    expect(await findings()).toEqual([])
  })

  test('of a secret note is as secret: nobody else sees what was nor what is', async () => {
    const encounterId = await desk.begin(clinic.patients.hugo, '11:30')
    const secret = await desk.sign(encounterId, { secrecy: 'secret' })
    await rectify(
      clinic,
      secret,
      [right(WEIGHT, '93,7')],
      [{ item: NAMED, now: { ...BACK, role: 'principal' } }],
    )
    const [renato, of] = [clinic.as('renato'), { patientId: clinic.patients.hugo }]
    await renato.ask('record.give-reason', { ...of, reason: 'Interconsulta' })
    const seen = async () => [
      (await renato.ask('chart.values', { ...of, field: 'weight' })).takings.length,
      (await renato.ask('record.cover', of)).lastVitals.length,
      (await renato.ask('chart.search', { ...of, text: 'lombalgia' })).count,
      (await renato.ask('chart.search', { ...of, text: 'hipotese' })).count,
    ]
    expect(await seen()).toEqual([0, 0, 0, 0])
    // Control: once the glass is broken all of it is there.
    await renato.ask('glass.break', { ...of, entryId: secret, reason: 'Urgência' })
    expect(await seen()).toEqual([2, 3, 1, 1])
  })

  test('goes with its note to the right chart, and is put right there again', async () => {
    const { hugo } = clinic.patients
    await rectify(clinic, noteId, [right(WEIGHT, '81,3')], [{ item: null, now: BACK }])
    const moved = await desk.move(noteId, hugo)
    const there = await helena().ask('note.read', { noteId: moved })
    expect(there).toMatchObject({ content: { vitals: { weight: 81.3 } }, diagnoses: [{}, BACK] })
    await desk.open(hugo)
    expect(await valuesOf()).toEqual({ counted: [], struck: [] })
    await rectify(clinic, moved, [right(WEIGHT, '82')], [{ item: there.diagnoses[1]?.item ?? '', now: null }])
    const after = await helena().ask('chart.values', { patientId: hugo, field: 'weight' })
    expect(after.takings.map(({ values, struck }) => [values[0]?.value, struck !== null])).toEqual([
      [71.3, true],
      [81.3, true],
      [82, false],
    ])
    expect([await findings(), await findings(hugo)]).toEqual([[], []])
  })

  test('stands in the chart that two cards became, and in its own when they are parted', async () => {
    const cards = merging(clinic)
    const [kept, gone] = [
      await cards.register({ name: 'Ana Dias' }),
      await cards.register({ name: 'Ana M Dias' }),
    ]
    const own = await desk.sign(await desk.begin(gone, '11:30'))
    await rectify(clinic, own, [right(WEIGHT, '81,3')])
    const mergeId = await cards.merged(kept, gone)
    await desk.open(kept)
    const weights = async (id: string) => {
      await desk.open(id)
      return (await helena().ask('chart.values', { patientId: id, field: 'weight' })).takings.map(
        ({ values }) => values[0]?.value,
      )
    }
    expect([await weights(kept), await findings(kept)]).toEqual([[71.3, 81.3], []])
    expect(await cards.undo(mergeId)).toBe('ok')
    expect([await weights(kept), await weights(gone)]).toEqual([[], [71.3, 81.3]])
    expect(await findings(gone)).toEqual([])
  })
})
