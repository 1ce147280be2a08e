import { fold } from '../../../../preload/contract/fold.ts'
import { readField, type VitalField, type VitalName } from '../../../../preload/contract/vital-signs.ts'

/** How people name a sign when they write what they want it to be. */
const NAMES: Readonly<Record<VitalField, string>> = {
  pressure: 'pressao arterial|pressao|pas|pad|pa|sistolica|diastolica',
  heartRate: 'frequencia cardiaca|fc|pulso',
  respiratoryRate: 'frequencia respiratoria|fr',
  temperature: 'temperatura|temp',
  oxygenSaturation: 'saturacao|spo2|sato2|sat',
  weight: 'peso',
  height: 'altura|estatura',
}

/** What may stand between the name of a sign and the figure that is wanted; anything else, and nobody knows whose figure it is. */
const BETWEEN =
  '(?:[\\s:,<>=≤≥]|\\b(?:de|do|da|ate|abaixo|acima|menor|maior|menos|mais|que|igual|a|ou|manter|meta|alvo|para|ser|ficar|volta|cerca|por)\\b)*'
const FIGURE = '(\\d{1,3}(?:[.,]\\d{1,3})?(?:\\s*(?:x|/|por)\\s*\\d{1,3}(?:[.,]\\d)?)?)'
/** A second figure behind it: a span, a time. */
const NO_MORE = '(?![\\d.,]*\\d)(?!\\s*(?:a|e|ou|-|–)\\s*\\d)'
/** "Baixar o peso 5 kg" names a difference, and no value. */
const CHANGE = /\b(?:reduzir|perder|baixar|diminuir|aumentar|ganhar|subir|emagrecer|engordar)\b/u
const TOWARDS = /\b(?:para|ate|abaixo|acima)\b|[<>≤≥]/u
const CENTIMETRES_BELOW = 30

interface GoalLine {
  readonly name: VitalName
  readonly value: number
}

const patternOf = (field: VitalField) =>
  new RegExp(`\\b(${NAMES[field]})\\b(${BETWEEN})${FIGURE}${NO_MORE}`, 'u')

/** Whether the words of a target are about a sign at all. */
export const isAbout = (words: string, field: VitalField): boolean =>
  new RegExp(`\\b(?:${NAMES[field]})\\b`, 'u').test(fold(words))

/** The one number of a pressure: "PA abaixo de 14" means the high one, "PAD" and "diastólica" the low one. */
function pressureLine(name: string, figure: string): GoalLine[] {
  const value = Number(figure.replace(',', '.'))
  const mmHg = Math.round(value < CENTIMETRES_BELOW ? value * 10 : value)
  return [{ name: name === 'pad' || name === 'diastolica' ? 'diastolic' : 'systolic', value: mmHg }]
}

/** The numbers of a sign in the words of a target, where there is no doubt which they are; else none: the words stand all the same. */
export function goalLines(words: string, field: VitalField): GoalLine[] {
  const folded = fold(words)
  const [, name = '', between = '', figure = ''] = patternOf(field).exec(folded) ?? []
  if (figure === '' || (CHANGE.test(folded) && !TOWARDS.test(between))) return []
  if (field === 'pressure' && !/[x/]|por/u.test(figure)) return pressureLine(name, figure)
  const read = readField(field, figure, Infinity) ?? {}
  return Object.entries(read).flatMap(([key, value]) =>
    typeof value === 'number' ? [{ name: key as VitalName, value }] : [],
  )
}
