import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { helenaIsHere, LEFT_REASON, LEFT_WORDS, leftDraft } from '../helpers/left-drafts.ts'
import { merging } from '../helpers/merging.ts'
import { withoutGuards } from '../helpers/tampering.ts'

let clinic: ClinicFixture
let scene: Awaited<ReturnType<typeof leftDraft>>
beforeEach(async () => {
  // One of them has the file refuse a row.
  clinic = await clinicFixture({ onError: () => undefined })
  scene = await leftDraft(clinic)
})
afterEach(() => clinic.close())

const renato = () => clinic.as('renato')
const drafts = () => clinic.db.raw.prepare('SELECT * FROM note_draft').all()
const keep = () => renato().ask('note.keep-left', scene.keeping)
const entries = () => renato().ask('chart.entries', { patientId: scene.patientId })

/** The entry of the chart that a draft became. */
async function kept() {
  const { entries: all } = await entries()
  return all.flatMap((one) => (one.kind === 'kept-draft' ? [one.draft] : []))
}

describe('what a professional who left had not signed', () => {
  test('is told to the responsável técnico without a word of it, and to nobody else', async () => {
    const told = await renato().ask('note.left-drafts', {})
    const { draft, patientId } = scene
    expect(told).toMatchObject([
      { ...draft, patientId, authorCouncil: expect.stringMatching(/^CRM-SP/u) as string },
    ])
    expect(JSON.stringify(told)).not.toContain(LEFT_WORDS)
    await helenaIsHere(clinic, true)
    await clinic.as('sueli').ask('staff.name-lead', { practitionerId: clinic.helena.id })
    await helenaIsHere(clinic, false)
    expect(await renato().ask('note.left-drafts', {})).toEqual([])
    expect(await renato().code('note.keep-left', scene.keeping)).toBe('not-yours')
    expect(await clinic.as('sueli').code('note.keep-left', scene.keeping)).toBe('denied')
    expect(drafts()).toHaveLength(1)
  })

  test('is nothing, and no way into the chart, where no word was written', async () => {
    clinic.db.raw
      .prepare('UPDATE note_draft SET content = ?')
      .run(
        JSON.stringify({ ...scene.content, texts: [], vitals: NOTHING_TYPED, measures: [], diagnoses: [] }),
      )
    expect(await renato().ask('note.left-drafts', {})).toEqual([])
    expect(await renato().code('note.keep-left', scene.keeping)).toBe('not-found')
    expect(await renato().code('chart.entries', { patientId: scene.patientId })).toBe('denied')
  })

  test('is put into the chart whole, under its author’s name and nobody’s signature', async () => {
    expect(await renato().code('chart.entries', { patientId: scene.patientId })).toBe('denied')
    const { patientId } = await keep()
    expect(patientId).toBe(scene.patientId)
    expect(drafts()).toEqual([])
    const [draft] = await kept()
    expect(draft).toMatchObject({
      reason: LEFT_REASON,
      secret: false,
      typed: [
        { field: 'pressure', text: '15x9?' },
        { field: 'weight', text: '71,3', source: 'home', position: LEFT_WORDS },
      ],
      diagnoses: scene.content.diagnoses,
    })
    expect(draft?.authorName).toMatch(/Helena/u)
    expect(draft?.keeperName).toMatch(/Renato/u)
    const said = draft?.sections.filter(({ text }) => text !== '').map(({ title, text }) => [title, text])
    expect(said).toEqual([
      [expect.any(String), LEFT_WORDS],
      ['Outros: Pele', `${LEFT_WORDS} pele`],
    ])
    const { entries: all, count } = await entries()
    expect(all.map(({ kind }) => kind)).toEqual(['kept-draft'])
    expect(count).toBe(1)
  })

  test('is no note: none of its author’s, none to read, print or add to, no value of any plot', async () => {
    const { keptId } = await keep()
    expect(clinic.db.raw.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0)
    for (const name of ['note.read', 'note.verify', 'note.print'] as const)
      expect(await renato().code(name, { noteId: keptId })).toBe('not-found')
    const { notes } = await renato().ask('record.timeline', { patientId: scene.patientId })
    expect(notes).toEqual([])
    const { takings } = await renato().ask('chart.values', { patientId: scene.patientId, field: 'weight' })
    expect(takings).toEqual([])
  })

  test('is found by its words', async () => {
    await keep()
    const { hits } = await renato().ask('chart.search', { patientId: scene.patientId, text: 'aperto' })
    expect(hits).toMatchObject([{ noteId: null, statementId: null, draft: { reason: LEFT_REASON } }])
  })

  test('is its author’s again as soon as she works here', async () => {
    await helenaIsHere(clinic, true)
    expect(await renato().ask('note.left-drafts', {})).toEqual([])
    expect(await renato().code('note.keep-left', scene.keeping)).toBe('author-back')
    const { encounterId } = scene.draft.draft
    const signing = {
      encounterId,
      version: 1,
      content: { ...scene.content, vitals: { ...scene.content.vitals, pressure: '' } },
      password: PASSWORD,
    }
    expect(await clinic.as('helena').code('note.sign', signing)).toBe('ok')
  })

  test('is kept once, by the right password, and stays a draft until it stands in the chart', async () => {
    expect(
      await renato().code('note.keep-left', { ...scene.keeping, password: 'outra senha qualquer' }),
    ).toBe('credentials')
    clinic.db.raw.exec(
      `CREATE TRIGGER no_room BEFORE INSERT ON kept_draft BEGIN SELECT raise(ABORT, 'no'); END`,
    )
    expect(await renato().code('note.keep-left', scene.keeping)).not.toBe('ok')
    expect(drafts()).toHaveLength(1)
    expect(await renato().code('chart.entries', { patientId: scene.patientId })).toBe('denied')
    clinic.db.raw.exec('DROP TRIGGER no_room')
    expect(await renato().code('note.keep-left', scene.keeping)).toBe('ok')
    expect(await renato().code('note.keep-left', scene.keeping)).toBe('not-found')
  })

  test('is in the trail with its chart, and opens it to whoever kept it', async () => {
    await keep()
    const rows = await clinic.as('sueli').ask('audit.list', { event: 'note.draft-kept' })
    expect(rows).toHaveLength(1)
    const { patientId } = scene
    expect(await clinic.as('sueli').ask('audit.list', { patientId, event: 'note.draft-kept' })).toHaveLength(
      1,
    )
    expect(JSON.stringify([rows, clinic.db.raw.prepare('SELECT * FROM audit_event').all()])).not.toContain(
      LEFT_WORDS,
    )
  })

  test('of a consultation keeps that from being taken back, and a merge of its cards from being undone', async () => {
    const desk = merging(clinic)
    const other = await desk.register({ name: 'Teresa Dias' })
    const mergeId = await desk.merged(other, scene.patientId)
    await keep()
    expect(await desk.undo(mergeId)).not.toBe('ok')
    const { findings, drafts: count } = await renato().ask('record.verify', { patientId: other })
    expect([findings, count]).toEqual([[], 1])
  })
})

