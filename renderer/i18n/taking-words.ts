import { msg, str } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import type { VitalField } from '../../preload/contract/vital-signs.ts'
import { instant } from './format.ts'
import { measureInWords, momentInWords, sourceInWords, vitalLabel } from './vitals-words.ts'

export type ValueSet = Output<'chart.values'>['takings'][number]

/** What was taken at one moment, as it was typed: "148 x 92 mmHg", "> 40 °C", "afebril". */
export function takingInWords({ values, words }: ValueSet): string {
  const [first, second] = values
  if (!first) return words ?? ''
  if (second) return `${first.value} x ${second.value} mmHg`
  return measureInWords({ sign: first.name, words: null, ...first })
}

/** Where it was taken; nothing of notes of before. */
export const takingPlace = ({ source }: ValueSet): string => (source === null ? '' : sourceInWords(source))

/** All of it in one sentence: when, what, where, how, by whom. */
export const takingSentence = (taking: ValueSet): string =>
  [
    `${momentInWords(taking.at)}: ${takingInWords(taking)}`,
    takingPlace(taking),
    taking.position ?? '',
    taking.authorName,
  ]
    .filter(Boolean)
    .join(', ')

/** By what a value was struck out: when and why. */
export const struckInWords = ({ at, reason }: NonNullable<ValueSet['struck']>, zone: string): string =>
  msg(str`Retificado em ${instant(at, zone)}: ${reason}`)

/** The name of a sign where there is room for it. */
export function fieldTitle(field: VitalField): string {
  switch (field) {
    case 'pressure':
      return msg('Pressão arterial')
    case 'heartRate':
      return msg('Frequência cardíaca')
    case 'respiratoryRate':
      return msg('Frequência respiratória')
    case 'temperature':
      return msg('Temperatura')
    case 'oxygenSaturation':
      return msg('Saturação de oxigênio')
    case 'weight':
    case 'height':
      return vitalLabel(field)
  }
}
