import { readPosology } from './posology-read.ts'
import { figure } from './posology-words.ts'
import { DOSE_UNITS, totalOf, type DoseUnitKey } from './posology.ts'

/** What of a product is known: it is asked for, never guessed. */
export interface Product {
  /** Of one bottle. */
  readonly millilitres: number | null
  readonly dropsPerMillilitre: number | null
}

/** How much to prescribe, or what has to be known of the product first. */
export type Quantity = { readonly words: string } | { readonly asks: 'millilitres' | 'dropsPerMillilitre' }

/** Bought by the piece. */
const COUNTED: readonly DoseUnitKey[] = [
  ...(['tablet', 'capsule', 'dragee', 'sachet', 'ampoule', 'patch', 'suppository', 'ovule'] as const),
]

/**
 * The quantity of a posology that says for how long, in Portuguese as it is printed: "21 comprimidos", "2 frascos de 100 mL". Null where
 * it cannot be told: without an end, when needed, or in units that no package is counted in.
 */
export function quantityFor(posology: string, { millilitres, dropsPerMillilitre }: Product): Quantity | null {
  const read = readPosology(posology)
  const total = read && 'posology' in read ? totalOf(read.posology) : null
  if (!total || total.amount <= 0) return null
  if (COUNTED.includes(total.unit)) {
    const count = Math.ceil(total.amount)
    const { one, many } = DOSE_UNITS[total.unit]
    return count > 9999 ? null : { words: `${count} ${count === 1 ? one : many}` }
  }
  if (total.unit !== 'millilitre' && total.unit !== 'drop') return null
  if (total.unit === 'drop' && !isMeasure(dropsPerMillilitre)) return { asks: 'dropsPerMillilitre' }
  if (!isMeasure(millilitres)) return { asks: 'millilitres' }
  const volume = total.unit === 'drop' ? total.amount / (dropsPerMillilitre ?? 1) : total.amount
  const bottles = Math.ceil(roundedUp(volume / millilitres))
  const each = `de ${figure(millilitres)} mL`
  return bottles > 9999 ? null : { words: `${bottles} ${bottles === 1 ? 'frasco' : 'frascos'} ${each}` }
}

const isMeasure = (value: number | null): value is number =>
  value !== null && value > 0 && Number.isFinite(value)

/** 3.0000000000000004 bottles are three. */
const roundedUp = (value: number) => Math.round(value * 1e6) / 1e6
