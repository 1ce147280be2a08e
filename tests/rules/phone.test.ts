import { isValidPhone } from '@brazilian-utils/brazilian-utils/is-valid-phone'
import fc from 'fast-check'
import { getCountries, getExampleNumber } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { knowPhoneNumbers } from '../../main/clinic/phone-numbers.ts'
import { issueOf, type FieldIssue } from '../../preload/contract/field-issue.ts'
import { Cpf, Phone, PhoneLines, PhoneWithRemark } from '../../preload/contract/fields.ts'
import { phoneText, readPhone } from '../../preload/contract/phone.ts'
import { phone } from '../../renderer/i18n/identity.ts'
import { DRAWN } from '../faults/scale.ts'

knowPhoneNumbers()

const AREAS = Array.from({ length: 89 }, (_, at) => String(at + 11)).filter((area) =>
  isValidPhone(`${area}987654321`, { version: 2 }),
)
const national = fc.oneof(
  fc
    .tuple(fc.constantFrom(...AREAS), fc.integer({ min: 80_000_000, max: 99_999_999 }))
    .map(([area, rest]) => `${area}9${String(rest)}`),
  fc
    .tuple(fc.constantFrom(...AREAS), fc.integer({ min: 20_000_000, max: 59_999_999 }))
    .map(([area, rest]) => `${area}${String(rest)}`),
)
const cut = (number: string) => [number.slice(0, 2), number.slice(2, -4), number.slice(-4)] as const

/** A Brazilian number as people write and dial it. */
const SPELLINGS: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => `+55${number}`,
  (number) => `55${number}`,
  (number) => `0055 ${number}`,
  (number) => `0${number}`,
  (number) => `0 15 ${number}`,
  (number) => `021${number}`,
  (number) => `tel.: ${number}`,
  (number) => `\u202a+55 ${number}\u202c`,
  (number) => {
    const [area, middle, end] = cut(number)
    return `(${area}) ${middle}-${end}`
  },
  (number) => {
    const [area, middle, end] = cut(number)
    return `+55 (0${area}) ${middle}.${end}`
  },
  (number) => {
    const [area, middle, end] = cut(number)
    return `(0xx${area}) ${middle} ${end}`
  },
  (number) => {
    const [area, middle, end] = cut(number)
    return `0055 ${area} ${middle}\u2011${end}`
  },
]

describe('a phone', () => {
  test('of any area is kept the same however it is written, and is shown with its area', () => {
    fc.assert(
      fc.property(national, fc.constantFrom(...SPELLINGS), (number, spelled) => {
        expect(Phone.parse(spelled(number))).toBe(`+55${number}`)
        expect(phone(`+55${number}`).replace(/\D/gu, '')).toBe(number)
        expect(Phone.parse(phone(`+55${number}`))).toBe(`+55${number}`)
      }),
      { numRuns: 1000, ...DRAWN },
    )
  })

  test('of every country is kept as E.164, and read again as it is shown', () => {
    for (const country of getCountries()) {
      const example = getExampleNumber(country, examples)
      if (!example) continue
      for (const typed of [example.number, example.formatInternational(), example.number.replace('+', '00')])
        expect(readPhone(typed), `${country} ${typed}`).toEqual({ number: example.number, remark: null })
      expect(readPhone(phone(example.number)), `${country} ${phone(example.number)}`).toMatchObject({
        number: example.number,
      })
    }
  })

  test.each<readonly [string, string]>([
    ['0055 11 98765-4329', '+5511987654329'],
    ['+595 981 123456', '+595981123456'],
    ['00351 912 345 678', '+351912345678'],
    ['+1 (212) 555-0123', '+12125550123'],
    ['0800 123 4567', '+558001234567'],
    ['4004-1234', '+5540041234'],
  ])('%s is %s', (typed, kept) => {
    expect(Phone.parse(typed)).toBe(kept)
  })

  test.each<readonly [string, FieldIssue]>([
    ['98765-4321', 'phone-area'],
    ['3333-4444', 'phone-area'],
    ['11 8765-4321', 'phone-nine'],
    ['20 98765-4321', 'phone-area-unknown'],
    ['11 98765-43210', 'phone-country'],
    ['+595 1', 'phone-foreign'],
    ['+999 123456789', 'phone-foreign'],
    ['11 98765-4321 / 11 91234-5678', 'phone-two'],
    ['11 98765-4321 ou 11 91234-5678', 'phone-two'],
    ['11 98765-4321 (filha)', 'phone-words'],
    ['não tem', 'phone'],
    ['123', 'phone'],
    ['11 00000-0000', 'phone'],
  ])('%s is answered by what helps: %s', (typed, issue) => {
    expect(Phone.safeParse(typed).error?.issues.map(issueOf)).toEqual([issue])
  })

  test.each<readonly [string, string]>([
    ['+595981123456', '+595 981 123 456'],
    ['+12125550123', '+1 212 555 0123'],
    ['+558001234567', '0800 123 4567'],
    ['+5540041234', '4004-1234'],
    ['+5511987654321', '(11) 98765-4321'],
    ['+5511987654321, filha', '(11) 98765-4321, filha'],
    // As an earlier version kept it: no number of any phone, and shown as it is.
    ['+555511987654329', '+555511987654329'],
    ['1198765', '11987-65'],
  ])('%s is shown as %s', (kept, shown) => {
    expect(phone(kept)).toBe(shown)
  })
})

describe('what stands beside a number', () => {
  test.each<readonly [string, string, string]>([
    ['11 98765-4321 (filha)', '+5511987654321', 'filha'],
    ['(11) 98765-4321 - filha Ana', '+5511987654321', 'filha Ana'],
    ['filha: 11 98765-4321', '+5511987654321', 'filha'],
    ['11 3333-4444 ramal 12', '+551133334444', 'ramal 12'],
    ['vizinha 11 98765-4321 só à noite', '+5511987654321', 'vizinha, só à noite'],
  ])('%s is kept', (typed, number, remark) => {
    expect(PhoneWithRemark.parse(typed)).toEqual({ number, remark })
  })

  test('is kept whatever it says, and read again as it was kept and shown', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'filha',
          'mãe',
          'Ana',
          'recado',
          'só à noite',
          '2º andar',
          'ramal 12',
          'D’Ávila',
          'trabalho',
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(national, words, (number, remark) => {
        const kept = { number: `+55${number}`, remark }
        expect(readPhone(phoneText(kept))).toEqual(kept)
        expect(readPhone(phone(phoneText(kept)))).toEqual(kept)
      }),
      DRAWN,
    )
  })

  test('several numbers are lines, each read by itself; one that is none is said', () => {
    expect(PhoneLines.parse('11 3333-4444 (trabalho)\n\n+595 981 123456, mãe')).toEqual([
      { number: '+551133334444', remark: 'trabalho' },
      { number: '+595981123456', remark: 'mãe' },
    ])
    expect(PhoneLines.safeParse('11 3333-4444\n3333-4444').error?.issues.map(issueOf)).toEqual(['phone-area'])
  })
})

test('a CPF without its zero is asked about, never guessed and never called wrong', () => {
  const issue = (text: string) => Cpf.safeParse(text).error?.issues.map(issueOf)
  expect(issue('1234567890')).toEqual(['cpf-zero'])
  expect(issue('1234567891')).toEqual(['cpf'])
  expect(Cpf.parse('012.345.678-90')).toBe('01234567890')
})
