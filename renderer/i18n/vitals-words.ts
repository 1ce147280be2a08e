import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import { localeNow } from './locale.ts'

type Vitals = Output<'note.read'>['content']['vitals']

/** The measured values with their names and units, in the order of the form. */
export function vitalsInWords(vitals: Vitals): { label: string; value: string }[] {
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(localeNow(), { minimumFractionDigits: digits, maximumFractionDigits: 2 }).format(
      value,
    )
  const plain = [
    { label: 'FC', value: vitals.heartRate, unit: 'bpm' },
    { label: 'FR', value: vitals.respiratoryRate, unit: 'irpm' },
    { label: msg('Temperatura'), value: vitals.temperature, unit: '°C' },
    { label: 'SpO₂', value: vitals.oxygenSaturation, unit: '%' },
    { label: msg('Peso'), value: vitals.weight, unit: 'kg' },
  ]
  const rows = plain.flatMap(({ label, value, unit }) =>
    value === null ? [] : [{ label, value: `${number(value)} ${unit}` }],
  )
  const { systolic, diastolic, height } = vitals
  return [
    ...(systolic === null || diastolic === null
      ? []
      : [{ label: 'PA', value: `${systolic} x ${diastolic} mmHg` }]),
    ...rows,
    ...(height === null ? [] : [{ label: msg('Altura'), value: `${number(height / 100, 2)} m` }]),
  ]
}
