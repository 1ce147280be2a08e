import { fold } from '../../../preload/contract/fold.ts'

/** Something that can be searched by words: diagnoses, and medicines beside them. */
export interface IndexEntry {
  /** What it is told from others by, and stands in the order of; of a diagnosis without its dot. */
  readonly code: string
  readonly words: string
  /** What people say for it. */
  readonly synonyms: readonly string[]
}

/** A code as it can be chosen: a leaf of its table. */
export interface DiagnosisEntry extends IndexEntry {
  /** Whose diagnosis it is alone, by the table. */
  readonly sex: 'female' | 'male' | null
  /** Tells where a disease of another code shows: it never stands alone. */
  readonly asterisk: boolean
  /** Version of the table that its words are from. */
  readonly table: string
}

/** Entries made ready to be searched, in the order of their codes; places are their numbers in the list. */
export interface WordIndex<E extends IndexEntry> {
  readonly entries: readonly E[]
  /** Place by code. */
  readonly places: ReadonlyMap<string, number>
  /** By place: the words of what it is called, then those of each synonym. */
  readonly phrasesAt: readonly (readonly (readonly string[])[])[]
  /** By place: every word it is found by. */
  readonly wordsAt: readonly (readonly string[])[]
  /** Every word that is in some entry, in the order of its letters. */
  readonly words: readonly string[]
  /** What they begin with. */
  readonly initials: readonly string[]
  /** By word: the places it stands at. */
  readonly at: readonly (readonly number[])[]
  /** By word, and then as `at`: how near the entry is to somebody who typed its beginning ({@link nearnessOf}). */
  readonly near: readonly (readonly number[])[]
}

export type DiagnosisIndex = WordIndex<DiagnosisEntry>

/** How well a phrase is what was typed: the whole of it, from its beginning, somewhere, or not all of it. */
export const [WHOLE, FROM_BEGINNING, SOMEWHERE, NOT_ALL] = [1, 2, 3, 4]

/** Neither words of a phrase nor phrases of an entry count beyond that. */
export const MOST_COUNTED = 99

/** Closeness, then words of the phrase, then which phrase of its entry (0: its words), in one number: the less the nearer. */
export const nearnessOf = (close: number, words: number, phrase: number): number =>
  (close * 100 + Math.min(words, MOST_COUNTED)) * 100 + phrase

/** The nearness of what has no phrase that was meant. */
export const FARTHEST = nearnessOf(NOT_ALL, MOST_COUNTED, 0)

/** Nearness of an entry by its words, to whoever types the beginning of one of them: its code is the nearest. */
function nearByWord(code: string, phrases: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const near = new Map([[code.toLowerCase(), 0]])
  for (const [phrase, words] of phrases.slice(0, MOST_COUNTED + 1).entries())
    for (const [number, word] of words.entries()) {
      const nearness = nearnessOf(number === 0 ? FROM_BEGINNING : SOMEWHERE, words.length, phrase)
      near.set(word, Math.min(near.get(word) ?? FARTHEST, nearness))
    }
  return near
}

/** They join other words, and say nothing when somebody searches. */
const JOINING: ReadonlySet<string> = new Set(
  'a ao aos as o os e ou em de da do das dos na no nas nos por com'.split(' '),
)

const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
/** Where nothing else is, joining words count: "EM" is esclerose múltipla. */
function telling(words: readonly string[]): readonly string[] {
  const some = words.filter((word) => !JOINING.has(word))
  return some.length > 0 ? some : words
}

/** A phrase's words as they are compared, without those that only join. */
export const wordsOf = (phrase: string): readonly string[] => telling(lettersOf(fold(phrase)))

/** "check-up" is also typed as one word. */
const joinedOf = (folded: string) =>
  folded.includes('-')
    ? (folded.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replaceAll('-', ''))
    : []

/** A code as whoever types it: "m54.5" is "m545". */
const withoutDots = (text: string) => text.replace(/\b([a-z]\d\d)\.(?=\w|\s|$)/gu, '$1')

/** The words that are searched for. */
export const typedWords = (text: string): readonly string[] => telling(lettersOf(withoutDots(fold(text))))

export function indexOf<E extends IndexEntry>(unordered: readonly E[]): WordIndex<E> {
  const entries = [...unordered].sort((one, other) => (one.code < other.code ? -1 : 1))
  const folded = entries.map(({ words, synonyms }) => fold([words, ...synonyms].join('\n')).split('\n'))
  const phrasesAt = folded.map((phrases) => phrases.map((phrase) => telling(lettersOf(phrase))))
  const wordsAt = folded.map((phrases, place) => [
    ...new Set([
      (entries[place]?.code ?? '').toLowerCase(),
      ...(phrasesAt[place] ?? []).flat(),
      ...phrases.flatMap(joinedOf),
    ]),
  ])
  const found = new Map<string, { readonly at: number[]; readonly near: number[] }>()
  for (const [place, words] of wordsAt.entries()) {
    const near = nearByWord(entries[place]?.code ?? '', phrasesAt[place] ?? [])
    for (const word of words) {
      const known = found.get(word) ?? { at: [], near: [] }
      if (known.at.length === 0) found.set(word, known)
      known.at.push(place)
      known.near.push(near.get(word) ?? FARTHEST)
    }
  }
  const words = [...found.keys()].sort()
  const initials = [...new Set(words.map((word) => word.slice(0, 1)))]
  const places = new Map(entries.map(({ code }, place) => [code, place]))
  return {
    entries,
    places,
    phrasesAt,
    wordsAt,
    words,
    initials,
    at: words.map((word) => found.get(word)?.at ?? []),
    near: words.map((word) => found.get(word)?.near ?? []),
  }
}
