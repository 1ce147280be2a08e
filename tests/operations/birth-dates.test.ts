import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tieHolds } from '../../main/clinic/patient/guardianship.rules.ts'
import { ageInYears } from '../../main/clinic/patient/patient-card.rules.ts'
import { queueOrder } from '../../main/clinic/queue/queue.rules.ts'
import { isSurelyAdult, isSurelyMinor, mayBeMinor } from '../../preload/contract/birth-date.ts'
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
    expect([ageInYears('unknown', TODAY), mayBeMinor('unknown', TODAY)]).toEqual([null, false])
    expect(mayBeMinor('2020', TODAY)).toBe(true)
    expect(ageInMonths('unknown', TODAY)).toBe(Infinity)
    const waits = (id: string, birthDate: string, startMinute: number) => ({
      ...{ id, birthDate, startMinute, practitionerId: 'p', priority: null },
      arrivedAt: '2026-11-23T12:00:00.000Z',
    })
    const order = queueOrder([waits('unknown', 'unknown', 480), waits('elder', '1940', 600)], TODAY)
    expect([order.get('elder')?.place, order.get('unknown')?.place]).toEqual([1, 2])
  })

  test('whoever may be under 18 on any day of the year is a minor where that protects, and none where it opens a chart', () => {
    const yearOf = fc.integer({ min: 1990, max: 2024 })
    const dayOf = fc.integer({ min: 0, max: 364 })
    const dateOf = (year: number, day: number) =>
      new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)
    fc.assert(
      fc.property(yearOf, dayOf, yearOf, dayOf, (year, day, thisYear, thisDay) => {
        const [born, today] = [dateOf(year, day), dateOf(thisYear, thisDay)]
        if (born > today) return
        const minor = (ageInYears(born, today) ?? 0) < 18
        expect([mayBeMinor(born, today), isSurelyMinor(born, today)]).toEqual([minor, minor])
        const all = [0, 100, 200, 364].map((any) => (ageInYears(dateOf(year, any), today) ?? 0) < 18)
        const known = { mayBe: mayBeMinor(String(year), today), surely: isSurelyMinor(String(year), today) }
        if (all.includes(true)) expect(known.mayBe).toBe(true)
        if (all.includes(false)) expect(known.surely).toBe(false)
        expect(isSurelyAdult(String(year), today)).toBe(!known.mayBe)
      }),
      DRAWN,
    )
    expect([mayBeMinor('2008', '2026-12-30'), mayBeMinor('2008', '2026-12-31')]).toEqual([true, false])
    expect([isSurelyMinor('2008', '2025-12-31'), isSurelyMinor('2008', '2026-01-01')]).toEqual([true, false])
    expect([isSurelyMinor('unknown', TODAY), isSurelyAdult('unknown', TODAY)]).toEqual([false, false])
  })

  test('needs a guardian all the year in which the 18th birthday lies', async () => {
    const card = typedCard({ name: 'Jacinta Aroeira', birthDate: '2008' })
    expect(await clinic.as('livia').code('patient.register', card)).toBe('guardian-needed')
    expect(await clinic.as('livia').code('patient.register', { ...card, birthDate: '2007' })).toBe('ok')
  })

  test.each([
    // A child's paper counts while he is a child whatever the day was.
    ['birth-certificate', '2010', '2020-01-01', true],
    ['birth-certificate', '2008', '2020-01-01', false],
    ['birth-certificate', 'unknown', '2020-01-01', false],
    ['curatorship', '2008', '2020-01-01', true],
    ['curatorship', 'unknown', '2020-01-01', true],
    // Of whom no paper was kept: a curatorship, where he was known to be of age when it was made.
    [null, '1990', '2020-01-01', true],
    [null, '2002', '2020-01-01', false],
    [null, 'unknown', '2020-01-01', false],
    [null, '2010', '2020-01-01', true],
  ] as const)('%s of %s, seen on %s: holds %s', (guardianship, birthDate, linkedOn, held) => {
    expect(tieHolds({ relationship: 'mother', birthDate, guardianship, linkedOn }, TODAY)).toBe(held)
    expect(tieHolds({ relationship: 'self', birthDate, guardianship, linkedOn }, TODAY)).toBe(true)
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
