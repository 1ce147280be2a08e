import { randomBytes } from 'node:crypto'
import { issueOf } from '../../preload/contract/fields.ts'
import { contract, type GateName, type Request, type Result } from '../../preload/contract/index.ts'
import { OperationFailure, type Caller } from './context.ts'
import { createDoor, type Door } from './gate/door.ts'
import { gateHandlers } from './gate/gate-handlers.ts'
import { HUB, pcOf, type Seat } from './seat-name.ts'
import { diskCodeOf } from './health/disk.ts'
import type { HouseOptions } from './house-options.ts'

export interface House {
  start(): Promise<void>
  ask(request: Request, caller: Caller): Promise<Result>
  closeSeat(seat: Seat): void
  leave(pc: string, windowId: string | null, by: 'away' | 'crash'): void
  close(): Promise<void>
}

type GateHandler = (door: Door, input: never, caller: Caller) => Promise<unknown>

const isGate = (name: string): name is GateName =>
  Object.hasOwn(contract, name) && contract[name as GateName].kind === 'gate'

/** The clinic behind its door: while it is closed only the gate's operations answer, then only the others. */
export function createHouse(options: HouseOptions): House {
  const door = createDoor(options)
  // One at a time: of two presses of one button the second finds the clinic open, and nothing half-made.
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = last.then(step)
    last = turn.catch(() => undefined)
    return turn
  }

  async function askGate(name: GateName, input: unknown, caller: Caller): Promise<Result> {
    const ref = randomBytes(4).toString('hex')
    // Where a clinic is, whoever stands at the kiosk or before the panel does not replace it.
    if (door.status() !== 'empty' && !contract[name].stations.some((station) => station === caller.station))
      return { ok: false, error: { code: 'denied', ref } }
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success) {
      const fields = parsed.error.issues
        .slice(0, 20)
        .map((issue) => ({ path: issue.path.join('.'), issue: issueOf(issue) }))
      return { ok: false, error: { code: 'invalid', ref, fields } }
    }
    try {
      const value = await (gateHandlers[name] as GateHandler)(door, parsed.data as never, caller)
      return { ok: true, value } as Result
    } catch (error) {
      if (error instanceof OperationFailure)
        return {
          ok: false,
          error: {
            code: error.code,
            ref,
            ...(error.details === undefined ? {} : { details: error.details }),
          },
        }
      const code = diskCodeOf(error) ?? 'internal'
      options.log.error({ operation: name, ref, code, error })
      return { ok: false, error: { code, ref } }
    }
  }

  return {
    start: () => door.start(),
    async ask(request, caller) {
      const { name, input } = request
      if (isGate(name) && contract[name].onlyAtHub && pcOf(caller.seat) !== HUB)
        return { ok: false, error: { code: 'only-at-hub', ref: 'door' } }
      if (name === 'gate.status') return askGate(name, input, caller)
      if (door.status() === 're-keying')
        return { ok: false, error: { code: isGate(name) ? 'busy' : 'closed', ref: 'door' } }
      if (isGate(name)) return inTurn(() => askGate(name, input, caller))
      const clinic = door.clinic()
      return clinic ? clinic.ask(request, caller) : { ok: false, error: { code: 'closed', ref: 'door' } }
    },
    closeSeat: (seat) => door.clinic()?.closeSeat(seat),
    leave: (pc, windowId, by) => door.clinic()?.leave(pc, windowId, by),
    close: () => door.close(),
  }
}
