import { describe, expect, it } from 'vitest'
import { afterCrash, NO_CRASHES } from '../../main/electron/crash-wait.rules.ts'

const MINUTE = 60_000

/** How long the page rests after each of these crashes, given in milliseconds. */
function rests(...at: readonly number[]): readonly number[] {
  let crashes = NO_CRASHES
  return at.map((now) => {
    const after = afterCrash(crashes, now)
    crashes = after.crashes
    return after.restMs
  })
}

describe('a page that crashes', () => {
  it('is loaded again at once three times within a minute, and rests after the fourth', () => {
    expect(rests(0, 1, 2, 3)).toEqual([0, 0, 0, 30_000])
    expect(rests(0, 1, 2, MINUTE)).toEqual([0, 0, 0, 0])
  })
  it('rests each time twice as long, five minutes at most', () => {
    const at: number[] = []
    let now = 0
    for (let round = 0; round < 8; round += 1) {
      at.push(now, now + 1, now + 2, now + 3)
      now += 5 * MINUTE
    }
    const long = rests(...at).filter((rest) => rest > 0)
    expect(long).toEqual([
      30_000,
      MINUTE,
      2 * MINUTE,
      4 * MINUTE,
      ...Array.from({ length: 4 }, () => 5 * MINUTE),
    ])
  })
  it('begins anew once it has run for a quarter of an hour', () => {
    const later = 3 + 15 * MINUTE
    expect(rests(0, 1, 2, 3, later, later + 1, later + 2, later + 3)).toEqual([
      0, 0, 0, 30_000, 0, 0, 0, 30_000,
    ])
  })
})
