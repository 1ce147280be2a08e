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
interface SoughtWord {
  readonly text: string
  /** As a code has it. */
  readonly capitals: string
  /** Only words without figures are typed wrong: a code with another figure is another diagnosis. */
  readonly mayBeWrong: boolean
}

const sought = (text: string): SoughtWord => ({
  text,
  capitals: text.toUpperCase(),
  mayBeWrong: text.length >= LONG_ENOUGH && !/\d/u.test(text),
})

const begins = (word: string, { text, mayBeWrong }: SoughtWord) =>
  word.startsWith(text) || (mayBeWrong && beginsAlmost(word, text))

const someBegins = (words: readonly string[], one: SoughtWord): boolean => {
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
  /** Typed words that are not exact there. */
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

type Seen = Uint8Array

function see(index: DiagnosisIndex, seen: Seen, numbers: readonly number[], how: number): void {
  for (const number of numbers) for (const place of index.at[number] ?? []) seen[place] = how
}

/** By place: whether a word there begins with what was typed. */
function exactly(index: DiagnosisIndex, { text }: SoughtWord): Seen {
  const seen = new Uint8Array(index.entries.length)
  see(index, seen, beginningWith(index.words, text), EXACT)
  return seen
}

/** The same, or else whether one almost does. */
function almost(index: DiagnosisIndex, { text, mayBeWrong }: SoughtWord, exact: Seen): Seen {
  if (!mayBeWrong) return exact
  const seen = new Uint8Array(exact.length)
  see(index, seen, almostBeginningWith(index, text), ALMOST)
  for (let place = 0; place < seen.length; place += 1) if (exact[place]) seen[place] = EXACT
  return seen
}

/** The places where every typed word was seen. */
function everywhere(byWord: readonly Seen[]): Found[] {
  const found: Found[] = []
  const [first = new Uint8Array()] = byWord
  for (let place = 0; place < first.length; place += 1) {
    let errors = 0
    let word = 0
    for (; word < byWord.length && byWord[word]?.[place]; word += 1)
      if (byWord[word]?.[place] === ALMOST) errors += 1
    if (word === byWord.length) found.push({ place, errors })
  }
  return found
}

/** How well a phrase is what was typed: whole 1, from its beginning 2, somewhere 3; 4: not all of it. */
function closeness(phrase: readonly string[], typed: readonly SoughtWord[]): number {
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
  typed: readonly SoughtWord[],
): number {
  const [first] = typed
  if (first && typed.length === 1 && entries[place]?.code.startsWith(first.capitals)) return 0
  let best = (4 * 100 + MOST) * 100
  const phrases = phrasesAt[place] ?? []
  for (let phrase = 0; phrase < phrases.length && phrase <= MOST; phrase += 1) {
    const words = phrases[phrase] ?? []
    const close = closeness(words, typed)
    if (close < 4) best = Math.min(best, (close * 100 + Math.min(words.length, MOST)) * 100 + phrase)
  }
  return best
}

function matchAt(index: DiagnosisIndex, place: number, typed: readonly SoughtWord[]): Match[] {
  const entry = index.entries[place]
  const phrase = nearness(index, place, typed) % 100
  return entry ? [{ entry, synonym: phrase === 0 ? null : (entry.synonyms[phrase - 1] ?? null) }] : []
}

/** More places than any table has codes: the place is what a rank leaves when it is divided by this. */
const PLACES = 2 ** 20
/** More than any nearness. */
const GROUP = 100_000

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
  const asTyped = typedWords(text).slice(0, MOST_WORDS).map(sought)
  const exact = asTyped.map((one) => exactly(index, one))
  const found = everywhere(exact)
  const withErrors = found.length < most && asTyped.some(({ mayBeWrong }) => mayBeWrong)
  const all = withErrors
    ? everywhere(asTyped.map((one, number) => almost(index, one, exact[number] ?? new Uint8Array())))
    : found
  // What is exact somewhere is near by that alone.
  const right = asTyped.map((one) => ({ ...one, mayBeWrong: false }))
  const wordsFor = (errors: number) => (errors === 0 ? right : asTyped)
  const isKnown = new Set([...known].map((code) => index.places.get(code)))
  // One number each, so that the thousands that two letters find are put in order quickly.
  const ranks = Float64Array.from(all, ({ place, errors }) => {
    const group = errors * 2 + (isKnown.has(place) ? 0 : 1)
    return (group * GROUP + nearness(index, place, wordsFor(errors))) * PLACES + place
  })
  const best = [...ranks.sort().slice(0, most)]
  const errorsOf = (rank: number) => Math.floor(rank / PLACES / GROUP / 2)
  const matches = best.flatMap((rank) => matchAt(index, rank % PLACES, wordsFor(errorsOf(rank))))
  return { matches, more: all.length > most }
}
