import { DAY_PARTS, DOSE_UNITS, type DayPart, type Dose, type DoseUnitKey } from './posology.ts'

const ACCENTED: Readonly<Record<string, string>> = {
  a: '[aáàâã]',
  e: '[eéê]',
  i: '[ií]',
  o: '[oóôõ]',
  u: '[uú]',
  c: '[cç]',
}
/** A pattern written without accents that also fits what is typed with them; it stands at the beginning and ends with a word. */
export const pattern = (source: string): RegExp =>
  new RegExp(
    `^(?:${source.replace(/[aeiouc]/gu, (letter) => ACCENTED[letter] ?? letter)})(?![\\p{L}\\p{N}])`,
    'u',
  )

/** What is left to read, eaten from its beginning. */
export class Rest {
  text: string
  constructor(text: string) {
    this.text = text
  }

  take(what: RegExp): RegExpExecArray | null {
    const found = what.exec(this.text)
    if (found) this.text = this.text.slice(found[0].length).replace(/^[\s,]+/u, '')
    return found
  }
}

const SPELLED: Readonly<Record<string, number>> = {
  um: 1,
  uma: 1,
  dois: 2,
  duas: 2,
  tres: 3,
  três: 3,
  quatro: 4,
}
export const COUNT = String.raw`(\d{1,3}|uma?|dois|duas|tres|quatro)`
export const counted = (text = ''): number => SPELLED[text] ?? Number(text)

const FRACTION = /^(?:(\d{1,2}) )?([13])\/([24])(?![\d/])/u
const QUARTER = pattern('(um quarto|tres quartos)(?: de)?')
const HALF = pattern('mei(?:o|a)')
const NUMBER = /^(\d{1,4}(?:[.,]\d{1,3})?)(?![\d/])/u
const SPELLED_ONE = pattern('(uma?|dois|duas|tres|quatro)')
const AND_PART = pattern('e (mei(?:o|a)|um quarto|tres quartos)')

const UNITS = Object.entries(DOSE_UNITS).map(
  ([key, { short }]) => [key as DoseUnitKey, pattern(short)] as const,
)
const PARTS = Object.entries(DAY_PARTS).map(([key, { short }]) => [key as DayPart, pattern(short)] as const)

const partOf = (words: string) => (words.startsWith('mei') ? 0.5 : words.startsWith('um') ? 0.25 : 0.75)

/** "1", "2,5", "1/2", "1 1/2", "meio", "um quarto de". */
function amountAt(rest: Rest): number | null {
  const fraction = rest.take(FRACTION)
  if (fraction) return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3])
  const quarter = rest.take(QUARTER)
  if (quarter) return partOf(quarter[0])
  if (rest.take(HALF)) return 0.5
  const number = rest.take(NUMBER)
  if (number) return Number((number[1] ?? '').replace(',', '.'))
  const spelled = rest.take(SPELLED_ONE)
  return spelled ? counted(spelled[1]) : null
}

function unitAt(rest: Rest): DoseUnitKey | null {
  for (const [key, short] of UNITS) if (rest.take(short)) return key
  return null
}

/** Whether there can be such an amount: half a drop is nothing. */
export function isAmount(amount: number, key: DoseUnitKey): boolean {
  const { parts } = DOSE_UNITS[key]
  if (!(amount > 0 && amount <= 9_999)) return false
  return (
    parts === 'measured' || Number.isInteger(amount) || (parts === 'divided' && Number.isInteger(amount * 4))
  )
}

export interface Measure {
  readonly amount: number
  readonly unit: DoseUnitKey
}

/** "1 cp", "1 comprimido e meio"; the unit may be that of what stands before. */
export function measureAt(rest: Rest, before: DoseUnitKey | null): Measure | null {
  const kept = rest.text
  const amount = amountAt(rest)
  const unit = amount === null ? null : (unitAt(rest) ?? before)
  if (amount === null || unit === null) {
    rest.text = kept
    return null
  }
  const more = Number.isInteger(amount) ? rest.take(AND_PART) : null
  return { amount: amount + (more ? partOf(more[1] ?? '') : 0), unit }
}

const CLOCK =
  /^(?:(às|as|à|a) )?(\d{1,2})(?:( ?h| horas?)(?: ?(\d{2})(?: ?min)?| e (\d{1,2}) minutos?)?|(:)(\d{2}) ?h?)?(?![\p{L}\p{N}/])/u

interface TimeOfDay {
  readonly at: DayPart | number
  /** It can be nothing but a time: "8h" alone might be each eight hours. */
  readonly sure: boolean
}

function timeAt(rest: Rest): TimeOfDay | null {
  for (const [key, short] of PARTS) if (rest.take(short)) return { at: key, sure: true }
  const [, before, hour, h, ...more] = CLOCK.exec(rest.text) ?? []
  const [, , colon] = more
  const minute = Number(more.find((one) => one !== undefined && one !== ':') ?? 0)
  const sure = before !== undefined || colon !== undefined
  if ((!sure && h === undefined) || Number(hour) > 23 || minute > 59 || hour === undefined) return null
  rest.take(CLOCK)
  return { at: Number(hour) * 60 + minute, sure }
}

const JOINED = /^(?:e |\+ ?)/u

/** "manhã e noite", "pela manhã e 1 comprimido à noite", "às 8h e às 20h"; null where no time of the day stands there. */
export function dosesAt(rest: Rest, first: Measure): readonly Dose[] | null {
  const kept = rest.text
  const time = timeAt(rest)
  if (!time) return null
  const doses: Dose[] = [{ amount: first.amount, at: time.at }]
  let [amount, more] = [first.amount, true]
  while (more) {
    const before = rest.text
    rest.take(JOINED)
    const same = timeAt(rest)
    const next = same ? null : measureAt(rest, first.unit)
    const at = same ?? (next?.unit === first.unit ? timeAt(rest) : null)
    more = at !== null
    amount = next?.amount ?? amount
    if (at) doses.push({ amount, at: at.at })
    else rest.text = before
  }
  if (doses.length > 1 || time.sure) return doses
  rest.text = kept
  return null
}
