/** Chance that repeats: the same seed gives the same clinic on every PC. */
export interface Chance {
  /** 0 to 1, 1 excluded. */
  next(): number
  /** Whole number, both ends included. */
  int(from: number, to: number): number
  yes(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** UUID of version 4 in form. */
  id(): string
}

// FNV-1a: a text as 32 bits.
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** A stream of its own for each seed, so that one part of the clinic can grow without shuffling the others (mulberry32). */
export function chanceOf(seed: string): Chance {
  let state = hash(seed)
  function bits(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => bits() / 2 ** 32
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    yes: (probability) => next() < probability,
    pick(list) {
      const chosen = list[int(0, list.length - 1)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
    id() {
      const hex = [bits(), bits(), bits(), bits()].map((part) => part.toString(16).padStart(8, '0')).join('')
      const variant = '89ab'[int(0, 3)] ?? '8'
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}
