/** Anything that is counted or measured in a dose; the key is what the structure keeps. */
export interface DoseUnit {
  readonly one: string
  readonly many: string
  /** "meia", not "meio". */
  readonly feminine: boolean
  /** Measured: any figure with a comma. Divided: halves and quarters. Otherwise whole ones alone. */
  readonly parts: 'measured' | 'divided' | 'whole'
  /** How people write it, as patterns without accents. */
  readonly short: string
}

const unit = (
  one: string,
  many: string,
  short: string,
  parts: DoseUnit['parts'] = 'whole',
  feminine = false,
): DoseUnit => ({ one, many, short, parts, feminine })

/** The units of a dose. Micrograms and units stand in full: "mcg" and "UI" were read as something else before. */
export const DOSE_UNITS = {
  tablet: unit('comprimido', 'comprimidos', String.raw`comprimidos?|comp\.?|cpr?s?\.?|cps`, 'divided'),
  capsule: unit('cápsula', 'cápsulas', String.raw`capsulas?|caps?\.?`, 'whole', true),
  dragee: unit('drágea', 'drágeas', String.raw`drageas?|drg\.?`, 'whole', true),
  drop: unit('gota', 'gotas', String.raw`gotas?|gts?\.?`, 'whole', true),
  millilitre: unit('mL', 'mL', String.raw`ml`, 'measured'),
  unit: unit('unidade', 'unidades', String.raw`unidades?|unid?\.?|ui`, 'whole', true),
  puff: unit('jato', 'jatos', String.raw`jatos?|puffs?`),
  sachet: unit('sachê', 'sachês', String.raw`saches?`),
  application: unit('aplicação', 'aplicações', String.raw`aplicacao|aplicacoes|aplic\.?`, 'whole', true),
  ampoule: unit('ampola', 'ampolas', String.raw`ampolas?|amp\.?`, 'whole', true),
  patch: unit('adesivo', 'adesivos', String.raw`adesivos?`),
  suppository: unit('supositório', 'supositórios', String.raw`supositorios?|sup\.?`),
  ovule: unit('óvulo', 'óvulos', String.raw`ovulos?`),
  milligram: unit('mg', 'mg', String.raw`mg`, 'measured'),
  gram: unit('g', 'g', String.raw`g`, 'measured'),
  microgram: unit('micrograma', 'microgramas', String.raw`microgramas?|mcg|µg`, 'measured'),
} as const satisfies Readonly<Record<string, DoseUnit>>

export type DoseUnitKey = keyof typeof DOSE_UNITS

/** Parts of a day as they are told; the words before them say how. */
export const DAY_PARTS = {
  fasting: { words: 'em jejum', short: '(?:em )?jejum' },
  breakfast: { words: 'no café da manhã', short: '(?:no )?cafe da manha|(?:no )?cafe' },
  morning: { words: 'pela manhã', short: '(?:pela |de |a )?manha' },
  lunch: { words: 'no almoço', short: '(?:no )?almoco|alm' },
  afternoon: { words: 'à tarde', short: '(?:a |de )?tarde' },
  dinner: { words: 'no jantar', short: '(?:no )?jantar|jan' },
  night: { words: 'à noite', short: '(?:a |de )?noite' },
  bedtime: { words: 'ao deitar', short: '(?:ao )?deitar' },
} as const

export type DayPart = keyof typeof DAY_PARTS

/** Of the week, Monday is 0. */
export const WEEKDAYS = [
  { words: 'às segundas-feiras', short: 'segundas?(?:-feiras?)?|seg' },
  { words: 'às terças-feiras', short: 'tercas?(?:-feiras?)?|ter' },
  { words: 'às quartas-feiras', short: 'quartas?(?:-feiras?)?|qua' },
  { words: 'às quintas-feiras', short: 'quintas?(?:-feiras?)?|qui' },
  { words: 'às sextas-feiras', short: 'sextas?(?:-feiras?)?|sex' },
  { words: 'aos sábados', short: 'sabados?|sab' },
  { words: 'aos domingos', short: 'domingos?|dom' },
] as const

/** One taking: how much, and at what part or minute of the day where that is said. */
export interface Dose {
  readonly amount: number
  readonly at: DayPart | number | null
}

/** Within a day: each so many hours, so many times, once and no more, or at the times that stand at the doses. */
export type DayRhythm =
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'times'; readonly times: number }
  | { readonly kind: 'single' }
  | { readonly kind: 'told' }

/** On which days: every one, each so many days, or these of the week (Monday is 0, in their order). */
export type DayPattern =
  | { readonly kind: 'daily' }
  | { readonly kind: 'every'; readonly days: number }
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[] }

export interface Need {
  /** In the doctor's own words; null for "se necessário". */
  readonly why: string | null
  /** At most, in a day. */
  readonly most: { readonly count: number; readonly of: 'times' | 'units' } | null
}

export type Course =
  | { readonly kind: 'for'; readonly count: number; readonly of: 'days' | 'weeks' | 'months' }
  | { readonly kind: 'continuous' }

export interface PosologyStep {
  readonly unit: DoseUnitKey
  readonly doses: readonly Dose[]
  readonly rhythm: DayRhythm
  readonly days: DayPattern
  readonly asNeeded: Need | null
  readonly course: Course | null
}

/** How a medicine is taken: one step, or several one after another. */
export type Posology = readonly PosologyStep[]

/** How much is taken in all, where steps say how long and nothing is left to need; null otherwise. */
export function totalOf(posology: Posology): { readonly amount: number; readonly unit: DoseUnitKey } | null {
  const [first] = posology
  if (!first || posology.some(({ unit: one }) => one !== first.unit)) return null
  let amount = 0
  for (const step of posology) {
    const one = stepTotal(step)
    if (one === null) return null
    amount += one
  }
  return { amount, unit: first.unit }
}

const DAYS_IN = { days: 1, weeks: 7, months: 30 } as const

function stepTotal({ doses, rhythm, days, asNeeded, course }: PosologyStep): number | null {
  const each = doses.reduce((sum, { amount }) => sum + amount, 0)
  if (asNeeded) return null
  if (rhythm.kind === 'single') return each
  if (course?.kind !== 'for') return null
  const whole = course.count * DAYS_IN[course.of]
  if (rhythm.kind === 'hours') return each * Math.ceil((whole * 24) / rhythm.hours)
  const perDay = rhythm.kind === 'times' ? each * rhythm.times : each
  if (days.kind === 'every') return perDay * Math.ceil(whole / days.days)
  return days.kind === 'weekdays' ? perDay * days.weekdays.length * Math.ceil(whole / 7) : perDay * whole
}
