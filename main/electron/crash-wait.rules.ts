/** So often within so long a page that crashed is loaded again at once. */
const MOST_CRASHES = 3
const CRASH_SPAN_MS = 60_000
/** Then it rests: half a minute, each time twice as long, five minutes at most. */
const FIRST_REST_MS = 30_000
const LONGEST_REST_MS = 300_000
/** After so long without a crash all of it is forgotten. */
const CALM_MS = 15 * 60_000

/** The crashes of a window's page that still count, in milliseconds on a clock that nobody can set. */
export interface Crashes {
  readonly at: readonly number[]
  readonly rests: number
}

export const NO_CRASHES: Crashes = { at: [], rests: 0 }

/** One crash more, and for how many milliseconds the page rests before it is loaded again; 0: at once. */
export function afterCrash(
  { at, rests }: Crashes,
  now: number,
): { readonly crashes: Crashes; readonly restMs: number } {
  const calm = now - (at.at(-1) ?? -Infinity) >= CALM_MS
  const lately = [...at.filter((crash) => now - crash < CRASH_SPAN_MS), now]
  const before = calm ? 0 : rests
  if (lately.length <= MOST_CRASHES) return { crashes: { at: lately, rests: before }, restMs: 0 }
  const restMs = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** before)
  return { crashes: { at: lately, rests: before + 1 }, restMs }
}
