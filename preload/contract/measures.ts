import { readMoment } from './measured-when.ts'
import {
  readField,
  VITAL_FIELDS,
  VITAL_NAMES,
  type TypedVitals,
  type VitalField,
  type VitalName,
} from './vital-signs.ts'

/** Where a value was taken: in the consultation, by the triage, by the person at home, by a device of theirs. */
export const MEASURE_SOURCES = ['office', 'triage', 'home', 'device'] as const
export type MeasureSource = (typeof MEASURE_SOURCES)[number]

/** One value as it is typed beside the first of its sign: a second pressure, a series from home. */
export interface TypedMeasure {
  readonly field: VitalField
  readonly text: string
  /** Nothing decides for whoever writes where it was taken. */
  readonly source: MeasureSource | null
  /** As typed; empty: in the consultation. */
  readonly when: string
  /** "deitada", "em jejum". */
  readonly position: string
  /** What was typed is no number, and stands as it is. */
  readonly inWords: boolean
}

/** As many as one note has beside those of the form. */
export const MOST_MEASURES = 60

/** A decimal as it was typed ("82.50"), with what stood before it. */
export interface ReadValue {
  readonly name: VitalName
  readonly value: number
  readonly typed: string
  readonly comparator: '<' | '>' | null
}

export interface ReadMeasure {
  readonly measure: TypedMeasure
  /** Null where words stand in its place. */
  readonly values: readonly ReadValue[] | null
  /** In the clinic's own time; null: in the consultation. */
  readonly at: string | null
  /** What of it could not be understood. */
  readonly wrong: 'text' | 'source' | 'when' | null
}

/**
 * A value with as many decimals as were typed, in the unit it is kept in: "82,50" kg is "82.50", "1,72" m is "172" cm,
 * "3250 g" is "3.250" kg.
 */
export function decimalOf(value: number, text: string): string {
  const [, whole = '0', decimals = ''] = /(\d+)(?:[.,](\d+))?/u.exec(text) ?? []
  const typed = Number(`${whole}.${decimals || '0'}`)
  const shift = typed === 0 ? 0 : Math.round(Math.log10(value / typed))
  return value.toFixed(Math.min(6, Math.max(0, decimals.length - shift)))
}

function valuesIn({ field, text }: TypedMeasure, ageMonths: number): readonly ReadValue[] | null {
  const [, sign, rest = ''] = /^\s*([<>])?(.*)$/su.exec(text) ?? []
  const comparator = sign === '<' || sign === '>' ? sign : null
  // A pressure is two numbers, and nobody says that of both.
  const found =
    comparator && field === 'pressure' ? undefined : readField(field, rest.trim().toLowerCase(), ageMonths)
  if (!found) return null
  return VITAL_NAMES.flatMap((name): ReadValue[] => {
    const value = found[name]
    if (typeof value !== 'number') return []
    const typed = field === 'pressure' ? String(value) : decimalOf(value, rest)
    return [{ name, value, typed, comparator }]
  })
}

/** What was typed of one value, read; `now` is the clinic's own time. */
export function readMeasure(measure: TypedMeasure, ageMonths: number, now: string): ReadMeasure {
  const values = measure.inWords ? null : valuesIn(measure, ageMonths)
  const at = measure.when.trim() === '' ? null : readMoment(measure.when, now)
  const wrong =
    !measure.inWords && values === null
      ? 'text'
      : measure.source === null
        ? 'source'
        : at === undefined
          ? 'when'
          : null
  return { measure, values, at: at ?? null, wrong }
}

/** The form's values as measures: in the consultation or where it is said, one of each sign at most. */
export const formMeasures = (vitals: TypedVitals, source: MeasureSource = 'office'): TypedMeasure[] =>
  VITAL_FIELDS.filter((field) => vitals[field].trim() !== '').map((field) => ({
    ...{ field, text: vitals[field], source, when: '', position: '', inWords: false },
  }))

/** A row in which nothing was typed is none. */
export const isTyped = ({ text }: TypedMeasure): boolean => text.trim() !== ''
