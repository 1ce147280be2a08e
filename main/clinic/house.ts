import { randomBytes } from 'node:crypto'
import { toDatabaseError } from '../../db/errors.ts'
import { issueOf } from '../../preload/contract/field-issue.ts'
import { contract, type GateName, type Request, type Result } from '../../preload/contract/index.ts'
import { OperationFailure, type Caller } from './context.ts'
import type { Deed, DeedAnswer } from './deed.ts'
import { createDoor, type Door } from './gate/door.ts'
import { gateHandlers } from './gate/gate-handlers.ts'
import { diskCodeOf } from './health/disk.ts'
import type { HouseOptions } from './house-options.ts'
import { knowPhoneNumbers } from './phone-numbers.ts'
import { HUB, pcOf, seatAt, type Seat } from './seat-name.ts'

export interface House {
  start(): Promise<void>
  ask(request: Request, caller: Caller): Promise<Result>
  /** What the command line asks for, whoever sits at the windows. */
  do(deed: Deed): Promise<DeedAnswer>
  closeSeat(seat: Seat): void
  leave(pc: string, windowId: string | null, by: 'away' | 'crash'): void
  close(): Promise<void>
}

const BUSY: Result = { ok: false, error: { code: 'busy', ref: 'door' } }

type GateHandler = (door: Door, input: never, caller: Caller) => Promise<unknown>

const isGate = (name: string): name is GateName =>
  Object.hasOwn(contract, name) && contract[name as GateName].kind === 'gate'

/** The clinic behind its door: while it is closed only the gate's operations answer, then only the others. */
export function createHouse(options: HouseOptions): House {
  knowPhoneNumbers()
  // One at a time: of two presses of one button the second finds the clinic open, and nothing half-made.
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = last.then(step)
    last = turn.catch(() => undefined)
    return turn
  }
  const door = createDoor(options, inTurn)
  /** Who comes back to a page where a backup may be put in the clinic's place may be somebody else. */
  function reopenFor(seat: (seat: Seat) => boolean): void {
    const restoring = door.restoring()
    if (!restoring || !seat(restoring.seat)) return
    inTurn(() => door.reopen()).catch((error: unknown) =>
      options.log.error({ operation: 'gate.reopen', ref: 'door', code: 'internal', error }),
    )
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

  /** Shut for a restore it answers one window alone: looked at in its turn, for it may have been shut while somebody waited. */
  async function askAtDoor(name: GateName, input: unknown, caller: Caller): Promise<Result> {
    const restoring = door.restoring()
    if (restoring && restoring.seat !== caller.seat) return BUSY
    const touch = () => {
      if (restoring) restoring.touchedAt = options.ticks()
    }
    touch()
    // What takes long is something done until its end.
    return askGate(name, input, caller).finally(touch)
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
      // A dialog of the system waits for a person: nothing else waits for it.
      if (name === 'gate.choose-folder') return askAtDoor(name, input, caller)
      const restoring = door.restoring()
      if (isGate(name) && restoring && restoring.seat !== caller.seat) return BUSY
      if (isGate(name)) return inTurn(() => askAtDoor(name, input, caller))
      const clinic = door.clinic()
      return clinic ? clinic.ask(request, caller) : { ok: false, error: { code: 'closed', ref: 'door' } }
    },
    async do(deed) {
      const clinic = door.clinic()
      try {
        if (clinic) return await clinic.do(deed)
      } catch (error) {
        const code = toDatabaseError(error).code
        options.log.error({ operation: `deed.${deed.kind}`, ref: 'deed', code, error })
        return { ok: false, code }
      }
      const status = door.status()
      return deed.kind === 'diagnose' ? { ok: true, facts: { status } } : { ok: false, code: status }
    },
    closeSeat(seat) {
      door.clinic()?.closeSeat(seat)
      reopenFor((own) => own === seat)
    },
    leave(pc, windowId, by) {
      door.clinic()?.leave(pc, windowId, by)
      reopenFor((own) => (windowId === null ? pcOf(own) === pc : own === seatAt(pc, windowId)))
    },
    close: () => door.close(),
  }
}
