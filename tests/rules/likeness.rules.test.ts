import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { mergedCard } from '../../main/clinic/duplicate/merged-card.rules.ts'
import {
  birthDatesLike,
  likeness,
  type Likeness,
  type LikenessReason,
} from '../../main/clinic/patient/likeness.rules.ts'
import { DRAWN } from '../faults/scale.ts'
import { person, type Said } from '../helpers/likeness.ts'

const PHONE = '+5511987654321'

type Case = readonly [string, Said, Said, Likeness['verdict'], readonly LikenessReason[]]
const CASES: readonly Case[] = [
  [
    'the same CPF under any name',
    { cpf: '1' },
    { cpf: '1', name: 'Outra Pessoa', born: '1950-01-01' },
    'same',
    ['same-cpf'],
  ],
  [
    'another CPF, all else alike',
    { cpf: '1', mother: 'Rita Lima', phone: PHONE },
    { cpf: '2', mother: 'Rita Lima', phone: PHONE },
    null,
    [],
  ],
  [
    'the name by sound and the date',
    {},
    { name: 'LUIS CARLOS SOUSA' },
    'possible',
    ['same-name', 'same-birth-date'],
  ],
  [
    'the name in another order',
    {},
    { name: 'Souza Luiz Carlos' },
    'possible',
    ['same-name', 'same-birth-date'],
  ],
  [
    'name, date and mother',
    { mother: 'Thereza Lima' },
    { name: 'Luís Carlos Sousa', mother: 'Teresa de Lima' },
    'same',
    ['same-name', 'same-birth-date', 'same-mother'],
  ],
  ['a middle name left out', {}, { name: 'Luiz Souza' }, 'possible', ['name-within', 'same-birth-date']],
  [
    'one letter off in the name',
    { phone: PHONE },
    { name: 'Luiz Carlso de Souza', phone: PHONE },
    'possible',
    ['first-name', 'same-birth-date', 'same-phone'],
  ],
  ['one letter missing', {}, { name: 'Luiz Calos de Souza' }, 'possible', ['same-name', 'same-birth-date']],
  ['day and month swapped', {}, { born: '1984-12-05' }, 'possible', ['same-name', 'birth-date-swapped']],
  ['one digit of the date off', {}, { born: '1985-05-12' }, 'possible', ['same-name', 'birth-date-near']],
  ['two digits of the date off', {}, { born: '1995-05-12' }, null, ['same-name']],
  [
    'the social name of one',
    { social: 'Luana Souza' },
    { name: 'Luana Souza' },
    'possible',
    ['same-name', 'same-birth-date'],
  ],
  [
    'name and phone without a date yet',
    { born: null, phone: PHONE },
    { phone: PHONE },
    'possible',
    ['same-name', 'same-phone'],
  ],
  ['the name alone', { born: null }, {}, null, ['same-name']],
  ['the date alone', {}, { name: 'Beatriz Nunes' }, null, []],
  ['the date and the first name', {}, { name: 'Luís Barros' }, 'faint', ['first-name', 'same-birth-date']],
  ['the date and the last name', {}, { name: 'Rita Sousa' }, 'faint', ['same-birth-date']],
  [
    'the date and the mother',
    { mother: 'Thereza Lima' },
    { name: 'Rita Barros', mother: 'Teresa Lima' },
    'faint',
    ['same-birth-date', 'same-mother'],
  ],
  [
    'the first name and almost the date',
    {},
    { name: 'Luís Barros', born: '1984-05-13' },
    null,
    ['first-name', 'birth-date-near'],
  ],
  [
    'father and son of one name and phone',
    { phone: PHONE },
    { name: 'Luiz Carlos de Souza Filho', born: '2010-02-03', phone: PHONE },
    null,
    ['name-within', 'same-phone'],
  ],
  [
    'brothers',
    { mother: 'Rita Lima', phone: PHONE },
    { name: 'Pedro de Souza', born: '1986-01-30', mother: 'Rita Lima', phone: PHONE },
    null,
    [],
  ],
  [
    'a married name',
    { name: 'Ana Lima', mother: 'Rita Lima' },
    { name: 'Ana Souza', mother: 'Rita Lima' },
    'possible',
    ['first-name', 'same-birth-date', 'same-mother'],
  ],
]

describe('likeness', () => {
  it.each(CASES)('%s', (_what, one, other, verdict, reasons) => {
    const found = likeness(person(one), person(other))
    expect([found.verdict, found.reasons]).toEqual([verdict, reasons])
  })

  it('never calls twins one person without a CPF', () => {
    const family = { mother: 'Rita Lima', phone: PHONE }
    const twins = likeness(
      person({ name: 'Ana Paula Lima', ...family }),
      person({ name: 'Ana Clara Lima', ...family }),
    )
    expect(twins.verdict).toBe('possible')
  })

  it('is the same from both sides', () => {
    const word = fc.constantFrom('Luiz', 'Ana', 'Souza', 'Lima', 'Carlos', 'Aparecida', 'Aparecda')
    const some = fc.record({
      name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      born: fc.constantFrom('1984-05-12', '1984-12-05', '1984-05-13', null),
      mother: fc.constantFrom('Rita Lima', 'Célia Souza'),
      phone: fc.constantFrom(PHONE, '+5511900000000'),
    })
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(likeness(person(one), person(other))).toEqual(likeness(person(other), person(one)))
      }),
      DRAWN,
    )
  })
})

