import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ContentOf, TypedContent } from '../../preload/contract/document-content.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing, LEAVE, PRESCRIPTION } from '../helpers/issuing.ts'
import { writing } from '../helpers/people.ts'

type Medicine = ContentOf<'prescription'>['medicines'][number]

let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
let patientId: string
let encounterId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = issuing(clinic)
  patientId = clinic.patients.teresa
  encounterId = await desk.consult()
})
afterEach(() => clinic.close())

const medicine = (name: string, more: Partial<Medicine> = {}): Medicine => ({
  ...{ name, route: 'via oral', posology: '1 comprimido de 8 em 8 horas', quantity: null, despite: null },
  ...{ need: 'simple' as const, beyond: null },
  ...more,
})
const of = (...medicines: readonly Medicine[]): TypedContent => ({
  kind: 'prescription',
  medicines: [...medicines],
  text: '',
})
const issue = (content: TypedContent) => desk.refusal(encounterId, content)
const enter = (content: object) =>
  clinic.as('helena').ask('statement.enter', { patientId, encounterId, content } as never)
const penicillin = () =>
  enter({ kind: 'allergy', substance: 'Penicilina', reaction: null, criticality: 'high', status: 'active' })

describe('a prescription', () => {
  test('says where the patient lives, which no other paper does', async () => {
    const address = { street: 'Rua das Acácias', street_number: '12', city: 'Campinas' }
    await writing(clinic.db, (tx) =>
      tx.updateTable('patient').set(address).where('id', '=', patientId).execute(),
    )
    const shownOn = async (content: TypedContent) => {
      const { documentId } = await desk.issue(encounterId, content)
      return (await clinic.as('helena').ask('document.read', { documentId })).shown.patient.address
    }
    expect(await shownOn(PRESCRIPTION)).toMatch(/^Rua das Acácias, 12, .*Campinas/u)
    expect(await shownOn(LEAVE)).toBeNull()
  })

  test('goes on over an allergy with a reason only, which is sealed with it', async () => {
    await penicillin()
    const warnings = [{ kind: 'allergy' as const, of: 'Penicilina' }]
    const amoxicillin = 'Amoxicilina 500 mg cápsula'
    expect(await issue(of(medicine('Dipirona 500 mg comprimido')))).toBe('ok')
    expect(await issue(of(medicine(amoxicillin)))).toBe('reason-needed')
    const other = { warnings: [{ kind: 'allergy' as const, of: 'Dipirona' }], reason: 'Tolera' }
    expect(await issue(of(medicine(amoxicillin, { despite: other })))).toBe('reason-needed')
    const despite = { warnings, reason: 'Tolerou em 2025' }
    const { documentId } = await desk.issue(encounterId, of(medicine(amoxicillin, { despite })))
    const { content } = await clinic.as('helena').ask('document.read', { documentId })
    expect(content).toMatchObject({ medicines: [{ despite }] })
  })

  test('asks why a substance stands twice on it, and renews what is in use without a word', async () => {
    await enter({
      ...{ kind: 'medication', name: 'Dipirona 500 mg comprimido', posology: null },
      ...{ continuous: true, until: null, stopped: null },
    })
    const pills = medicine('Dipirona 500 mg comprimido')
    const drops = medicine('Dipirona 500 mg/mL solução oral (gotas)')
    expect(await issue(of(pills))).toBe('ok')
    expect(await issue(of(pills, drops))).toBe('reason-needed')
    const { typed } = await clinic
      .as('helena')
      .ask('medicine.search', { patientId, text: drops.name, besides: [], onPaper: [pills.name] })
    const warnings = typed.map(({ kind, of: whose }) => ({ kind, of: whose })).slice(0, 1)
    expect(warnings).toMatchObject([{ of: pills.name }])
    expect(await issue(of(pills, { ...drops, despite: { warnings, reason: 'Resgate' } }))).toBe('ok')
  })

  test('names at least one medicine, how and by which way it is taken', async () => {
    expect(await issue(of())).toBe('invalid')
    expect(await issue(of(medicine('Dipirona 500 mg comprimido', { route: '' })))).toBe('invalid')
    expect(await issue(of(medicine('Dipirona 500 mg comprimido', { posology: '' })))).toBe('invalid')
  })
})
