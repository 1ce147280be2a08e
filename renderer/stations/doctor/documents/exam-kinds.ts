import type { ExamItem } from '../../../../preload/contract/exam-lines.ts'
import { fold } from '../../../../preload/contract/fold.ts'

/** Where an exam is made: what it is told by are the beginnings of words in its name. */
const PLACES = [
  /\b(?:ultrass|ecograf|usg|raios?\b|rx\b|radiograf|tomograf|ressonancia|mamograf|densitometr|cintilograf|doppler|urograf|angio)/u,
  /\b(?:eletrocardio|eletroencefalo|eletroneuro|ecg\b|eeg\b|holter|mapa\b|ergometr|ecocardio|espirometr|polissono|audiometr|endoscop|colonoscop|colposcop|broncoscop)/u,
]

/** Laboratory -1, imaging 0, other methods 1. */
const placeOf = ({ name }: ExamItem): number => {
  const folded = fold(name)
  return PLACES.findIndex((place) => place.test(folded))
}

/** A request taken apart by where its exams are made: those of the first place, and what is left for the papers after it. */
export function firstPlace<T extends ExamItem>(
  items: readonly T[],
): {
  readonly first: readonly T[]
  readonly rest: readonly T[]
} {
  const [head] = items
  const isFirst = (item: T) => head !== undefined && placeOf(item) === placeOf(head)
  return { first: items.filter(isFirst), rest: items.filter((item) => !isFirst(item)) }
}
