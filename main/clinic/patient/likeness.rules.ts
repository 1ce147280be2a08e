import { isBirthYear } from '../../../preload/contract/birth-date.ts'
import type { LIKENESS_REASONS } from '../../../preload/contract/duplicate.ts'

export type LikenessReason = (typeof LIKENESS_REASONS)[number]

/** What is known of a person, names as they sound; null or empty is not known. */
export interface PersonFacts {
  /** The civil name and the social one, each in its words. */
  readonly names: readonly (readonly string[])[]
  /** Written down before it had a name, perhaps as the first or second of several. */
  readonly newborn: { readonly order: string | null } | null
  readonly birthDate: string | null
  readonly sex: 'female' | 'male' | null
  /** One of several born together, as the card says. */
  readonly twin: boolean
  readonly mother: readonly string[]
  readonly cpf: string | null
  readonly passport: string | null
  readonly cns: string | null
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
  'same-passport': 100,
  'same-cns': 100,
  'same-name': 40,
  'name-within': 30,
  'first-name': 10,
  newborn: 30,
  'same-birth-date': 35,
  'same-birth-year': 20,
  'birth-date-swapped': 25,
  'birth-date-near': 20,
  'same-mother': 25,
  'same-phone': 20,
}
const POSSIBLE = 55
const SAME = 80
const NOTHING: Likeness = { score: 0, reasons: [], verdict: null }

/**
 * How near two words must be. Of a girl and a boy only the very same sound is one name; where no sex is known, Fernando and
 * Fernanda, Rafael and Rafaela are two.
 */
type Nearness = 'same' | 'same-gender' | 'near'

function nearnessOf({ sex: one }: PersonFacts, { sex: other }: PersonFacts): Nearness {
  if (one === null || other === null) return 'same-gender'
  return one === other ? 'near' : 'same'
}

const differInGender = (short: string, long: string) =>
  long === `${short}a` ||
  (short.length === long.length &&
    short.slice(0, -1) === long.slice(0, -1) &&
    (short.endsWith('a') || long.endsWith('a')))

/** One letter more, less or other. Short words differ by one letter and are other names (Ana, Ada). */
function almost(one: string, other: string, nearness: Nearness): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (nearness === 'same' || short.length < 5 || long.length - short.length > 1) return false
  if (nearness === 'same-gender' && differInGender(short, long)) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}

/** What else the sound of a word may begin with, by how its letter sounds alone: C. is Carlos and Cecília. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  k: ['s', 'x'],
  g: ['j'],
  s: ['es', 'x'],
  p: ['f'],
}

/** One of the two is the other's first letter. */
function initial(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length === 1 && [short, ...(BEGINNINGS[short] ?? [])].some((sound) => long.startsWith(sound))
}

/** The first name has to be written out: a letter of it is half the family. */
const within = (few: readonly string[], many: readonly string[], nearness: Nearness) =>
  few.every((word, at) =>
    many.some(
      (other, place) => almost(word, other, nearness) || (at > 0 && place > 0 && initial(word, other)),
    ),
  )

/** Whatever order the words have: "Souza Luiz" is "Luís Sousa". Whoever has but one name has it whole ("Raoni"). */
function nameLikeness(
  one: readonly string[],
  other: readonly string[],
  nearness: Nearness,
): LikenessReason | null {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const [first, second] = [few[0] ?? '', many[0] ?? '']
  if (many.length === 1 && first === second) return 'same-name'
  if (few.length >= 2 && within(few, many, nearness))
    return few.length === many.length ? 'same-name' : 'name-within'
  return first !== '' && almost(first, second, nearness) ? 'first-name' : null
}

function bestName(one: PersonFacts, other: PersonFacts): LikenessReason | null {
  const nearness = one.twin || other.twin ? 'same' : nearnessOf(one, other)
  const found = one.names.flatMap((name) => other.names.map((known) => nameLikeness(name, known, nearness)))
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
  if (isBirthYear(one) || isBirthYear(other))
    return one.slice(0, 4) === other.slice(0, 4) ? 'same-birth-year' : null
  if (one === other) return 'same-birth-date'
  if (swapped(one) === other) return 'birth-date-swapped'
  return [...one].filter((digit, at) => digit !== other[at]).length === 1 ? 'birth-date-near' : null
}

