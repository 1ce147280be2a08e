import { expect, test, vi } from 'vitest'
import type * as Handlers from '../../main/clinic/handlers.ts'
import type * as Seat from '../../main/clinic/seat.ts'
import { full } from '../faults/scale.ts'
import { CHANGING_MEMORY } from './plans/commands.ts'
import { memoryOf, prepare, refusingClinic } from './refused-commit.ts'

// The mistake that the test beside this one is there for: what lives in memory changes at once.
vi.mock('../../main/clinic/seat.ts', async (original) => {
  const real = await original<typeof Seat>()
  const seatOf: typeof real.seatOf = (memory, caller, moment) =>
    real.seatOf(memory, caller, moment, (effect) => effect())
  return { ...real, seatOf }
})
vi.mock('../../main/clinic/handlers.ts', async (original) => {
  const real = await original<typeof Handlers>()
  const atOnce = (ctx: object) => ({ ...ctx, afterCommit: (effect: () => void) => effect() })
  type Run = (handle: unknown, input: unknown, ctx: object) => Promise<unknown>
  const hasty =
    (run: Run): Run =>
    (handle, input, ctx) =>
      run(handle, input, atOnce(ctx))
  const createHandlers: typeof real.createHandlers = (parts) => {
    const handlers = Object.entries(real.createHandlers(parts)) as [string, Run | { prepare: Run }][]
    return Object.fromEntries(
      handlers.map(([name, handler]) => [
        name,
        typeof handler === 'function' ? hasty(handler) : { prepare: hasty(handler.prepare) },
      ]),
    ) as ReturnType<typeof real.createHandlers>
  }
  return { ...real, createHandlers }
})

/** In a part of the runs a third of them, which is another one with each command that is added. */
const names = CHANGING_MEMORY.filter((_, at) => full || at % 3 === 0)

test.each(names)('control: %s would be seen to change memory before its commit', async (name) => {
  const { clinic, refuseNext } = await refusingClinic()
  try {
    const { run } = await prepare(clinic, name)
    const before = memoryOf(clinic)
    refuseNext()
    expect(await run()).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(memoryOf(clinic)).not.toEqual(before)
  } finally {
    await clinic.close()
  }
})
