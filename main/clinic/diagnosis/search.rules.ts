import { typedWords, type DiagnosisEntry, type DiagnosisIndex } from './index.rules.ts'

/** A word of fewer letters is taken as it was typed. */
const LONG_ENOUGH = 4
/** More words tell nothing more. */
const MOST_WORDS = 8

/**
 * Whether a word begins with what was typed, but for one letter at most that was changed, left out, typed although it is none
 * of it, or swapped with its neighbour.
 */
export function beginsAlmost(word: string, typed: string): boolean {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at += 1
  if (at === typed.length) return true
  const next = typed[at + 1]
  if (next === undefined) return true
  const extra = word[at] === next
  const missing = word[at + 1] === typed[at]
  const rest = at + 2
  return (
    (word[at + 1] === next && word.startsWith(typed.slice(rest), rest)) ||
    (extra && word.startsWith(typed.slice(rest), at + 1)) ||
    (missing && word.startsWith(typed.slice(at + 1), rest)) ||
    (extra && missing && word.startsWith(typed.slice(rest), rest))
  )
}

/** A word as it is looked for. */
interface SearchWord {
  readonly text: string
  /** Only words without figures are typed wrong: a code with another figure is another diagnosis. */
  readonly mayBeWrong: boolean
}

const typedOf = (text: string): SearchWord => ({
  text,
  mayBeWrong: text.length >= LONG_ENOUGH && !/\d/u.test(text),
})

const begins = (word: string, { text, mayBeWrong }: SearchWord) =>
  word.startsWith(text) || (mayBeWrong && beginsAlmost(word, text))

const someBegins = (words: readonly string[], one: SearchWord): boolean => {
  for (const word of words) if (begins(word, one)) return true
  return false
}

/** Where the words begin that begin with what was typed. */
function firstFrom(words: readonly string[], typed: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < typed) low = middle + 1
    else high = middle
  }
  return low
}

interface Found {
  readonly place: number
  /** SearchWord words that are not exact there. */
  readonly errors: number
}

/** Numbers of the words that begin with some letters. */
function beginningWith(words: readonly string[], letters: string): number[] {
  const numbers: number[] = []
  for (let number = firstFrom(words, letters); words[number]?.startsWith(letters); number += 1)
    numbers.push(number)
  return numbers
}

/** Numbers of the words that almost begin with what was typed: whatever the first letter should be, without reading all words. */
function almostBeginningWith({ words, initials }: DiagnosisIndex, typed: string): number[] {
  const [first = '', second = ''] = typed
  const rest = typed.slice(1)
  const others = [rest, `${second}${first}${typed.slice(2)}`]
  for (const initial of initials) others.push(`${initial}${rest}`, `${initial}${typed}`)
  return [
    ...beginningWith(words, first).filter((number) => beginsAlmost(words[number] ?? '', typed)),
    ...others.flatMap((letters) => beginningWith(words, letters)),
  ]
}

const [ALMOST, EXACT] = [1, 2]

/** Where a word begins with what was typed, by all words there are. */
function placesOf(index: DiagnosisIndex, { text, mayBeWrong }: SearchWord, withErrors: boolean): Found[] {
  const { entries, words, at } = index
  const seen = new Uint8Array(entries.length)
  const see = (numbers: readonly number[], how: number) => {
    for (const number of numbers) for (const place of at[number] ?? []) seen[place] = how
  }
  if (withErrors && mayBeWrong) see(almostBeginningWith(index, text), ALMOST)
  see(beginningWith(words, text), EXACT)
  const found: Found[] = []
  for (let place = 0; place < seen.length; place += 1)
    if (seen[place]) found.push({ place, errors: seen[place] === ALMOST ? 1 : 0 })
  return found
}

/** Those of some places where another word begins so too. */
function narrowed(
  index: DiagnosisIndex,
  places: readonly Found[],
  typed: SearchWord,
  withErrors: boolean,
): Found[] {
  const exactly = { ...typed, mayBeWrong: false }
  const found: Found[] = []
  for (const one of places) {
    const words = index.wordsAt[one.place] ?? []
    if (someBegins(words, exactly)) found.push(one)
    else if (withErrors && someBegins(words, typed)) found.push({ ...one, errors: one.errors + 1 })
  }
  return found
}

