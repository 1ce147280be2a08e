import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPosology } from '../../preload/contract/posology-read.ts'
import { amountInWords, figure, inWords } from '../../preload/contract/posology-words.ts'
import {
  DAY_PARTS,
  DOSE_UNITS,
  totalOf,
  type Need,
  type Course,
  type DayPart,
  type DayPattern,
  type Dose,
  type DoseUnitKey,
  type Posology,
  type PosologyStep,
} from '../../preload/contract/posology.ts'
import { DRAWN, scaled } from '../faults/scale.ts'

const read = (typed: string) => {
  const found = readPosology(typed)
  return found && 'posology' in found ? found.posology : null
}
const words = (typed: string) => {
  const posology = read(typed)
  return posology && inWords(posology)
}

describe('shorthand is read back in words', () => {
  test.each([
    ['1 cp 12/12h 7d', '1 comprimido de 12 em 12 horas, por 7 dias'],
    ['2 gts 8/8h se dor', '2 gotas de 8 em 8 horas, se houver dor'],
    ['1 cp 2x/dia', '1 comprimido 2 vezes ao dia'],
    ['1/2 cp manhã e 1 noite', 'meio comprimido pela manhã e 1 comprimido à noite'],
    ['1 1/2 cp noite', '1 comprimido e meio à noite'],
    ['¼ cp jejum uc', 'um quarto de comprimido em jejum, uso contínuo'],
    [
      '2 cp manha 5d, depois 1 manha 5d, depois 1/2 manha 5d',
      '2 comprimidos pela manhã, por 5 dias; depois, 1 comprimido pela manhã, por 5 dias; depois, meio comprimido pela manhã, por 5 dias',
    ],
    ['1 cp dias alternados', '1 comprimido, em dias alternados'],
    ['1 cp 8h e 20h', '1 comprimido às 8 horas e 1 comprimido às 20 horas'],
    ['1 cp às 7:30', '1 comprimido às 7 horas e 30 minutos'],
    ['2 cp dose única', '2 comprimidos em dose única'],
    ['10 UI cafe 6 UI jantar', '10 unidades no café da manhã e 6 unidades no jantar'],
    ['1 cp se necessário max 4/dia', '1 comprimido, se necessário, no máximo 4 comprimidos por dia'],
    ['1 cp 6/6h sn, máx 3x/dia', '1 comprimido de 6 em 6 horas, se necessário, no máximo 3 vezes ao dia'],
    ['1 cp 1x/semana seg', '1 comprimido UMA VEZ POR SEMANA, às segundas-feiras'],
    ['1 cp toda segunda', '1 comprimido UMA VEZ POR SEMANA, às segundas-feiras'],
    [
      '1 cp 3x/sem seg qua sex',
      '1 comprimido 3 VEZES POR SEMANA, às segundas-feiras, às quartas-feiras e às sextas-feiras',
    ],
    ['50 mcg jejum uc', '50 microgramas em jejum, uso contínuo'],
    ['2,5 mL 12/12h 5 dias', '2,5 mL de 12 em 12 horas, por 5 dias'],
    ['Tomar 1,0 comprimido de 8/8 horas por 1 semana.', '1 comprimido de 8 em 8 horas, por 1 semana'],
  ])('%s', (typed, expected) => {
    expect(words(typed)).toBe(expected)
  })

  test.each([
    // Each eight hours, or at eight o'clock?
    '1 cp 8h',
    '1 a 2 cp 6/6h',
    '1 cp',
    '1 cp uso contínuo',
    'meia gota 8/8h',
    ',5 ml 8/8h',
    '1/3 cp noite',
    '1 cp 12/8h',
    '1 cp 0x/dia',
    '1 cp 12/12h junto com o leite',
    'conforme orientação',
    '1 cp manhã, depois 1 cp noite',
    '2 VEZES POR SEMANA',
    '',
    'x'.repeat(5_000),
  ])('but stays as it was typed: %s', (typed) => {
    expect(readPosology(typed)).toBeNull()
  })

  test('once a week is not read without its day', () => {
    for (const typed of ['1 cp 1x/semana', '1 cp uma vez por semana', '1 cp 2x/sem seg'])
      expect(readPosology(typed)).toEqual({ asks: 'weekday' })
  })
})

test('a figure is never read as ten times as much', () => {
  expect([1, 2.5, 0.5, 10].map(figure)).toEqual(['1', '2,5', '0,5', '10'])
  expect(amountInWords(0.5, 'tablet')).toBe('meio comprimido')
  expect(amountInWords(2.75, 'tablet')).toBe('2 comprimidos e três quartos')
  expect(amountInWords(0.5, 'millilitre')).toBe('0,5 mL')
})

