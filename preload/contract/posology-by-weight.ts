import { isBirthYear, UNKNOWN_BIRTH } from './birth-date.ts'
import { readPosology } from './posology-read.ts'
import type { DoseUnitKey, Posology, PosologyStep } from './posology.ts'

/** What a dose by weight is told in; of a product as much of it is in each mL. */
export type WeighedUnit = Extract<DoseUnitKey, 'milligram' | 'microgram' | 'unit'>

/** A dose that is told by the kilogram, with what is told of its times. */
export interface DosePerKilo {
  readonly amount: number
  readonly unit: WeighedUnit
  readonly per: 'day' | 'dose'
  /** How often on a day; null where only the amount of each is told. */
  readonly timesADay: number | null
  /** When it is taken: the amount in it is none yet. */
  readonly step: PosologyStep
}

/** What was read of a dose by weight; `per`: it is not said whether a day's or each one's; null: it is none, or not understood. */
export type ReadPerKilo = DosePerKilo | { readonly asks: 'per' } | null

const PER_KILO =
  /^(?:tomar |usar |dar )?(\d{1,6}(?:\.\d{3})*(?:[.,]\d{1,3})?) ?(mg|mcg|[µμ]g|microgramas?|ui|unidades?) ?\/ ?kg(?: ?\/ ?(?:(dia|d)|(dose|vez))| (?:por|ao) (?:(dia)|(dose|vez)))?(?![\p{L}\p{N}/])[\s,]*/u

/** Whether a day has so many doses of equal size, at even distances where they are told by the hour. */
function timesADay({ rhythm, doses }: PosologyStep): number | null {
  if (rhythm.kind === 'hours') return 24 % rhythm.hours === 0 ? 24 / rhythm.hours : null
  if (rhythm.kind === 'times') return rhythm.times
  if (rhythm.kind === 'single') return 1
  return doses.every(({ at }) => at !== null) ? doses.length : null
}

/** A unit as it is written, in a dose and in a product's name. */
function unitOf(written: string): WeighedUnit {
  const word = written.toLowerCase()
  if (word === 'mg' || word === 'g') return 'milligram'
  return word.startsWith('u') ? 'unit' : 'microgram'
}

/** Units come in thousands, which a point parts; of micrograms nobody knows what a point before three figures means. */
function amountTyped(text: string, unit: WeighedUnit): number {
  const parted = /\.\d{3}(?!\d)/u.test(text)
  if (parted && unit === 'microgram') return NaN
  return Number((unit === 'unit' && parted ? text.replaceAll('.', '') : text).replace(',', '.'))
}

/** Reads "15 mg/kg/dia 8/8h 7d" and "10 mg/kg/dose se febre": what follows the dose is shorthand as of any posology. */
export function readPerKilo(typed: string): ReadPerKilo {
  const text = typed.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, ' ')
  const [found = '', typedAmount = '', written = '', ...which] = PER_KILO.exec(text) ?? []
  const unit = unitOf(written)
  const amount = amountTyped(typedAmount, unit)
  if (found === '' || !(amount > 0)) return null
  const rest = readPosology(`1 ml ${text.slice(found.length)}`)
  const [step, ...others] = rest && 'posology' in rest ? rest.posology : []
  if (!step || others.length > 0 || step.doses.some((dose) => dose.amount !== 1)) return null
  const [day, dose, ofDay, ofDose] = which
  const per = (day ?? ofDay) ? 'day' : (dose ?? ofDose) ? 'dose' : null
  if (per === null) return { asks: 'per' }
  const times = timesADay(step)
  // What a day has is divided only where a day is said to have so many, and each day the same.
  if (per === 'day' && (times === null || step.days.kind !== 'daily')) return null
  return { amount, unit, per, timesADay: times, step }
}

const CONCENTRATION =
  /(\d[\d.]*(?:,\d+)?) ?(mg|g|microgramas?|mcg|[µμ]g|ui|unidades?) ?\/ ?(?:(\d+(?:,\d+)?) ?)?ml(?!\p{L})/giu
/** How much of the unit that doses are told in. */
const IN_GRAMS: Readonly<Record<WeighedUnit, number>> = { milligram: 1000, microgram: 1e6, unit: 1 }
const GRAMS: Readonly<Record<string, number>> = { g: 1, mg: 1e-3 }

const numberOf = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'))

/** How much a product's name says is in each mL; null where it says nothing in such a unit, or several substances. */
export function concentrationOf(name: string, unit: WeighedUnit): number | null {
  const [one, ...others] = [...name.matchAll(CONCENTRATION)]
  if (!one || others.length > 0) return null
  const [, amount = '', written = '', volume = '1'] = one
  const said = unitOf(written)
  if ((said === 'unit') !== (unit === 'unit')) return null
  const grams = said === 'unit' ? 1 : (GRAMS[written.toLowerCase()] ?? 1e-6)
  const found = (numberOf(amount) * grams * IN_GRAMS[unit]) / numberOf(volume)
  return found > 0 && Number.isFinite(found) ? found : null
}

/** A dose by weight, worked out, each step by itself. */
export interface WorkedOutDose {
  /** Of the weight; of a day or of each dose, as it was told. */
  readonly told: number
  readonly eachDose: number
  readonly millilitres: number
  /** As a syringe for the mouth has its marks: tenths of a mL, below 1 mL hundredths. */
  readonly rounded: number
  /** How much for each kg the rounded dose gives, of a day or of each as it was told. */
  readonly given: number
  readonly posology: Posology
}

const roundedTo = (value: number, steps: number) => Math.round(value * steps + 1e-9) / steps

/** Works a dose out for a weight in kg and how much of its unit a product has in each mL; null where nothing measurable comes of it. */
export function workedOut(
  { amount, per, timesADay: times, step }: DosePerKilo,
  kilos: number,
  concentration: number,
): WorkedOutDose | null {
  const divided = per === 'day' ? (times ?? 1) : 1
  const told = amount * kilos
  const eachDose = told / divided
  const millilitres = eachDose / concentration
  const rounded = roundedTo(millilitres, millilitres < 1 ? 100 : 10)
  if (!(rounded > 0 && rounded < 1000)) return null
  const doses = step.doses.map((dose) => ({ ...dose, amount: rounded }))
  return {
    ...{ told, eachDose, millilitres, rounded },
    given: (rounded * concentration * divided) / kilos,
    posology: [{ ...step, unit: 'millilitre', doses }],
  }
}

const DAY = 86_400_000
const yearsBefore = (today: string, years: number) =>
  `${String(Number(today.slice(0, 4)) - years)}${today.slice(4)}`

/** How many days a weight counts at an age: children grow out of it. Null: nothing is asked again. */
function daysOfWeight(birthDate: string, today: string): number | null {
  // Whose age nobody knows is asked as the youngest; of a year, as whoever was born on its last day.
  const born = isBirthYear(birthDate) ? `${birthDate}-12-31` : birthDate
  if (birthDate === UNKNOWN_BIRTH || born > yearsBefore(today, 2)) return 30
  return born > yearsBefore(today, 12) ? 90 : null
}

/** Whether a weight of some day is still one to reckon with, or is asked again: under 2 years after 30 days, under 12 after 90. */
export function isWeightFresh(weighedOn: string, birthDate: string, today: string): boolean {
  const days = daysOfWeight(birthDate, today)
  return weighedOn <= today && (days === null || Date.parse(today) - Date.parse(weighedOn) <= days * DAY)
}
