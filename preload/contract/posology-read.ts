import {
  COUNT,
  counted,
  dosesAt,
  isAmount,
  measureAt,
  pattern,
  Rest,
  type Measure,
} from './posology-doses.ts'
import {
  WEEKDAYS,
  type Course,
  type DayPattern,
  type DayRhythm,
  type Dose,
  type DoseUnitKey,
  type Need,
  type Posology,
  type PosologyStep,
} from './posology.ts'

/** What was read; `weekday`: it is once a week, and the day is not said; null: it stays as it was typed. */
export type ReadPosology = { readonly posology: Posology } | { readonly asks: 'weekday' } | null

const LONGEST = 300
const MOST_STEPS = 12

const DAYS = WEEKDAYS.map(({ short }) => pattern(String.raw`(?:e )?(?:as |aos |a |toda )?(?:${short})`))
const HOURS = pattern(String.raw`(?:de )?(\d{1,2})(?: ?\/ ?| em )(\d{1,2})(?: ?h| horas?)`)
const EACH_HOURS = pattern(String.raw`(?:a )?cada (\d{1,2}) ?h(?:oras?)?`)
const EACH_HOUR = pattern('a cada hora')
const TIMES = pattern(String.raw`${COUNT} ?(?:x|vez(?:es)?) ?(?:\/ ?|ao |por |no )?(?:dia|d)`)
const A_DAY = pattern(String.raw`(?:\/ ?|ao |por )(?:dia|d)|diariamente|todos os dias`)
const SINGLE = pattern('(?:em )?dose unica|du')

function rhythmAt(rest: Rest): DayRhythm | null {
  const [, each, same] = HOURS.exec(rest.text) ?? []
  if (each !== undefined && each === same && rest.take(HOURS)) return { kind: 'hours', hours: Number(each) }
  const hours = rest.take(EACH_HOURS)
  if (hours) return { kind: 'hours', hours: Number(hours[1]) }
  if (rest.take(EACH_HOUR)) return { kind: 'hours', hours: 1 }
  const times = rest.take(TIMES)
  if (times) return { kind: 'times', times: counted(times[1]) }
  if (rest.take(SINGLE)) return { kind: 'single' }
  return rest.take(A_DAY) ? { kind: 'times', times: 1 } : null
}

const ALTERNATE = pattern('(?:em )?dias alternados|dia sim,? dia nao')
const EACH_DAYS = pattern(String.raw`(?:a )?cada (\d{1,3}) ?d(?:ias)?`)
const A_WEEK = pattern(String.raw`${COUNT} ?(?:x|vez(?:es)?|dias?) ?(?:\/ ?|por |na |a )(?:semana|sem)`)

function weekdaysAt(rest: Rest): readonly number[] {
  const found = new Set<number>()
  for (let more = true; more;) {
    const day = DAYS.findIndex((one) => rest.take(one))
    more = day >= 0 && !found.has(day)
    if (more) found.add(day)
  }
  return [...found].sort()
}

/** undefined: it is said how often in a week, and not on which days. */
function daysAt(rest: Rest): DayPattern | null | undefined {
  if (rest.take(ALTERNATE)) return { kind: 'every', days: 2 }
  const each = rest.take(EACH_DAYS)
  if (each) return { kind: 'every', days: Number(each[1]) }
  const times = rest.take(A_WEEK)
  const weekdays = weekdaysAt(rest)
  if (!times) return weekdays.length > 0 ? { kind: 'weekdays', weekdays } : null
  return weekdays.length === counted(times[1]) ? { kind: 'weekdays', weekdays } : undefined
}

const NEEDED = pattern(String.raw`se necessario|s\/n|sn`)
const WHY =
  /^se (?:houver |tiver )?([\p{L}][\p{L} ]{1,60}?)(?=$|,| ?\d| (?:m[aá]x|no m[aá]x|at[eé] \d|por \d|uso cont|uc$|uc,|durante)|;)/u
const MOST = pattern(String.raw`(?:ate|no maximo|maximo|max\.?)(?: de| ate)?`)
const MOST_UNITS = pattern(String.raw`(\d{1,2}) ?\/ ?(?:dia|d)`)
const A_DAY_MOST = pattern(String.raw`(?:\/ ?|ao |por )(?:dia|d)`)

function mostAt(rest: Rest, unit: DoseUnitKey): Need['most'] {
  const kept = rest.text
  if (!rest.take(MOST)) return null
  const times = rest.take(TIMES)
  if (times) return { count: counted(times[1]), of: 'times' }
  const units = rest.take(MOST_UNITS)
  if (units) return { count: Number(units[1]), of: 'units' }
  const measure = measureAt(rest, unit)
  if (measure?.unit === unit && isAmount(measure.amount, unit) && rest.take(A_DAY_MOST))
    return { count: measure.amount, of: 'units' }
  rest.text = kept
  return null
}

