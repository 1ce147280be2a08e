import { VITAL_NAMES, type VitalName, type VitalValues } from '../../../preload/contract/vital-signs.ts'

/** LOINC code and UCUM unit of each vital sign (national value set BRSinaisVitais 1.1.0), in their fixed order. */
export const VITAL_CODES: Readonly<Record<VitalName, { readonly code: string; readonly unit: string }>> = {
  systolic: { code: '8480-6', unit: 'mm[Hg]' },
  diastolic: { code: '8462-4', unit: 'mm[Hg]' },
  heartRate: { code: '8867-4', unit: '/min' },
  respiratoryRate: { code: '9279-1', unit: '/min' },
  temperature: { code: '8310-5', unit: 'Cel' },
  oxygenSaturation: { code: '2708-6', unit: '%' },
  weight: { code: '29463-7', unit: 'kg' },
  height: { code: '8302-2', unit: 'cm' },
}

interface ObservationValue {
  readonly id: string
  readonly code: string
  readonly value: number
  readonly unit: string
}

/** The values that were measured, as rows. */
export function observationsOf(vitals: VitalValues, newId: () => string): ObservationValue[] {
  return VITAL_NAMES.flatMap((name) => {
    const value = vitals[name]
    return value === null ? [] : [{ id: newId(), ...VITAL_CODES[name], value }]
  })
}

/** Rows back as values; what was not measured is null. */
export function vitalsOf(
  rows: readonly { readonly code: string; readonly value: number | null }[],
): VitalValues {
  const byCode = new Map(rows.map(({ code, value }) => [code, value]))
  return Object.fromEntries(
    VITAL_NAMES.map((name) => [name, byCode.get(VITAL_CODES[name].code) ?? null]),
  ) as VitalValues
}

/** Rows of several notes as the vital signs that they are, in their fixed order. */
export const measuredOf = <Row extends { readonly code: string }>(rows: readonly Row[]) =>
  VITAL_NAMES.flatMap((name) => {
    const row = rows.find(({ code }) => code === VITAL_CODES[name].code)
    return row ? [{ name, row }] : []
  })
