import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import type { TypedMeasure } from '../../preload/contract/measures.ts'
import { NOTHING_TYPED, type TypedVitals } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
let encounterId: string
let templateVersionId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  const appointmentId = await clinic.book(clinic.patients.teresa, '10:30')
  const begun = await helena().ask('visit.step', { appointmentId, version: 1, step: 'start' })
  encounterId = begun.encounterId ?? expect.unreachable()
  const { template } = await helena().ask('record.encounter', { encounterId })
  templateVersionId = template.versionId
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const measure = (changes: Partial<TypedMeasure>): TypedMeasure => ({
  ...{ field: 'pressure', text: '', source: 'office', when: '', position: '', inWords: false },
  ...changes,
})
const content = (
  vitals: Partial<TypedVitals>,
  ...measures: TypedMeasure[]
): Input<'note.sign'>['content'] => ({
  ...{ templateVersionId, texts: [], vitals: { ...NOTHING_TYPED, ...vitals }, measures },
})
const signing = (...of: Parameters<typeof content>) => ({
  ...{ encounterId, version: 0, content: content(...of), password: PASSWORD },
})
const sign = (...of: Parameters<typeof content>) => helena().ask('note.sign', signing(...of))

const SERIES = [
  measure({ text: '13x8', position: 'deitada' }),
  measure({ text: '132/84', source: 'home', when: '21/11 7:00' }),
  measure({ field: 'oxygenSaturation', text: '<70', source: 'triage' }),
  measure({ field: 'temperature', text: 'afebril', source: 'home', when: '22/11', inWords: true }),
  measure({ field: 'weight', text: '  ' }),
]

describe('the values of a note', () => {
  test('stand in its draft as they were typed, understood or not', async () => {
    const odd = [measure({ text: '120x8', source: null, when: 'ontem' })]
    const draft = { encounterId, version: 0, content: content({ weight: 'x' }, ...odd), caret: null }
    await helena().ask('note.save-draft', draft)
    const read = await helena().ask('record.encounter', { encounterId })
    expect(read.draft?.content.measures).toEqual(odd)
    expect(await helena().code('note.sign', { ...signing({}, ...odd), version: 1 })).toBe('vitals-unread')
  })

  test.each([
    ['text', { text: '120x8' }],
    ['source', { text: '12x8', source: null }],
    ['moment', { text: '12x8', when: '24/11/2026' }],
  ] as const)('are not sealed with a %s that is not understood', async (_name, changes) => {
    expect(await helena().code('note.sign', signing({}, measure(changes)))).toBe('vitals-unread')
  })

  test('are sealed as many as were taken, each with all that was said of it', async () => {
    const { noteId } = await sign({ pressure: '148x92', weight: '71,40' }, ...SERIES)
    const note = await helena().ask('note.read', { noteId })
    const at = `${MONDAY}T10:04`
    const bare = { comparator: null, words: null, position: null }
    const office = { ...bare, source: 'office', measuredAt: at }
    const home = { ...bare, source: 'home', measuredAt: '2026-11-21T07:00' }
    const lying = { ...office, position: 'deitada' }
    const measured = [
      { ...office, sign: 'diastolic', value: 92, typed: '92', place: 0 },
      { ...office, sign: 'systolic', value: 148, typed: '148', place: 0 },
      { ...office, sign: 'weight', value: 71.4, typed: '71.40', place: 1 },
      { ...lying, sign: 'diastolic', value: 80, typed: '80', place: 2 },
      { ...lying, sign: 'systolic', value: 130, typed: '130', place: 2 },
      { ...home, sign: 'diastolic', value: 84, typed: '84', place: 3 },
      { ...home, sign: 'systolic', value: 132, typed: '132', place: 3 },
      {
        ...{ ...bare, sign: 'oxygenSaturation', value: 70, typed: '70', comparator: '<' },
        ...{ source: 'triage', measuredAt: null, place: 4 },
      },
      {
        ...{ ...bare, sign: 'temperature', value: null, typed: null, words: 'afebril' },
        ...{ source: 'home', measuredAt: '2026-11-22', place: 5 },
      },
    ]
    expect(note.measured).toEqual(measured.map((one) => ({ item: String(one.place), ...one })))
    expect(note.content.vitals).toMatchObject({ systolic: 148, diastolic: 92, weight: 71.4 })
    expect(await helena().ask('note.verify', { noteId })).toMatchObject({ intact: true })
    const by = clinic.db.raw
      .prepare('SELECT DISTINCT source, measured_by FROM observation ORDER BY source')
      .raw()
      .all()
    expect(by).toEqual([
      ['home', null],
      ['office', clinic.accounts.helena],
      ['triage', null],
    ])
  })

  test('of a consultation stand on the cover before older ones, and without what is no number', async () => {
    await sign(
      { oxygenSaturation: '<70' },
      measure({ text: '12x8', source: 'home', when: '20/11' }),
      ...SERIES,
    )
    const { lastVitals } = await helena().ask('record.cover', { patientId: clinic.patients.teresa })
    expect(lastVitals).toEqual([
      { name: 'systolic', value: 130, date: MONDAY },
      { name: 'diastolic', value: 80, date: MONDAY },
    ])
  })
})

describe('the rows beside a sealed note', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['value', 'value = 131 WHERE value = 130'],
    ['typed', `typed = '71.4' WHERE typed = '71.40'`],
    ['comparator', `comparator = '>' WHERE comparator = '<'`],
    ['words', `words = 'febril' WHERE words = 'afebril'`],
    ['moment', `measured_at = '2026-11-20' WHERE source = 'home'`],
    ['who measured', `measured_by = NULL WHERE source = 'office'`],
    ['source', `source = 'device' WHERE source = 'home'`],
    ['position', `position = 'sentada' WHERE position = 'deitada'`],
    ['order', 'place = 9 WHERE place = 1'],
    [
      'all that is said of them',
      `typed = NULL, comparator = NULL, measured_at = NULL, measured_by = NULL, source = NULL,
      position = NULL, place = NULL WHERE words IS NULL`,
    ],
    ['nothing', 'place = place'],
  ]
  test.each(cases)('are compared with what was sealed: %s', async (name, change) => {
    const { noteId } = await sign({ weight: '71,40' }, ...SERIES)
    clinic.db.raw.exec(`DROP TRIGGER observation_frozen; UPDATE observation SET ${change}`)
    const { intact } = await helena().ask('note.verify', { noteId })
    expect(intact).toBe(name === 'nothing')
  })
})