/** The entries in which every typed word begins a word; the longest one leaves the fewest, and is asked first. */
function candidates(index: DiagnosisIndex, typed: readonly SearchWord[], withErrors: boolean): Found[] {
  const [longest, ...others] = [...typed].sort((one, other) => other.text.length - one.text.length)
  if (!longest) return []
  return others.reduce(
    (places, one) => narrowed(index, places, one, withErrors),
    placesOf(index, longest, withErrors),
  )
}

/** How well a phrase is what was typed: whole 1, from its beginning 2, somewhere 3; 4: not all of it. */
function closeness(phrase: readonly string[], typed: readonly SearchWord[]): number {
  for (const one of typed) if (!someBegins(phrase, one)) return 4
  if (phrase.length === typed.length && phrase.every((word, number) => word === typed[number]?.text)) return 1
  const [first] = typed
  return first && begins(phrase[0] ?? '', first) ? 2 : 3
}

export interface Match {
  readonly entry: DiagnosisEntry
  /** What it was found by where neither code nor words have it. */
  readonly synonym: string | null
}

/** Neither words of a phrase nor phrases of an entry count beyond that. */
const MOST = 99

/**
 * How near an entry is to what was typed, in one number: its code before phrases by their closeness, shorter ones first, and
 * in the last two figures which phrase that is (0: its words).
 */
function nearness(
  { entries, phrasesAt }: DiagnosisIndex,
  place: number,
  typed: readonly SearchWord[],
): number {
  const [first] = typed
  if (first && typed.length === 1 && entries[place]?.code.toLowerCase().startsWith(first.text)) return 0
  let best = (4 * 100 + MOST) * 100
  const phrases = phrasesAt[place] ?? []
  for (let phrase = 0; phrase < phrases.length && phrase <= MOST; phrase += 1) {
    const words = phrases[phrase] ?? []
    const close = closeness(words, typed)
    if (close < 4) best = Math.min(best, (close * 100 + Math.min(words.length, MOST)) * 100 + phrase)
  }
  return best
}

function matchAt(index: DiagnosisIndex, place: number, typed: readonly SearchWord[]): Match[] {
  const entry = index.entries[place]
  const phrase = nearness(index, place, typed) % 100
  return entry ? [{ entry, synonym: phrase === 0 ? null : (entry.synonyms[phrase - 1] ?? null) }] : []
}

/** More places than any table has codes: the place is what a rank leaves when it is divided by this. */
const PLACES = 2 ** 20

/**
 * The diagnoses that were meant by what was typed, best first: exact ones before those with an error in a word, among each
 * those that the doctor knows (favourites, recently used) first; `most` of them, and whether there are more. Errors are looked
 * for only while there are not as many without.
 */
export function searchDiagnoses(
  index: DiagnosisIndex,
  text: string,
  known: ReadonlySet<string>,
  most: number,
): { readonly matches: readonly Match[]; readonly more: boolean } {
  const asTyped = typedWords(text).slice(0, MOST_WORDS).map(typedOf)
  const exact = candidates(index, asTyped, false)
  const withErrors = asTyped.some(({ mayBeWrong }) => mayBeWrong) && exact.length < most
  const found = withErrors ? candidates(index, asTyped, true) : exact
  const typed = withErrors ? asTyped : asTyped.map((one) => ({ ...one, mayBeWrong: false }))
  const isKnown = new Set([...known].map((code) => index.places.get(code)))
  // One number each, so that the thousands that two letters find are put in order quickly.
  const ranks = Float64Array.from(found, ({ place, errors }) => {
    const group = errors * 2 + (isKnown.has(place) ? 0 : 1)
    return (group * 100_000 + nearness(index, place, typed)) * PLACES + place
  })
  const best = [...ranks.sort().slice(0, most)]
  const matches = best.flatMap((rank) => matchAt(index, rank % PLACES, typed))
  return { matches, more: found.length > most }
}
