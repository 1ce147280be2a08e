import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PrescribedMedicine, TypedContent } from '../../preload/contract/document-content.ts'
import type { PrescriptionLimit } from '../../preload/contract/prescription-kinds.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing } from '../helpers/issuing.ts'
import { writing } from '../helpers/people.ts'

// One clinic for all: no test here needs another to have run, or not to have.
let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
let patientId: string
let encounterId: string
beforeAll(async () => {
  clinic = await clinicFixture()
  clinic.paper('printed')
  desk = issuing(clinic)
  patientId = clinic.patients.teresa
  encounterId = await desk.consult()
})
afterAll(() => clinic.close())

const medicine = (change: Partial<PrescribedMedicine>): PrescribedMedicine => ({
  ...{ name: 'Losartana 50 mg comprimido', route: 'via oral', posology: '1 comprimido à noite, por 30 dias' },
  ...{ quantity: '30 comprimidos', despite: null, need: 'simple', beyond: null },
  ...change,
})
const of = (...medicines: readonly PrescribedMedicine[]): TypedContent => ({
  ...{ kind: 'prescription', medicines: [...medicines], text: 'Volte em um mês.' },
})
const helena = () => clinic.as('helena')
const paper = (documentId: string) => helena().ask('document.read', { documentId })
const issued = async (content: TypedContent) => {
  const { more, ...first } = await desk.issue(encounterId, content)
  return Promise.all([first, ...more].map(async (one) => ({ ...one, ...(await paper(one.documentId)) })))
}
const count = () =>
  helena()
    .ask('document.list', { patientId, encounterId })
    .then(({ papers }) => papers.length)

const SERTRALINE = medicine({ name: 'Sertralina 50 mg comprimido', need: 'special' })
const CLONAZEPAM = medicine({ name: 'Clonazepam 2 mg comprimido', need: 'b' })
const DOXYCYCLINE = medicine({
  name: 'Doxiciclina 100 mg comprimido',
  posology: '1 comprimido de 12 em 12 horas, por 7 dias',
  quantity: '14 comprimidos',
  need: 'antimicrobial',
})

describe('a prescription of several kinds', () => {
  test('becomes a paper of each, numbered one after another and sealed, with its own rule', async () => {
    const papers = await issued(of(SERTRALINE, medicine({}), CLONAZEPAM, DOXYCYCLINE))
    expect(papers.map(({ content, shown }) => [content.kind, shown.rule.id])).toEqual([
      ['prescription', 'prescription/CRM/1'],
      ['antimicrobial', 'antimicrobial/CRM/1'],
      ['special-control', 'special-control/CRM/1'],
      ['notification', 'notification/CRM/1'],
    ])
    const [first = 0] = papers.map(({ number }) => number)
    expect(papers.map(({ number }) => number)).toEqual([0, 1, 2, 3].map((step) => first + step))
    expect(papers[1]?.content).toMatchObject({ vias: 2, validUntil: '2026-12-03', text: '', way: null })
    expect(papers[2]?.content).toMatchObject({ vias: 1, validUntil: '2026-12-23', way: 'copy' })
    expect(papers[0]?.content).toMatchObject({ text: 'Volte em um mês.' })
    // What a pharmacy keeps says the sex, and no other paper does.
    expect(papers.map(({ shown }) => shown.patient.sex !== null)).toEqual([false, true, true, true])
    const { findings } = await helena().ask('record.verify', { patientId })
    expect(findings).toEqual([])
    const seals = clinic.db.raw
      .prepare(
        `SELECT count(DISTINCT seal) FROM audit_event WHERE event = 'document.issued' AND subject_id IN (${papers.map(() => '?').join()})`,
      )
      .pluck()
      .get(papers.map(({ documentId }) => documentId))
    expect(seals).toBe(4)
  })

  test('is issued whole or not at all', async () => {
    const before = await count()
    await writing(clinic.db, (tx) =>
      tx.updateTable('practitioner').set({ council: 'CRO' }).where('id', '=', clinic.helena.id).execute(),
    )
    expect(await desk.refusal(encounterId, of(medicine({}), CLONAZEPAM))).toBe('council-refuses')
    expect(await count()).toBe(before)
    // Control: a dentist issues what her rules allow.
    expect(await desk.refusal(encounterId, of(medicine({}), DOXYCYCLINE))).toBe('ok')
    await writing(clinic.db, (tx) =>
      tx.updateTable('practitioner').set({ council: 'CRM' }).where('id', '=', clinic.helena.id).execute(),
    )
  })

  test('is asked for by what is prescribed alone: no page names its papers, copies or days', async () => {
    const kept = {
      kind: 'special-control',
      medicines: [SERTRALINE],
      text: '',
      vias: 2,
      validUntil: null,
      way: 'plain',
    }
    expect(await desk.refusal(encounterId, kept as never)).toBe('invalid')
    expect(await desk.refusal(encounterId, of(medicine({ need: 'special', quantity: null })))).toBe('invalid')
    expect(await desk.refusal(encounterId, of(medicine({ need: 'special', quantity: 'uma caixa' })))).toBe(
      'invalid',
    )
    expect(await desk.refusal(encounterId, of(medicine({ quantity: null })))).toBe('ok')
  })

  test('takes the place of one paper, which is voided once', async () => {
    const [old] = await issued(of(DOXYCYCLINE))
    const replaces = { documentId: old?.documentId ?? '', reason: 'Faltou um remédio' }
    const content = of(medicine({}), DOXYCYCLINE)
    const { more } = await helena().ask('document.issue', { patientId, encounterId, content, replaces })
    const { papers } = await helena().ask('document.list', { patientId, encounterId })
    expect(papers.find(({ documentId }) => documentId === old?.documentId)?.standing).toBe('replaced')
    const heir = clinic.db.raw
      .prepare('SELECT replaces_id FROM document WHERE id = ?')
      .pluck()
      .get(more[0]?.documentId)
    expect(heir).toBe(old?.documentId)
  })
})

