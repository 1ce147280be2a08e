import fc from 'fast-check'
import { AssertionError } from 'node:assert'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type * as StartBits from '../../main/clinic/booking/start-bits.rules.ts'
import type * as WantedVisit from '../../main/clinic/booking/wanted-visit.ts'
import type * as Seat from '../../main/clinic/seat.ts'
import type * as VisitStatuses from '../../preload/contract/visit-status.ts'
import type { Tally } from './model/play.ts'
import { runModel } from './model/run.ts'
import { SCENES } from './model/scenes.ts'
import { DRAWN, scaled } from './scale.ts'

const SEQUENCES = scaled(200_000, 4_000)
const EACH = Math.ceil(SEQUENCES / SCENES.length)

/** Refusals and successes without which a rule would not have been met. */
const REFUSALS = [
  ...['past', 'too-soon', 'outside-hours', 'slot-taken', 'on-hold', 'room-taken', 'insurer-limit'],
  ...[
    'overbook-limit',
    'patient-busy',
    'batch-conflicts',
    'series-conflicts',
    'undo-expired',
    'stale',
    'wrong-status',
    'not-today',
  ],
]
const DONE = [
  ...['visit.book', 'visit.reschedule', 'visit.cancel', 'booking.hold', 'booking.release', 'waiting.book'],
  ...['series.book', 'series.move', 'series.cancel', 'visit.undo', 'series.undo'],
  ...['visit.step', 'visit.set-room', 'closing.add', 'closing.remove', 'closing.apply', 'schedule.remove'],
]

test(
  `${String(SEQUENCES)} sequences of commands: every answer and every visit are the oracle’s`,
  async () => {
    const total: Tally = {}
    for (const scene of SCENES) {
      const { run, tally } = await runModel(scene, { numRuns: EACH, ...DRAWN })
      for (const [answer, count] of Object.entries(tally)) total[answer] = (total[answer] ?? 0) + count
      expect(run.failed, `${scene.name}: ${fc.defaultReportMessage(run) ?? ''}`).toBe(false)
    }
    const commands = Object.values(total).reduce((sum, one) => sum + one, 0)
    console.log(`${String(commands)} commands in ${String(SEQUENCES)} sequences`, total)
    const answers = Object.keys(total)
    expect(REFUSALS.filter((code) => !answers.some((one) => one.endsWith(` ${code}`)))).toEqual([])
    expect(DONE.filter((name) => !answers.includes(`${name} ok`))).toEqual([])
  },
  scaled(7_200_000, 600_000),
)

/** One mistake in the engine each: mistakes that other agendas have made. */
const MISTAKES: readonly (readonly [string, () => void])[] = [
  [
    'intervals closed at their end: touching visits collide',
    () =>
      vi.doMock('../../main/clinic/booking/start-bits.rules.ts', async (original) => {
        const real = await original<typeof StartBits>()
        const clearTaken: typeof real.clearTaken = (bits, at, { from, to }, visit) =>
          real.clearTaken(bits, at, { from, to: to + 1 }, visit)
        return { ...real, clearTaken }
      }),
  ],
  [
    'cancelled visits go on blocking',
    () =>
      vi.doMock('../../preload/contract/visit-status.ts', async (original) => {
        const real = await original<typeof VisitStatuses>()
        return { ...real, LIVE: [...real.LIVE, 'cancelled'] }
      }),
  ],
  [
    'buffers forgotten',
    () =>
      vi.doMock('../../main/clinic/booking/wanted-visit.ts', async (original) => {
        const real = await original<typeof WantedVisit>()
        const wantedVisit: typeof real.wantedVisit = async (...asked) => {
          const visit = await real.wantedVisit(...asked)
          return visit && { ...visit, bufferBefore: 0, bufferAfter: 0 }
        }
        return { ...real, wantedVisit }
      }),
  ],
  [
    'other people’s holds not looked at',
    () =>
      vi.doMock('../../main/clinic/seat.ts', async (original) => {
        const real = await original<typeof Seat>()
        const seatOf: typeof real.seatOf = (...asked) => {
          const seat = real.seatOf(...asked)
          return { ...seat, holds: { ...seat.holds, others: () => [] } }
        }
        return { ...real, seatOf }
      }),
  ],
]

describe('control: the same model sees a mistake in the engine', () => {
  afterEach(() => {
    vi.doUnmock('../../main/clinic/booking/start-bits.rules.ts')
    vi.doUnmock('../../preload/contract/visit-status.ts')
    vi.doUnmock('../../main/clinic/booking/wanted-visit.ts')
    vi.doUnmock('../../main/clinic/seat.ts')
    vi.resetModules()
  })

  test.each(MISTAKES)('%s', async (_name, make) => {
    make()
    vi.resetModules()
    // All of it anew: an error of one copy of the product is no known error to another.
    const broken = await import('./model/run.ts')
    const [, busy = SCENES[0]] = SCENES
    if (!busy) throw new Error('no scene')
    const params = { numRuns: 3_000, ...DRAWN, endOnFailure: true }
    const { run } = await broken.runModel({ ...busy, past: null }, params)
    expect(run.failed).toBe(true)
    // Nothing else went wrong: the answers differ.
    expect(run.errorInstance).toBeInstanceOf(AssertionError)
  })
})
