import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TYPED_KINDS, type TypedContent } from '../../preload/contract/document-content.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing, LEAVE, PRESCRIPTION, REPORT, SUMMARY } from '../helpers/issuing.ts'
import { writing } from '../helpers/people.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = issuing(clinic)
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const list = (encounterId: string) => clinic.as('helena').ask('document.list', { patientId, encounterId })
const councilOf = (council: string) =>
  writing(clinic.db, (tx) =>
    tx.updateTable('practitioner').set({ council }).where('id', '=', clinic.helena.id).execute(),
  )

const CONTENTS: { readonly [K in TypedContent['kind']]: TypedContent } = {
  prescription: PRESCRIPTION,
  leave: LEAVE,
  companion: { kind: 'companion', companion: 'Rita Dias', companionId: null, times: { from: 600, to: 640 } },
  health: { kind: 'health', purpose: 'escola', text: 'Apta.', cid: [], disclosure: null },
  attendance: { kind: 'attendance', times: { from: 600, to: null } },
  exams: EXAMS,
  referral: { kind: 'referral', to: 'Cardiologia', reason: 'Sopro', summary: '', priority: 'soon', cid: [] },
  report: REPORT,
  opinion: { ...REPORT, kind: 'opinion' },
  guidance: { kind: 'guidance', text: 'Beber água.' },
  consent: { kind: 'consent', purpose: 'Sutura', text: 'Riscos explicados.' },
  summary: SUMMARY,
}

describe('which council issues what', () => {
  test.each([
    ['CRM', TYPED_KINDS],
    ['CRO', TYPED_KINDS],
    ['CRP', ['health', 'attendance', 'referral', 'report', 'opinion', 'guidance', 'consent', 'summary']],
    ['CRN', ['attendance', 'referral', 'report', 'guidance', 'consent', 'summary']],
  ] as const)('%s: what its rules say, offered and refused alike', async (council, allowed) => {
    const encounterId = await desk.consult()
    await councilOf(council)
    const { frame } = await list(encounterId)
    expect(frame.kinds.map(({ kind }) => kind)).toEqual(allowed)
    for (const kind of TYPED_KINDS) {
      const expected = (allowed as readonly string[]).includes(kind) ? 'ok' : 'council-refuses'
      expect([kind, await desk.refusal(encounterId, CONTENTS[kind])]).toEqual([kind, expected])
    }
  })

  test('a later rule takes the place of an earlier one from its day on', async () => {
    const encounterId = await desk.consult()
    const later = (id: string, from: string, may: number) =>
      clinic.db.raw.exec(
        `INSERT INTO document_rule (id, kind, council, number, may_issue, vias, fields, in_force_from, source)
         VALUES ('${id}', 'leave', 'CRM', ${id.slice(-1)}, ${may}, 1, '[]', '${from}', 'x')`,
      )
    later('leave/CRM/2', '2027-01-01', 0)
    expect(await desk.refusal(encounterId, LEAVE)).toBe('ok')
    later('leave/CRM/3', MONDAY, 0)
    expect(await desk.refusal(encounterId, LEAVE)).toBe('council-refuses')
  })

  test('a hint is held against its source again after a year too', async () => {
    const due = async () =>
      (await clinic.as('sueli').ask('prescription.hints', {})).hints.find(
        ({ substance }) => substance === 'alprazolam',
      )?.due
    expect(await due()).toBe(true)
    await clinic.as('sueli').ask('prescription.confirm-hint', { substance: 'alprazolam' })
    expect(await due()).toBe(false)
    clinic.setClock('2027-11-24T10:00')
    expect(await due()).toBe(true)
  })

  test('an administrator confirms a rule with his name and the day, and is asked again after a year', async () => {
    const rule = async () =>
      (await clinic.as('sueli').ask('document.rules', {})).rules.find(
        ({ ruleId }) => ruleId === 'leave/CRM/1',
      )
    expect(await rule()).toMatchObject({
      due: true,
      checkedOn: null,
      checkedBy: null,
      fields: ['days', 'from'],
    })
    await clinic.as('sueli').ask('document.confirm-rule', { ruleId: 'leave/CRM/1' })
    expect(await rule()).toMatchObject({
      due: false,
      checkedOn: MONDAY,
      checkedBy: expect.any(String) as string,
    })
    clinic.setClock('2027-11-23T10:00')
    expect(
      await clinic
        .as('sueli')
        .ask('document.rules', {})
        .then(({ rules }) => rules.length),
    ).toBeGreaterThan(0)
    expect(await rule()).toMatchObject({ due: false })
    clinic.setClock('2027-11-24T10:00')
    expect(await rule()).toMatchObject({ due: true })
  })

  test('a rule itself never changes', () => {
    for (const sql of [
      `UPDATE document_rule SET may_issue = 1`,
      `UPDATE document_rule SET source = 'y' WHERE id = 'leave/CRM/1'`,
      'DELETE FROM document_rule',
    ])
      expect(() => clinic.db.raw.exec(sql)).toThrow('append-only')
  })
})