describe('a limit of a rule', () => {
  const LONG = { ...SERTRALINE, posology: '1 comprimido à noite, por 90 dias', quantity: '90 comprimidos' }
  const DAYS: PrescriptionLimit = { limit: 'days', allowed: 60, found: 90 }

  test('is told before, and passed with a reason only, which is sealed with the paper', async () => {
    const { limits } = await helena().ask('prescription.plan', {
      medicines: [LONG, medicine({ name: 'Amitriptilina 25 mg comprimido', need: 'special' })],
      text: '',
    })
    expect(limits).toEqual([[DAYS], []])
    expect(await desk.refusal(encounterId, of(LONG))).toBe('reason-needed')
    const other = { limits: [{ ...DAYS, found: 80 }], reason: 'Viagem' }
    expect(await desk.refusal(encounterId, of({ ...LONG, beyond: other }))).toBe('reason-needed')
    const beyond = { limits: [DAYS], reason: 'Viagem de três meses' }
    const [one] = await issued(of({ ...LONG, beyond }))
    expect(one?.content).toMatchObject({ medicines: [{ beyond }] })
    // A reason without anything to answer is not kept.
    const [plain] = await issued(of({ ...SERTRALINE, beyond }))
    expect(plain?.content).toMatchObject({ medicines: [{ beyond: null }] })
  })

  test('splits papers: a fourth substance, a sixth ampoule, a second medicine of a numbered form', async () => {
    const special = ['Sertralina 50 mg', 'Fluoxetina 20 mg', 'Citalopram 20 mg', 'Topiramato 50 mg'].map(
      (name) => medicine({ name: `${name} comprimido`, need: 'special' }),
    )
    const plan = async (...medicines: PrescribedMedicine[]) => {
      const { papers } = await helena().ask('prescription.plan', { medicines, text: '' })
      return papers.map(({ content }) => ('medicines' in content ? content.medicines.length : 0))
    }
    expect(await plan(...special)).toEqual([3, 1])
    const ampoule = medicine({ need: 'special', posology: '1 ampola em dose única', quantity: '3 ampolas' })
    expect(await plan(ampoule, ampoule)).toEqual([1, 1])
    expect(await plan(CLONAZEPAM, CLONAZEPAM)).toEqual([1, 1])
    // Control: two of one kind within its limits are one paper.
    expect(await plan(...special.slice(0, 3))).toEqual([3])
  })

  test('of a rule is the row that is in force that day', async () => {
    clinic.db.raw.exec(
      `INSERT INTO document_rule (id, kind, council, number, may_issue, vias, fields, bounds, in_force_from, source)
       VALUES ('special-control/CRM/2', 'special-control', 'CRM', 2, 1, 2, '[]', '{"days":{"special":120}}', '2027-03-01', 'x')`,
    )
    const asked = { medicines: [LONG], text: '' }
    expect((await helena().ask('prescription.plan', asked)).limits).toEqual([[DAYS]])
    clinic.setClock('2027-03-01T10:00')
    expect((await clinic.as('helena').ask('prescription.plan', asked)).limits).toEqual([[]])
    clinic.setClock(`${MONDAY}T10:10`)
  })
})

