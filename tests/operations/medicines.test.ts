import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
let patientId = ''
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  await clinic.as('helena').ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
})
afterEach(() => clinic.close())

const search = (text: string, besides: readonly string[] = []) =>
  clinic.as('helena').ask('medicine.search', { patientId, text, besides: [...besides] })
const names = async (text: string) => (await search(text)).found.map(({ name }) => name)
const first = async (text: string) => (await search(text)).found[0]

const allergy = (substance: string) =>
  clinic.as('helena').ask('statement.enter', {
    ...{ patientId, encounterId: null },
    content: { kind: 'allergy', substance, reaction: null, criticality: 'high', status: 'active' },
  })
const taken = (name: string, more: object = {}) => ({
  ...{ kind: 'medication' as const, name, posology: null, continuous: true, until: null, stopped: null },
  ...more,
})
const enter = (content: ReturnType<typeof taken>) =>
  clinic.as('helena').ask('statement.enter', { patientId, encounterId: null, content })
const entered = (content: ReturnType<typeof taken>) =>
  clinic.as('helena').code('statement.enter', { patientId, encounterId: null, content })

describe('a medicine is found', () => {
  test.each([
    ['amoxicilina', /^Amoxicilina 500 mg cápsula$/u],
    ['amoxicilna', /^Amoxicilina /u],
    ['losart 50', /^Losartana Potássica 50 mg comprimido$/u],
    ['tylenol', /^Paracetamol 500 mg comprimido$/u],
    ['AAS', /^Ácido Acetilsalicílico 100 mg comprimido$/u],
    ['aspirina', /^Ácido Acetilsalicílico /u],
    ['novalgina', /^Dipirona 500 mg comprimido$/u],
    ['clavulin', /^Amoxicilina 500 mg \+ Clavulanato de Potássio 125 mg comprimido$/u],
    ['quinolona', /floxacino/u],
    ['antidepressivo', / mg /u],
  ])('by %s', async (text, expected) => {
    expect((await first(text))?.name).toMatch(expected)
  })

  test('never by a complaint', async () => {
    for (const text of [
      'dor de cabeça',
      'febre',
      'pressão alta',
      'infecção urinária',
      'diarreia',
      'tosse seca',
      'insônia',
      'gripe',
    ])
      expect(await names(text), text).toEqual([])
  })

  test('twelve at most, with the brand it was found by', async () => {
    const { found, more } = await search('mg')
    expect(found).toHaveLength(12)
    expect(more).toBe(true)
    expect(await first('tylenol')).toEqual({
      name: 'Paracetamol 500 mg comprimido',
      synonym: 'Tylenol',
      classes: ['analgésico', 'antitérmico'],
      ...{ favourite: false, had: false, warnings: [] },
    })
  })

  test('only by a doctor to whom the chart is open', async () => {
    const input = { patientId: clinic.patients.hugo, text: 'losartana', besides: [] }
    expect(await clinic.as('helena').code('medicine.search', input)).toBe('denied')
    expect(await clinic.as('livia').code('medicine.search', input)).toBe('denied')
    expect(await clinic.as('livia').code('medicine.groups', { text: 'penicilina' })).toBe('denied')
  })
})

describe('what warns stands with it', () => {
  test('an allergy, by name and by group, in the list and of what is typed', async () => {
    await allergy('Penicilina')
    await allergy('camarão')
    const { found, typed, unread, allergiesAsked } = await search('amoxil')
    expect(found[0]?.warnings).toEqual([
      { kind: 'allergy', of: 'Penicilina', group: 'penicilinas', note: null },
    ])
    expect(typed).toEqual(found[0]?.warnings)
    expect(unread).toEqual(['camarão'])
    expect(allergiesAsked).toBe('listed')
    expect((await first('azitromicina'))?.warnings).toEqual([])
    expect((await first('cefalexina'))?.warnings[0]?.note).toContain('cadeia lateral')
  })

  test('the same in use, and a substance that comes twice; not what was stopped or has ended', async () => {
    await enter(taken('Losartana 50 mg'))
    await enter(taken('Tylenol 750'))
    await enter(taken('Omeprazol', { stopped: { on: '2026', why: 'melhorou' } }))
    await enter(taken('Amoxicilina 500 mg cápsula', { continuous: false, until: '2026-01-10' }))
    expect((await first('losartana 100'))?.warnings).toMatchObject([
      { kind: 'in-use', of: 'Losartana 50 mg' },
    ])
    expect((await first('tylex'))?.warnings).toMatchObject([{ kind: 'duplicate', of: 'Tylenol 750' }])
    expect((await first('pantoprazol'))?.warnings).toEqual([])
    expect((await search('omeprazol')).found.map(({ warnings }) => warnings.length)).not.toContain(1)
    expect((await first('amoxicilina'))?.warnings).toEqual([])
  })

  test('a version that is to be replaced is no warning', async () => {
    const { versionId } = await enter(taken('Losartana 50 mg'))
    expect((await search('losartana 100')).found[0]?.warnings).toHaveLength(1)
    expect((await search('losartana 100', [versionId])).found[0]?.warnings).toEqual([])
  })
})

