import { Temporal } from 'temporal-polyfill'

const DAYS = 7
const WEEKS = 5
const MONTHS = 12

/** A copy as the rotation sees it. */
export interface KeptCopy {
  readonly name: string
  /** The clinic's date on which it says it was made. */
  readonly day: string
  /** Where the trail ended in it: tells which of two is newer, whatever the clock said. */
  readonly seq: number
  readonly whole: boolean
}

/** The beginning of its name sorts the weeks of ISO 8601. */
function weekOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return `${String(date.yearOfWeek)}-${String(date.weekOfYear).padStart(2, '0')}`
}

const KEEPING: readonly (readonly [(day: string) => string, number])[] = [
  [(day) => day, DAYS],
  [weekOf, WEEKS],
  [(day) => day.slice(0, 7), MONTHS],
  [(day) => day.slice(0, 4), Infinity],
]

/** Newest first by the trail. A date that is still to come counts as that of the copy made after it. */
function inOrder(copies: readonly KeptCopy[], today: string): readonly KeptCopy[] {
  const order = [...copies].sort((a, b) => b.seq - a.seq || (a.name < b.name ? 1 : -1))
  let after = today
  return order.map((copy) => {
    const day = copy.day > today ? after : copy.day
    after = day
    return { ...copy, day }
  })
}

/**
 * Which copies of a folder may go: of the last seven days, five weeks and twelve months that have one, and of every year,
 * the newest whole one stays; and whatever the dates say, the newest of all.
 */
export function copiesToRemove(copies: readonly KeptCopy[], today: string): readonly string[] {
  const order = inOrder(copies, today)
  // Whole ones come first: a copy that lost its end stands for a day only where there is no other.
  const standing = [...order.filter(({ whole }) => whole), ...order.filter(({ whole }) => !whole)]
  const kept = new Set<string>(standing.slice(0, 1).map(({ name }) => name))
  for (const [periodOf, most] of KEEPING) {
    const newest = new Map<string, string>()
    for (const { day, name } of standing) {
      const period = periodOf(day)
      if (!newest.has(period)) newest.set(period, name)
    }
    const last = [...newest].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, most)
    for (const [, name] of last) kept.add(name)
  }
  return order.map(({ name }) => name).filter((name) => !kept.has(name))
}