describe('which paper a medicine needs', () => {
  const need = (name: string, who: 'helena' | 'renato' = 'helena') =>
    clinic.as(who).ask('prescription.need', { name })

  test('is kept where it was prescribed, and suggested to another doctor until he says it himself', async () => {
    const name = 'Zolpidem 10 mg comprimido'
    expect(await need(name)).toEqual({ own: null, told: null, hint: null })
    await desk.issue(encounterId, of(medicine({ name, need: 'special' })))
    expect(await need('ZOLPIDEM  10 mg Comprimido')).toMatchObject({ own: 'special', told: null })
    // Another strength is another medicine.
    expect(await need('Zolpidem 5 mg comprimido')).toMatchObject({ own: null, told: null })
    const told = { need: 'special', by: 'helena', on: MONDAY }
    expect(await need(name, 'renato')).toMatchObject({ own: null, told })
    const renato = clinic.patients.hugo
    const his = await desk.consult(renato, `${MONDAY}T11:00`, 'renato')
    await desk.issue(his, of(medicine({ name, need: 'b' })), renato, 'renato')
    expect(await need(name, 'renato')).toMatchObject({ own: 'b' })
    expect(await need(name)).toMatchObject({ own: 'special', told: { need: 'b' } })
  })

  test('has a hint with its source, which an administrator confirms; it decides nothing', async () => {
    const hint = { needs: ['b'], list: 'lista B1', confirmed: false }
    expect(await need('Alprazolam 0,5 mg comprimido')).toMatchObject({ own: null, hint })
    expect((await need('Cloridrato de Sertralina 50 mg comprimido')).hint?.needs).toContain('special')
    expect((await need('Dipirona 500 mg comprimido')).hint).toBeNull()
    const { hints } = await clinic.as('sueli').ask('prescription.hints', {})
    expect(hints.every((one) => one.checkedOn === null && one.due)).toBe(true)
    await clinic.as('sueli').ask('prescription.confirm-hint', { substance: 'alprazolam' })
    expect((await need('Alprazolam 0,5 mg comprimido')).hint).toMatchObject({ confirmed: true })
    expect(await desk.refusal(encounterId, of(medicine({ name: 'Alprazolam 0,5 mg comprimido' })))).toBe('ok')
  })
})

describe('special control leaves the clinic', () => {
  test('as a list to copy, or on plain paper once somebody says who allowed it', async () => {
    const choose = (input: object) => clinic.as('sueli').code('prescription.choose-way', input as never)
    expect(await choose({ way: 'plain', confirmed: null })).toBe('reason-needed')
    expect(await choose({ way: 'plain', confirmed: { on: '2026-12-01', by: 'Vigilância' } })).toBe(
      'reason-needed',
    )
    // Before the paper was known nobody can have confirmed it.
    for (const on of ['1900-01-01', '2026-02-12'])
      expect(await choose({ way: 'plain', confirmed: { on, by: 'Vigilância' } }), on).toBe('reason-needed')
    expect(await choose({ way: 'plain', confirmed: { on: '2026-02-13', by: 'Vigilância' } })).toBe('ok')
    const confirmed = { on: MONDAY, by: 'Marta, Vigilância de Campinas' }
    expect(await choose({ way: 'plain', confirmed })).toBe('ok')
    expect(await clinic.as('sueli').ask('prescription.way', {})).toEqual({
      ...{ way: 'plain', confirmed, ruleFrom: '2026-02-13' },
    })
    const [one] = await issued(of(SERTRALINE))
    expect(one?.content).toMatchObject({ way: 'plain', vias: 2 })
    expect(await choose({ way: 'copy', confirmed: null })).toBe('ok')
    const [later] = await issued(of(SERTRALINE))
    expect(later?.content).toMatchObject({ way: 'copy', vias: 1 })
  })
})