/** One word is half the country's mothers: "Maria" and "Maria" are not known to be one. */
function sameMother({ mother: one }: PersonFacts, { mother: other }: PersonFacts): boolean {
  if (one.length < 2 || other.length < 2) return false
  const like = nameLikeness(one, other, 'near')
  return like === 'same-name' || like === 'name-within'
}

/** Born on one day of one mother, one of them before it had a name: "RN de Maria Souza", then Bento. */
function namedSince(one: PersonFacts, other: PersonFacts): boolean {
  if ((one.newborn === null) === (other.newborn === null) || nearnessOf(one, other) === 'same') return false
  const samePhone = one.phone !== null && one.phone === other.phone
  const [first, second] = [one.mother[0], other.mother[0]]
  return sameMother(one, other) || (samePhone && first !== undefined && first === second)
}

/** Two who are told apart by what is known of them, however alike the rest: twins, a girl and a boy. */
function toldApart(one: PersonFacts, other: PersonFacts, name: LikenessReason | null): boolean {
  const whole = name === 'same-name' || name === 'name-within'
  if (one.newborn && other.newborn)
    return (
      one.newborn.order !== null && other.newborn.order !== null && one.newborn.order !== other.newborn.order
    )
  return (one.twin || other.twin || nearnessOf(one, other) === 'same') && !whole
}

/** The numbers that nobody else has, of those that both have. One person may have had several passports and numbers of SUS cards. */
function samePapers(one: PersonFacts, other: PersonFacts): LikenessReason[] {
  return (['cpf', 'passport', 'cns'] as const).flatMap((paper) =>
    one[paper] !== null && one[paper] === other[paper] ? [`same-${paper}` as const] : [],
  )
}

/**
 * How likely two people are one, and why: the one rule, for cards of the clinic and for whom somebody declares to be. Two
 * different CPFs are two people, however alike the rest (twins), and so are a girl and a boy, or twins, whose names differ at
 * all; without the whole name or a number of his own it is never more than
 * possible, because a family shares mother, phone and, if twins, the day. Of a girl and a boy of one name neither is it: one
 * of the two may have been written down wrong. Faint is the same birth date with the first or
 * last name or the mother: half a family, and whoever was written down under another name.
 */
export function likeness(one: PersonFacts, other: PersonFacts): Likeness {
  const bothCpfs = one.cpf !== null && other.cpf !== null
  if (bothCpfs && one.cpf !== other.cpf) return NOTHING
  const alike = bestName(one, other)
  const papers = samePapers(one, other)
  const apart = papers.length === 0 && toldApart(one, other, alike)
  const date = dateLikeness(one.birthDate, other.birthDate)
  const mother = sameMother(one, other)
  const newborn = date === 'same-birth-date' && namedSince(one, other)
  const name = newborn ? 'newborn' : alike
  const reasons = [
    ...papers,
    name,
    date,
    mother ? ('same-mother' as const) : null,
    one.phone !== null && one.phone === other.phone ? ('same-phone' as const) : null,
  ].filter((reason) => reason !== null)
  const score = reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0)
  const faint = date === 'same-birth-date' && (mother || sharesEnd(one, other))
  if (apart && !newborn) return faint ? { score, reasons, verdict: 'faint' } : NOTHING
  const whole =
    papers.length > 0 ||
    ((name === 'same-name' || name === 'name-within') && nearnessOf(one, other) !== 'same')
  if (score >= SAME && whole) return { score, reasons, verdict: 'same' }
  if (score >= POSSIBLE && (papers.length > 0 || name !== null))
    return { score, reasons, verdict: 'possible' }
  return papers.length > 0 || name !== null || faint
    ? { score, reasons, verdict: faint ? 'faint' : null }
    : NOTHING
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return year >= 1890 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0)
}

/**
 * The dates a birth date may have been mistyped from: itself, day and month swapped, one digit off; and its year, which is all
 * that may have been known before. Of a year it is the year alone.
 */
export function birthDatesLike(date: string): readonly string[] {
  if (isBirthYear(date)) return [date]
  const digits = [0, 1, 2, 3, 5, 6, 8, 9]
  const off = digits.flatMap((at) =>
    [...'0123456789'].map((digit) => `${date.slice(0, at)}${digit}${date.slice(at + 1)}`),
  )
  return [...[...new Set([date, swapped(date), ...off])].filter(isDate), date.slice(0, 4)]
}
