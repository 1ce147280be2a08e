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

/**
 * Whether a line is taken beside one that stands before it, and not after it: the one before has no end, or the two are told at
 * different times of the day. Whatever else is said, a line follows the one before.
 */
export function isBeside(before: PrescribedMedicine, line: PrescribedMedicine): boolean {
  if (isContinuous(before.posology)) return true
  const [one, other] = [timesOf(before.posology), timesOf(line.posology)]
  return one.size > 0 && other.size > 0 && [...one].every((at) => !other.has(at))
}

const sameSubstances = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((substance) => other.has(substance))

/**
 * The day of the treatment on which a line of a prescription ends, counting the lines of the same substances and the same kind of paper
 * that stand before it: those that it follows are added, of those side by side the longest counts. Null where its own days are untold.
 */
export function lastDayOf(
  line: PrescribedMedicine,
  before: readonly PrescribedMedicine[],
  substancesOf: SubstancesOf,
): number | null {
  const own = daysOf(line)
  if (own === null) return null
  const substances = substancesOf(line.name)
  const followed = before.flatMap((one, at) =>
    PAPER_OF[one.need] === PAPER_OF[line.need] &&
    sameSubstances(substancesOf(one.name), substances) &&
    !isBeside(one, line)
      ? [lastDayOf(one, before.slice(0, at), substancesOf) ?? 0]
      : [],
  )
  return own + Math.max(0, ...followed)
}
