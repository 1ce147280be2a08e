import { html, type TemplateResult } from 'lit'
import { fold } from '../../preload/contract/fold.ts'

/** Letter for letter, so that places in the two texts stay the same. */
const foldLetters = (text: string) => [...text].map((letter) => fold(letter)[0] ?? letter).join('')

/** Where a typed beginning stands at the start of a word of the name; null when it was found by something else. */
export function markOf(name: string, typed: string): { readonly from: number; readonly to: number } | null {
  const wanted = foldLetters(typed.trim())
  const folded = foldLetters(name)
  if (wanted === '') return null
  for (let from = folded.indexOf(wanted); from >= 0; from = folded.indexOf(wanted, from + 1))
    if (from === 0 || folded[from - 1] === ' ') return { from, to: from + wanted.length }
  return null
}

/** A name with what was typed underlined. */
export function markedName(name: string, typed: string): TemplateResult {
  const mark = markOf(name, typed)
  if (!mark) return html`${name}`
  const letters = [...name]
  const part = (from: number, to?: number) => letters.slice(from, to).join('')
  return html`${part(0, mark.from)}<mark>${part(mark.from, mark.to)}</mark>${part(mark.to)}`
}