test('what is taken in all is told where it is known', () => {
  const total = (typed: string) => totalOf(read(typed) ?? [])
  expect(total('1 cp 12/12h 7d')).toEqual({ amount: 14, unit: 'tablet' })
  expect(total('1/2 cp manhã e 1 noite 10d')).toEqual({ amount: 15, unit: 'tablet' })
  expect(total('2 cp manha 5d, depois 1 manha 5d, depois 1/2 manha 5d')).toEqual({
    amount: 17.5,
    unit: 'tablet',
  })
  expect(total('1 cp dias alternados 15d')).toEqual({ amount: 8, unit: 'tablet' })
  expect(total('1 cp 1x/semana seg 4 semanas')).toEqual({ amount: 4, unit: 'tablet' })
  expect(total('5 ml 8/8h 10d')).toEqual({ amount: 150, unit: 'millilitre' })
  expect(total('2 cp dose unica')).toEqual({ amount: 2, unit: 'tablet' })
  for (const typed of ['1 cp 12/12h', '1 cp 12/12h uc', '1 cp 8/8h se dor 5d', 'x'])
    expect(total(typed)).toBeNull()
})

const unit = fc.constantFrom(...(Object.keys(DOSE_UNITS) as DoseUnitKey[]))
const amountOf = (key: DoseUnitKey) => {
  const { parts } = DOSE_UNITS[key]
  if (parts === 'whole') return fc.integer({ min: 1, max: 60 })
  if (parts === 'divided') return fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4)
  return fc.integer({ min: 1, max: 9_999 }).map((tenths) => tenths / 10)
}
const at = fc.oneof(
  fc.constantFrom(...(Object.keys(DAY_PARTS) as DayPart[])),
  fc.integer({ min: 0, max: 24 * 60 - 1 }),
)
const days: fc.Arbitrary<DayPattern> = fc.oneof(
  fc.constant({ kind: 'daily' as const }),
  fc.record({ kind: fc.constant('every' as const), days: fc.integer({ min: 2, max: 30 }) }),
  fc
    .subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 })
    .map((weekdays) => ({ kind: 'weekdays' as const, weekdays })),
)
const needOf = (key: DoseUnitKey): fc.Arbitrary<Need> =>
  fc.record({
    why: fc.constantFrom(null, 'dor', 'febre', 'dor de cabeça', 'falta de ar', 'náusea ou vômito'),
    most: fc.oneof(
      fc.constant(null),
      fc.record({ count: fc.integer({ min: 1, max: 24 }), of: fc.constant('times' as const) }),
      fc.record({ count: amountOf(key), of: fc.constant('units' as const) }),
    ),
  })
const course: fc.Arbitrary<Course> = fc.record({
  kind: fc.constant('for' as const),
  count: fc.integer({ min: 1, max: 365 }),
  of: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const),
})
const anyCourse = fc.oneof(course, fc.constant({ kind: 'continuous' as const }), fc.constant(null))

/** One step of any kind; one that is followed says how long it lasts. */
const stepOf = (ends: fc.Arbitrary<Course | null>, single: boolean): fc.Arbitrary<PosologyStep> =>
  unit.chain((key) => {
    const one = amountOf(key).map((amount): Dose[] => [{ amount, at: null }])
    const told = fc.array(fc.record({ amount: amountOf(key), at }), { minLength: 1, maxLength: 4 })
    const none = fc.constant(null)
    const base = { unit: fc.constant(key), asNeeded: fc.oneof(none, needOf(key)), course: ends }
    const daily = fc.constant({ kind: 'daily' as const })
    const kinds: fc.Arbitrary<PosologyStep>[] = [
      fc.record({
        ...{ ...base, doses: one, days: daily },
        rhythm: fc.record({ kind: fc.constant('hours' as const), hours: fc.integer({ min: 1, max: 72 }) }),
      }),
      fc.record({ ...base, doses: told, days, rhythm: fc.constant({ kind: 'told' as const }) }),
      fc.record({
        ...{ ...base, doses: one, days, asNeeded: needOf(key) },
        rhythm: fc.constant({ kind: 'told' as const }),
      }),
      fc.record({
        ...{ ...base, doses: one, days, asNeeded: none },
        rhythm: fc.record({ kind: fc.constant('times' as const), times: fc.integer({ min: 1, max: 24 }) }),
      }),
    ]
    const once = fc.record({
      ...{ ...base, doses: one, days: daily, course: none },
      rhythm: fc.constant({ kind: 'single' as const }),
    })
    return fc.oneof(...kinds, ...(single ? [once] : []))
  })

const anyPosology: fc.Arbitrary<Posology> = fc
  .tuple(fc.array(stepOf(course, false), { maxLength: 2 }), stepOf(anyCourse, true))
  .map(([before, last]) => [...before, last])
  // Longer ones are not read, however they are written.
  .filter((posology) => inWords(posology).length <= 300)

