import { countedBirth } from './birth-date.ts'

/** Vital signs as they are typed, in the order of the form; pressure is one field of two values. */
export const VITAL_FIELDS = [
  'pressure',
  'heartRate',
  'respiratoryRate',
  'temperature',
  'oxygenSaturation',
  'weight',
  'height',
] as const
export type VitalField = (typeof VITAL_FIELDS)[number]
/** Characters kept of one field, which may hold words beside its figure. */
export const LONGEST_VITAL = 200
export type TypedVitals = Readonly<Record<VitalField, string>>

/** What a value may be at all (mm[Hg], /min, Cel, %, kg, cm): beyond that it was mistyped. */
export const VITAL_LIMITS = {
  systolic: { low: 30, high: 300 },
  diastolic: { low: 10, high: 200 },
  heartRate: { low: 10, high: 300 },
  respiratoryRate: { low: 3, high: 120 },
  temperature: { low: 25, high: 45 },
  oxygenSaturation: { low: 30, high: 100 },
  weight: { low: 0.2, high: 400 },
  height: { low: 20, high: 260 },
} as const
export type VitalName = keyof typeof VITAL_LIMITS
export const VITAL_NAMES = Object.keys(VITAL_LIMITS) as readonly VitalName[]
/** The field in which a sign is written: the two of a pressure are one. */
export const fieldOfSign = (sign: VitalName | 'pressure'): VitalField =>
  sign === 'systolic' || sign === 'diastolic' ? 'pressure' : sign
export type VitalValues = Readonly<Record<VitalName, number | null>>

export const NO_VITALS: VitalValues = {
  systolic: null,
  diastolic: null,
  heartRate: null,
  respiratoryRate: null,
  temperature: null,
  oxygenSaturation: null,
  weight: null,
  height: null,
}

export const NOTHING_TYPED: TypedVitals = {
  pressure: '',
  heartRate: '',
  respiratoryRate: '',
  temperature: '',
  oxygenSaturation: '',
  weight: '',
  height: '',
}

/** Bare figures above what anybody weighs are grams at this age (months), as newborns are weighed; later nobody can tell. */
const GRAMS_UNTIL_MONTHS = 24
/** Below that pressure was said in cm of mercury: "12 por 8". */
const CENTIMETRES_BELOW = 30
/** Below that a height was said in metres. */
const METRES_BELOW = 3

type Read = Partial<VitalValues> | undefined

const isWithin = (name: VitalName, value: number) =>
  value >= VITAL_LIMITS[name].low && value <= VITAL_LIMITS[name].high
const one = (name: VitalName, value: number | undefined): Read =>
  value !== undefined && isWithin(name, value) ? { [name]: value } : undefined
const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits

/** A figure with at most so many decimals, comma or point; undefined for anything else. */
function figure(text: string, digits: number): number | undefined {
  const parts = /^(\d{1,5})(?:[.,](\d{1,3}))?$/u.exec(text)
  if (!parts || (parts[2]?.length ?? 0) > digits) return undefined
  return Number(`${parts[1]}.${parts[2] ?? '0'}`)
}

const without = (text: string, unit: RegExp) => text.replace(unit, '').trim()

/** "120/80", "120x80", "130 85 mmHg" or, as people say it, "12x8" and "14,8x9,2" in cm of mercury. */
function readPressure(text: string): Read {
  const parts = /^(\d{1,3}(?:[.,]\d)?)\s*(?:\/|x|×|por|-|\s)\s*(\d{1,3}(?:[.,]\d)?)$/u.exec(
    without(text, /(?:mm\s*\/?\s*hg)$/u),
  )
  if (!parts) return undefined
  const [high = 0, low = 0] = parts.slice(1).map((part) => Number(part.replace(',', '.')))
  const scale = high < CENTIMETRES_BELOW ? 10 : 1
  // "120x10" mixes both ways of saying it, and half a millimetre is nobody's.
  if (scale === 1 && (low < CENTIMETRES_BELOW || /[.,]/u.test(text))) return undefined
  const [systolic, diastolic] = [Math.round(high * scale), Math.round(low * scale)]
  const isPressure = isWithin('systolic', systolic) && isWithin('diastolic', diastolic)
  return isPressure && systolic > diastolic ? { systolic, diastolic } : undefined
}

