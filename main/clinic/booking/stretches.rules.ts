import type { Day } from './days.rules.ts'

/** Stretches of many days, as columns of integers: `from` and `to` are minutes of the day, half-open. */
export interface Stretches {
  readonly days: number[]
  readonly from: number[]
  readonly to: number[]
}

export function createStretches(): Stretches {
  return { days: [], from: [], to: [] }
}

export function addStretch(stretches: Stretches, day: Day, from: number, to: number): void {
  stretches.days.push(day)
  stretches.from.push(from)
  stretches.to.push(to)
}

/** The stretches of each day of a range, as chains: `head[day - first]`, then `next[i]`; -1 ends a chain. */
export interface Chains {
  readonly head: Int32Array
  readonly next: Int32Array
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export function chainByDay({ days, from, to }: Stretches, first: Day, length: number): Chains {
  const head = new Int32Array(length).fill(-1)
  const next = new Int32Array(days.length)
  for (let at = 0; at < days.length; at += 1) {
    const day = (days[at] ?? 0) - first
    if (day < 0 || day >= length) continue
    next[at] = head[day] ?? -1
    head[day] = at
  }
  return { head, next, from, to }
}
