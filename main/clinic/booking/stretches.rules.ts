import type { Day } from './days.rules.ts'

/** Stretches of many days, as columns of integers: `from` and `to` are minutes of the day, half-open. */
export interface Stretches {
  count: number
  days: Int32Array
  from: Int32Array
  to: Int32Array
}

/** No stretches yet, with room for so many before the columns have to grow. */
export function createStretches(room = 8): Stretches {
  return { count: 0, days: new Int32Array(room), from: new Int32Array(room), to: new Int32Array(room) }
}

function grown(column: Int32Array): Int32Array {
  const more = new Int32Array(column.length * 2 + 8)
  more.set(column)
  return more
}

export function addStretch(stretches: Stretches, day: Day, from: number, to: number): void {
  const at = stretches.count
  if (at === stretches.days.length) {
    stretches.days = grown(stretches.days)
    stretches.from = grown(stretches.from)
    stretches.to = grown(stretches.to)
  }
  stretches.days[at] = day
  stretches.from[at] = from
  stretches.to[at] = to
  stretches.count = at + 1
}

/** The stretches of each day of a range, as chains: `head[day - first]`, then `next[i]`; -1 ends a chain. */
export interface Chains {
  readonly head: Int32Array
  readonly next: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

export function chainByDay({ count, days, from, to }: Stretches, first: Day, length: number): Chains {
  const head = new Int32Array(length).fill(-1)
  const next = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const day = (days[at] ?? 0) - first
    if (day < 0 || day >= length) continue
    next[at] = head[day] ?? -1
    head[day] = at
  }
  return { head, next, from, to }
}
