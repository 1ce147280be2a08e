import { Temporal } from 'temporal-polyfill'

/** What is told of when a pregnancy began. */
interface PregnancyFacts {
  /** DUM */
  readonly lastPeriod: string | null
  readonly ultrasound: { readonly on: string; readonly weeks: number; readonly days: number } | null
}

/** Gestational age on a day and the probable day of birth, by one of the two. */
interface GestationalAge {
  readonly by: 'last-period' | 'ultrasound'
  /** DPP */
  readonly due: string
  readonly weeks: number
  readonly days: number
}

interface Gestation {
  readonly used: GestationalAge
  /** What the other one says, where it says something else. */
  readonly other: GestationalAge | null
  /** Days between the two. */
  readonly apart: number
}

/** From the first day of the last period to the probable day of birth (Naegele). */
const TERM_DAYS = 280
/**
 * Days by which the two may differ before the ultrasound counts, by the age in days that the last period gives on its day, up to
 * and including (ACOG Committee Opinion 700, 2017).
 */
const TOLERANCE: readonly (readonly [upTo: number, days: number])[] = [
  [62, 5],
  [111, 7],
  [153, 10],
  [195, 14],
  [Infinity, 21],
]

const days = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
const later = (day: string, by: number) => Temporal.PlainDate.from(day).add({ days: by }).toString()

function dating(by: GestationalAge['by'], began: string | null, today: string): GestationalAge | null {
  if (began === null) return null
  const age = days(began, today)
  return age < 0 ? null : { by, due: later(began, TERM_DAYS), weeks: Math.floor(age / 7), days: age % 7 }
}

/**
 * How far a pregnancy is today, and by what. The last period counts, unless the ultrasound says something else by more than its
 * own date allows. null while neither is known, or both lie ahead.
 */
export function gestationOf({ lastPeriod, ultrasound }: PregnancyFacts, today: string): Gestation | null {
  const began = ultrasound && later(ultrasound.on, -(ultrasound.weeks * 7 + ultrasound.days))
  const byPeriod = dating('last-period', lastPeriod, today)
  const byUltrasound = dating('ultrasound', began, today)
  const only = byPeriod ?? byUltrasound
  if (!byPeriod || !byUltrasound || !lastPeriod || !ultrasound || !began)
    return only && { used: only, other: null, apart: 0 }
  const apart = Math.abs(days(lastPeriod, began))
  const atUltrasound = days(lastPeriod, ultrasound.on)
  const [, tolerated = 0] = TOLERANCE.find(([upTo]) => atUltrasound <= upTo) ?? []
  const [used, other] = apart > tolerated ? [byUltrasound, byPeriod] : [byPeriod, byUltrasound]
  return { used, other: apart === 0 ? null : other, apart }
}
