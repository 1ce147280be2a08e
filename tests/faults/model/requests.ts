import fc from 'fast-check'
import { apply, series, moveSeries, cancelSeries, wait, bookWaiting, stopWaiting } from './request-batches.ts'
import { DESKS, type Plan, plan } from './request-parts.ts'
import { close, reopen, extra, block, unschedule, limit, unlimit, needs, terms } from './request-schedule.ts'
import {
  book,
  move,
  cancel,
  tell,
  step,
  consult,
  undo,
  hold,
  renew,
  release,
  openings,
  setRoom,
} from './request-visits.ts'

const tick = plan(
  'tick',
  { ms: fc.constantFrom(1_000, 4_000, 9_999, 10_000, 61_000, 119_999, 120_000, 601_000, 1_800_000) },
  ({ ms }) => ({
    kind: 'tick',
    ms,
  }),
)
const leave = plan('leave', { window: fc.constantFrom(...DESKS, 'joana') }, ({ window }) => ({
  kind: 'leave',
  window,
}))

const weighed = (weight: number, ...plans: readonly fc.Arbitrary<Plan>[]) =>
  plans.map((arbitrary) => ({ weight, arbitrary }))

/** Everything that people do at the agenda, the commonest most often. */
export const plans: fc.Arbitrary<Plan> = fc.oneof(
  ...weighed(8, book),
  ...weighed(5, move, hold, undo),
  ...weighed(4, series, step, moveSeries),
  ...weighed(3, cancel, consult, bookWaiting, tick),
  ...weighed(2, cancelSeries, setRoom, wait, needs, apply, close),
  ...weighed(
    1,
    tell,
    renew,
    release,
    openings,
    reopen,
    extra,
    block,
    unschedule,
    limit,
    unlimit,
    terms,
    stopWaiting,
    leave,
  ),
)

/** What makes an agenda that is in use: much that is booked, a little of everything that decides. */
export const pastPlans: fc.Arbitrary<Plan> = fc.oneof(
  ...weighed(12, book),
  ...weighed(4, series, wait),
  ...weighed(4, needs),
  ...weighed(2, cancel, move, step, extra, limit),
  ...weighed(1, close, block, terms),
)
