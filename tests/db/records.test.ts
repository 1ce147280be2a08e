import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/open.ts'
import { hasReasonSince, insertAccessReason, listReasons } from '../../db/repositories/access-reasons.ts'
import { insertAppointment, moveVisits } from '../../db/repositories/appointment-writes.ts'
import { listRecentObservations } from '../../db/repositories/chart-values.ts'
import {
  findEncounter,
  findEncounterByAppointment,
  insertEncounter,
  listOpenEncounters,
  removeEncounter,
  setEncounterEnd,
} from '../../db/repositories/encounters.ts'
import { readDraft, removeDraft, saveDraft } from '../../db/repositories/note-drafts.ts'
import { findNote, insertAddendum, insertNote, listTimeline } from '../../db/repositories/notes.ts'
import { newDatabase, newId, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addAccount, addPatient, addPractitioner, writing } from '../helpers/people.ts'
import { recordStatements } from '../helpers/statements.ts'

let folder: TestFolder
let db: Database
let patientId: string
let accountId: string
let doctor: { id: string; visitTypeId: string }

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file())
  await writing(db, async (tx) => {
    patientId = await addPatient(tx)
    doctor = await addPractitioner(tx)
    accountId = await addAccount(tx, { roles: ['doctor'], practitionerId: doctor.id })
  })
})
afterEach(() => {
  db.close()
  folder.remove()
})

let minute = 0
const DAY = '2026-11-23'

async function encounter(): Promise<string> {
  const [id, appointmentId] = [newId(), newId()]
  minute += 10
  const when = { date: DAY, startMinute: minute, endMinute: minute + 10, createdAt: NOW, createdBy: null }
  await writing(db, async (tx) => {
    await insertAppointment(tx, {
      id: appointmentId,
      patientId,
      practitionerId: doctor.id,
      visitTypeId: doctor.visitTypeId,
      ...when,
    })
    await insertEncounter(tx, { id, appointmentId, patientId, practitionerId: doctor.id, startedAt: NOW })
  })
  return id
}

const bare = {
  ...{ typed: null, comparator: null, words: null, measuredAt: null, measuredBy: null },
  ...{ source: null, position: null, place: null },
}
const weight = { id: 'w', code: '29463-7', value: 70.5, unit: 'kg', ...bare }
const pulse = { id: 'p', code: '8867-4', value: 72, unit: '/min', ...bare }

async function sign(encounterId: string, signedAt = NOW, observations = [weight]): Promise<string> {
  const id = newId()
  const text = { complaint: 'Dor de cabeça', examination: 'Normal', assessment: 'Cefaleia', plan: 'Repouso' }
  const who = { patientId, accountId, practitionerId: doctor.id }
  const measured = observations.map((one) => ({ ...one, id: `${one.id} ${id}` }))
  await writing(db, (tx) =>
    insertNote(tx, {
      id,
      encounterId,
      ...who,
      ...text,
      signedAt,
      ...sealed,
      parts: '[]',
      templateVersionId: null,
      secrecy: 'open',
      guardianHidden: false,
      observations: measured,
      diagnoses: [],
    }),
  )
  return id
}

const sealed = { seal: 'a'.repeat(64), sealFormat: 2, shown: '{}' }

const addendum = (noteId: string) => ({
  id: newId(),
  noteId,
  kind: 'correction' as const,
  reason: 'Lado trocado',
  text: 'Joelho direito',
  accountId,
  practitionerId: doctor.id,
  signedAt: '2026-11-24T12:00:00.000Z',
  ...sealed,
  parts: null,
})

describe('a signed note', () => {
  it('takes no change, no removal and no further child, by whatever statement', async () => {
    const visit = await encounter()
    const id = await sign(visit)
    await writing(db, (tx) => insertAddendum(tx, addendum(id)))
    const refused = [
      `UPDATE note SET plan = 'x'`,
      'DELETE FROM note',
      'REPLACE INTO note SELECT * FROM note',
      'UPDATE observation SET value = 1',
      'DELETE FROM observation',
      `INSERT INTO observation (id, note_id, code, value, unit) VALUES ('more', '${id}', '8867-4', 72, '/min')`,
      'REPLACE INTO observation SELECT * FROM observation',
      `UPDATE addendum SET text = 'x'`,
      'DELETE FROM addendum',
      'REPLACE INTO addendum SELECT * FROM addendum',
      `UPDATE chart_entry SET at = 'x'`,
      'DELETE FROM chart_entry',
      'REPLACE INTO chart_entry SELECT * FROM chart_entry',
    ]
    for (const statement of refused) expect(() => db.raw.exec(statement), statement).toThrow('sealed')
    expect(await findNote(db.read, id)).toMatchObject({
      plan: 'Repouso',
      observations: [{ ...weight, id: `w ${id}` }],
      addenda: [{ text: 'Joelho direito' }],
    })
  })

  it('cannot leave observations of a note that never came', async () => {
    const orphan = writing(db, (tx) =>
      tx
        .insertInto('observation')
        .values({ note_id: newId(), id: 'w', code: '29463-7', value: 70.5, unit: 'kg' })
        .execute(),
    )
    await expect(orphan).rejects.toMatchObject({ code: 'reference' })
    expect(await db.read.selectFrom('observation').select('code').execute()).toEqual([])
  })

  it('names its author, council and visit', async () => {
    const id = await sign(await encounter())
    expect(await findNote(db.read, id)).toMatchObject({
      authorName: 'Helena Prado',
      council: 'CRM',
      councilState: 'SP',
      visitType: 'Consulta',
      date: DAY,
      accountId,
    })
    expect(await findNote(db.read, newId())).toBeUndefined()
  })
})

