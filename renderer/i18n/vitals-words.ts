import { msg, str } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import type { VitalDoubt } from '../../preload/contract/vital-doubts.ts'
import type { VitalField, VitalName, VitalValues } from '../../preload/contract/vital-signs.ts'
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
export function valueInWords(name: VitalName, value: number): string {
  switch (name) {
    case 'systolic':
    case 'diastolic':
      return `${numberInWords(value)} mmHg`
    case 'heartRate':
      return `${numberInWords(value)} bpm`
    case 'respiratoryRate':
      return `${numberInWords(value)} irpm`
    case 'temperature':
      return `${numberInWords(value)} °C`
    case 'oxygenSaturation':
      return `${numberInWords(value)} %`
    case 'weight':
      return `${numberInWords(value)} kg`
    case 'height':
      return `${numberInWords(value / 100, 2)} m`
  }
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

/** The measured values with their names and units, in the order of the form. */
export function vitalsInWords(vitals: VitalValues): { label: string; value: string }[] {
  const plain = vitalsOrder.flatMap((name) => {
    const value = vitals[name]
    return value === null ? [] : [{ label: longLabel(name), value: valueInWords(name, value) }]
  })
  const { systolic, diastolic } = vitals
  return systolic === null || diastolic === null
    ? plain
    : [{ label: msg('PA'), value: `${systolic} x ${diastolic} mmHg` }, ...plain]
}

const doubtLabel = (name: 'weight' | 'height') => (name === 'height' ? msg('Altura') : msg('Peso'))

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
export function measuredInWords(last: readonly LastVital[]): { label: string; value: string; on: string }[] {
  const of = (name: VitalName) => last.find((one) => one.name === name)
  const [high, low] = [of('systolic'), of('diastolic')]
  const rest = vitalsOrder.flatMap((name) => {
    const one = of(name)
    return one ? [{ label: longLabel(name), value: valueInWords(name, one.value), on: one.date }] : []
  })
  if (!high || !low) return rest
  return [{ label: msg('PA'), value: `${high.value} x ${low.value} mmHg`, on: high.date }, ...rest]
}
