import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import type { TypedMeasure } from '../../preload/contract/measures.ts'
import { NOTHING_TYPED, type TypedVitals } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
let patientId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const colleague = async () => {
  await clinic.as('renato').ask('record.give-reason', { patientId, reason: 'Interconsulta' })
  return clinic.as('renato')
}
const measure = (changes: Partial<TypedMeasure>): TypedMeasure => ({
  ...{ field: 'pressure', text: '', source: 'office', when: '', position: '', inWords: false },
  ...changes,
})
type Signing = Pick<Input<'note.sign'>, 'secrecy'>

async function sign(
  time: string,
  vitals: Partial<TypedVitals>,
  measures: TypedMeasure[] = [],
  how: Signing = {},
): Promise<void> {
  const appointmentId = await clinic.book(patientId, time)
  const { encounterId } = await helena().ask('visit.step', { appointmentId, version: 1, step: 'start' })
  const { template } = await helena().ask('record.encounter', { encounterId: encounterId ?? '' })
  const content = {
    ...{ templateVersionId: template.versionId, texts: [], measures },
    vitals: { ...NOTHING_TYPED, ...vitals },
  }
  const signing = { encounterId: encounterId ?? '', version: 0, content, password: PASSWORD, ...how }
  await helena().ask('note.sign', signing)
}

test('every value of a sign is told, several of a day too, the two of a pressure together', async () => {
  await sign('10:30', { pressure: '148x92', weight: '71,40' }, [
    measure({ text: '13x8', position: 'deitada' }),
    measure({ text: '132/84', source: 'home', when: '21/11 7:00' }),
    measure({ text: 'não aferida, braço engessado', inWords: true }),
    measure({ field: 'oxygenSaturation', text: '<70', source: 'triage' }),
  ])
  const { takings } = await helena().ask('chart.values', { patientId, field: 'pressure' })
  const pair = (high: number, low: number) => [
    { name: 'systolic', value: high, typed: String(high), comparator: null },
    { name: 'diastolic', value: low, typed: String(low), comparator: null },
  ]
  const office = { at: `${MONDAY}T10:04`, source: 'office', authorName: 'Dra. Helena Prado' }
  expect(takings).toMatchObject([
    { at: '2026-11-21T07:00', source: 'home', values: pair(132, 84) },
    { ...office, values: pair(148, 92), position: null, words: null },
    { ...office, values: pair(130, 80), position: 'deitada' },
    { ...office, values: [], words: 'não aferida, braço engessado' },
  ])
  expect((await helena().ask('chart.values', { patientId, field: 'weight' })).takings).toMatchObject([
    { values: [{ value: 71.4, typed: '71.40' }] },
  ])
  expect(
    (await helena().ask('chart.values', { patientId, field: 'oxygenSaturation' })).takings,
  ).toMatchObject([{ values: [{ value: 70, comparator: '<' }] }])
})

test('the cover has the last numbers of each sign in their order, and none of a secret note', async () => {
  await sign('10:30', { weight: '71,4' }, [
    measure({ field: 'weight', text: '72', source: 'home', when: '20/11' }),
    measure({ field: 'weight', text: '<90', source: 'home', when: '19/11' }),
  ])
  await sign('11:00', { weight: '65' }, [], { secrecy: 'secret' })
  const cover = async (by: ReturnType<typeof helena>) =>
    (await by.ask('record.cover', { patientId })).recentVitals.map(({ values }) =>
      values.map(({ value }) => value),
    )
  expect(await cover(await colleague())).toEqual([[72, 71.4]])
  expect(await cover(helena())).toEqual([[72, 71.4, 65]])
})

test('what stands in a secret note is told to its author alone', async () => {
  await sign('10:30', { weight: '71,4' })
  clinic.tick(60_000)
  await sign('11:00', { weight: '65' }, [], { secrecy: 'secret' })
  const weights = async (by: ReturnType<typeof helena>) =>
    (await by.ask('chart.values', { patientId, field: 'weight' })).takings.map(
      ({ values }) => values[0]?.value,
    )
  expect(await weights(await colleague())).toEqual([71.4])
  expect(await weights(helena())).toEqual([71.4, 65])
})

test('nobody is told before the chart is open to him, nor who is no doctor', async () => {
  const input = { patientId, field: 'weight' } as const
  for (const who of ['renato', 'livia', 'sueli', 'joana'] as const)
    expect([who, await clinic.as(who).code('chart.values', input)]).toEqual([who, 'denied'])
  expect(await (await colleague()).code('chart.values', input)).toBe('ok')
  const row = 'SELECT count(*) FROM audit_event WHERE event = ? AND outcome = ?'
  expect(clinic.db.raw.prepare(row).pluck().get('record.values-read', 'ok')).toBe(1)
})