describe('a timeline', () => {
  it('comes newest first, in pages, with each note’s own children', async () => {
    const ids: string[] = []
    for (let day = 1; day <= 5; day += 1)
      ids.unshift(
        await sign(
          await encounter(),
          `2026-11-0${String(day)}T12:00:00.000Z`,
          day === 2 ? [pulse, weight] : [],
        ),
      )
    await writing(db, (tx) => insertAddendum(tx, addendum(ids[1] ?? '')))
    const first = await listTimeline(db.read, { patientId, limit: 2 })
    expect(first).toMatchObject({
      more: true,
      notes: [
        { id: ids[0], addenda: [] },
        { id: ids[1], addenda: [{ kind: 'correction' }] },
      ],
    })
    const rest = await listTimeline(db.read, { patientId, before: first.notes[1]?.signedAt, limit: 3 })
    expect(rest.notes.map(({ id }) => id)).toEqual(ids.slice(2))
    expect(rest.more).toBe(false)
    expect(rest.notes[1]?.observations).toMatchObject([{ code: weight.code }, { code: pulse.code }])
    expect(await listTimeline(db.read, { patientId: newId(), limit: 2 })).toEqual({ notes: [], more: false })
  })
})

describe('what was measured last', () => {
  it('is of each sign its newest value, whichever note it stands in', async () => {
    await sign(await encounter(), '2026-11-01T12:00:00.000Z', [pulse, { ...weight, value: 90 }])
    await sign(await encounter(), '2026-11-03T12:00:00.000Z', [])
    await sign(await encounter(), '2026-11-02T12:00:00.000Z', [weight])
    const recent = (of: string, most: number) =>
      listRecentObservations(db.read, { patientId: of, except: [], most })
    expect(await recent(patientId, 1)).toEqual([
      { code: weight.code, value: weight.value, date: DAY },
      { code: pulse.code, value: pulse.value, date: DAY },
    ])
    expect((await recent(patientId, 2)).map(({ value }) => value)).toEqual([weight.value, 90, pulse.value])
    expect(await recent(newId(), 1)).toEqual([])
  })
})

describe('a draft', () => {
  it('is saved by the window that saw the last one, and by no other', async () => {
    const encounterId = await encounter()
    const save = (version: number, content: string) =>
      writing(db, (tx) =>
        saveDraft(tx, { encounterId, accountId, content, format: 2, caret: null, savedAt: NOW, version }),
      )
    expect(await save(0, 'one')).toBe(1)
    expect(await save(0, 'other window')).toBeUndefined()
    expect(await save(1, 'two')).toBe(2)
    expect(await save(1, 'late')).toBeUndefined()
    expect(await readDraft(db.read, encounterId, accountId)).toMatchObject({ content: 'two', version: 2 })
    await expect(writing(db, (tx) => removeEncounter(tx, encounterId))).rejects.toMatchObject({
      code: 'reference',
    })
    await writing(db, (tx) => removeDraft(tx, encounterId, accountId))
    await writing(db, (tx) => removeEncounter(tx, encounterId))
    expect(await findEncounter(db.read, encounterId)).toBeUndefined()
  })
})

describe('an encounter', () => {
  it('is found by visit and by patient of the day while it is open', async () => {
    const id = await encounter()
    const found = await findEncounter(db.read, id)
    expect(found).toMatchObject({
      visit: { minutes: 10 },
      status: 'in-progress',
      signedNoteId: null,
      patientName: 'Maria Aparecida de Souza',
    })
    expect((await findEncounterByAppointment(db.read, found?.visit?.id ?? ''))?.id).toBe(id)
    const open = async () => (await listOpenEncounters(db.read, doctor.id)).map((one) => one.id)
    expect(await open()).toEqual([id])
    const note = await sign(id)
    await writing(db, (tx) => setEncounterEnd(tx, id, NOW))
    expect(await open()).toEqual([])
    expect(await findEncounter(db.read, id)).toMatchObject({
      status: 'finished',
      finishedAt: NOW,
      signedNoteId: note,
    })
  })

  it('that is open is found by an index, however many there were', async () => {
    const seen = recordStatements(db)
    await listOpenEncounters(db.read, doctor.id)
    const [sql = ''] = seen.taken()
    seen.end()
    const plan = JSON.stringify(db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(doctor.id, 'in-progress'))
    expect(plan).toContain('encounter_state')
    expect(plan).not.toContain('SCAN encounter"')
  })

  it('goes with its visit to another patient only before it was signed for this one', async () => {
    const other = await writing(db, addPatient)
    await encounter()
    await writing(db, (tx) => moveVisits(tx, { from: patientId, to: other }))
    const moved = await db.read.selectFrom('appointment').select('patient_id').execute()
    expect(moved).toEqual([{ patient_id: other }])
  })
})

it('a reason to open a chart holds from when it was given, for whom, and stays', async () => {
  const row = { id: newId(), patientId, accountId, reason: 'Resultado de exame', givenAt: NOW }
  await writing(db, (tx) => insertAccessReason(tx, row))
  const asked = { patientId, accountId, since: NOW }
  expect(await hasReasonSince(db.read, asked)).toBe(true)
  expect(await hasReasonSince(db.read, { ...asked, since: '2026-11-24T00:00:00.000Z' })).toBe(false)
  expect(await hasReasonSince(db.read, { ...asked, accountId: newId() })).toBe(false)
  expect(await listReasons(db.read, patientId)).toMatchObject([
    { reason: 'Resultado de exame', accountName: 'Ana Lima' },
  ])
  expect(() => db.raw.exec('DELETE FROM access_reason')).toThrow('sealed')
})
