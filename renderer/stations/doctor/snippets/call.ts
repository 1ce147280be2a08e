import { fold } from '../../../../preload/contract/fold.ts'

/** "/" and a word under way: where it stands, and what was typed of it. */
export interface Call {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** The longest that is still a shortcut being typed. */
const LONGEST = 30

/**
 * The call that ends at the cursor: a "/" at the beginning of a line or behind a blank, then letters, figures, hyphens. The one
 * of "12/8", "c/ dor" or "e/ou" is none.
 */
export function callAt(text: string, caret: number): Call | null {
  const found = /(?:^|\s)\/([\p{L}\p{M}\p{N}-]*)$/u.exec(text.slice(Math.max(0, caret - LONGEST - 2), caret))
  const word = found?.[1]
  return word === undefined ? null : { from: caret - word.length - 1, to: caret, word }
}

/** Snippets of a list, more of them make a list too long to read. */
const MOST = 8

/** Which snippets a word may mean: those whose shortcut begins with it, then those in whose shortcut a part does, in their order. */
export function meant<S extends { readonly shortcut: string }>(
  snippets: readonly S[],
  word: string,
): readonly S[] {
  const wanted = fold(word)
  const begins = (one: S) => fold(one.shortcut).startsWith(wanted)
  const within = (one: S) => fold(one.shortcut).includes(`-${wanted}`)
  return [...snippets.filter(begins), ...snippets.filter((one) => !begins(one) && within(one))].slice(0, MOST)
}
