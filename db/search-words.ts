import { fold } from '../preload/contract/fold.ts'
import { soundOf, withCedilla } from './name-sounds.ts'
import { foldName } from './person-names.ts'

/** A person as far as somebody may look for him by it. */
export interface SearchedPerson {
  readonly name: string
  readonly socialName: string | null
  readonly birthDate: string
  readonly cpf: string | null
  readonly passport?: string | null
  readonly cns?: string | null
  /** E.164, or as an older version kept it. */
  readonly phones: readonly string[]
}

/** A card with what stands around it, by which people ask for it too. */
export interface SearchedCard extends SearchedPerson {
  /** The mother's and the guardian's names, the district. */
  readonly around: readonly string[]
  /** The guardian's phone. */
  readonly aroundPhones: readonly string[]
  /** What cards that were united with it said. */
  readonly united: readonly SearchedPerson[]
}

/** The columns of `patient_search` and of `patient_search_more`. */
export interface SearchColumns {
  readonly names: string
  readonly numbers: string
  readonly sounds: string
  readonly around: string
}

/** "D'Ávila" is also typed as one word. */
export const inOneWord = (text: string): readonly string[] =>
  (fold(text).match(/\p{L}+(?:'\p{L}+)+/gu) ?? []).map((word) => word.replaceAll("'", ''))

/** Folded words, those with an apostrophe as one word too. */
export const searchedWords = (text: string) => foldName([text, ...inOneWord(text)].join(' '))

/** How its words sound, with their cedillas and as they are typed without. */
export const soundsIn = (text: string) =>
  [withCedilla(text), text].flatMap((one) => searchedWords(one).split(' ')).map(soundOf)

/** A CPF is also typed without the zeros before it, as tables drop them. */
export const cpfWords = (cpf: string | null) => (cpf === null ? [] : [cpf, cpf.replace(/^0+/u, '')])

/** A passport that is figures alone is looked for as a number, another one as a word. */
const isFigures = (passport: string) => /^\d+$/u.test(passport)
export const paperNumbers = ({ cpf, passport, cns }: Pick<SearchedPerson, 'cpf' | 'passport' | 'cns'>) => [
  ...cpfWords(cpf),
  ...[cns ?? '', passport ?? ''].filter(isFigures),
]
export const paperWords = ({ passport }: Pick<SearchedPerson, 'passport'>) =>
  isFigures(passport ?? '') ? '' : (passport ?? '')

/** The ends of a number, down to its last four digits: whatever part of it is typed begins one of them. */
const endsOf = (digits: string): readonly string[] =>
  Array.from({ length: Math.max(1, digits.length - 3) }, (_, at) => digits.slice(at))

/**
 * A phone is looked for with the country's code, with the area's, without, by its last four digits, and a mobile without its 9;
 * a foreign one by any part of it: how its country divides it nobody here knows.
 */
export function phoneWords(phone: string): readonly string[] {
  const digits = phone.replace(/\D/gu, '')
  if (/^\+(?!55)/u.test(phone)) return endsOf(digits)
  const national = digits.replace(/^55(?=\d{10,11}$)/u, '')
  const words = [digits, national, national.slice(2), national.slice(-4)]
  const mobile = /^(\d\d)9(\d{8})$/u.exec(national)
  return mobile ? [...words, `${mobile[1] ?? ''}${mobile[2] ?? ''}`, mobile[2] ?? ''] : words
}

export function birthWords(birthDate: string): readonly string[] {
  const [year = '', month, day] = birthDate.split('-')
  if (month === undefined || day === undefined) return /^\d/u.test(year) ? [year] : []
  return [`${day}${month}${year}`, `${day}${month}${year.slice(2)}`, year]
}

const numbersIn = (person: SearchedPerson) => [
  ...birthWords(person.birthDate),
  ...paperNumbers(person),
  ...person.phones.flatMap(phoneWords),
]

const namesOf = ({ name, socialName }: SearchedPerson) => `${name} ${socialName ?? ''}`
const words = (all: readonly string[]) => [...new Set(all)].filter((word) => word !== '').join(' ')

/** What is searched of a patient: first folded names and numbers as people type them, then how names sound and who is around. */
export function searchColumns(card: SearchedCard): SearchColumns {
  const numbers = numbersIn(card)
  return {
    names: searchedWords(`${namesOf(card)} ${paperWords(card)}`),
    numbers: words(numbers),
    sounds: words(soundsIn(namesOf(card))),
    around: words([
      ...numbers,
      ...[...card.around, ...card.united.map(namesOf)].flatMap(soundsIn),
      ...card.aroundPhones.flatMap(phoneWords),
      ...card.united.flatMap((one) => [...paperNumbers(one), ...one.phones.flatMap(phoneWords)]),
    ]),
  }
}

/** A typed number without what is dialled before it: 00, 0055, +55, 0, the operator's two digits ("0 15 11 …"). */
export const withoutPrefix = (digits: string): string =>
  digits
    .replace(/^00(?=\d{8})/u, '')
    .replace(/^55(?=\d{10,11}$)/u, '')
    .replace(/^0(?:\d\d)?(?=\d{10,11}$)/u, '')
