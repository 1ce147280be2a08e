import {
  FARTHEST,
  FROM_BEGINNING,
  MOST_COUNTED,
  nearnessOf,
  NOT_ALL,
  SOMEWHERE,
  typedWords,
  WHOLE,
  type IndexEntry,
  type WordIndex,
} from './index.rules.ts'

type AnyIndex = WordIndex<IndexEntry>

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
function almostBeginningWith({ words, initials }: AnyIndex, typed: string): number[] {
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

function see(index: AnyIndex, seen: Seen, numbers: readonly number[], how: number): void {
  for (const number of numbers) for (const place of index.at[number] ?? []) seen[place] = how
}

/** By place: whether a word there begins with what was typed. */
function exactly(index: AnyIndex, { text }: SoughtWord): Seen {
  const seen = new Uint8Array(index.entries.length)
  see(index, seen, beginningWith(index.words, text), EXACT)
  return seen
}

/** The same, or else whether one almost does. */
function almost(index: AnyIndex, { text, mayBeWrong }: SoughtWord, exact: Seen): Seen {
  if (!mayBeWrong) return exact
  const seen = new Uint8Array(exact.length)
  see(index, seen, almostBeginningWith(index, text), ALMOST)
  for (let place = 0; place < seen.length; place += 1) if (exact[place]) seen[place] = EXACT
  return seen
}

/** The places where every typed word was seen without an error. */
function everywhere(byWord: readonly Seen[]): Found[] {
  const found: Found[] = []
  const [first = new Uint8Array()] = byWord
  for (let place = 0; place < first.length; place += 1) {
    let word = 0
    while (word < byWord.length && byWord[word]?.[place]) word += 1
    if (word === byWord.length) found.push({ place, errors: 0 })
  }
  return found
}

/** So many places are read word by word sooner than every other typed word is looked for in all of them. */
const FEW = 300

/** The same with an error in some: where the longest word is seen at few places, the others are read there alone. */
function almostEverywhere(index: AnyIndex, typed: readonly SoughtWord[], exact: readonly Seen[]): Found[] {
  const lengths = typed.map(({ text }) => text.length)
  const longest = lengths.indexOf(Math.max(...lengths))
  const seenOf = (number: number): Seen => {
    const [word, seen = new Uint8Array()] = [typed[number], exact[number]]
    return word ? almost(index, word, seen) : seen
  }
  const places = [...seenOf(longest).entries()].flatMap(([place, how]) => (how ? [place] : []))
  const seen = places.length > FEW ? typed.map((_, number) => seenOf(number)) : null
  const isThere = (place: number, number: number): boolean => {
    const word = typed[number]
    if (seen) return Boolean(seen[number]?.[place])
    return Boolean(word?.mayBeWrong) && word !== undefined && someBegins(index.wordsAt[place] ?? [], word)
  }
  const found: Found[] = []
  for (const place of places) {
    const wrong = [...typed.keys()].filter((number) => exact[number]?.[place] !== EXACT)
    if (wrong.every((number) => isThere(place, number))) found.push({ place, errors: wrong.length })
  }
  return found
}

function closeness(phrase: readonly string[], typed: readonly SoughtWord[]): number {
  for (const one of typed) if (!someBegins(phrase, one)) return NOT_ALL
  if (phrase.length === typed.length && phrase.every((word, number) => word === typed[number]?.text))
    return WHOLE
  const [first] = typed
  return first && begins(phrase[0] ?? '', first) ? FROM_BEGINNING : SOMEWHERE
}

export interface Match<E extends IndexEntry> {
  readonly entry: E
  /** What it was found by where neither code nor words have it. */
  readonly synonym: string | null
}

/**
 * How near an entry is to what was typed: its code before phrases by their closeness, shorter ones first, and in the last two
 * figures which phrase that is (0: its words).
 */
function nearness({ entries, phrasesAt }: AnyIndex, place: number, typed: readonly SoughtWord[]): number {
  const [first] = typed
  if (first && typed.length === 1 && entries[place]?.code.startsWith(first.capitals)) return 0
  let best = FARTHEST
  const phrases = phrasesAt[place] ?? []
  for (let phrase = 0; phrase < phrases.length && phrase <= MOST_COUNTED; phrase += 1) {
    const words = phrases[phrase] ?? []
    const close = closeness(words, typed)
    if (close < NOT_ALL) best = Math.min(best, nearnessOf(close, words.length, phrase))
  }
  return best
}

/**
 * The same of every entry with a word that begins with the only one that was typed, by what the index tells of its words: two
 * letters find thousands, and no phrase of them is read. FARTHEST + 1 of all others.
 */
function nearnessToOne(index: AnyIndex, typed: SoughtWord): Uint16Array {
  const near = new Uint16Array(index.entries.length).fill(FARTHEST + 1)
  for (const number of beginningWith(index.words, typed.text)) {
    const [at = [], of = []] = [index.at[number], index.near[number]]
    // Only where it is typed to its end can it be a whole phrase.
    const isWhole = index.words[number] === typed.text
    for (let one = 0; one < at.length; one += 1) {
      const place = at[one] ?? 0
      const nearer = isWhole ? nearness(index, place, [typed]) : (of[one] ?? FARTHEST)
      if (nearer < (near[place] ?? 0)) near[place] = nearer
    }
  }
  return near
}

function matchAt<E extends IndexEntry>(
  index: WordIndex<E>,
  place: number,
  typed: readonly SoughtWord[],
): Match<E>[] {
  const entry = index.entries[place]
  const phrase = nearness(index, place, typed) % 100
  return entry ? [{ entry, synonym: phrase === 0 ? null : (entry.synonyms[phrase - 1] ?? null) }] : []
}

/** More places than any table has codes: the place is what a rank leaves when it is divided by this. */
const PLACES = 2 ** 20
/** More than any nearness. */
const GROUP = 100_000

interface BestMatches<E extends IndexEntry> {
  readonly matches: readonly Match<E>[]
  readonly more: boolean
}

/** The best of some ranks: a group (errors, then whether the doctor knows it), nearness and place in one number each. */
function best<E extends IndexEntry>(
  index: WordIndex<E>,
  ranks: Float64Array,
  wordsFor: (errors: number) => readonly SoughtWord[],
  most: number,
): BestMatches<E> {
  const errorsOf = (rank: number) => Math.floor(rank / PLACES / GROUP / 2)
  const first = [...ranks.sort().slice(0, most)]
  const matches = first.flatMap((rank) => matchAt(index, rank % PLACES, wordsFor(errorsOf(rank))))
  return { matches, more: ranks.length > most }
}

/** What one word finds without an error. */
function ranksOfOne(index: AnyIndex, typed: SoughtWord, isKnown: ReadonlySet<number | undefined>) {
  const near = nearnessToOne(index, typed)
  const ranks = new Float64Array(near.length)
  let count = 0
  for (let place = 0; place < near.length; place += 1) {
    const nearer = near[place] ?? 0
    if (nearer <= FARTHEST) ranks[count++] = ((isKnown.has(place) ? 0 : 1) * GROUP + nearer) * PLACES + place
  }
  return ranks.subarray(0, count)
}

/**
 * The entries that were meant by what was typed, best first: exact ones before those with an error in a word, among each
 * those that the doctor knows (favourites, recently used) first; `most` of them, and whether there are more. Errors are looked
 * for only while there are not as many without, and in no word that is `meant` as it stands.
 */
export function searchIndex<E extends IndexEntry>(
  index: WordIndex<E>,
  text: string,
  known: ReadonlySet<string>,
  most: number,
  meant: ReadonlySet<string> = new Set(),
): BestMatches<E> {
  const asTyped = typedWords(text)
    .slice(0, MOST_WORDS)
    .map(sought)
    .map((one) => ({ ...one, mayBeWrong: one.mayBeWrong && !meant.has(one.text) }))
  // What is exact somewhere is near by that alone.
  const right = asTyped.map((one) => ({ ...one, mayBeWrong: false }))
  const isKnown = new Set([...known].map((code) => index.places.get(code)))
  const [only] = right
  if (only && right.length === 1) {
    const ranks = ranksOfOne(index, only, isKnown)
    if (ranks.length >= most || !asTyped[0]?.mayBeWrong) return best(index, ranks, () => right, most)
  }
  const exact = asTyped.map((one) => exactly(index, one))
  const found = everywhere(exact)
  const withErrors = found.length < most && asTyped.some(({ mayBeWrong }) => mayBeWrong)
  const all = withErrors ? almostEverywhere(index, asTyped, exact) : found
  const wordsFor = (errors: number) => (errors === 0 ? right : asTyped)
  const ranks = Float64Array.from(all, ({ place, errors }) => {
    const group = errors * 2 + (isKnown.has(place) ? 0 : 1)
    return (group * GROUP + nearness(index, place, wordsFor(errors))) * PLACES + place
  })
  return best(index, ranks, wordsFor, most)
}
