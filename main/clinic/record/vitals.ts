import type { z } from 'zod'
import type { Vitals } from '../../../preload/contract/record.ts'

export type VitalValues = z.infer<typeof Vitals>

/** LOINC code and UCUM unit of each vital sign (national value set BRSinaisVitais 1.1.0), in their fixed order. */
export const VITAL_CODES: Readonly<
  Record<keyof VitalValues, { readonly code: string; readonly unit: string }>
> = {
  systolic: { code: '8480-6', unit: 'mm[Hg]' },
  diastolic: { code: '8462-4', unit: 'mm[Hg]' },
  heartRate: { code: '8867-4', unit: '/min' },
  respiratoryRate: { code: '9279-1', unit: '/min' },
  temperature: { code: '8310-5', unit: 'Cel' },
  oxygenSaturation: { code: '2708-6', unit: '%' },
  weight: { code: '29463-7', unit: 'kg' },
  height: { code: '8302-2', unit: 'cm' },
}
const NAMES = Object.keys(VITAL_CODES) as (keyof VitalValues)[]

export interface ObservationValue {
  readonly code: string
  readonly value: number
  readonly unit: string
}

/** The values that were measured, as rows. */
export function observationsOf(vitals: VitalValues): ObservationValue[] {
  return NAMES.flatMap((name) => {
    const value = vitals[name]
    return value === null ? [] : [{ ...VITAL_CODES[name], value }]
  })
}

/** Rows back as values; what was not measured is null. */
export function vitalsOf(rows: readonly { readonly code: string; readonly value: number }[]): VitalValues {
  const byCode = new Map(rows.map(({ code, value }) => [code, value]))
  return Object.fromEntries(
    NAMES.map((name) => [name, byCode.get(VITAL_CODES[name].code) ?? null]),
  ) as VitalValues
}