describe('the dates a birth date may be', () => {
  it('are real ones: itself, swapped, one digit off', () => {
    const dates = birthDatesLike('1984-05-12')
    for (const date of ['1984-05-12', '1984-12-05', '1984-05-13', '1985-05-12', '1984-06-12', '1994-05-12'])
      expect(dates).toContain(date)
    expect(dates).not.toContain('1985-05-13')
  })
  it('are all dates of the calendar, whatever the date', () => {
    const day = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }))
    fc.assert(
      fc.property(day, (born) => {
        const [...dates] = birthDatesLike(born.toString())
        expect(dates.pop()).toBe(String(born.year).padStart(4, '0'))
        expect(dates).toContain(born.toString())
        expect(dates.map((date) => Temporal.PlainDate.from(date, { overflow: 'reject' }).toString())).toEqual(
          dates,
        )
        expect(dates.length).toBeLessThanOrEqual(72)
      }),
      DRAWN,
    )
  })
})

describe('a merged card', () => {
  const survivor = {
    name: 'Ana',
    socialName: null,
    birthDate: '1990-01-01',
    sexAtBirth: 'female',
    motherName: null,
    cpf: null,
    cpfMissingReason: 'not-told',
    multipleBirth: null,
    phone: null,
    phoneRemark: null,
    otherPhones: [],
    email: null,
    postalCode: null,
    street: 'Rua A',
    streetNumber: '1',
    complement: 'Casa',
    district: null,
    city: 'Osasco',
    state: 'SP',
    insurer: null,
    insurerId: null,
    insurerPlanId: null,
    insurerPlan: null,
    insuranceCard: '9',
    insuranceCardValidTo: null,
    guardian: null,
    ...{ passport: null, cns: null, birthplace: null, race: null },
  } as const
  const duplicate = {
    ...survivor,
    name: 'Anna',
    cpf: '1',
    cpfMissingReason: null,
    street: 'Rua B',
    complement: null,
    city: null,
    insurer: 'Vida',
    insuranceCard: null,
  } as const

  it('is the survivor’s where nothing is taken', () => {
    expect(mergedCard<Record<keyof typeof survivor, unknown>>(survivor, duplicate, [])).toEqual(survivor)
  })
  it('takes the parts that belong together whole: no street of one with the complement of the other', () => {
    const card = mergedCard<Record<keyof typeof survivor, unknown>>(survivor, duplicate, [
      'address',
      'cpf',
      'insurer',
    ])
    expect(card).toMatchObject({
      name: 'Ana',
      street: 'Rua B',
      complement: null,
      city: null,
      cpf: '1',
      cpfMissingReason: null,
    })
    expect(card).toMatchObject({ insurer: 'Vida', insuranceCard: null })
  })
})

describe('a name with initials', () => {
  const verdictOf = (one: string, other: string) =>
    likeness(person({ name: one }), person({ name: other })).verdict
  const middle = fc.constantFrom(
    'Farias',
    'Cecília',
    'Geraldo',
    'Philippe',
    'Stefani',
    'Xavier',
    'Wagner',
    'Yara',
    'Quirino',
  )

  it('is the whole one with the same birth date, wherever the initial stands behind the first name', () => {
    expect(verdictOf('Odete F. Brandão', 'Odete Farias Brandão')).toBe('possible')
    fc.assert(
      fc.property(middle, fc.constantFrom('Brandão', 'Queiroz'), fc.boolean(), (word, last, ends) => {
        const [short, long] = ends
          ? [`Odete ${last} ${word.charAt(0)}.`, `Odete ${last} ${word}`]
          : [`Odete ${word.charAt(0)} ${last}`, `Odete ${word} ${last}`]
        expect(verdictOf(short, long)).toBe('possible')
        expect(verdictOf(long, short)).toBe('possible')
      }),
      { numRuns: 40, ...DRAWN },
    )
  })

  it('is another one where a letter is another, or where it is the first name that is not written', () => {
    expect(verdictOf('Odete G. Brandão', 'Odete Farias Brandão')).toBe('faint')
    expect(verdictOf('O. Brandão', 'Odete Brandão')).toBe('faint')
  })
})

describe('a mother of one word', () => {
  const words = fc.constantFrom('Maria', 'Ana', 'Rita', 'Dos Santos', 'Souza')
  it('is nobody’s reason, and decides nothing by herself', () => {
    fc.assert(
      fc.property(words, words, fc.boolean(), (one, other, shares) => {
        const phone = shares ? PHONE : null
        const told = likeness(
          person({ name: 'Ana Lima', mother: one, phone }),
          person({ name: 'Bento Souza', mother: other, phone }),
        )
        const untold = likeness(person({ name: 'Ana Lima', phone }), person({ name: 'Bento Souza', phone }))
        expect(told).toEqual(untold)
      }),
      DRAWN,
    )
    // The control: with her whole name she is one.
    const whole = { mother: 'Maria Souza' }
    expect(
      likeness(person({ name: 'Ana Lima', ...whole }), person({ name: 'Bento Reis', ...whole })).reasons,
    ).toContain('same-mother')
  })
})
