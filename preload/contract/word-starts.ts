import { fold } from './fold.ts'

/** The words of what somebody looks for, without accents and case, each once. */
export const searchWords = (text: string): readonly string[] => [
  ...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []),
]

/** Which of these words begin a word of a text that is folded already. */
export const wordsBegun = (folded: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      if (!/[\p{L}\p{N}]$/u.test(folded.slice(Math.max(0, at - 2), at))) return true
    return false
  })

/** Where words of a text begin with one of these, from the first letter to behind the last. */
export function wordSpans(text: string, words: readonly string[]): { from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const folded = fold(word)
    return words.some((one) => folded.startsWith(one)) ? [{ from: index, to: index + word.length }] : []
  })
}
