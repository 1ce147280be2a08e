import { bodyMassIndex, VITAL_NAMES, type VitalName, type VitalValues } from './vital-signs.ts'

/** Values that may well be right, and are asked about before they are sealed. */
export type VitalDoubt =
  | {
      readonly kind: 'change'
      readonly name: VitalName
      readonly value: number
      readonly last: number
    }
  | { readonly kind: 'unusual'; readonly name: 'weight' | 'height'; readonly value: number }
  | { readonly kind: 'pair'; readonly weight: number; readonly height: number }

/** A value and the months since it was measured. */
export interface LastValue {
  readonly value: number
  readonly monthsAgo: number
}
export type LastValues = Readonly<Partial<Record<VitalName, LastValue>>>

const ADULT_MONTHS = 18 * 12

/** From so many months on: what hardly anybody of that age is below or above (kg, cm); wider than any chart of growth. */
const USUAL = [
  { months: 0, weight: [0.4, 7], height: [25, 65] },
  { months: 6, weight: [3, 14], height: [50, 85] },
  { months: 12, weight: [5, 18], height: [60, 95] },
  { months: 24, weight: [7, 25], height: [70, 115] },
  { months: 60, weight: [10, 45], height: [85, 145] },
  { months: 120, weight: [16, 90], height: [105, 180] },
  { months: 180, weight: [25, 160], height: [125, 205] },
  { months: ADULT_MONTHS, weight: [30, 250], height: [120, 225] },
] as const

function isUnusual(name: 'weight' | 'height', value: number, ageMonths: number): boolean {
  const [low, high] = (USUAL.findLast(({ months }) => months <= ageMonths) ?? USUAL[0])[name]
  return value < low || value > high
}

/** Whether a weight (kg) can hardly be the same person's: grown-ups change slowly, children grow and seldom lose. */
function weightJumps(value: number, { value: last, monthsAgo }: LastValue, ageMonths: number): boolean {
  if (ageMonths >= ADULT_MONTHS) return Math.abs(value - last) > last * (monthsAgo > 12 ? 0.3 : 0.15)
  if (value < last * 0.9) return true
  return monthsAgo <= 12 && value > last * (ageMonths < 24 ? 3.5 : 1.5)
}

/** The same of a height (cm). */
function heightJumps(value: number, { value: last, monthsAgo }: LastValue, ageMonths: number): boolean {
  if (ageMonths >= ADULT_MONTHS) return Math.abs(value - last) > 4
  if (value < last - 2) return true
  return monthsAgo <= 12 && value > last * (ageMonths < 24 ? 1.7 : 1.2)
}

/** Further from what was measured last within a year (mm[Hg], /min, Cel, %), a digit may be wrong: asked, whatever it means. */
const FAR = {
  systolic: 60,
  diastolic: 40,
  heartRate: 60,
  respiratoryRate: 16,
  temperature: 3.5,
  oxygenSaturation: 12,
} as const

function jumps(name: VitalName, value: number, last: LastValue, ageMonths: number): boolean {
  if (name === 'weight') return weightJumps(value, last, ageMonths)
  if (name === 'height') return heightJumps(value, last, ageMonths)
  return last.monthsAgo <= 12 && Math.abs(value - last.value) >= FAR[name]
}

/** Values that are far from what was measured last. */
export const changeDoubts = (
  values: readonly { readonly name: VitalName; readonly value: number }[],
  last: LastValues,
  ageMonths: number,
): readonly VitalDoubt[] =>
  values.flatMap(({ name, value }): VitalDoubt[] => {
    const before = last[name]
    return before && jumps(name, value, before, ageMonths)
      ? [{ kind: 'change', name, value, last: before.value }]
      : []
  })

/** Body mass index (kg/m²) of no grown-up who walks in. */
const isNobodys = (index: number) => index < 10 || index > 80

/** Which of the values are asked about: far from what was measured last, or unusual at that age. */
export function vitalDoubts(values: VitalValues, last: LastValues, ageMonths: number): readonly VitalDoubt[] {
  const doubts = (['weight', 'height'] as const).flatMap((name): VitalDoubt[] => {
    const value = values[name]
    if (value === null) return []
    const changed = changeDoubts([{ name, value }], last, ageMonths)
    if (changed.length > 0) return changed.slice()
    return isUnusual(name, value, ageMonths) ? [{ kind: 'unusual', name, value }] : []
  })
  const others = VITAL_NAMES.flatMap((name) => {
    const value = values[name]
    return name === 'weight' || name === 'height' || value === null ? [] : [{ name, value }]
  })
  const { weight, height } = values
  const index = bodyMassIndex(values)
  const isPair = doubts.length === 0 && ageMonths >= ADULT_MONTHS && index !== null && isNobodys(index)
  const body: readonly VitalDoubt[] =
    isPair && weight !== null && height !== null ? [{ kind: 'pair', weight, height }] : doubts
  return [...body, ...changeDoubts(others, last, ageMonths)]
}
