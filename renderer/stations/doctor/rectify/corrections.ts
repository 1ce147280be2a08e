import { msg, str } from '@lit/localize'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import { readMeasure } from '../../../../preload/contract/measures.ts'
import { fieldOfSign, type VitalField } from '../../../../preload/contract/vital-signs.ts'
import { exampleOf, measuresInWords } from '../../../i18n/vitals-words.ts'

type Note = Output<'note.read'>
type Sent = Input<'note.add'>
export type NewDiagnosis = NonNullable<NonNullable<Sent['diagnoses']>[number]['now']>

/** A value that was ticked, as it is to be. */
export interface ValueCorrection {
  readonly text: string
  readonly inWords: boolean
  /** It was entered in error, and nothing takes its place. */
  readonly mistaken: boolean
}
/** The same of a diagnosis; nothing until the right one is chosen. */
export interface DiagnosisCorrection {
  readonly now: NewDiagnosis | null
  readonly mistaken: boolean
}
/** What was ticked of a note, by what it is called within it. */
export type ValueCorrections = Readonly<Record<string, ValueCorrection>>
export interface DiagnosisCorrections {
  readonly of: Readonly<Record<string, DiagnosisCorrection>>
  readonly added: readonly NewDiagnosis[]
}

export const NO_DIAGNOSES: DiagnosisCorrections = { of: {}, added: [] }

/** A value of a note that can be put right, as it says it now. */
export interface RectifiableValue {
  readonly item: string
  readonly field: VitalField
  readonly label: string
  readonly value: string
}

/** The values that count in a note, and those that were withdrawn: they may have been right after all. */
export function rectifiableValues({ measured, addenda }: Note): RectifiableValue[] {
  const counted = new Set(measured.map(({ item }) => item))
  const struck = addenda.flatMap(({ values }) => values.flatMap(({ was }) => was))
  const withdrawn = struck.filter(({ item }) => !counted.has(item))
  const fields = new Map(
    [...withdrawn, ...measured].map(({ item, sign }) => [item, sign && fieldOfSign(sign)]),
  )
  const lines = [...measuresInWords(measured), ...measuresInWords(withdrawn)]
  return [...new Map(lines.map((line) => [line.item, line])).values()].flatMap((line) => {
    const field = fields.get(line.item) ?? null
    return field === null ? [] : [{ ...line, field }]
  })
}

/**
 * What is not understood of a value; nothing where it is. Grams of the newborn are let through: of whom the note is, and how
 * old he was, the clinic knows.
 */
export function wrongWith(field: VitalField, { text, inWords, mistaken }: ValueCorrection): string {
  if (mistaken) return ''
  if (text.trim() === '') return msg('Escreva o valor certo.')
  const typed = { field, text, source: 'office' as const, when: '', position: '', inWords }
  return readMeasure(typed, 0, '').wrong === null
    ? ''
    : msg(str`Não entendi. Escreva como ${exampleOf(field)}.`)
}

/** The corrections as they are sent; null while nothing was ticked. */
export const sentValues = (values: ValueCorrections | null): NonNullable<Sent['values']> =>
  Object.entries(values ?? {}).map(([item, { text, inWords, mistaken }]) => ({
    ...{ item, text: mistaken ? null : text, inWords: inWords && !mistaken },
  }))

export function sentDiagnoses(diagnoses: DiagnosisCorrections | null): NonNullable<Sent['diagnoses']> {
  const { of, added } = diagnoses ?? NO_DIAGNOSES
  return [
    ...Object.entries(of).map(([item, { now, mistaken }]) => ({ item, now: mistaken ? null : now })),
    ...added.map((now) => ({ item: null, now })),
  ]
}

/** What is still to be said of what was ticked, by its path in the form. */
export function openQuestions(
  note: Note,
  values: ValueCorrections | null,
  diagnoses: DiagnosisCorrections | null,
): Record<string, string> {
  const fields = new Map(rectifiableValues(note).map(({ item, field }) => [item, field]))
  const unread = Object.entries(values ?? {}).map(([item, one]) => {
    const field = fields.get(item)
    return [`values.${item}`, field ? wrongWith(field, one) : ''] as const
  })
  const unchosen = Object.entries(diagnoses?.of ?? {}).map(([item, { now, mistaken }]) => {
    const isOpen = now === null && !mistaken
    return [
      `diagnoses.${item}`,
      isOpen ? msg('Escolha o certo, ou diga que foi anotado por engano.') : '',
    ] as const
  })
  return Object.fromEntries([...unread, ...unchosen].filter(([, sentence]) => sentence !== ''))
}
