import { bodyMassIndex, type VitalName, type VitalValues } from './vital-signs.ts'

/** A value that may well be right, and is asked about before it is sealed. */
export interface VitalDoubt {
  readonly name: VitalName
  readonly value: number
  /** What was measured last, where that is what it differs from. */
  readonly last: number | null
}

const ADULT_MONTHS = 18 * 12

/** Whether a weight (kg) can hardly be the same person's: grown-ups change slowly, children grow and seldom lose. */
function weightJumps(value: number, last: number, isAdult: boolean): boolean {
  return isAdult ? Math.abs(value - last) > last * 0.15 : value < last * 0.9 || value > last * 1.5
}

/** The same of a height (cm). */
function heightJumps(value: number, last: number, isAdult: boolean): boolean {
  return isAdult ? Math.abs(value - last) > 4 : value < last - 2 || value > last * 1.25
}

/** Body mass index (kg/m²) of no grown-up who walks in. */
const isNobodys = (index: number) => index < 10 || index > 80

/** Which of the values are asked about: far from what was measured last, or no grown-up's. */
export function vitalDoubts(
  values: VitalValues,
  last: Partial<VitalValues>,
  ageMonths: number,
): readonly VitalDoubt[] {
  const isAdult = ageMonths >= ADULT_MONTHS
  const doubts: VitalDoubt[] = []
  const { weight, height } = values
  if (weight !== null && last.weight && weightJumps(weight, last.weight, isAdult))
    doubts.push({ name: 'weight', value: weight, last: last.weight })
  if (height !== null && last.height && heightJumps(height, last.height, isAdult))
    doubts.push({ name: 'height', value: height, last: last.height })
  const index = bodyMassIndex(values)
  if (
    doubts.length === 0 &&
    isAdult &&
    height !== null &&
    (height < 100 || (index !== null && isNobodys(index)))
  )
    doubts.push({ name: 'height', value: height, last: null })
  return doubts
}
