import { env } from 'node:process'

/** FAULTS_SCALE=full runs the whole figures (hours); anything else a part of them, in minutes. */
export const full = env['FAULTS_SCALE'] === 'full'

export const scaled = (whole: number, part: number): number => (full ? whole : part)

/**
 * What fast-check begins its drawing with: `npm test` sees the same cases each time, a whole run others each time, and a
 * failure names them.
 */
export const DRAWN: { readonly seed?: number } = full ? {} : { seed: 20_261_123 }

/** Random numbers that come back the same for the same seed (mulberry32), from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 below `limit`. */
export const below = (random: () => number, limit: number): number => Math.floor(random() * limit)
