import type { VitalName } from '../../../../preload/contract/vital-signs.ts'
import type { ValueSet } from '../../../i18n/taking-words.ts'
import { momentOfTaking } from './scale.ts'

/** A taking that can be drawn: its moment, and a number of each sign. */
export interface Point {
  readonly moment: number
  readonly values: readonly { readonly name: VitalName; readonly value: number }[]
  readonly taking: ValueSet
}

/** Words are no numbers, "> 40" is not forty, and what was rectified counts no more: all stand in the table alone. */
export const isDrawn = ({ values, struck }: ValueSet): boolean =>
  struck === null && values.length > 0 && values.every(({ comparator }) => comparator === null)

/** All that can be drawn, the oldest first; several of one day are several points. */
export const pointsOf = (takings: readonly ValueSet[]): Point[] =>
  takings
    .filter(isDrawn)
    .map((taking) => ({ moment: momentOfTaking(taking.at), values: taking.values, taking }))
    .sort((one, other) => one.moment - other.moment)

export const SPANS = ['year', 'five-years', 'all'] as const
export type Span = (typeof SPANS)[number]
const DAYS: Readonly<Record<Span, number>> = { year: 366, 'five-years': 5 * 366, all: Infinity }

/** What was taken in a span that ends today (days since 1970). */
export const within = (takings: readonly ValueSet[], span: Span, today: number): ValueSet[] =>
  takings.filter(({ at }) => today - momentOfTaking(at) < DAYS[span])