const ABBREVIATED =
  /\b(?:cp|cps|comp|caps|gts|gt|ui|mcg|vo|d|sn|uc|sem|h|max|máx)\b|µ|\d,0\b|(?<!\d),\d|\d+\/\d+/iu

test('posologies come back through their words as they were, without one abbreviation', () => {
  fc.assert(
    fc.property(anyPosology, (posology) => {
      const said = inWords(posology)
      expect(said).not.toMatch(ABBREVIATED)
      expect(read(said), said).toEqual(posology)
      const weekly = posology.some((step) => step.days.kind === 'weekdays')
      expect(/POR SEMANA, (?:às|aos) /u.test(said)).toBe(weekly)
    }),
    { numRuns: scaled(10_000, 1_500), ...DRAWN },
  )
})

/** A step as hurried people type it. */
function shorthand(
  { unit: key, doses, rhythm, days: on, asNeeded, course: course_ }: PosologyStep,
  pick: number,
): string {
  const short = {
    tablet: ['cp', 'comp', 'cpr'],
    drop: ['gts', 'gt'],
    unit: ['ui', 'UI'],
    microgram: ['mcg', 'µg'],
  } as Record<string, string[]>
  const unitText = short[key]?.[pick % (short[key]?.length ?? 1)] ?? DOSE_UNITS[key].many
  const amount = (value: number) =>
    DOSE_UNITS[key].parts === 'divided' && value % 1 === 0.5
      ? value > 1
        ? `${Math.floor(value)} 1/2`
        : '1/2'
      : figure(value)
  const isPlain = doses.every((dose) => DOSE_UNITS[key].parts !== 'divided' || (dose.amount * 2) % 1 === 0)
  if (!isPlain) return inWords([{ unit: key, doses, rhythm, days: on, asNeeded, course: course_ }])
  const taken = doses.map((dose) => {
    const time =
      dose.at === null
        ? ''
        : typeof dose.at === 'number'
          ? ` às ${Math.floor(dose.at / 60)}:${String(dose.at % 60).padStart(2, '0')}`
          : ` ${DAY_PARTS[dose.at].words.replace(/[áã]/gu, 'a')}`
    return `${amount(dose.amount)} ${unitText}${time}`
  })
  const within =
    rhythm.kind === 'hours'
      ? `${rhythm.hours}/${rhythm.hours}h`
      : rhythm.kind === 'times'
        ? `${rhythm.times}x/dia`
        : rhythm.kind === 'single'
          ? 'dose unica'
          : ''
  const pattern =
    on.kind === 'daily'
      ? ''
      : on.kind === 'every'
        ? `cada ${on.days} dias`
        : on.weekdays.map((day) => ['seg', 'ter', 'qua', 'qui', 'sex', 'sab', 'dom'][day]).join(' ')
  const need = asNeeded
    ? `${asNeeded.why === null ? 'sn' : `se ${asNeeded.why}`}${asNeeded.most ? ` max ${asNeeded.most.of === 'times' ? `${asNeeded.most.count}x/dia` : inWords([{ unit: key, doses: [{ amount: asNeeded.most.count, at: null }], rhythm: { kind: 'told' }, days: { kind: 'daily' }, asNeeded: null, course: null }]) + ' por dia'}` : ''}`
    : ''
  const lasts = !course_
    ? ''
    : course_.kind === 'continuous'
      ? 'uc'
      : `${course_.count} ${{ days: 'd', weeks: 'sem', months: 'meses' }[course_.of]}`
  return [taken.join(' + '), within, pattern, need, lasts].filter(Boolean).join(' ')
}

test('strings of shorthand are read as what they say', () => {
  fc.assert(
    fc.property(anyPosology, fc.nat(), (posology, pick) => {
      const typed = posology.map((step) => shorthand(step, pick)).join(pick % 2 ? ' > ' : ', depois ')
      fc.pre(typed.length <= 300)
      expect(read(typed), typed).toEqual(posology)
    }),
    { numRuns: scaled(10_000, 1_500), ...DRAWN },
  )
})

test('anything else that is typed is read as nothing, or as what its words say', () => {
  const piece = fc.constantFrom(
    ...'1 2 1/2 cp gts ml mcg manhã noite 8h 12/12h 2x/dia se dor sn uc 7d depois ; > e , max 4/dia seg 1x/semana por de às'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const posology = read(typed)
      if (posology && inWords(posology).length <= 300) expect(read(inWords(posology))).toEqual(posology)
    }),
    { numRuns: scaled(10_000, 1_500), ...DRAWN },
  )
})
