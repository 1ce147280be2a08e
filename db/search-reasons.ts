import type { FoundBy } from '../preload/contract/found-by.ts'
import { soundBeginnings, withCedilla } from './name-sounds.ts'
import { foldName } from './person-names.ts'
import { searchedWords, soundsIn, withoutPrefix } from './search-words.ts'

/** What was typed: words, each as its parts and as one, and numbers, with all their figures in one. */
export interface SoughtTerms {
  readonly names: readonly { readonly parts: readonly string[]; readonly whole: readonly string[] }[]
  readonly numbers: readonly string[]
  readonly dialled: string
}

/** Something that a search may find somebody by; null: the name he is called by, which needs no word. */
export interface Source {
  readonly why: FoundBy | null
  readonly names?: string
  readonly numbers?: readonly string[]
}

const begins = (own: readonly string[], asked: string) => own.some((word) => word.startsWith(asked))

const writes =
  ({ parts, whole }: SoughtTerms['names'][number]) =>
  ({ names }: Source): boolean => {
    const own = names === undefined ? [] : searchedWords(names).split(' ')
    return [parts, whole].some((some) => some.length > 0 && some.every((part) => begins(own, part)))
  }

const sounds =
  ({ parts, whole }: SoughtTerms['names'][number]) =>
  ({ names }: Source): boolean => {
    const own = names === undefined ? [] : soundsIn(names)
    const heard = (word: string) =>
      [word, foldName(withCedilla(word))].some((one) =>
        soundBeginnings(one).some((sound) => begins(own, sound)),
      )
    return [parts, whole].some((some) => some.length > 0 && some.every(heard))
  }

const has =
  (asked: readonly string[]) =>
  ({ numbers = [] }: Source): boolean =>
    asked.some((digits) => digits !== '' && begins(numbers, digits))

/**
 * By which of these sources somebody was found, the first that has each typed word: as it is written, else as it sounds.
 * undefined: something that was typed is in none of them.
 */
export function reasonsOf(
  { names, numbers, dialled }: SoughtTerms,
  sources: readonly Source[],
): readonly FoundBy[] | undefined {
  const byName = names.map((word) => {
    const written = sources.find(writes(word))
    if (written) return written.why
    const heard = sources.find(sounds(word))
    return heard && (heard.why ?? 'alike')
  })
  const whole = numbers.length === 0 ? null : sources.find(has([dialled, withoutPrefix(dialled)]))
  const byNumber =
    whole === null ? [] : whole ? [whole.why] : numbers.map((one) => sources.find(has([one]))?.why)
  const all = [...byName, ...byNumber]
  return all.includes(undefined)
    ? undefined
    : [...new Set(all)].filter((why) => why !== null && why !== undefined)
}
