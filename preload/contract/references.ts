import type { VitalName } from './vital-signs.ts'

/** What a published standard gives as the usual range of a sign, and of which age; shown beside a value, never judged by it. */
export interface Reference {
  readonly name: VitalName
  /** Age in whole months: from the first, before the second. */
  readonly ages: readonly [from: number, before: number]
  readonly low: number | null
  readonly high: number | null
  /** As it is named on the page. */
  readonly source: string
}

const ADULT = 18 * 12
const SBC = 'SBC 2020'
const WHO_IMCI = 'OMS AIDPI'
const WHO_OXIMETRY = 'OMS 2011'

/**
 * Only what has a source, in the units values are kept in. Pressure: Diretrizes Brasileiras de Hipertensão Arterial 2020
 * (SBC). Breaths of small children: OMS, AIDPI. Saturation: OMS, Pulse Oximetry Training Manual, 2011.
 */
export const REFERENCES: readonly Reference[] = [
  { name: 'systolic', ages: [ADULT, Infinity], low: null, high: 139, source: SBC },
  { name: 'diastolic', ages: [ADULT, Infinity], low: null, high: 89, source: SBC },
  { name: 'respiratoryRate', ages: [0, 2], low: null, high: 59, source: WHO_IMCI },
  { name: 'respiratoryRate', ages: [2, 12], low: null, high: 49, source: WHO_IMCI },
  { name: 'respiratoryRate', ages: [12, 60], low: null, high: 39, source: WHO_IMCI },
  { name: 'oxygenSaturation', ages: [1, Infinity], low: 95, high: null, source: WHO_OXIMETRY },
]

/** The reference of a sign at an age; of whom nobody knows it ({@link Infinity}) that of grown-ups. */
export const referenceFor = (name: VitalName, ageMonths: number): Reference | undefined => {
  const age = Math.min(ageMonths, 200 * 12)
  return REFERENCES.find((one) => one.name === name && age >= one.ages[0] && age < one.ages[1])
}
