import type { Output } from '../../../../preload/contract/index.ts'

export type DayOpenings = Output<'booking.openings'>[number]
export type Practitioner = Output<'practitioner.list'>[number]

/** A start that a person picked. */
export interface Start {
  readonly date: string
  readonly minute: number
}

export type PeriodName = 'morning' | 'afternoon' | 'evening'
export interface Period {
  readonly name: PeriodName
  readonly starts: readonly number[]
}

const NOON = 12 * 60
const EVENING = 18 * 60

/** The day's starts by part of the day; parts with none are left out. */
export function periods(starts: readonly number[]): Period[] {
  const parts: readonly Period[] = [
    { name: 'morning', starts: starts.filter((minute) => minute < NOON) },
    { name: 'afternoon', starts: starts.filter((minute) => minute >= NOON && minute < EVENING) },
    { name: 'evening', starts: starts.filter((minute) => minute >= EVENING) },
  ]
  return parts.filter((part) => part.starts.length > 0)
}

/** The earliest start of all, or undefined when nothing is free. */
export function firstStart(days: readonly DayOpenings[]): Start | undefined {
  for (const { date, starts } of days) {
    const minute = starts[0]
    if (minute !== undefined) return { date, minute }
  }
  return undefined
}

/** Days worth a place on the strip: a closed Saturday or Sunday surprises nobody, a closed Thursday must say so. */
export const stripDays = (days: readonly DayOpenings[]) =>
  days.filter(({ date, closed }) => !closed || !isWeekend(date))

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** Where the strip begins so that the day is on it, in whole pages. */
export function pageOf(days: readonly DayOpenings[], date: string | undefined, size: number): number {
  const index = days.findIndex((day) => day.date === date)
  return index < 0 ? 0 : Math.floor(index / size) * size
}

/** Whom somebody can book by himself, each with the types of visit that are for him: a retorno only with whom he has been. */
export const bookable = (
  all: readonly Practitioner[],
  { returnsWith, notFor }: Pick<Output<'account.patients'>[number], 'returnsWith' | 'notFor'>,
) =>
  all
    .map((one) => ({
      ...one,
      visitTypes: one.visitTypes.filter(
        (type) =>
          type.bookableByPatient &&
          !notFor.includes(type.id) &&
          (!type.followUp || returnsWith.includes(one.id)),
      ),
    }))
    .filter((one) => one.active && one.visitTypes.length > 0)

/** Specialties in alphabetical order, each once. */
export const specialties = (all: readonly Practitioner[]) =>
  [...new Set(all.map((one) => one.specialty))].sort((a, b) => a.localeCompare(b, 'pt-BR'))

/** Who is behind a specialty, as people call them. */
export const namesIn = (all: readonly Practitioner[], specialty: string) =>
  all
    .filter((one) => one.specialty === specialty)
    .map((one) => one.treatment)
    .join(', ')

/** The kinds of visit of any of these, each once. */
export function kindsOf(
  all: readonly Practitioner[],
): readonly { readonly id: string; readonly label: string }[] {
  const types = all.flatMap(({ visitTypes }) => visitTypes)
  const names = new Map(types.map(({ kindId, name }) => [kindId, name]))
  return [...names].map(([id, label]) => ({ id, label }))
}

/** "CRM-SP 123456 · RQE 12345" (CFM asks for both wherever a doctor is announced). */
export const register = (one: Practitioner) =>
  `${one.council}-${one.councilState} ${one.councilNumber}${one.rqe ? ` · RQE ${one.rqe}` : ''}`

/** Refusals that another time would mend. */
export const TIME_CODES: ReadonlySet<string> = new Set([
  'slot-taken',
  'on-hold',
  'room-taken',
  'insurer-limit',
  'outside-hours',
  'past',
  'too-soon',
  'too-far',
  'patient-busy',
])