describe('what a doctor has at hand', () => {
  test('stands there before anything is typed, and first where it fits', async () => {
    expect(await names('')).toEqual([])
    const name = 'Losartana Potássica 100 mg comprimido'
    const favourite = (value: boolean, one = name) =>
      clinic.as('helena').code('medicine.favourite', { name: one, favourite: value })
    expect(await favourite(true)).toBe('ok')
    expect(await favourite(true, 'Fórmula da clínica')).toBe('ok')
    await enter(taken('Chá de boldo'))
    expect((await names(''))[0]).toBe('Chá de boldo')
    expect(new Set(await names(''))).toEqual(new Set(['Chá de boldo', name, 'Fórmula da clínica']))
    expect(await first('losartana')).toMatchObject({
      name,
      favourite: true,
      classes: ['anti-hipertensivo', 'BRA'],
    })
    expect(await first('boldo')).toMatchObject({ had: true, favourite: false })
    expect((await names('losartana')).filter((one) => one === name)).toHaveLength(1)
    const { found } = await clinic
      .as('renato')
      .ask('medicine.groups', { text: 'x' })
      .then(async () => {
        await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Cobre a colega' })
        return clinic.as('renato').ask('medicine.search', { patientId, text: '', besides: [] })
      })
    expect(found.map((one) => one.name)).toEqual(['Chá de boldo'])
    expect(await favourite(false)).toBe('ok')
    expect((await first('losartana'))?.favourite).toBe(false)
  })
})

describe('a medicine in use that something warns of', () => {
  const warned = { kind: 'allergy' as const, of: 'dipirona' }
  test('needs a reason, which its version keeps', async () => {
    await allergy('dipirona')
    expect(await entered(taken('Novalgina'))).toBe('reason-needed')
    const despite = { warnings: [warned], reason: 'Usou depois sem reação' }
    expect(await entered(taken('Novalgina', { despite }))).toBe('ok')
    const { statements } = await clinic.as('helena').ask('statement.list', { patientId })
    expect(statements.find(({ content }) => content.kind === 'medication')?.content).toMatchObject({
      despite,
    })
    // Control: nothing warns of this one.
    expect(await entered(taken('Paracetamol 750 mg'))).toBe('ok')
  })

  test('says so for every warning there is', async () => {
    await allergy('dipirona')
    await enter(taken('Tramadol 50 mg'))
    await allergy('Dorflex')
    const despite = { warnings: [warned], reason: 'Usou depois sem reação' }
    expect(await entered(taken('Novalgina', { despite }))).toBe('reason-needed')
    const both = { ...despite, warnings: [warned, { kind: 'allergy' as const, of: 'Dorflex' }] }
    expect(await entered(taken('Novalgina', { despite: both }))).toBe('ok')
  })

  test('is changed without being asked again, but not into another one', async () => {
    const { versionId } = await enter(taken('Dipirona 500 mg comprimido'))
    await allergy('dipirona')
    const change = (content: ReturnType<typeof taken>, replaces: string) =>
      clinic.as('helena').code('statement.change', {
        ...{ patientId, encounterId: null, replaces: [replaces], mistaken: false, reason: null, content },
      })
    expect(await change(taken('Novalgina'), versionId)).toBe('reason-needed')
    expect(await change(taken('Dipirona 500 mg comprimido', { posology: '1 comprimido' }), versionId)).toBe(
      'ok',
    )
    const stopped = { on: '2026-11', why: 'alergia' }
    const { versionId: other } = await enter(taken('Buscopan'))
    expect(await change(taken('Buscopan Composto', { stopped }), other)).toBe('ok')
  })
})

test('an allergy says what it will warn of', async () => {
  const groups = (text: string) => clinic.as('helena').ask('medicine.groups', { text })
  expect(await groups('Amoxil')).toEqual({
    groups: [
      {
        name: 'penicilinas',
        members: [
          'amoxicilina',
          'ampicilina',
          'benzilpenicilina',
          'fenoximetilpenicilina',
          'oxacilina',
          'piperacilina',
        ],
        source: 'OMS, ATC J01C',
      },
    ],
    known: true,
  })
  expect(await groups('metformina')).toEqual({ groups: [], known: true })
  expect(await groups('camarão')).toEqual({ groups: [], known: false })
})
