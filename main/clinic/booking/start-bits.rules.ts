/** Starts lie on this grid. */
export const START_STEP = 5
/** Thirty-two starts a word; 288 starts a day. */
export const WORDS = 9
const STARTS = 288

/** The possible starts of one day, a bit each. */
export function createStartBits(days = 1): Int32Array {
  return new Int32Array(WORDS * days)
}

/** The first step at a minute or after it. */
function stepFrom(minute: number): number {
  if (minute <= 0) return 0
  return minute >= STARTS * START_STEP ? STARTS : ((minute + START_STEP - 1) / START_STEP) | 0
}

/** Sets, or clears, the starts from one minute of a day until another; `at` is the day's first word. */
function markStarts(bits: Int32Array, at: number, from: number, until: number, on: boolean): void {
  const first = stepFrom(from)
  const last = stepFrom(until) - 1
  if (first > last) return
  const lastWord = at + (last >> 5)
  let mask = -1 << (first & 31)
  for (let word = at + (first >> 5); word <= lastWord; word += 1) {
    if (word === lastWord) mask &= -1 >>> (31 - (last & 31))
    const here = bits[word] ?? 0
    bits[word] = on ? here | mask : here & ~mask
    mask = -1
  }
}

/** Sets the starts from one minute of a day until another. */
export function setStarts(bits: Int32Array, at: number, from: number, until: number): void {
  markStarts(bits, at, from, until, true)
}

/** Clears the starts from one minute of a day until another. */
export function clearStarts(bits: Int32Array, at: number, from: number, until: number): void {
  markStarts(bits, at, from, until, false)
}

/** Clears the starts at which a visit of these minutes and buffers would meet a stretch that is taken. */
export function clearTaken(
  bits: Int32Array,
  at: number,
  taken: { readonly from: number; readonly to: number },
  visit: { readonly minutes: number; readonly bufferBefore: number; readonly bufferAfter: number },
): void {
  // Free are start + minutes + after <= from and start - before >= to: what lies strictly between the two is not.
  clearStarts(bits, at, taken.from - visit.minutes - visit.bufferAfter + 1, taken.to + visit.bufferBefore)
}

/** Of one day's starts keeps those that are set in `others` too, from word `at` on. */
export function keepOnly(bits: Int32Array, others: Int32Array, at: number): void {
  for (let word = 0; word < WORDS; word += 1) bits[word] = (bits[word] ?? 0) & (others[at + word] ?? 0)
}

/** Whether a minute of the day is a start that is set. */
export function hasStart(bits: Int32Array, at: number, minute: number): boolean {
  if (minute % START_STEP !== 0 || minute < 0 || minute >= STARTS * START_STEP) return false
  const step = minute / START_STEP
  return ((bits[at + (step >> 5)] ?? 0) & (1 << (step & 31))) !== 0
}

/** The next start from `step` on that is set (or, with `flip` -1, that is not). */
function next(bits: Int32Array, at: number, step: number, flip: number): number {
  let word = step >> 5
  if (word >= WORDS) return STARTS
  let here = ((bits[at + word] ?? 0) ^ flip) & (-1 << (step & 31))
  while (here === 0) {
    word += 1
    if (word >= WORDS) return STARTS
    here = (bits[at + word] ?? 0) ^ flip
  }
  return word * 32 + 31 - Math.clz32(here & -here)
}

/** Steps between the starts that are offered: visits that follow each other leave no crumbs, and stay on the grid. */
export function paceOf(visit: {
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
}): number {
  return Math.max(1, Math.ceil((visit.minutes + visit.bufferBefore + visit.bufferAfter) / START_STEP))
}

/** Of each run of starts the first and every `pace` steps after it, in minutes. */
export function offeredStarts(bits: Int32Array, at: number, pace: number): number[] {
  const starts: number[] = []
  for (let step = next(bits, at, 0, 0); step < STARTS;) {
    const end = next(bits, at, step, -1)
    for (; step < end; step += pace) starts.push(step * START_STEP)
    step = next(bits, at, end, 0)
  }
  return starts
}

/** How many starts `offeredStarts` would give. */
export function countOffered(bits: Int32Array, at: number, pace: number): number {
  let count = 0
  for (let step = next(bits, at, 0, 0); step < STARTS;) {
    const end = next(bits, at, step, -1)
    count += Math.ceil((end - step) / pace)
    step = next(bits, at, end, 0)
  }
  return count
}

/** The first start that is set from a minute on, or null. */
export function firstStart(bits: Int32Array, at: number, fromMinute: number): number | null {
  const step = next(bits, at, Math.ceil(fromMinute / START_STEP), 0)
  return step < STARTS ? step * START_STEP : null
}

/** The start that is set and lies nearest to a minute, the earlier of two; null when there is none. */
export function nearestStart(bits: Int32Array, at: number, minute: number): number | null {
  let best: number | null = null
  for (let step = next(bits, at, 0, 0); step < STARTS; step = next(bits, at, step + 1, 0)) {
    const start = step * START_STEP
    if (best === null || Math.abs(start - minute) < Math.abs(best - minute)) best = start
  }
  return best
}