describe('of a psychologist', () => {
  test('is secret: whoever kept it sees it for twelve hours, others that there is something', async () => {
    clinic.db.raw.exec(`UPDATE practitioner SET council = 'CRP' WHERE id = '${clinic.helena.id}'`)
    const { keptId } = await keep()
    expect(await kept()).toMatchObject([{ id: keptId, secret: true }])
    clinic.at('2026-11-24T09:00')
    await renato().ask('record.give-reason', { patientId: scene.patientId, reason: 'Interconsulta' })
    expect(await kept()).toEqual([])
    const closed = await entries()
    expect(closed.entries).toMatchObject([{ kind: 'closed', closed: { id: keptId, opens: true } }])
    expect(JSON.stringify(closed)).not.toContain(LEFT_WORDS)
    const search = { patientId: scene.patientId, text: 'aperto' }
    expect((await renato().ask('chart.search', search)).count).toBe(0)
    const glass = { patientId: scene.patientId, entryId: keptId, reason: 'Urgência' }
    expect(await renato().code('glass.break', glass)).toBe('ok')
    expect(await kept()).toMatchObject([{ id: keptId }])
    await helenaIsHere(clinic, true)
    expect(await clinic.as('helena').ask('glass.untold', {})).toHaveLength(2)
  })
})

describe('a kept draft that somebody with the file changed', () => {
  const verify = () => renato().ask('record.verify', { patientId: scene.patientId })

  test('control: is whole as it was kept', async () => {
    await keep()
    expect(await verify()).toEqual({ notes: 0, addenda: 0, versions: 0, drafts: 1, papers: 0, findings: [] })
  })

  const columns = [
    'encounter_id',
    'patient_id',
    'author_id',
    'account_id',
    'practitioner_id',
    'reason',
    'saved_at',
    'kept_at',
    'secrecy',
    'seal',
    'seal_format',
    'shown',
    'parts',
  ] as const

  test('is found whatever character of whatever column it was', async () => {
    await keep()
    const row = clinic.db.raw.prepare('SELECT * FROM kept_draft').get() as Record<string, string | number>
    withoutGuards(clinic, '')
    clinic.db.raw.pragma('ignore_check_constraints=ON')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...columns), fc.nat(), async (column, at) => {
        const was = String(row[column])
        // Of a moment the milliseconds: it stays one.
        const place = column.endsWith('_at') ? was.length - 2 - (at % 3) : at % was.length
        const sign = was[place] === '7' ? '8' : '7'
        const is = was.slice(0, place) + sign + was.slice(place + 1)
        const set = clinic.db.raw.prepare(`UPDATE kept_draft SET ${column} = ?`)
        if (isUnreadable(column, is)) return
        set.run(column === 'seal_format' ? Number(is) : is)
        const { findings } = await verify()
        set.run(row[column])
        expect(findings).toContainEqual(expect.objectContaining({ what: 'altered', kind: 'kept-draft' }))
      }),
      { numRuns: 150 },
    )
    expect((await verify()).findings).toEqual([])
  })

  test.each([
    ['gone', 'DELETE FROM kept_draft', 'missing'],
    ['put into the chart of somebody else', `UPDATE chart_entry SET patient_id = 'HUGO'`, 'missing'],
    [
      'planted beside it',
      `INSERT INTO kept_draft SELECT 'planted', encounter_id, patient_id, author_id, account_id, practitioner_id, reason, saved_at, kept_at, secrecy, seal, seal_format, shown, parts FROM kept_draft;
       INSERT INTO chart_entry SELECT 'planted', kind, patient_id, at FROM chart_entry`,
      'untold',
    ],
  ])('is found when it is %s', async (_how, sql, what) => {
    await keep()
    withoutGuards(clinic, sql.replace('HUGO', clinic.patients.hugo))
    expect((await verify()).findings).toContainEqual(expect.objectContaining({ what, kind: 'kept-draft' }))
  })

  test('control: the file itself takes no such change', async () => {
    await keep()
    for (const sql of [
      `UPDATE kept_draft SET reason = 'outro'`,
      'DELETE FROM kept_draft',
      'DELETE FROM chart_entry',
    ])
      expect(() => clinic.db.raw.exec(sql)).toThrow('sealed')
  })
})

/** What no page could read at all, and the table does not take: no JSON any more. */
function isUnreadable(column: string, text: string): boolean {
  if (column !== 'parts' && column !== 'shown') return false
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}
