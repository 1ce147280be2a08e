import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PrescribedMedicine, TypedContent } from '../../preload/contract/document-content.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing } from '../helpers/issuing.ts'

// One clinic for all: each test has a medicine of its own.
let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
let patientId: string
let encounterId: string
beforeAll(async () => {
  clinic = await clinicFixture()
  desk = issuing(clinic)
  patientId = clinic.patients.teresa
  encounterId = await desk.consult()
})
afterAll(() => clinic.close())

const helena = () => clinic.as('helena')
const SUBSTANCES = [
  'Alopurinol',
  'Espironolactona',
  'Levotiroxina',
  'Losartana',
  'Enalapril',
  'Atenolol',
  'Sinvastatina',
  'Metformina',
  'Omeprazol',
  'Hidroclorotiazida',
  'Anlodipino',
  'Glibenclamida',
]
let substance = ''
let instead = ''
const medicine = (strength: string, change: Partial<PrescribedMedicine> = {}): PrescribedMedicine => ({
  ...{
    name: `${substance} ${strength} comprimido`,
    route: 'via oral',
    posology: '1 comprimido 1 vez ao dia, uso contínuo',
  },
  ...{ quantity: '30 comprimidos', despite: null, need: 'simple', beyond: null },
  ...change,
})
const of = (...medicines: readonly PrescribedMedicine[]): TypedContent => ({
  ...{ kind: 'prescription', medicines: [...medicines], text: '' },
})
const taken = (name: string, more: object = {}) => ({
  ...{
    kind: 'medication' as const,
    name,
    posology: '1 comprimido ao dia',
    continuous: true,
    until: null,
    stopped: null,
  },
  ...more,
})
async function inUse() {
  const { statements } = await helena().ask('statement.list', { patientId })
  return statements.flatMap(({ id, content, conflict }) =>
    content.kind === 'medication' && content.name.startsWith(substance) ? [{ id, content, conflict }] : [],
  )
}
const names = async () => (await inUse()).map(({ content }) => content.name)
const read = (documentId: string) => helena().ask('document.changed-doses', { documentId })
const voided = (documentId: string, takeBack?: boolean) =>
  helena().code('document.void', {
    ...{ documentId, reason: 'Dose errada', wrongChart: false },
    ...(takeBack !== undefined && { takeBack }),
  })
const putRight = (documentId: string, content: TypedContent) =>
  helena().ask('document.issue', {
    ...{ patientId, encounterId, content, replaces: { documentId, reason: 'Dose trocada' } },
  })

beforeEach(async () => {
  substance = SUBSTANCES.pop() ?? ''
  const content = taken(`${substance} 50 mg comprimido`)
  const { versionId } = await helena().ask('statement.enter', { patientId, encounterId: null, content })
  instead = versionId
})

describe('a prescription that changes a dose', () => {
  test('ends the old medicine in use when it is issued, and not before; one that says nothing ends none', async () => {
    const line = medicine('100 mg', { instead })
    await helena().ask('prescription.plan', { medicines: [line], text: '' })
    await desk.issue(encounterId, of(medicine('100 mg')))
    expect(await inUse()).toMatchObject([{ content: { name: `${substance} 50 mg comprimido` } }])
    const { documentId } = await desk.issue(encounterId, of(line))
    expect(await inUse()).toMatchObject([
      {
        content: { ...taken(line.name), posology: line.posology },
        conflict: false,
      },
    ])
    expect(await read(documentId)).toMatchObject({
      changes: [
        {
          was: { name: `${substance} 50 mg comprimido`, posology: '1 comprimido ao dia' },
          now: { name: line.name },
        },
      ],
    })
    expect((await helena().ask('record.verify', { patientId })).findings).toEqual([])
  })

  test('says until when, where its course ends', async () => {
    const posology = '1 comprimido de 12 em 12 horas, por 7 dias'
    await desk.issue(encounterId, of(medicine('25 mg', { posology, quantity: '14 comprimidos', instead })))
    expect(await inUse()).toMatchObject([{ content: { posology, continuous: false, until: '2026-11-29' } }])
  })

  test('says no day where that is further than anybody is treated, and the chart is read on', async () => {
    const posology = '1 comprimido a cada 90 dias'
    await desk.issue(encounterId, of(medicine('25 mg', { posology, quantity: '9999 comprimidos', instead })))
    expect(await inUse()).toMatchObject([{ content: { posology, continuous: false, until: null } }])
  })

  test('changes what is in use and nothing else, once', async () => {
    const line = medicine('100 mg', { instead })
    const refusal = (...medicines: readonly PrescribedMedicine[]) =>
      desk.refusal(encounterId, of(...medicines))
    const { versionId: allergy } = await helena().ask('statement.enter', {
      ...{ patientId, encounterId: null },
      content: {
        kind: 'allergy',
        substance: 'Camarão',
        reaction: null,
        criticality: 'low',
        status: 'active',
      },
    })
    expect(await refusal({ ...line, instead: allergy })).toBe('wrong-status')
    expect(await refusal({ ...line, instead: '01900000-0000-7000-8000-000000000000' })).toBe('not-found')
    const other = { ...line, name: 'Dipirona 500 mg comprimido' }
    expect(await refusal(line, other)).toBe('wrong-status')
    expect(await names()).toEqual([`${substance} 50 mg comprimido`])
    // Control, and the same line once more.
    expect(await refusal(line)).toBe('ok')
    expect(await refusal(line)).toBe('wrong-status')
  })

  test('leaves a medicine under a colleague’s secrecy as it is', async () => {
    const content = taken(`${substance} 75 mg comprimido`, {
      despite: { warnings: [{ kind: 'in-use', of: `${substance} 50 mg comprimido` }], reason: 'Outra' },
    })
    await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Cobre a colega' })
    const { versionId } = await clinic
      .as('renato')
      .ask('statement.enter', { patientId, encounterId: null, content, secret: true })
    expect(await desk.refusal(encounterId, of(medicine('100 mg', { instead: versionId })))).toBe('not-found')
  })
})

