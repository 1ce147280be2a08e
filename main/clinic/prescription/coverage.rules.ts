import { fold } from '../../../preload/contract/fold.ts'
import { readPosology } from '../../../preload/contract/posology-read.ts'
import { DOSE_UNITS, type DoseUnitKey, type PosologyStep } from '../../../preload/contract/posology.ts'

/** A quantity of units that are counted or measured: "30 comprimidos", "2 frascos de 100 mL" is 200 mL. */
interface Amount {
  readonly amount: number
  readonly unit: DoseUnitKey
}

const UNITS = (Object.keys(DOSE_UNITS) as DoseUnitKey[]).map(
  (key) => [key, new RegExp(`^(?:${DOSE_UNITS[key].short})$`, 'u')] as const,
)

/** In full or in shorthand: "comprimidos", "cp". */
const unitOf = (word: string) => UNITS.find(([, short]) => short.test(fold(word)))?.[0]

const COUNTED = /^(\d{1,4})\s+(\p{L}+)(?:\s+(?:de|com)\s+(\d{1,4}(?:,\d{1,3})?)\s*(\p{L}+))?/u

/** What a quantity says; null where it counts something that no dose is told in, as a bottle of unknown volume. */
export function amountOf(quantity: string): Amount | null {
  const found = COUNTED.exec(quantity.trim().toLowerCase())
  if (!found) return null
  const [, count, word = '', each, eachWord = ''] = found
  const unit = unitOf(word)
  if (unit !== undefined) return { amount: Number(count), unit }
  const within = unitOf(eachWord)
  if (each === undefined || within === undefined) return null
  // In thousandths, as it is typed: 10 times 1.1 is 11.
  const thousandths = Math.round(Number(each.replace(',', '.')) * 1000)
  return { amount: (Number(count) * thousandths) / 1000, unit: within }
}

const DAYS_IN = { days: 1, weeks: 7, months: 30 } as const

/** How much is taken on a day, on the average of its weeks; null where nothing says it. */
function perDay({ doses, rhythm, days, asNeeded }: PosologyStep): number | null {
  const each = doses.reduce((sum, { amount }) => sum + amount, 0)
  if (asNeeded) {
    if (!asNeeded.most) return null
    return asNeeded.most.of === 'units' ? asNeeded.most.count : asNeeded.most.count * each
  }
  // Of what is told as a single dose, more than one is a dose a day for as long as it lasts.
  const daily =
    rhythm.kind === 'hours'
      ? (each * 24) / rhythm.hours
      : rhythm.kind === 'times'
        ? each * rhythm.times
        : each
  if (days.kind === 'every') return daily / days.days
  return days.kind === 'weekdays' ? (daily * days.weekdays.length) / 7 : daily
}

/** Days of all steps, where each says how long. */
function daysTold(steps: readonly PosologyStep[]): number | null {
  let days = 0
  for (const { course, rhythm } of steps) {
    if (rhythm.kind === 'single') days += 1
    else if (course?.kind === 'for') days += course.count * DAYS_IN[course.of]
    else return null
  }
  return days
}

interface Taken {
  readonly posology: string
  readonly quantity: string | null
}

/**
 * For how many days a medicine is prescribed: as its course says, or for as long as its quantity lasts where that is longer. Null
 * where neither can be told.
 */
export function daysOf({ posology, quantity }: Taken): number | null {
  const read = readPosology(posology)
  if (!read || 'asks' in read) return null
  const told = daysTold(read.posology)
  const [step] = read.posology
  const amount = quantity === null ? null : amountOf(quantity)
  const daily = step && read.posology.length === 1 && step.unit === amount?.unit ? perDay(step) : null
  const lasts = amount && daily ? Math.floor(amount.amount / daily) : null
  return told === null ? lasts : Math.max(told, lasts ?? 0)
}

/** Whether it is taken without an end. */
export function isContinuous(posology: string): boolean {
  const read = readPosology(posology)
  if (!read || 'asks' in read) return /uso cont[íi]nuo/iu.test(posology)
  return read.posology.some(({ course }) => course?.kind === 'continuous')
}

/** Ampoules of a quantity, whole ones; 0 of whatever else. */
export function ampoulesOf(quantity: string | null): number {
  const amount = quantity === null ? null : amountOf(quantity)
  return amount?.unit === 'ampoule' ? Math.ceil(amount.amount) : 0
}

/** Whether a quantity says that it is for each month. */
export const isMonthly = (quantity: string | null): boolean =>
  quantity !== null && /\b30 dias|\bm[êe]s\b/iu.test(quantity)
