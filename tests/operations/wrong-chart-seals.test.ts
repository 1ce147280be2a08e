import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'
import { withoutGuards } from '../helpers/tampering.ts'
import { allergy, misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof misplacing>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = misplacing(clinic)
})
afterEach(() => clinic.close())

const TABLES = ['wrong_chart', 'moved_version', 'note', 'addendum', 'statement_version', 'chart_entry']
const STRANGER = `(SELECT id FROM patient WHERE id NOT IN (SELECT patient_id FROM chart_entry) ORDER BY id LIMIT 1)`
/** What went whole into the right chart. */
const MOVED = `entry_id IN (SELECT id FROM statement_version WHERE content LIKE '%Penicilina%')`
const helena = () => clinic.as('helena')

/** A consultation of Teresa's that was about Hugo, with an addendum and statements, and what it changed of hers. */
async function misplaced() {
  const { teresa: wrong, hugo: right } = clinic.patients
  const encounterId = await desk.begin(wrong)
  const { versionId } = await desk.enter(wrong, null, { kind: 'goal', words: 'PA abaixo de 14' })
  await desk.enter(wrong, encounterId, allergy('Penicilina'))
  const goal = { content: { kind: 'goal' as const, words: 'PA abaixo de 12' }, mistaken: false, reason: null }
  await helena().ask('statement.change', { patientId: wrong, encounterId, replaces: [versionId], ...goal })
  const noteId = await desk.sign(encounterId)
  const added = {
    kind: 'correction' as const,
    reason: 'Lado trocado',
    text: 'À direita.',
    password: PASSWORD,
  }
  await helena().ask('note.add', { noteId, ...added })
  return { wrong, right, noteId, moved: await desk.move(noteId, right) }
}

