/** Two ways to do one thing, measured in turn in one run. Times are medians in microseconds a call. */
export interface Pair {
  readonly name: string
  readonly ours: number
  readonly yardstick: number
  readonly ratio: number
  /** Half of the middle ratios lie between these. */
  readonly spread: readonly [number, number]
  readonly goal: number
}

const ROUNDS = 15

type Work = () => Promise<unknown> | void

export interface Compared {
  readonly name: string
  readonly goal: number
  /** Calls of each way in one round. */
  readonly times: number
  /** Milliseconds that a round of each lasts at least: a few quick calls would be timed in what the slow way left in the caches. */
  readonly lasting?: number
  readonly ours: Work
  readonly yardstick: Work
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.floor((values.length - 1) * share)] ?? 0

async function micros(times: number, work: Work, lasting = 0): Promise<number> {
  const started = performance.now()
  let count = 0
  for (; count < times || performance.now() - started < lasting; count += 1) await work()
  return ((performance.now() - started) * 1000) / count
}

/** Fifteen rounds, who goes first changing each round; the ratio is the median of the rounds' ratios. */
export async function compare({ name, goal, times, lasting, ours, yardstick }: Compared): Promise<Pair> {
  const rounds: { ours: number; yardstick: number }[] = []
  await micros(Math.ceil(times / 4), yardstick, lasting)
  await micros(Math.ceil(times / 4), ours, lasting)
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round % 2 === 0) {
      const first = await micros(times, ours, lasting)
      rounds.push({ ours: first, yardstick: await micros(times, yardstick, lasting) })
    } else {
      const first = await micros(times, yardstick, lasting)
      rounds.push({ yardstick: first, ours: await micros(times, ours, lasting) })
    }
  }
  return summary(name, goal, rounds)
}

/** Puts rounds measured elsewhere (in a page, by spawning) into a line. */
export function summary(
  name: string,
  goal: number,
  rounds: readonly { readonly ours: number; readonly yardstick: number }[],
): Pair {
  const ratios = rounds.map((round) => round.ours / round.yardstick)
  return {
    name,
    goal,
    ours: at(
      rounds.map((round) => round.ours),
      0.5,
    ),
    yardstick: at(
      rounds.map((round) => round.yardstick),
      0.5,
    ),
    ratio: at(ratios, 0.5),
    spread: [at(ratios, 0.25), at(ratios, 0.75)],
  }
}
