import { msg, str } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import type { MeasureSource } from '../../preload/contract/measures.ts'
import type { Reference } from '../../preload/contract/references.ts'
import type { VitalDoubt } from '../../preload/contract/vital-doubts.ts'
import {
  fieldOfSign,
  type VitalField,
  type VitalName,
  type VitalValues,
} from '../../preload/contract/vital-signs.ts'
import { date } from './format.ts'
import { localeNow } from './locale.ts'

export type LastVital = Output<'record.cover'>['lastVitals'][number]

/** A measured number as people write it. */
export const numberInWords = (value: number, digits = 0): string =>
  new Intl.NumberFormat(localeNow(), { minimumFractionDigits: digits, maximumFractionDigits: 3 }).format(
    value,
  )

/** The name of a field, short as it stands in the form. */
export function vitalLabel(field: VitalField): string {
  switch (field) {
    case 'pressure':
      return msg('PA')
    case 'heartRate':
      return msg('FC')
    case 'respiratoryRate':
      return msg('FR')
    case 'temperature':
      return msg('Temp.')
    case 'oxygenSaturation':
      return 'SpO₂'
    case 'weight':
      return msg('Peso')
    case 'height':
      return msg('Altura')
  }
}

/** How a field may be written. */
export function exampleOf(field: VitalField): string {
  switch (field) {
    case 'pressure':
      return msg('12x8 ou 120/80')
    case 'heartRate':
      return '72'
    case 'respiratoryRate':
      return '16'
    case 'temperature':
      return numberInWords(36.5)
    case 'oxygenSaturation':
      return '98'
    case 'weight':
      return msg(str`${numberInWords(71.4)} ou 3250 g`)
    case 'height':
      return msg(str`${numberInWords(1.72)} ou 172 cm`)
  }
}

/** One measured value with its unit. */
export function valueInWords(name: VitalName, value: number, said = numberInWords(value)): string {
  switch (name) {
    case 'systolic':
    case 'diastolic':
      return `${said} mmHg`
    case 'heartRate':
      return `${said} bpm`
    case 'respiratoryRate':
      return `${said} irpm`
    case 'temperature':
      return `${said} °C`
    case 'oxygenSaturation':
      return `${said} %`
    case 'weight':
      return `${said} kg`
    case 'height':
      return `${numberInWords(value / 100, 2)} m`
  }
}

/** "95 ou mais (OMS 2011)" of a published standard; nothing where there is none for this age. */
export function referenceInWords(reference: Reference | undefined): string {
  if (!reference) return ''
  const { low, high, source } = reference
  if (low === null) return high === null ? '' : msg(str`até ${high} (${source})`)
  return high === null ? msg(str`${low} ou mais (${source})`) : msg(str`${low} a ${high} (${source})`)
}

