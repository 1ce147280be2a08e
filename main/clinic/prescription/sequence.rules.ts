import type { PrescribedMedicine } from '../../../preload/contract/document-content.ts'
import { readPosology } from '../../../preload/contract/posology-read.ts'
import { PAPER_OF } from '../../../preload/contract/prescription-kinds.ts'
import { daysOf, isContinuous } from './coverage.rules.ts'

type SubstancesOf = (name: string) => ReadonlySet<string>

/** The times of day at which a medicine is taken; none where one of its doses has no time told. */
function timesOf(posology: string): ReadonlySet<string> {
  const read = readPosology(posology)
  if (!read || 'asks' in read) return new Set()
  const times = read.posology.flatMap(({ doses }) => doses.map(({ at }) => at))
  return new Set(times.includes(null) ? [] : times.map(String))
}

/** What of a line decides on what follows it. */
const factsOf = (line: PrescribedMedicine, substancesOf: SubstancesOf) => ({
  paper: PAPER_OF[line.need],
  substances: substancesOf(line.name),
  isEndless: isContinuous(line.posology),
  times: timesOf(line.posology),
  days: daysOf(line),
})
type LineFacts = ReturnType<typeof factsOf>

/**
 * Whether two lines are taken side by side, and not one after the other: neither has an end, or the two are told at different times
 * of the day. Whatever else is said, a line follows the one before.
 */
function isBeside(before: LineFacts, line: LineFacts): boolean {
  if (before.isEndless && line.isEndless) return true
  return before.times.size > 0 && line.times.size > 0 && [...before.times].every((at) => !line.times.has(at))
}

const sameSubstances = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((substance) => other.has(substance))

const follows = (before: LineFacts, line: LineFacts) =>
  before.paper === line.paper && sameSubstances(before.substances, line.substances) && !isBeside(before, line)

/** What has no end follows what has one, wherever it stands on the paper. */
const inTurn = (lines: readonly LineFacts[]): readonly LineFacts[] => [
  ...lines.filter(({ isEndless }) => !isEndless),
  ...lines.filter(({ isEndless }) => isEndless),
]

/** For how many days what stands on one paper lasts, by the line that lasts longest; null where one does not tell its days. */
export function daysCovered(
  medicines: readonly PrescribedMedicine[],
  substancesOf: SubstancesOf,
): number | null {
  const days = medicines.map((one, at) => lastDayOf(one, medicines.slice(0, at), substancesOf))
  return days.reduce((most, one) => (most === null || one === null ? null : Math.max(most, one)), 0)
}

/**
 * The day of the treatment on which a line of a prescription ends, counting the lines of the same substances and the same kind of paper
 * that stand before it: those that it follows are added, and what follows it without an end; of those side by side the longest counts.
 * Null where its own days are untold.
 */
export function lastDayOf(
  line: PrescribedMedicine,
  before: readonly PrescribedMedicine[],
  substancesOf: SubstancesOf,
): number | null {
  const own = factsOf(line, substancesOf)
  if (own.days === null) return null
  const counted: { readonly facts: LineFacts; readonly lastDay: number }[] = []
  // From the first on: counted back from the last one, each line more would double the work.
  for (const facts of inTurn([...before.map((one) => factsOf(one, substancesOf)), own])) {
    const followed = counted.flatMap((earlier) => (follows(earlier.facts, facts) ? [earlier.lastDay] : []))
    // What nobody can count is added by nobody.
    counted.push({ facts, lastDay: facts.days === null ? 0 : facts.days + Math.max(0, ...followed) })
  }
  const ends = counted.filter(
    ({ facts }) => facts === own || (facts.isEndless && !own.isEndless && follows(own, facts)),
  )
  return Math.max(...ends.map(({ lastDay }) => lastDay))
}
