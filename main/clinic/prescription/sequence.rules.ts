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
 * Whether a line is taken beside one that stands before it, and not after it: the one before has no end, or the two are told at
 * different times of the day. Whatever else is said, a line follows the one before.
 */
function isBeside(before: LineFacts, line: LineFacts): boolean {
  if (before.isEndless) return true
  return before.times.size > 0 && line.times.size > 0 && [...before.times].every((at) => !line.times.has(at))
}

const sameSubstances = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((substance) => other.has(substance))

const follows = (before: LineFacts, line: LineFacts) =>
  before.paper === line.paper && sameSubstances(before.substances, line.substances) && !isBeside(before, line)

/**
 * The day of the treatment on which a line of a prescription ends, counting the lines of the same substances and the same kind of paper
 * that stand before it: those that it follows are added, of those side by side the longest counts. Null where its own days are untold.
 */
export function lastDayOf(
  line: PrescribedMedicine,
  before: readonly PrescribedMedicine[],
  substancesOf: SubstancesOf,
): number | null {
  const counted: { readonly facts: LineFacts; readonly lastDay: number | null }[] = []
  // From the first on: counted back from the last one, each line more would double the work.
  for (const one of [...before, line]) {
    const facts = factsOf(one, substancesOf)
    const followed = counted.flatMap((earlier) =>
      follows(earlier.facts, facts) ? [earlier.lastDay ?? 0] : [],
    )
    counted.push({ facts, lastDay: facts.days === null ? null : facts.days + Math.max(0, ...followed) })
  }
  return counted.at(-1)?.lastDay ?? null
}
