import type { NoteShown } from '../../../db/note-body.ts'
import type { ChartValue } from '../../../db/repositories/chart-values.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { VITAL_NAMES } from '../../../preload/contract/vital-signs.ts'
import { VITAL_CODES } from '../record/vitals.ts'

type ValueSet = Output<'chart.values'>['takings'][number]

/** As much of a row as this is about. */
type TakenValue = Pick<
  ChartValue,
  | 'code'
  | 'value'
  | 'typed'
  | 'comparator'
  | 'words'
  | 'source'
  | 'position'
  | 'place'
  | 'noteId'
  | 'shown'
  | 'practitionerName'
  | 'at'
>

/** The number of a row under the name of its sign; nothing where words stand in its place. */
const numberOf = ({ code, value, typed, comparator }: TakenValue): ValueSet['values'] => {
  const name = VITAL_NAMES.find((one) => VITAL_CODES[one].code === code)
  return name === undefined || value === null ? [] : [{ name, value, typed, comparator }]
}

/** Rows of one sign as they were taken: the two of a pressure together. */
export function takingsOf(rows: readonly TakenValue[]): ValueSet[] {
  const together = new Map<string, TakenValue[]>()
  for (const row of rows) {
    const key = `${row.noteId} ${String(row.place ?? 0)}`
    together.set(key, [...(together.get(key) ?? []), row])
  }
  return [...together.values()].flatMap((taken): ValueSet[] => {
    const [first] = taken
    if (!first) return []
    const { noteId, at, words, source, position, shown, practitionerName } = first
    const values = VITAL_NAMES.flatMap((name) => taken.flatMap(numberOf).filter((one) => one.name === name))
    const authorName = shown === null ? practitionerName : (JSON.parse(shown) as NoteShown).author.name
    return [{ ...{ noteId, at, values, words, source, position }, authorName, struck: null }]
  })
}
