import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanNumber, cleanText, nameIssue } from '../../preload/contract/clean-text.ts'
import { Cpf, Email, line, PersonName, Phone, PostalCode, prose } from '../../preload/contract/fields.ts'
import { DRAWN } from '../faults/scale.ts'

describe('free text is cleaned, never refused', () => {
  test.each([
    ['tel \u202a+55 11 98765-4321\u202c', 'tel +55 11 98765-4321'],
    ['linha\u000bnova\u000cpágina\u2028fim\u2029.', 'linha\nnova\npágina\nfim\n.'],
    ['a\ufeffb\u2068c\u2069d\u0007e\u001ef\u0000g', 'abcdefg'],
    ['zero\u200blargura\u2060e\u00adhífen', 'zerolarguraehífen'],
    ['pré\u2011natal', 'pré-natal'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['metade \ud800 só', 'metade \ufffd só'],
    ['tab\taqui', 'tab  aqui'],
    // Joiners stand between the letters of some scripts and in pictures, and nowhere else.
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\u200cfim\u200d.', 'fim.'],
    ['👩\u200d⚕️', '👩\u200d⚕️'],
    [
      '👩🏽\u200d⚕️ 🏳️\u200d🌈 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '👩🏽\u200d⚕️ 🏳️\u200d🌈 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['क्\u200dष', 'क्\u200dष'],
    ['Jo\u200dão a\ufe0f', 'João a'],
    ['Maria\u2800Silva', 'Maria Silva'],
    ['\u0600\u0661\u0662', '\u0600\u0661\u0662'],
  ])('%j', (typed, kept) => {
    expect(prose(1000).parse(typed)).toBe(kept)
  })

  /** All that Unicode calls a control, a format sign, private, unassigned or left out when drawn; blanks are another matter. */
  const unseen = fc
    .integer({ min: 0, max: 0x10ffff })
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{DI}]/u.test(sign))
    .filter(
      (sign) =>
        !/[\s\u0085\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u3164\uffa0]|\p{ExtPict}/u.test(
          sign,
        ),
    )
  const known = fc.constantFrom(
    ...[
      '\u{e0041}',
      '\u180e',
      '\u206a',
      '\u{1d173}',
      '\ue000',
      '\u0378',
      '\u200d',
      '\u200c',
      '\ufe0f',
      '\u115f',
      '\u1160',
    ],
    ...['\u034f', '\u17b4', '\u{e0101}', '\u{10fffd}', '\uffff'],
  )

  test('a name shows all that is kept of it, whatever sign that nobody sees stands in it and where', () => {
    const names = fc.constantFrom(
      'Maria da Silva',
      'João D’Ávila',
      'Łukasz Øystein',
      'Ίων Σ',
      'Мария Иванова',
      '𠮷田 花子',
    )
    fc.assert(
      fc.property(
        names,
        fc.array(fc.tuple(fc.oneof(known, unseen), fc.nat()), { minLength: 1, maxLength: 6 }),
        (name, signs) => {
          const letters = [...name]
          for (const [sign, at] of signs) letters.splice(at % (letters.length + 1), 0, sign)
          expect(cleanLine(letters.join(''))).toBe(name)
        },
      ),
      { numRuns: 3000, ...DRAWN },
    )
  })

  test('whatever is pasted, a text of honest length is taken, stays the same when taken again, and shows what was visible', () => {
    const letters = fc.string({
      unit: fc.oneof(fc.constantFrom(...'aé ç1\n\t'), fc.string({ unit: 'binary' })),
    })
    fc.assert(
      fc.property(letters, (text) => {
        const kept = prose(20_000).parse(text)
        expect(prose(20_000).parse(kept)).toBe(kept)
        expect(kept).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u)
        const plain = (all: string) => all.match(/[a-z0-9]/gu)?.join('') ?? ''
        expect(plain(kept)).toBe(plain(text.replace(/\p{Cs}/gu, '\ufffd').normalize('NFC')))
      }),
      { numRuns: 2000, ...DRAWN },
    )
  })

  test('a line is one line: every blank is a space, none at its ends', () => {
    expect(line(80).parse('  Rua\u00a0das\u000bFlores\t12\u200b ')).toBe('Rua das Flores 12')
    expect(cleanLine('\ufeff\u202d')).toBe('')
  })

  test('its work grows with its length, however its marks are arranged', () => {
    // Marks of two classes in turn: putting them in order took the square of their number.
    const marks = (count: number) => `a${'\u0301\u0316'.repeat(count)}`
    expect(cleanText(marks(50_000)).normalize('NFD').length).toBeLessThanOrEqual(9)
    let longest = 0
    const { normalize } = String.prototype
    String.prototype.normalize = function (this: string, form?: string) {
      longest = Math.max(longest, ...(this.match(/\p{M}+/gu) ?? ['']).map((run) => run.length))
      return normalize.call(this, form)
    }
    try {
      prose(20_000).safeParse(marks(10_000))
      line(120).safeParse(marks(100_000))
    } finally {
      String.prototype.normalize = normalize
    }
    expect(longest).toBeLessThanOrEqual(8)
  })
})

describe('numbers are taken as people paste them', () => {
  test.each([
    [Cpf, 'CPF: 529.982.247-25', '52998224725'],
    [Cpf, '\u202a529.982.247-25\u202c', '52998224725'],
    [Cpf, 'cpf nº 52998224725', '52998224725'],
    [Phone, 'tel \u202a+55 11 98765-4321\u202c', '+5511987654321'],
    [Phone, 'WhatsApp: (11)\u00a098765\u20114321', '+5511987654321'],
    [PostalCode, 'CEP 01310\u2011100', '01310100'],
    [Email, ' Maria\u200b@Exemplo.com.br ', 'maria@exemplo.com.br'],
  ])('%#: %j', (field, typed, kept) => {
    expect(field.parse(typed)).toBe(kept)
  })

  test('a word that begins like one is no number', () => {
    expect(cleanNumber('Celso')).toBe('Celso')
    expect(cleanNumber('Tel Aviv')).toBe('Tel Aviv')
  })
})

describe('a name', () => {
  const issue = (name: string) => PersonName.safeParse(name).error?.issues.map(({ code }) => code)
  test.each([
    ['R.', 'too-few-letters'],
    ['\u3164\u3164', 'too-few-letters'],
    ['12 34', 'too-few-letters'],
    ['Zal\u0301\u0302\u0303\u0304go Silva', 'too-many-marks'],
    ['Nguyễn Thị', null],
    ["D'Ávila", null],
    ['Li', null],
    ['李明', null],
  ])('%j: %s', (name, wanted) => {
    expect(nameIssue(cleanLine(name))).toBe(wanted)
  })

  test('is refused in words of its own', () => {
    expect(issue('R. 1')).toEqual(['custom'])
    expect(issue('Rosa')).toBe(undefined)
  })
})