describe('voiding that paper', () => {
  test('takes the change back where it is asked to, and leaves it otherwise', async () => {
    const { documentId } = await desk.issue(encounterId, of(medicine('100 mg', { instead })))
    expect(await voided(documentId)).toBe('ok')
    expect(await names()).toEqual([`${substance} 100 mg comprimido`])
    const [now] = await inUse()
    const second = await desk.issue(encounterId, of(medicine('25 mg', { instead: now?.id ?? '' })))
    expect(await voided(second.documentId, true)).toBe('ok')
    expect(await names()).toEqual([`${substance} 100 mg comprimido`])
    expect(await read(second.documentId)).toEqual({ changes: [] })
    expect((await helena().ask('record.verify', { patientId })).findings).toEqual([])
  })

  test('leaves alone what somebody has changed since', async () => {
    const { documentId } = await desk.issue(encounterId, of(medicine('100 mg', { instead })))
    const [now] = await inUse()
    const stopped = { on: '2026-11', why: 'tontura' }
    await helena().ask('statement.change', {
      ...{ patientId, encounterId: null, replaces: [now?.id ?? ''], mistaken: false, reason: null },
      content: taken(`${substance} 100 mg comprimido`, { stopped }),
    })
    expect(await read(documentId)).toEqual({ changes: [] })
    expect(await voided(documentId, true)).toBe('ok')
    expect(await inUse()).toMatchObject([{ content: { stopped } }])
  })
})

describe('a paper that takes the place of it', () => {
  test('has the list say what the new one says, and gives back what was before both', async () => {
    const first = await desk.issue(encounterId, of(medicine('100 mg', { instead })))
    const second = await putRight(first.documentId, of(medicine('75 mg')))
    expect(await names()).toEqual([`${substance} 75 mg comprimido`])
    expect(await voided(second.documentId, true)).toBe('ok')
    expect(await names()).toEqual([`${substance} 50 mg comprimido`])
    expect((await helena().ask('record.verify', { patientId })).findings).toEqual([])
  })

  test('changes the medicine that it names, not the first line of that substance', async () => {
    const first = await desk.issue(encounterId, of(medicine('100 mg', { instead })))
    const [now] = await inUse()
    const alone = medicine('25 mg', { posology: '1 comprimido à noite, por 7 dias' })
    const warnings = (['in-use', 'duplicate'] as const).map((kind) => ({ kind, of: alone.name }))
    const despite = { warnings, reason: 'Aumenta aos poucos' }
    await putRight(first.documentId, of(alone, medicine('75 mg', { instead: now?.id ?? '', despite })))
    expect(await names()).toEqual([`${substance} 75 mg comprimido`])
  })

  test('takes the change back where it does not name the medicine any more', async () => {
    const first = await desk.issue(encounterId, of(medicine('100 mg', { instead })))
    await putRight(first.documentId, of(medicine('500 mg', { name: 'Dipirona 500 mg comprimido' })))
    expect(await names()).toEqual([`${substance} 50 mg comprimido`])
  })
})