const signed = (value: number, digits: number) =>
  new Intl.NumberFormat(localeNow(), {
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)

/** What was measured last in a field, and by how much weight or height differs now; nothing where nothing was. */
export function lastOf(field: VitalField, last: readonly LastVital[], now: VitalValues): string {
  const of = (name: VitalName) => last.find((one) => one.name === name)
  if (field === 'pressure') {
    const [high, low] = [of('systolic'), of('diastolic')]
    return high && low ? msg(str`antes ${high.value} x ${low.value} (${date(high.date)})`) : ''
  }
  const before = of(field)
  if (!before) return ''
  const value = now[field]
  const said = msg(str`antes ${valueInWords(field, before.value)} (${date(before.date)})`)
  if (value === null || (field !== 'weight' && field !== 'height')) return said
  const differs =
    field === 'weight' ? `${signed(value - before.value, 1)} kg` : `${signed(value - before.value, 0)} cm`
  return `${said}, ${differs}`
}

const vitalsOrder = [
  'heartRate',
  'respiratoryRate',
  'temperature',
  'oxygenSaturation',
  'weight',
  'height',
] as const
const longLabel = (name: (typeof vitalsOrder)[number]) =>
  name === 'temperature' ? msg('Temperatura') : vitalLabel(name)

type MeasureLine = Output<'note.read'>['measured'][number]

const decimal = (value: number, typed: string | null) => {
  const digits = typed?.split('.')[1]?.length ?? 0
  return numberInWords(value, digits)
}

/** What was measured, with its unit, as it was typed; height is said in metres. */
export function measureInWords({
  sign,
  value,
  typed,
  comparator,
  words,
}: Pick<MeasureLine, 'sign' | 'value' | 'typed' | 'comparator' | 'words'>): string {
  if (value === null || sign === null || sign === 'pressure') return words ?? ''
  const said =
    sign === 'height' ? valueInWords(sign, value) : valueInWords(sign, value, decimal(value, typed))
  return comparator === null ? said : `${comparator} ${said}`
}

/** Where a value was taken. */
export function sourceInWords(source: MeasureSource): string {
  switch (source) {
    case 'office':
      return msg('no consultório')
    case 'triage':
      return msg('na triagem')
    case 'home':
      return msg('em casa')
    case 'device':
      return msg('por aparelho')
  }
}

/** "21/11/2026 07:00" of a moment, or the day alone. */
export const momentInWords = (moment: string) =>
  [date(moment.slice(0, 10)), moment.slice(11)].filter(Boolean).join(' ')

const signLabel = (sign: MeasureLine['sign']): string => {
  if (sign === null) return ''
  if (sign === 'systolic' || sign === 'diastolic' || sign === 'pressure') return msg('PA')
  return longLabel(sign)
}

/** The measured values with their names and units, in their order; where and when, unless that is plain. */
export function measuresInWords(
  measured: readonly MeasureLine[],
): { item: string; label: string; value: string }[] {
  const lines = measured.flatMap((one) => {
    const low = measured.find(({ sign, place }) => sign === 'diastolic' && place === one.place)
    if (
      one.sign === 'diastolic' &&
      measured.some(({ sign, place }) => sign === 'systolic' && place === one.place)
    )
      return []
    const isPair = one.sign === 'systolic' && low
    const value = isPair ? `${one.value ?? ''} x ${low.value ?? ''} mmHg` : measureInWords(one)
    return [{ one, label: signLabel(one.sign), value }]
  })
  return lines
    .map(({ one, label, value }) => {
      const several = lines.filter((other) => other.label === label).length > 1
      const isPlain = one.source === null || (one.source === 'office' && !several)
      const where = isPlain || one.source === null ? '' : sourceInWords(one.source)
      const when = isPlain || one.measuredAt === null ? '' : momentInWords(one.measuredAt)
      const around = [where, when, one.position ?? ''].filter(Boolean).join(', ')
      const said = around === '' ? value : `${value} (${around})`
      return { item: one.item, label, value: said, isPressure: label === msg('PA') }
    })
    .sort((a, b) => Number(b.isPressure) - Number(a.isPressure))
    .map(({ item, label, value }) => ({ item, label, value }))
}

const doubtLabel = (name: VitalName) => vitalLabel(fieldOfSign(name))

/** Why a value is asked about before it is sealed. */
export function doubtInWords(doubt: VitalDoubt): string {
  switch (doubt.kind) {
    case 'change': {
      const { name, value, last } = doubt
      return msg(
        str`Confira: ${doubtLabel(name)} ${valueInWords(name, value)}; da última vez eram ${valueInWords(name, last)}.`,
      )
    }
    case 'unusual':
      return msg(
        str`Confira: ${doubtLabel(doubt.name)} ${valueInWords(doubt.name, doubt.value)} é raro nesta idade.`,
      )
    case 'pair':
      return msg(
        str`Confira: peso ${valueInWords('weight', doubt.weight)} com altura ${valueInWords('height', doubt.height)}.`,
      )
  }
}

/** What was measured last, each with its day; pressure is one line. */
export function measuredInWords(
  last: readonly LastVital[],
): { field: VitalField; label: string; value: string; on: string }[] {
  const of = (name: VitalName) => last.find((one) => one.name === name)
  const [high, low] = [of('systolic'), of('diastolic')]
  const rest = vitalsOrder.flatMap((name) => {
    const one = of(name)
    return one
      ? [{ field: name, label: longLabel(name), value: valueInWords(name, one.value), on: one.date }]
      : []
  })
  if (!high || !low) return rest
  return [
    { field: 'pressure', label: msg('PA'), value: `${high.value} x ${low.value} mmHg`, on: high.date },
    ...rest,
  ]
}
