import { typedWords, wordsOf, type DiagnosisEntry, type DiagnosisIndex } from './index.rules.ts'

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
  const after = typed.slice(at + 1)
  return (
    word.startsWith(after, at + 1) ||
    word.startsWith(after, at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && word.startsWith(typed.slice(at + 2), at + 2))
  )
}

/** Only words without figures are typed wrong: a code with another figure is another diagnosis. */
const mayBeWrong = (typed: string) => typed.length >= LONG_ENOUGH && !/\d/u.test(typed)

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
  /** Words that were typed with an error. */
  readonly errors: number
}

/** The entries in which every typed word begins a word; each takes its exact place where it has one. */
function candidates(index: DiagnosisIndex, typed: readonly string[], withErrors: boolean): Found[] {
  const { entries, words, at } = index
  const matched = new Uint8Array(entries.length)
  const errors = new Uint8Array(entries.length)
  for (const [turn, one] of typed.entries()) {
    const take = (number: number, error: 0 | 1) => {
      for (const place of at[number] ?? [])
        if (matched[place] === turn) {
          matched[place] = turn + 1
          errors[place] = (errors[place] ?? 0) + error
        }
    }
    for (let number = firstFrom(words, one); words[number]?.startsWith(one); number += 1) take(number, 0)
    if (!withErrors || !mayBeWrong(one)) continue
    for (const [number, word] of words.entries()) if (beginsAlmost(word, one)) take(number, 1)
  }
  const found: Found[] = []
  for (const [place, count] of matched.entries())
    if (count === typed.length) found.push({ place, errors: errors[place] ?? 0 })
  return found
}

/** How well a phrase is what was typed: whole 1, from its beginning 2, somewhere 3; null: not all of it. */
function closeness(phrase: readonly string[], typed: readonly string[]): number | null {
  const begins = (word: string, one: string) =>
    word.startsWith(one) || (mayBeWrong(one) && beginsAlmost(word, one))
  if (!typed.every((one) => phrase.some((word) => begins(word, one)))) return null
  if (phrase.length === typed.length && phrase.every((word, number) => word === typed[number])) return 1
  return begins(phrase[0] ?? '', typed[0] ?? '') ? 2 : 3
}

export interface Match {
  readonly entry: DiagnosisEntry
  /** What it was found by where neither code nor words have it. */
  readonly synonym: string | null
}

interface Ranked extends Match {
  readonly errors: number
  readonly known: 0 | 1
  readonly close: number
  readonly length: number
}

/** What of an entry is nearest to what was typed. */
function nearest({ code, words, synonyms }: DiagnosisEntry, typed: readonly string[]) {
  if (typed.length === 1 && code.toLowerCase().startsWith(typed[0] ?? ''))
    return { synonym: null, close: 0, length: code.length }
  const phrases = [null, ...synonyms].map((synonym) => {
    const parts = wordsOf(synonym ?? words)
    return { synonym, close: closeness(parts, typed), length: parts.length }
  })
  let best: { readonly synonym: string | null; readonly close: number; readonly length: number } | null = null
  for (const { synonym, close, length } of phrases)
    if (close !== null && (best === null || close < best.close || (close === best.close && length < best.length)))
      best = { synonym, close, length }
  return best ?? { synonym: null, close: 4, length: 99 }
}

const byRank = (one: Ranked, other: Ranked) =>
  one.errors - other.errors ||
  one.known - other.known ||
  one.close - other.close ||
  one.length - other.length ||
  (one.entry.code < other.entry.code ? -1 : 1)

/**
 * The diagnoses that were meant by what was typed, best first: exact ones before those with an error in a word, among each
 * those that the doctor knows (favourites, recently used) first. Errors are looked for only while `enough` are not exact.
 */
export function searchDiagnoses(
  index: DiagnosisIndex,
  text: string,
  known: ReadonlySet<string>,
  enough: number,
): readonly Match[] {
  const typed = typedWords(text).slice(0, MOST_WORDS)
  if (typed.length === 0) return []
  const exact = candidates(index, typed, false)
  const found = exact.length < enough ? candidates(index, typed, true) : exact
  const ranked = found.flatMap(({ place, errors }): Ranked[] => {
    const entry = index.entries[place]
    return entry ? [{ entry, errors, known: known.has(entry.code) ? 0 : 1, ...nearest(entry, typed) }] : []
  })
  return ranked.sort(byRank)
}
