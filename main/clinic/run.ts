import { randomUUID } from 'node:crypto'
import type { IntentEvent } from '../../preload/contract/audit-intents.ts'
import type { Command, Query } from '../../preload/contract/define.ts'
import type { CommandName } from '../../preload/contract/index.ts'
import type { PasswordGuard } from './access/password-guard.ts'
import {
  OperationFailure,
  type Actor,
  type Aftermath,
  type Caller,
  type CommandContext,
  type FurtherRow,
} from './context.ts'
import type { DesktopAt } from './desktop.ts'
import type { AnyHandler } from './handlers.ts'
import type { Memory } from './memory.ts'
import { seatOf } from './seat.ts'
import { wallClock } from './wall-clock.ts'

/** One run of an operation, from the question to the answer. */
export interface Run {
  readonly name: string
  readonly spec: Query | Command
  readonly handler: AnyHandler
  readonly caller: Caller
  readonly actor: Actor
  readonly now: number
  /** The same moment on the monotonic clock. */
  readonly ticks: number
  /** What it is called in its answer, in the log and in the trail. */
  ref: string
  /** That came from outside: the trail has a row for this run alone, where it is looked for. */
  named: boolean
  readonly patients: string[]
  subjectId: string | null
  /** Of what it signed. */
  seal: string | null
  /** Written after its own row, each in a chart that it does not name. */
  readonly further: FurtherRow[]
  /** Failures are counted together in the trail where this is the same; it stands in no row. */
  apart: string
  by: string | null
  /** What changes in memory once the transaction is committed. */
  readonly effects: (() => void)[]
  aftermath: Aftermath | undefined
}

/** What stands around every run. */
export interface Surroundings {
  readonly memory: Memory
  readonly passwords: PasswordGuard
  readonly desktopAt: DesktopAt
  readonly timeZone: () => string
  /** Writes a row for a run that is still under way. */
  readonly intend: (run: Run, event: IntentEvent) => Promise<void>
}

/** What the handler of a run is told and may do; a query's sees less of it. */
export function contextOf(
  run: Run,
  { memory, passwords, desktopAt, timeZone, intend }: Surroundings,
): CommandContext<CommandName> {
  const now = new Date(run.now).toISOString()
  const localNow = wallClock(now, timeZone())
  const afterCommit = (effect: () => void) => void run.effects.push(effect)
  return {
    actor: run.actor,
    now,
    localNow,
    today: localNow.slice(0, 10),
    dateOf: (instant) => wallClock(instant, timeZone()).slice(0, 10),
    desktop: desktopAt(run.caller.seat),
    newId: randomUUID,
    fail: (code) => {
      throw new OperationFailure(code)
    },
    failWith: (code, details) => {
      throw new OperationFailure(code, details)
    },
    actedBy: (accountId) => void (run.by = accountId),
    concerns: (...ids) => void run.patients.push(...ids),
    about: (subjectId) => void (run.subjectId = subjectId),
    sealed: (seal) => void (run.seal = seal),
    also: (row) => void run.further.push(row),
    apart: (key) => void (run.apart = key),
    intend: (event) => intend(run, event),
    passwords,
    ...seatOf(memory, run.caller, run, afterCommit),
    afterCommit,
    afterRollback: (aftermath) => void (run.aftermath = aftermath),
  }
}