/** Kilograms from "71,4", "3,250", "3.250" and "3250 g"; the thousands' point and the decimal comma of kilograms say the same. */
function readWeight(text: string, ageMonths: number): Read {
  const isGrams = /\d\s*(?:g|gr|gramas?)$/u.test(text)
  const bare = without(text, /(?:kg|quilos?|g|gr|gramas?)$/u)
  const value = figure(bare, 3)
  if (value === undefined) return undefined
  if (isGrams) return one('weight', /^\d{1,2}\.\d{3}$/u.test(bare) ? value : rounded(value / 1000, 3))
  const isNewborns =
    /^\d{3,5}$/u.test(text) && value > VITAL_LIMITS.weight.high && ageMonths < GRAMS_UNTIL_MONTHS
  return one('weight', isNewborns ? value / 1000 : value)
}

/** Centimetres from "1,72", "1.72 m", "172" and "172 cm". */
function readHeight(text: string): Read {
  const isMetres = /\d\s*(?:m|metros?)$/u.test(text)
  const value = figure(without(text, /(?:cm|m|metros?)$/u), 2)
  if (value === undefined) return undefined
  const isCentimetres = /cm$/u.test(text)
  return one('height', isMetres || (!isCentimetres && value < METRES_BELOW) ? rounded(value * 100, 1) : value)
}

const WHOLE = {
  heartRate: /(?:bpm|\/min)$/u,
  respiratoryRate: /(?:irpm|mrpm|rpm|\/min)$/u,
  oxygenSaturation: /%$/u,
} as const

/** What one field says, in small letters; undefined where it is no value, or none that can be. */
export function readField(field: VitalField, text: string, ageMonths: number): Read {
  switch (field) {
    case 'pressure':
      return readPressure(text)
    case 'temperature':
      return one(field, figure(without(text, /(?:°\s*c|º\s*c|graus|°|º|c)$/u), 2))
    case 'weight':
      return readWeight(text, ageMonths)
    case 'height':
      return readHeight(text)
    case 'heartRate':
    case 'respiratoryRate':
    case 'oxygenSaturation':
      return one(field, figure(without(text, WHOLE[field]), 0))
  }
}

export interface ReadVitals {
  readonly values: VitalValues
  /** Fields in which something stands that is no value, or none that can be. */
  readonly unread: readonly VitalField[]
}

/** The values in what was typed, and what could not be read: nothing that was typed is left out in silence. */
export function readVitals(typed: TypedVitals, ageMonths: number): ReadVitals {
  const texts = VITAL_FIELDS.map((field) => [field, typed[field].trim().toLowerCase()] as const)
  const readings = texts
    .filter(([, text]) => text !== '')
    .map(([field, text]) => ({ field, found: readField(field, text, ageMonths) }))
  return {
    values: Object.assign({ ...NO_VITALS }, ...readings.map(({ found }) => found ?? {})) as VitalValues,
    unread: readings.filter(({ found }) => !found).map(({ field }) => field),
  }
}

const shown = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))

/** Values as somebody would have typed them: {@link readVitals} reads the same values back. */
export function typedFrom(values: VitalValues): TypedVitals {
  const { systolic, diastolic, height } = values
  return {
    pressure: systolic === null || diastolic === null ? '' : `${systolic}/${diastolic}`,
    heartRate: shown(values.heartRate),
    respiratoryRate: shown(values.respiratoryRate),
    temperature: shown(values.temperature),
    oxygenSaturation: shown(values.oxygenSaturation),
    weight: values.weight === null ? '' : `${shown(values.weight)} kg`,
    height: height === null ? '' : `${shown(height)} cm`,
  }
}

/** Age in whole months on a day, both as dates of the calendar; of whom nobody knows it that of a grown person. */
export function ageInMonths(birthDate: string, day: string): number {
  const counted = countedBirth(birthDate)
  if (counted === null) return Infinity
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = counted.split('-').map(Number)
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return (year - birthYear) * 12 + (month - birthMonth) - (dayOfMonth < birthDay ? 1 : 0)
}

/** Body mass index in kg/m², to one decimal; null where it would say nothing. */
export function bodyMassIndex({ weight, height }: VitalValues): number | null {
  if (weight === null || height === null || height < 50) return null
  return rounded(weight / (height / 100) ** 2, 1)
}
