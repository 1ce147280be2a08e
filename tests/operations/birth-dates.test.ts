import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ageInYears, isMinor } from '../../main/clinic/patient/patient-card.rules.ts'
import { queueOrder } from '../../main/clinic/queue/queue.rules.ts'
import { BirthDate } from '../../preload/contract/fields.ts'
import { ageInMonths } from '../../preload/contract/vital-signs.ts'
import { age, date } from '../../renderer/i18n/format.ts'
import { DRAWN } from '../faults/scale.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'
import { typedCard } from '../helpers/people.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => clinic.close())

const TODAY = '2026-11-23'
const lines = async (text: string) => (await clinic.as('livia').ask('patient.search', { text })).lines

describe('a birth date of which less is known', () => {
  test('is kept as it was told, found by its year and shown as no day that anybody made up', async () => {
    const year = await desk.register({ name: 'Jacinta Aroeira', birthDate: '1951' })
    const nobody = await desk.register({ name: 'Jacinta Braúna', birthDate: 'unknown' })
    expect((await desk.read(year)).card.birthDate).toBe('1951')
    expect((await desk.read(nobody)).card.birthDate).toBe('unknown')
    expect((await lines('jacinta 1951')).map(({ id }) => id)).toEqual([year])
    expect((await lines('jacinta')).map(({ birthDate }) => birthDate)).toEqual(['1951', 'unknown'])
    expect([date('1951'), age('1951', TODAY)]).toEqual(['1951, só o ano', 'cerca de 75 anos'])
    expect([date('unknown'), age('unknown', TODAY)]).toEqual([
      'nascimento não informado',
      'idade não informada',
    ])
  })

  test('becomes whole once it is known, and the history says what stood there', async () => {
    const patientId = await desk.register({ name: 'Jacinta Aroeira', birthDate: 'unknown' })
    const { card: _card, version } = await desk.read(patientId)
    const card = typedCard({ name: 'Jacinta Aroeira', birthDate: '1951-03-02' })
    await clinic.as('livia').ask('patient.update', { patientId, version, card })
    const { changes } = await clinic.as('livia').ask('patient.history', { patientId })
    expect(changes[0]?.fields).toEqual([{ field: 'birthDate', before: 'unknown', after: '1951-03-02' }])
  })

  test('is likeness by its year, and none where nothing is known', async () => {
    const known = await desk.register({
      name: 'Jacinta Aroeira',
      birthDate: '1951-03-02',
      phone: '+5511987654321',
    })
    const looked = async (birthDate: string) =>
      (
        await clinic.as('livia').ask('duplicate.candidates', {
          ...{
            name: 'Jacinta Aroeira',
            socialName: null,
            motherName: null,
            cpf: null,
            phone: null,
            exceptId: null,
          },
          birthDate,
        })
      ).map(({ patient, reasons }) => [patient.id, ...reasons])
    expect(await looked('1951')).toEqual([[known, 'same-name', 'same-birth-year']])
    expect(await looked('1952')).toEqual([])
    expect(await looked('unknown')).toEqual([])
    await desk.register({ name: 'Rosa Braúna', birthDate: '1960' })
    expect((await desk.pairs()).length).toBe(0)
  })

  test('a year gives an age that is wrong by half a year at most, nothing gives none: no priority, no guardian', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1890, max: 2026 }), fc.integer({ min: 1, max: 365 }), (year, day) => {
        const born = new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10)
        if (born > TODAY || `${String(year)}-07-01` > TODAY) return
        const [exact, counted] = [ageInYears(born, TODAY) ?? 0, ageInYears(String(year), TODAY) ?? 0]
        expect(Math.abs(exact - counted)).toBeLessThanOrEqual(1)
      }),
      DRAWN,
    )
    expect([ageInYears('unknown', TODAY), isMinor('unknown', TODAY)]).toEqual([null, false])
    expect(isMinor('2020', TODAY)).toBe(true)
    expect(ageInMonths('unknown', TODAY)).toBe(Infinity)
    const waits = (id: string, birthDate: string, startMinute: number) => ({
      ...{ id, birthDate, startMinute, practitionerId: 'p', priority: null },
      arrivedAt: '2026-11-23T12:00:00.000Z',
    })
    const order = queueOrder([waits('unknown', 'unknown', 480), waits('elder', '1940', 600)], TODAY)
    expect([order.get('elder')?.place, order.get('unknown')?.place]).toEqual([1, 2])
  })

  test.each(['1951', '1951-03-02', 'unknown'])('%s is one', (text) => {
    expect(BirthDate.parse(text)).toBe(text)
  })
  test.each(['51', '1889', '2200', '1951-13-01', '1951-02-30', '', '0000', 'desconhecido'])(
    '%j is none',
    (text) => {
      expect(BirthDate.safeParse(text).success).toBe(false)
    },
  )
})
