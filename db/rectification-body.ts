import { z } from 'zod'
import type { SealedPart } from './note-body.ts'
import type { SealedDiagnosis, SealedObservation } from './note-sections.ts'

/** A number or words with their code: what can be wrong of a value. Where, when and how it was taken stays. */
export type SaidValue = Pick<SealedObservation, 'code' | 'value' | 'unit' | 'typed' | 'comparator' | 'words'>
export type SaidDiagnosis = Omit<SealedDiagnosis, 'id'>

/** What a rectification puts right of one note; an item is named as it is within its note. */
export interface Rectification {
  /** The first, the second of its note; the last one counts. */
  readonly number: number
  /** Nothing: it was entered in error. */
  readonly values: readonly { readonly item: string; readonly now: readonly SaidValue[] }[]
  /** Null: it was entered in error. */
  readonly diagnoses: readonly { readonly item: string; readonly now: SaidDiagnosis | null }[]
}

const NUMBER = 'rectification'
const VALUE = 'rectified-value'
const DIAGNOSIS = 'rectified-diagnosis'

/** What the seal of an addendum covers of it, beside the addendum's own words. */
export function rectificationParts({ number, values, diagnoses }: Rectification): SealedPart[] {
  return [
    { kind: NUMBER, key: 'number', content: [number] },
    ...values.map(({ item, now }) => ({
      ...{ kind: VALUE, key: item },
      content: now.flatMap((one) => [
        ...[one.code, one.value, one.unit],
        ...[one.typed, one.comparator, one.words],
      ]),
    })),
    ...diagnoses.map(({ item, now }) => ({
      ...{ kind: DIAGNOSIS, key: item },
      content: now === null ? [] : [now.code, now.words, now.table, now.role],
    })),
  ]
}

const text = z.string().nullable()
const FirstNumber = z.tuple([z.int().min(1)])
const Value = z.tuple([
  z.string(),
  z.number().nullable(),
  z.string(),
  text,
  z.enum(['<', '>']).nullable(),
  text,
])
const Diagnosis = z.tuple([text, z.string().min(1), text, z.enum(['principal', 'secondary'])])
const CELLS = 6

function valuesIn(content: SealedPart['content']): SaidValue[] | null {
  const found: SaidValue[] = []
  for (let at = 0; at < content.length; at += CELLS) {
    const { data } = Value.safeParse(content.slice(at, at + CELLS))
    if (!data) return null
    const [code, value, unit, typed, comparator, words] = data
    found.push({ code, value, unit, typed, comparator, words })
  }
  return found
}

function diagnosisIn(content: SealedPart['content']): SaidDiagnosis | null | undefined {
  if (content.length === 0) return null
  const { data } = Diagnosis.safeParse(content)
  if (!data) return undefined
  const [code, words, table, role] = data
  return { code, words, table, role }
}

/** What sealed parts put right; null where they say nothing of it, or nothing that can be understood. */
export function rectificationIn(parts: readonly SealedPart[]): Rectification | null {
  const of = (kind: string) => parts.filter((one) => one.kind === kind)
  const number = FirstNumber.safeParse(of(NUMBER)[0]?.content).data?.[0]
  const values = of(VALUE).map(({ key, content }) => ({ item: key, now: valuesIn(content) }))
  const diagnoses = of(DIAGNOSIS).map(({ key, content }) => ({ item: key, now: diagnosisIn(content) }))
  if (number === undefined) return null
  const read = {
    values: values.flatMap(({ item, now }) => (now === null ? [] : [{ item, now }])),
    diagnoses: diagnoses.flatMap(({ item, now }) => (now === undefined ? [] : [{ item, now }])),
  }
  const isWhole = read.values.length === values.length && read.diagnoses.length === diagnoses.length
  return isWhole ? { number, ...read } : null
}