describe('what a pharmacy keeps is printed once more', () => {
  test('for a reason only, and the desk is told by its code', async () => {
    const [one] = await issued(of(DOXYCYCLINE))
    const documentId = one?.documentId ?? ''
    const print = (reason?: string) => helena().code('document.print', { documentId, reason: reason ?? null })
    const check = () =>
      clinic.as('livia').ask('document.check', {
        ...{ code: one?.code ?? '', issuedOn: MONDAY, patient: one?.shown.patient.name ?? '' },
        ...{ kind: null, days: null },
      })
    expect(await print()).toBe('ok')
    expect(await check()).toEqual({ answer: 'fits' })
    expect(await print()).toBe('reason-needed')
    expect(await print('Impressora mascou a folha')).toBe('ok')
    expect(await check()).toEqual({ answer: 'reprinted' })
    // Control: another paper is printed as often as somebody likes, and nobody is told.
    const { documentId: simple } = await desk.issue(encounterId, of(medicine({})))
    expect(await helena().code('document.print', { documentId: simple })).toBe('ok')
    expect(await helena().code('document.print', { documentId: simple })).toBe('ok')
  })
})

describe('what is renewed in one go', () => {
  const takes = (name: string, change: object = {}) =>
    helena().ask('statement.enter', {
      ...{ patientId: clinic.patients.joana, encounterId: hers },
      content: {
        ...{ kind: 'medication', name, posology: '1 comprimido 1 vez ao dia', continuous: true },
        ...{ until: null, stopped: null, ...change },
      } as never,
    })
  let hers: string

  test('is continuous and simple: nothing retained, ended, stopped, or of which nobody has said', async () => {
    const patient = clinic.patients.joana
    hers = await desk.consult(patient, `${MONDAY}T11:30`)
    const losartan = 'Losartana 100 mg comprimido'
    await takes(losartan)
    await takes('Enalapril 10 mg comprimido', { continuous: false })
    await takes('Atenolol 25 mg comprimido', { until: '2027-01-01' })
    await takes('Captopril 25 mg comprimido', { stopped: { on: '2026-11', why: 'Tosse' } })
    await takes('Nitrofurantoína 100 mg cápsula')
    await takes('Lorazepam 2 mg comprimido')
    const ask = () => helena().ask('document.renewable', { patientId: patient })
    await desk.issue(hers, of(medicine({ name: 'Lorazepam 2 mg comprimido', need: 'b' })), patient)
    const line = { name: losartan, posology: '1 comprimido 1 vez ao dia', despite: null, since: MONDAY }
    expect(await ask()).toEqual({ lines: [{ ...line, route: null, quantity: null, lastOn: null }], apart: 2 })
    const same = medicine({ name: losartan, posology: line.posology, quantity: '30 comprimidos' })
    const { documentId } = await desk.issue(hers, of(same), patient)
    expect((await ask()).lines).toEqual([
      { ...line, route: same.route, quantity: '30 comprimidos', lastOn: MONDAY },
    ])
    await desk.issue(hers, of({ ...same, posology: '2 comprimidos 1 vez ao dia' }), patient)
    expect((await ask()).lines).toEqual([{ ...line, route: same.route, quantity: null, lastOn: MONDAY }])
    // Control: whose chart it is counts.
    expect((await helena().ask('document.renewable', { patientId })).lines).toEqual([])
    expect(documentId).not.toBe('')
  })
})
