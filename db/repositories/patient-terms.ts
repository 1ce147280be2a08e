import { soundBeginnings, withCedilla } from '../name-sounds.ts'
import { foldName, PARTICLES } from '../person-names.ts'
import { inOneWord, withoutPrefix } from '../search-words.ts'

const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u

/** The digits a typed word looks for, or null when it is a word: "12/5/84" -> "120584", "123.456.789-09" -> its digits. */
function digitsOf(word: string): string | null {
  const date = DATE.exec(word)
  if (date) return `${(date[1] ?? '').padStart(2, '0')}${(date[2] ?? '').padStart(2, '0')}${date[3] ?? ''}`
  const iso = ISO_DATE.exec(word)
  if (iso) return `${iso[3] ?? ''}${iso[2] ?? ''}${iso[1] ?? ''}`
  return /^[+(]?[\d().\-/]+$/u.test(word) && /\d/u.test(word) ? word.replace(/\D/gu, '') : null
}

/** A typed word: what it is made of, and as one word when it has an apostrophe ("d'ávila": avila, davila). */
export interface Word {
  readonly parts: readonly string[]
  readonly whole: readonly string[]
}

export interface Terms {
  readonly names: readonly Word[]
  readonly numbers: readonly string[]
  /** All figures in one: "0 15 11 98765-4321" is one number, however it is parted. */
  readonly dialled: string
}

/** Letters that SQLite's older list of Unicode has for marks: the index parts words at them, and looks for no two words as one. */
const YOUNG_LETTERS = /[\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3]/gu

/** What a typed text is made of. */
export function termsOf(text: string): Terms {
  const typed = text.replace(YOUNG_LETTERS, ' ').trim().split(/\s+/u)
  const numbers = typed.map(digitsOf)
  const parts = typed.map((word, i) => (numbers[i] === null ? foldName(word).split(' ') : []))
  const last = parts.findLastIndex((some) => some.length > 0)
  const names = typed.map((word, i) => ({
    // One letter matches half the clinic, and so does a particle, unless it is the beginning of the word being typed.
    parts: (parts[i] ?? []).filter(
      (part, at, all) => part.length > 1 && ((i === last && at === all.length - 1) || !PARTICLES.has(part)),
    ),
    whole: numbers[i] === null ? inOneWord(word) : [],
  }))
  return {
    names: names.filter((word) => word.parts.length + word.whole.length > 0),
    numbers: numbers.filter((term) => term !== null && term.length > 1) as string[],
    dialled: numbers.join(''),
  }
}

/** A word that sounds of nothing asks for nothing. */
const both = (terms: readonly string[]) => terms.filter((term) => term !== '').join(' AND ')
const either = (terms: readonly string[]) => (terms.length > 1 ? `(${terms.join(' OR ')})` : (terms[0] ?? ''))

/** What one word asks for, each part by a term of its own. */
const asked = ({ parts, whole }: Word, term: (part: string) => string): string =>
  either([both(parts.map(term)), both(whole.map(term))].filter((one) => one !== ''))

// Terms hold letters and digits only, so the quotes cannot be broken out of.
function askedNumbers({ numbers, dialled }: Terms, column: string): readonly string[] {
  if (numbers.length === 0) return []
  const term = (digits: string) => `${column}"${digits}"*`
  // "123 456 789 09" is one CPF in four words; "(11) 98765-4321" is two terms that both fit; "0055 11 …" has a shorter way.
  const wholes = [...new Set([dialled, withoutPrefix(dialled)])].map(term)
  return [either([...(numbers.length > 1 ? [`(${both(numbers.map(term))})`] : []), ...wholes])]
}

/** What names and numbers ask of the index: as whole words, or as beginnings. */
export const match = (terms: Terms, exact: boolean): string =>
  both([
    ...terms.names.map((word) => asked(word, (part) => `names : "${part}"${exact ? '' : '*'}`)),
    ...askedNumbers(terms, 'numbers : '),
  ])

/** What a typed text asks of the index; null when there is nothing to look for in it. */
export function matchOf(text: string): string | null {
  const terms = termsOf(text)
  return terms.names.length + terms.numbers.length === 0 ? null : match(terms, false)
}

/** The same as it sounds: first of the patients' own names, then of all that stands around them too. */
export function heard(text: string): readonly [string, string] {
  const terms = termsOf(withCedilla(text))
  const { names, numbers } = terms
  const sounds = names.flatMap(({ parts, whole }) => {
    const alike = (word: string) =>
      either(soundBeginnings(word).flatMap((sound) => (sound === '' ? [] : [`"${sound}"*`])))
    const word = asked({ parts, whole }, alike)
    return word === '' ? [] : [word]
  })
  const own = sounds.length === 0 || numbers.length > 0 ? '' : `sounds : (${both(sounds)})`
  return [own, both([...sounds, ...askedNumbers(terms, '')])]
}

/** No phone: a mobile one has a 9 behind its area code. */
const CPF = /^(?:\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}[0-8]\d{8})$/u

/** A whole CPF or birth date: whoever is found by it is meant, and nobody who is alike. */
export const isDecisive = (text: string) => CPF.test(text) || DATE.test(text) || ISO_DATE.test(text)
