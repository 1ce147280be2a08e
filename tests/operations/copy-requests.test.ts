import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dueOn } from '../../main/clinic/copy/due.rules.ts'
import type { PaperData } from '../../preload/contract/papers.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { askedCopy, wantedCopy } from '../helpers/copy-requests.ts'
import { issuing } from '../helpers/issuing.ts'
import { luis, luiz, merging } from '../helpers/merging.ts'
import { writing } from '../helpers/people.ts'
import { MARKER, OPEN_MARKER, writeSecrets } from '../helpers/secret-entries.ts'

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  clinic.paper('printed')
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const ALL = { patientId: null }
const livia = () => clinic.as('livia')
const helena = () => clinic.as('helena')
const make = (requestId: string, who: 'helena' | 'renato' = 'helena') =>
  clinic.as(who).ask('chart.copy-asked', { requestId, as: 'paper' })
const ids = (requests: readonly { readonly id: string }[]) => requests.map(({ id }) => id)
const printed = () => clinic.prints.at(-1)?.data as PaperData['record-copy']

describe('a copy that is asked for at the desk', () => {
  test('is met by the professional named, made as it was asked for, and handed over at the desk', async () => {
    await issuing(clinic).consult()
    const requestId = await askedCopy(clinic)
    const asked = { id: requestId, patientId, askedOn: MONDAY, dueOn: '2026-12-08', made: [] }
    expect(await helena().ask('copy.awaited', ALL)).toMatchObject([asked])
    expect(await helena().ask('copy.awaited', { patientId })).toMatchObject([asked])
    expect(await clinic.as('renato').ask('copy.awaited', ALL)).toEqual([])
    const handing = { requestId, taker: 'Ana Amaral', document: 'RG 98.765' }
    expect(await livia().code('copy.hand', handing)).toBe('copy-not-made')
    await make(requestId)
    expect(printed()).toMatchObject({ recipient: 'patient', askedOn: MONDAY, asker: null, handedTo: null })
    expect(await helena().ask('copy.awaited', ALL)).toEqual([])
    expect(await livia().ask('copy.list', ALL)).toMatchObject([{ made: [{ as: 'paper' }], end: null }])
    await livia().ask('copy.hand', handing)
    expect(await livia().ask('copy.list', ALL)).toEqual([])
    expect(await livia().ask('copy.list', { patientId })).toMatchObject([
      {
        id: requestId,
        document: 'RG 12.345.678-9',
        end: { kind: 'handed', taker: 'Ana Amaral', document: 'RG 98.765' },
      },
    ])
    expect(await helena().ask('chart.copies', { patientId })).toMatchObject([
      { requestId, handedAt: expect.any(String) as string },
    ])
    for (const code of [
      await livia().code('copy.hand', handing),
      await livia().code('copy.withdraw', { requestId, reason: 'Ninguém veio' }),
      await helena().code('chart.copy-asked', { requestId, as: 'paper' }),
    ])
      expect(code).toBe('request-over')
  })

  test('is of whoever answers for the patient by his name, and has what falls into the days asked for', async () => {
    const encounterId = await issuing(clinic).consult()
    await helena().ask('note.sign', {
      ...{ encounterId, version: 0, password: PASSWORD },
      content: { complaint: 'Tosse', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED },
    })
    const guardian = { recipient: 'guardian', asker: 'Ana Amaral', document: 'RG 1.234, procuração' } as const
    const days = async (fromDate: string | null, toDate: string | null) => {
      await make(await askedCopy(clinic, { ...guardian, fromDate, toDate }))
      return printed()
    }
    expect(await days('2026-11-01', null)).toMatchObject({
      asker: 'Ana Amaral',
      notes: [{ date: MONDAY }],
    })
    expect(await days(null, '2026-11-22')).toMatchObject({ toDate: '2026-11-22', notes: [] })
    expect(await livia().code('copy.ask', wantedCopy(clinic, { ...guardian, asker: null }))).toBe('invalid')
    expect(await livia().code('copy.ask', wantedCopy(clinic, { asker: 'Ana Amaral' }))).toBe('invalid')
    const crossed = { fromDate: '2026-11-20', toDate: '2026-11-10' }
    expect(await livia().code('copy.ask', wantedCopy(clinic, crossed))).toBe('span-wrong')
  })

  test('is withdrawn with a reason, and is nobody’s to make then', async () => {
    await issuing(clinic).consult()
    const requestId = await askedCopy(clinic)
    await livia().ask('copy.withdraw', { requestId, reason: 'Cartão errado' })
    expect(await helena().ask('copy.awaited', ALL)).toEqual([])
    expect(await helena().code('chart.copy-asked', { requestId, as: 'paper' })).toBe('request-over')
    expect(await livia().ask('copy.list', { patientId })).toMatchObject([
      { end: { kind: 'withdrawn', reason: 'Cartão errado' } },
    ])
  })

  test('opens no chart, and is no word of one to the desk', async () => {
    await writeSecrets(clinic)
    const requestId = await askedCopy(clinic, { practitionerId: clinic.renato.id })
    const renato = clinic.as('renato')
    expect(ids(await renato.ask('copy.awaited', ALL))).toEqual([requestId])
    expect(await renato.code('copy.awaited', { patientId })).toBe('denied')
    expect(await renato.code('chart.copy-asked', { requestId, as: 'paper' })).toBe('denied')
    await renato.ask('record.give-reason', { patientId, reason: 'Cópia pedida na recepção' })
    await make(requestId, 'renato')
    const told = JSON.stringify(await livia().ask('copy.list', { patientId }))
    for (const word of [MARKER, OPEN_MARKER]) expect(told).not.toContain(word)
    for (const who of ['sueli', 'helena', 'joana'] as const)
      expect(await clinic.as(who).code('copy.ask', wantedCopy(clinic))).toBe('denied')
    expect(await livia().code('copy.awaited', ALL)).toBe('denied')
  })

  test('waits for whoever has notes there under secrecy too, until he has made his part', async () => {
    await writeSecrets(clinic)
    const requestId = await askedCopy(clinic, { practitionerId: clinic.renato.id })
    expect(ids(await helena().ask('copy.awaited', ALL))).toEqual([requestId])
    const renato = clinic.as('renato')
    await renato.ask('record.give-reason', { patientId, reason: 'Cópia pedida na recepção' })
    await make(requestId, 'renato')
    expect(await renato.ask('copy.awaited', ALL)).toEqual([])
    expect(ids(await helena().ask('copy.awaited', ALL))).toEqual([requestId])
    await make(requestId)
    expect(await helena().ask('copy.awaited', ALL)).toEqual([])
    expect(await livia().ask('copy.list', ALL)).toMatchObject([{ made: [{}, {}] }])
  })

  test('of a professional who can sign in no more is everybody’s to make, and of none such is asked', async () => {
    const requestId = await askedCopy(clinic)
    await writing(clinic.db, (tx) =>
      tx.updateTable('practitioner').set({ active: 0 }).where('id', '=', clinic.helena.id).execute(),
    )
    expect(ids(await clinic.as('renato').ask('copy.awaited', ALL))).toEqual([requestId])
    expect(await livia().code('copy.ask', wantedCopy(clinic))).toBe('colleague-away')
  })

  test('goes to the card that a merge leaves, and stands as it was noted', async () => {
    const desk = merging(clinic)
    const [kept, other] = [await desk.register(luiz), await desk.register(luis)]
    const requestId = await askedCopy(clinic, { patientId: other })
    await desk.merged(kept, other)
    expect(await livia().ask('copy.list', { patientId: kept })).toMatchObject([
      { id: requestId, patientId: kept },
    ])
    expect(await helena().ask('copy.awaited', ALL)).toMatchObject([{ id: requestId, patientId: kept }])
  })

  test('stands in the trail at each step, and is never changed', async () => {
    await issuing(clinic).consult()
    const requestId = await askedCopy(clinic)
    await make(requestId)
    await livia().ask('copy.hand', { requestId, taker: null, document: 'RG 12.345.678-9' })
    const events = clinic.db.raw
      .prepare(
        `SELECT event FROM audit_event JOIN audit_patient USING (seq)
        WHERE event LIKE 'record.cop%' AND patient_id = ? ORDER BY seq`,
      )
      .pluck()
      .all(patientId)
    expect(events).toEqual(['record.copy-asked', 'record.copying', 'record.copy-made', 'record.copy-handed'])
    for (const table of ['copy_request', 'copy_request_end'])
      for (const sql of [`UPDATE ${table} SET document = 'outro'`, `DELETE FROM ${table}`])
        expect(() => clinic.db.raw.exec(sql)).toThrow('append-only')
  })
})

test('fifteen days are counted over the end of a month and of a year', () => {
  expect([dueOn('2026-11-20'), dueOn('2026-12-31')]).toEqual(['2026-12-05', '2027-01-15'])
})