function needAt(rest: Rest, unit: DoseUnitKey): Need | null {
  const isNeeded = rest.take(NEEDED)
  const why = isNeeded ? null : (rest.take(WHY)?.[1]?.trim() ?? null)
  return isNeeded || why !== null ? { why, most: mostAt(rest, unit) } : null
}

const CONTINUOUS = pattern('(?:em )?uso continuo|continuo|uc')
const COURSE = pattern(String.raw`(?:por |durante |x ?)?(\d{1,3}) ?(d(?:ias?)?|sem(?:anas?)?|mes(?:es)?)`)

function courseAt(rest: Rest): Course | null {
  if (rest.take(CONTINUOUS)) return { kind: 'continuous' }
  const found = rest.take(COURSE)
  if (!found) return null
  const [, count, of = ''] = found
  return {
    ...{ kind: 'for', count: Number(count) },
    of: of.startsWith('d') ? 'days' : of.startsWith('s') ? 'weeks' : 'months',
  }
}

const VERB = pattern('tomar|toma|usar')

interface StepParts {
  doses: readonly Dose[] | null
  rhythm: DayRhythm | null
  days: DayPattern | null
  asNeeded: Need | null
  course: Course | null
  /** How often in a week is said, and not on which days. */
  asks: boolean
}

/** One more part of a step, each once and in any order; false where none stands there. What reads more of it is asked first. */
function takePart(rest: Rest, parts: StepParts, measure: Measure): boolean {
  const days = parts.days ? null : daysAt(rest)
  if (days === undefined) parts.asks = true
  else if (days) parts.days = days
  else if (parts.rhythm === null && (parts.rhythm = rhythmAt(rest))) return true
  else if (parts.doses === null && (parts.doses = dosesAt(rest, measure))) return true
  else if (parts.asNeeded === null && (parts.asNeeded = needAt(rest, measure.unit))) return true
  else return parts.course === null && (parts.course = courseAt(rest)) !== null
  return true
}

function partsAt(rest: Rest, measure: Measure): StepParts {
  const none = { doses: null, rhythm: null, days: null, asNeeded: null, course: null }
  const parts: StepParts = { ...none, asks: false }
  for (let more = rest.text !== ''; more;) more = takePart(rest, parts, measure) && rest.text !== ''
  return parts
}

/** A step; undefined where only the day of the week is missing, null where something of it is not understood. */
function stepOf(text: string, before: DoseUnitKey | null): PosologyStep | null | undefined {
  const rest = new Rest(text)
  rest.take(VERB)
  const measure = measureAt(rest, before)
  if (!measure) return null
  const { unit } = measure
  const { doses, rhythm, days, asNeeded, course, asks } = partsAt(rest, measure)
  if (rest.text !== '') return null
  if (asks) return undefined
  const taken = doses ?? [{ amount: measure.amount, at: null }]
  if (!taken.every(({ amount }) => isAmount(amount, unit))) return null
  const within = doses ? TOLD : (rhythm ?? withoutRhythm(days, asNeeded))
  if (!within || (doses && rhythm) || !fits(within, days, course)) return null
  return { unit, doses: taken, rhythm: within, days: days ?? { kind: 'daily' }, asNeeded, course }
}

const TOLD = { kind: 'told' } as const

/** What is taken when needed is told by that; what says on which days says once on each. */
const withoutRhythm = (days: DayPattern | null, asNeeded: Need | null): DayRhythm | null =>
  asNeeded ? TOLD : days ? { kind: 'times', times: 1 } : null

function fits(rhythm: DayRhythm, days: DayPattern | null, course: Course | null): boolean {
  if (rhythm.kind === 'hours') return rhythm.hours >= 1 && rhythm.hours <= 72 && days === null
  if (rhythm.kind === 'times' && !(rhythm.times >= 1 && rhythm.times <= 24)) return false
  if (rhythm.kind === 'single') return days === null && course === null
  if (days?.kind === 'every' && days.days < 2) return false
  return course?.kind !== 'for' || course.count > 0
}

const THEN =
  /\s*[;>→]\s*(?:depois|em seguida|então|entao)?[\s,]*|\s*,?\s*(?:depois|em seguida|então|entao)[\s,]+/u

/** Reads a posology, in shorthand ("1 cp 12/12h 7d") or in the words of `inWords`: what one gives, the other reads. */
export function readPosology(typed: string): ReadPosology {
  if (typed.length > LONGEST) return null
  const text = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/½/gu, '1/2')
    .replace(/¼/gu, '1/4')
    .replace(/\s+/gu, ' ')
  const texts = text.trim().replace(/\.$/u, '').split(THEN)
  if (texts.length > MOST_STEPS) return null
  const steps: PosologyStep[] = []
  for (const one of texts) {
    const step = stepOf(one, steps.at(-1)?.unit ?? null)
    if (step === undefined) return { asks: 'weekday' }
    if (!step) return null
    steps.push(step)
  }
  // What comes after another has to wait for its end.
  const ends = steps.slice(0, -1).every(({ course }) => course?.kind === 'for')
  return ends ? { posology: steps } : null
}
