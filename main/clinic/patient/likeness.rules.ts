import type { LIKENESS_REASONS } from '../../../preload/contract/duplicate.ts'

export type LikenessReason = (typeof LIKENESS_REASONS)[number]

/** What is known of a person, names as they sound; null or empty is not known. */
export interface PersonFacts {
  /** The civil name and the social one, each in its words. */
  readonly names: readonly (readonly string[])[]
  readonly birthDate: string | null
  readonly mother: readonly string[]
  readonly cpf: string | null
  readonly phone: string | null
}

export interface Likeness {
  readonly score: number
  readonly reasons: readonly LikenessReason[]
  /** null: too little to speak of; faint: too little, unless somebody looks at a document. */
  readonly verdict: 'same' | 'possible' | 'faint' | null
}

/** What each likeness weighs. A name or a date alone is nothing: half the clinic shares one. */
const WEIGHT: Readonly<Record<LikenessReason, number>> = {
  'same-cpf': 100,
  'same-name': 40,
  'name-within': 30,
  'first-name': 10,
  'same-birth-date': 35,
  'birth-date-swapped': 25,
  'birth-date-near': 20,
  'same-mother': 25,
  'same-phone': 20,
}
const POSSIBLE = 55
const SAME = 80
const NOTHING: Likeness = { score: 0, reasons: [], verdict: null }

/** One letter more, less or other. Short words differ by one letter and are other names (Ana, Ada). */
function almost(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 5 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}

const within = (few: readonly string[], many: readonly string[]) =>
  few.every((word) => many.some((other) => almost(word, other)))

/** Whatever order the words have: "Souza Luiz" is "Luís Sousa". */
function nameLikeness(one: readonly string[], other: readonly string[]): LikenessReason | null {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const [first, second] = [few[0] ?? '', many[0] ?? '']
  if (few.length >= 2 && within(few, many)) return few.length === many.length ? 'same-name' : 'name-within'
  return first !== '' && almost(first, second) ? 'first-name' : null
}

function bestName(one: PersonFacts, other: PersonFacts): LikenessReason | null {
  const found = one.names.flatMap((name) => other.names.map((known) => nameLikeness(name, known)))
  return found.reduce((best, next) => (weightOf(next) > weightOf(best) ? next : best), null)
}

/** The first or the last name of the other: a name that was married, shortened, or written down in part. */
const sharesEnd = (one: PersonFacts, other: PersonFacts) =>
  one.names.some((name) =>
    other.names.some((known) =>
      [0, -1].some((end) => name.at(end) !== undefined && name.at(end) === known.at(end)),
    ),
  )

const weightOf = (reason: LikenessReason | null) => (reason === null ? 0 : WEIGHT[reason])

const swapped = (date: string) => `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`

function dateLikeness(one: string | null, other: string | null): LikenessReason | null {
  if (one === null || other === null) return null
  if (one === other) return 'same-birth-date'
  if (swapped(one) === other) return 'birth-date-swapped'
  return [...one].filter((digit, at) => digit !== other[at]).length === 1 ? 'birth-date-near' : null
}

function sameMother({ mother: one }: PersonFacts, { mother: other }: PersonFacts): boolean {
  const like = nameLikeness(one, other)
  return like === 'same-name' || like === 'name-within'
}

/**
 * How likely two people are one, and why: the one rule, for cards of the clinic and for whom somebody declares to be. Two
 * different CPFs are two people, however alike the rest (twins); and without the whole name or the CPF it is never more than
 * possible, because a family shares mother, phone and, if twins, the day. Faint is the same birth date with the first or
 * last name or the mother: half a family, and whoever was written down under another name.
 */
export function likeness(one: PersonFacts, other: PersonFacts): Likeness {
  const bothCpfs = one.cpf !== null && other.cpf !== null
  if (bothCpfs && one.cpf !== other.cpf) return NOTHING
  const name = bestName(one, other)
  const date = dateLikeness(one.birthDate, other.birthDate)
  const mother = sameMother(one, other)
  const reasons = [
    bothCpfs ? ('same-cpf' as const) : null,
    name,
    date,
    mother ? ('same-mother' as const) : null,
    one.phone !== null && one.phone === other.phone ? ('same-phone' as const) : null,
  ].filter((reason) => reason !== null)
  const score = reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0)
  const whole = bothCpfs || (name !== null && name !== 'first-name')
  if (score >= SAME && whole) return { score, reasons, verdict: 'same' }
  if (score >= POSSIBLE && (bothCpfs || name !== null)) return { score, reasons, verdict: 'possible' }
  const faint = date === 'same-birth-date' && (mother || sharesEnd(one, other))
  return bothCpfs || name !== null || faint ? { score, reasons, verdict: faint ? 'faint' : null } : NOTHING
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return year >= 1890 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0)
}

/** The dates a birth date may have been mistyped from: itself, day and month swapped, one digit off. */
export function birthDatesLike(date: string): readonly string[] {
  const digits = [0, 1, 2, 3, 5, 6, 8, 9]
  const off = digits.flatMap((at) =>
    [...'0123456789'].map((digit) => `${date.slice(0, at)}${digit}${date.slice(at + 1)}`),
  )
  return [...new Set([date, swapped(date), ...off])].filter(isDate)
}
