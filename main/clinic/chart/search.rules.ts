import { fold } from '../../../preload/contract/fold.ts'
import { wordsBegun, wordSpans } from '../../../preload/contract/word-starts.ts'

/** Words that stand in one place of an entry. */
export interface SearchedPart {
  readonly kind: 'section' | 'diagnosis' | 'addendum' | 'statement'
  readonly key: string
  readonly title: string | null
  readonly text: string
  /** A rectification took it out. */
  readonly struck?: boolean
}

interface Segment {
  readonly text: string
  readonly found: boolean
}

const BEFORE = 60
const AFTER = 140
const MOST_PARTS = 4

/** From behind the last blank before a place, so that no word is cut. */
const wordStart = (text: string, at: number) => (at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1)
function wordEnd(text: string, at: number): number {
  const blank = text.indexOf(' ', at)
  return at >= text.length || blank < 0 ? text.length : blank
}

const whole = (text: string, at: number) => (/[\uDC00-\uDFFF]/u.test(text[at] ?? '') ? at - 1 : at)

/** The words around the first that was found, each found one marked. */
export function excerptOf(text: string, words: readonly string[]): Segment[] {
  const line = text.replace(/\s+/gu, ' ').trim()
  const spans = wordSpans(line, words)
  const first = spans[0]?.from ?? 0
  // A text without blanks is cut where it is too long, never within a character.
  const from = whole(line, Math.max(wordStart(line, first - BEFORE), first - 2 * BEFORE))
  const to = whole(line, Math.min(wordEnd(line, first + AFTER), first + 2 * AFTER))
  const segments: Segment[] = from > 0 ? [{ text: '…', found: false }] : []
  let at = from
  for (const span of spans.filter((one) => one.from >= from && one.to <= to)) {
    if (span.from > at) segments.push({ text: line.slice(at, span.from), found: false })
    segments.push({ text: line.slice(span.from, span.to), found: true })
    at = span.to
  }
  if (at < to) segments.push({ text: line.slice(at, to), found: false })
  return to < line.length ? [...segments, { text: '…', found: false }] : segments
}

/**
 * What of an entry has the words that are looked for (folded); nothing unless each of them begins a word somewhere in it, in
 * whatever order and part.
 */
export function foundIn(parts: readonly SearchedPart[], words: readonly string[]): SearchedPart[] {
  if (words.length === 0) return []
  const begun = parts.map((part) => wordsBegun(fold(part.text), words))
  const all = new Set(begun.flat())
  if (all.size < words.length) return []
  return parts.filter((_, at) => (begun[at]?.length ?? 0) > 0).slice(0, MOST_PARTS)
}