describe('the mark in a wrong chart', () => {
  test('and what it moved take no change, removal or further child, by whatever statement', async () => {
    await misplaced()
    const refused = [
      `UPDATE wrong_chart SET reason = 'x'`,
      'DELETE FROM wrong_chart',
      'REPLACE INTO wrong_chart SELECT * FROM wrong_chart',
      'DELETE FROM moved_version',
      `UPDATE moved_version SET version_id = 'x'`,
      `INSERT INTO moved_version SELECT version.id, mark.id FROM statement_version AS version, wrong_chart AS mark`,
      `UPDATE chart_entry SET kind = 'note' WHERE kind = 'moved'`,
      `UPDATE chart_entry SET kind = 'moved' WHERE kind = 'note'`,
      `UPDATE chart_entry SET kind = 'moved' WHERE kind = 'stub'`,
      `UPDATE chart_entry SET at = 'x' WHERE kind = 'stub'`,
      `DELETE FROM chart_entry WHERE kind = 'stub'`,
    ]
    for (const sql of refused) expect(() => clinic.db.raw.exec(sql), sql).toThrow(/sealed/u)
  })

  const tampers: readonly (readonly [string, string, 'wrong' | 'right', string, string])[] = [
    ['its reason', `UPDATE wrong_chart SET reason = 'outra coisa'`, 'wrong', 'altered', 'wrong-chart'],
    [
      'what it tells',
      `UPDATE wrong_chart SET shown = replace(shown, 'CRM', 'CRO')`,
      'wrong',
      'altered',
      'wrong-chart',
    ],
    [
      'a part of it',
      `UPDATE wrong_chart SET parts = replace(parts, 'Abri', 'Vi')`,
      'wrong',
      'altered',
      'wrong-chart',
    ],
    ['what it hides', 'DELETE FROM moved_version', 'wrong', 'altered', 'wrong-chart'],
    [
      'that it is gone',
      'DELETE FROM moved_version; DELETE FROM wrong_chart',
      'wrong',
      'missing',
      'wrong-chart',
    ],
    [
      'the note of before',
      `UPDATE note SET plan = 'x' WHERE id IN (SELECT note_id FROM wrong_chart)`,
      'right',
      'altered',
      'note',
    ],
    [
      'the seal of before',
      `UPDATE note SET seal = '${'0'.repeat(64)}' WHERE id IN (SELECT note_id FROM wrong_chart)`,
      'right',
      'altered',
      'note',
    ],
    [
      'which note was moved',
      `UPDATE note SET parts = replace(parts, '"origin"', '"known"') WHERE id IN (SELECT new_note_id FROM wrong_chart)`,
      'right',
      'altered',
      'note',
    ],
    [
      'a note without its mark',
      'DELETE FROM moved_version; DELETE FROM wrong_chart',
      'right',
      'altered',
      'note',
    ],
    ['an addendum of before', `UPDATE addendum SET text = 'À esquerda.'`, 'right', 'altered', 'addendum'],
    ['an addendum that is gone', 'DELETE FROM addendum', 'wrong', 'missing', 'addendum'],
    [
      'a statement of before',
      `UPDATE statement_version SET content = replace(content, 'Penicilina', 'x')`,
      'right',
      'altered',
      'statement',
    ],
    [
      'a version that is hidden',
      `UPDATE statement_version SET content = replace(content, '12', '16') WHERE id IN (SELECT version_id FROM moved_version)`,
      'wrong',
      'altered',
      'statement',
    ],
    [
      'that it stands there',
      `DELETE FROM chart_entry WHERE kind = 'stub'`,
      'wrong',
      'missing',
      'wrong-chart',
    ],
    [
      'where it stands',
      `UPDATE chart_entry SET patient_id = ${STRANGER} WHERE kind = 'stub'`,
      'wrong',
      'missing',
      'wrong-chart',
    ],
    [
      'a moved note that counts again',
      `UPDATE chart_entry SET kind = 'note' WHERE kind = 'moved'`,
      'right',
      'altered',
      'note',
    ],
    [
      'a moved note that is back',
      `UPDATE chart_entry SET kind = 'note', patient_id = (SELECT patient_id FROM wrong_chart) WHERE kind = 'moved'`,
      'wrong',
      'altered',
      'note',
    ],
    [
      'a statement that was moved on',
      `UPDATE chart_entry SET patient_id = ${STRANGER} WHERE ${MOVED}`,
      'wrong',
      'missing',
      'statement',
    ],
    [
      'a statement that was moved and is back',
      `UPDATE chart_entry SET patient_id = (SELECT patient_id FROM wrong_chart) WHERE ${MOVED}`,
      'right',
      'missing',
      'statement',
    ],
    [
      'a statement that nobody moved',
      `UPDATE chart_entry SET patient_id = (SELECT patient_id FROM chart_entry WHERE kind = 'moved')
        WHERE kind = 'statement' AND patient_id = (SELECT patient_id FROM wrong_chart)`,
      'right',
      'altered',
      'statement',
    ],
  ]
  test('and all that it moved are compared with their seals, and with the trail', async () => {
    const charts = await misplaced()
    const verify = async (where: 'wrong' | 'right') =>
      (await helena().ask('record.verify', { patientId: charts[where] })).findings
    await desk.open(charts.right)
    withoutGuards(
      clinic,
      TABLES.map((table) => `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`).join(';'),
    )
    expect([await verify('wrong'), await verify('right')]).toEqual([[], []])
    for (const [name, sql, where, what, kind] of tampers) {
      clinic.db.raw.exec(sql)
      const findings = await verify(where)
      expect(findings, name).toEqual(expect.arrayContaining([expect.objectContaining({ what, kind })]))
      for (const table of TABLES)
        clinic.db.raw.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`)
    }
    expect([await verify('wrong'), await verify('right')]).toEqual([[], []])
    clinic.db.raw.exec(`UPDATE audit_event SET seal = '${'0'.repeat(64)}' WHERE event = 'note.moved-out'`)
    expect(await verify('right')).toContainEqual(expect.objectContaining({ what: 'altered', kind: 'note' }))
  })
})

describe('wrong charts and merges', () => {
  /** A note of a call about a patient. */
  async function call(patientId: string): Promise<string> {
    await helena().ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
    const { encounterId } = await helena().ask('record.begin-contact', { patientId, contact: 'phone' })
    await desk.enter(patientId, encounterId, { kind: 'goal', words: 'Caminhar' })
    return desk.sign(encounterId)
  }

  test('a merge is not taken back once a note of either was found to be of somebody else', async () => {
    const cards = merging(clinic)
    const [kept, gone] = [
      await cards.register({ name: 'Ana Dias' }),
      await cards.register({ name: 'Ana M Dias' }),
    ]
    const noteId = await call(gone)
    const mergeId = await cards.merged(kept, gone)
    await desk.move(noteId, clinic.patients.hugo)
    expect(await cards.undo(mergeId)).toBe('merge-changed')
    expect(await desk.open(kept)).toMatchObject({ notes: [], moved: [{}], findings: [] })
  })

  test('whatever was done, each note stands in one chart, each mark in one, and every seal verifies', async () => {
    const cards = merging(clinic)
    const step = fc.record({
      what: fc.constantFrom('sign', 'move', 'move', 'merge', 'undo'),
      one: fc.nat({ max: 2 }),
      other: fc.nat({ max: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
        const people: string[] = []
        for (const name of ['Ana Dias', 'Ana Maria Dias', 'Aninha Dias'])
          people.push(await cards.register({ name, birthDate: '1980-01-02' }))
        const into = new Map<string, string>()
        const of = (id: string): string => (into.has(id) ? of(into.get(id) ?? '') : id)
        const notes: string[] = [await call(people[0] ?? ''), await call(people[1] ?? '')]
        const merges: { mergeId: string; gone: string; moves: number }[] = []
        let moves = 0
        for (const { what, one, other } of steps) {
          clinic.tick(1000)
          const [a, b] = [of(people[one] ?? ''), of(people[other] ?? '')]
          if (what === 'sign') notes.push(await call(a))
          const at = one % notes.length
          if (what === 'move') {
            const { patientId } = await helena().ask('note.read', { noteId: notes[at] ?? '' })
            if (patientId === b) continue
            notes[at] = await desk.move(notes[at] ?? '', b)
            moves += 1
          }
          if (what === 'merge' && a !== b) {
            merges.push({ mergeId: await cards.merged(a, b), gone: b, moves })
            into.set(b, a)
          }
          const last = what === 'undo' ? merges.at(-1) : undefined
          if (last && (await cards.undo(last.mergeId)) === 'ok') {
            expect(last.moves).toBe(moves)
            into.delete(last.gone)
            merges.pop()
          }
        }
        const charts = []
        for (const id of new Set(people.map(of))) charts.push(await desk.open(id))
        expect(charts.flatMap((chart) => chart.findings)).toEqual([])
        expect(charts.flatMap((chart) => chart.notes.map(({ id }) => id)).sort()).toEqual([...notes].sort())
        expect(charts.flatMap((chart) => chart.moved)).toHaveLength(moves)
        expect(charts.flatMap((chart) => chart.statements)).toHaveLength(notes.length)
      }),
      { numRuns: 5 },
    )
  })
})
