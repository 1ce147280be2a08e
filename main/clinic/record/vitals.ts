import type { SealedObservation } from '../../../db/note-sections.ts'
import type { ReadMeasure } from '../../../preload/contract/measures.ts'
import {
  fieldOfSign,
  VITAL_NAMES,
  type VitalField,
  type VitalName,
  type VitalValues,
} from '../../../preload/contract/vital-signs.ts'

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

/** Both values of a pressure, where words stand in their place. */
const PRESSURE_PANEL = { code: '85354-9', unit: 'mm[Hg]' }

interface Around {
  readonly newId: () => string
  /** When the consultation was, in the clinic's own time. */
  readonly visitAt: string
  readonly accountId: string
  /** What was taken here, at that time, by whoever signs: in the consultation, or in the triage. */
  readonly here: 'office' | 'triage'
}

/** What was measured, as rows: of each all that was said of it. */
export function observationsOf(measures: readonly ReadMeasure[], around: Around): SealedObservation[] {
  return measures.flatMap(({ measure, values, at }, place): SealedObservation[] => {
    const { field, text, source, position } = measure
    const said = {
      measuredAt: at ?? (source === around.here ? around.visitAt : null),
      // Whoever signs measured what was measured here; of the rest no account is known.
      measuredBy: source === around.here ? around.accountId : null,
      ...{ source, position: position || null, place },
    }
    if (values === null) {
      const of = field === 'pressure' ? PRESSURE_PANEL : VITAL_CODES[field]
      const none = { value: null, typed: null, comparator: null }
      return [{ id: around.newId(), ...of, ...none, words: text, ...said }]
    }
    return values.map(({ name, value, typed, comparator }) => ({
      ...{ id: around.newId(), ...VITAL_CODES[name], value, typed, comparator, words: null, ...said },
    }))
  })
}

/** Rows back as values, of several of a sign the first; what was not measured is null. */
export function vitalsOf(
  rows: readonly { readonly code: string; readonly value: number | null }[],
): VitalValues {
  const byCode = new Map([...rows].reverse().map(({ code, value }) => [code, value]))
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

/** The codes under which values of a field of the form stand, words in the place of numbers among them. */
export const codesOf = (field: VitalField): readonly string[] =>
  field === 'pressure'
    ? [VITAL_CODES.systolic.code, VITAL_CODES.diastolic.code, PRESSURE_PANEL.code]
    : [VITAL_CODES[field].code]

/** Which field of the form a code belongs to. */
export const fieldOf = (code: string): VitalName | 'pressure' | null =>
  code === PRESSURE_PANEL.code
    ? 'pressure'
    : (VITAL_NAMES.find((name) => VITAL_CODES[name].code === code) ?? null)

/** The field of the form that a code is written in; null of a code that is none of them. */
export function formFieldOf(code: string): VitalField | null {
  const sign = fieldOf(code)
  return sign && fieldOfSign(sign)
}

/**
 * What a value is called within its note, the two of a pressure as one: its place in it; in notes of before, which had one of
 * each sign and no places, its sign. It stays the same when the note is signed anew in another chart.
 */
export const valueItem = ({ code, place }: Pick<SealedObservation, 'code' | 'place'>): string =>
  place === null ? (formFieldOf(code) ?? code) : String(place)
