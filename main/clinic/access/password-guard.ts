import {
  clearAttempt,
  forgetAttempts,
  readAttempt,
  writeAttempt,
} from '../../../db/repositories/sign-in-attempts.ts'
import type { Station } from '../../../preload/contract/define.ts'
import type { Caller, ReadHandle, WriteHandle } from '../context.ts'
import { pcOf, type Seat } from '../seat-name.ts'
import {
  afterFailure,
  OF_ACCOUNT,
  OF_WINDOW,
  onThisClock,
  secondsToWait,
  type Attempts,
} from './backoff.rules.ts'
import { createPasswordTurns } from './password-turns.ts'

/** Tries count apart where anybody may stand and where people work: the kiosk never delays a desk. */
export type StationKind = 'kiosk' | 'desk'

export const kindOf = (station: Station): StationKind =>
  station === 'kiosk' || station === 'panel' ? 'kiosk' : 'desk'

/** Told to a window whose questions are more than wait for their turn. */
export const BUSY_SECONDS = 2
const DAY_MS = 86_400_000

/** What came of a look: right, wrong, or how many seconds until one is taken again. */
export type LookResult = 'right' | 'wrong' | { readonly wait: number }

/** Under which a try is counted. */
export interface TryKeys {
  /** Whoever tries is told how long to wait. */
  readonly told: string
  /** Counted too and never told: while it waits, even what is right is answered as wrong. */
  readonly untold?: string
}

export interface PasswordGuard {
  /**
   * Counts a try, then looks. A try that was right is taken back. Nothing is counted of what is told to wait. `now` is the
   * clinic's instant. Throws what the disk refuses: what cannot be counted is not looked at.
   */
  look(
    keys: TryKeys,
    at: Pick<Caller, 'seat' | 'station'>,
    now: string,
    look: () => Promise<boolean>,
  ): Promise<LookResult>
  /** Takes a seat's turn for work on a password that is no try; null when too many wait. */
  inTurn<T>(seat: Seat, work: () => Promise<T>): Promise<T | null>
  closeSeat(seat: Seat): void
}

export interface PasswordGuardOptions {
  readonly read: ReadHandle
  /** A transaction of its own. */
  readonly write: (work: (tx: WriteHandle) => Promise<void>) => Promise<void>
}

/** Under which the tries of a window go on for the next one of its kind at its PC. */
const nextKey = (seat: Seat, kind: StationKind) => `window:${kind}:${pcOf(seat)}`

/**
 * Stands before every password of the clinic: a try is counted before it is looked at, so that many at once are no more
 * than one after another. An account's tries are kept in the database; a window's in memory, and for the next one of its
 * kind and PC in the database too, so that neither a new window nor a restart begins anew.
 */
export function createPasswordGuard({ read, write }: PasswordGuardOptions): PasswordGuard {
  const turns = createPasswordTurns()
  const bySeat = new Map<Seat, { readonly kind: StationKind; readonly attempts: Attempts | null }>()
  /** What a window begins with, by `nextKey`; undefined until the database was asked. */
  const left = new Map<string, Attempts | null>()

  async function ofWindow(seat: Seat, kind: StationKind, now: string): Promise<Attempts | null> {
    const next = nextKey(seat, kind)
    if (!left.has(next)) left.set(next, (await readAttempt(read, next)) ?? null)
    const known = bySeat.get(seat)
    const attempts = known ? known.attempts : (left.get(next) ?? null)
    const counted = attempts && onThisClock(attempts, now, OF_WINDOW)
    bySeat.set(seat, { kind, attempts: counted })
    return counted
  }

  /** Seconds to wait, or 0 once it is counted. */
  async function countAccount(tx: WriteHandle, key: string, now: string): Promise<number> {
    const known = (await readAttempt(tx, key)) ?? null
    const counted = known && onThisClock(known, now)
    const wait = secondsToWait(counted, now)
    const next = wait > 0 ? counted : afterFailure(counted, now, OF_ACCOUNT)
    if (next && next !== known) await writeAttempt(tx, { ...next, key })
    return wait
  }

  /** Counts a try of which nobody is told; true while it would have had to wait. A row is written either way. */
  async function countUntold(tx: WriteHandle, key: string, now: string): Promise<boolean> {
    const known = (await readAttempt(tx, key)) ?? null
    const counted = known && onThisClock(known, now)
    const waits = secondsToWait(counted, now) > 0
    await writeAttempt(tx, { ...(counted && waits ? counted : afterFailure(counted, now, OF_ACCOUNT)), key })
    return waits
  }

  /** Seconds to wait, or 0 once it is counted; and whether what is counted untold would have had to wait. */
  async function count(keys: TryKeys, seat: Seat, kind: StationKind, now: string) {
    const before = await ofWindow(seat, kind, now)
    const known = (await readAttempt(read, keys.told)) ?? null
    // What has to wait is told so without a transaction: a flood of it writes nothing.
    const waits = known && onThisClock(known, now) === known ? secondsToWait(known, now) : 0
    const soon = Math.max(secondsToWait(before, now), waits)
    if (soon > 0) return { wait: soon, barred: false }
    const attempts = afterFailure(before, now, OF_WINDOW)
    let wait = 0
    let barred = false
    await write(async (tx) => {
      wait = await countAccount(tx, keys.told, now)
      if (wait > 0) return
      if (keys.untold !== undefined) barred = await countUntold(tx, keys.untold, now)
      await writeAttempt(tx, { ...attempts, key: nextKey(seat, kind) })
      await forgetAttempts(tx, new Date(Date.parse(now) - DAY_MS).toISOString())
    })
    if (wait === 0) bySeat.set(seat, { kind, attempts })
    return { wait, barred }
  }

  /** The window goes back to what it was before this try, so that an account of one's own buys no tries at others. */
  async function takeBack(keys: TryKeys, seat: Seat, kind: StationKind, before: Attempts | null) {
    await write(async (tx) => {
      await clearAttempt(tx, keys.told)
      if (keys.untold !== undefined) await clearAttempt(tx, keys.untold)
      if (before) await writeAttempt(tx, { ...before, key: nextKey(seat, kind) })
      else await clearAttempt(tx, nextKey(seat, kind))
    })
    bySeat.set(seat, { kind, attempts: before })
  }

  return {
    async look(keys, { seat, station }, now, look) {
      const kind = kindOf(station)
      const looked = await turns(seat, async (): Promise<LookResult> => {
        const before = await ofWindow(seat, kind, now)
        const { wait, barred } = await count(keys, seat, kind, now)
        if (wait > 0) return { wait }
        if (!(await look()) || barred) return 'wrong'
        await takeBack(keys, seat, kind, before)
        return 'right'
      })
      return looked ?? { wait: BUSY_SECONDS }
    },
    inTurn: turns,
    closeSeat(seat) {
      const known = bySeat.get(seat)
      bySeat.delete(seat)
      if (!known?.attempts) return
      // Of several that are closed the one with the most tries goes on.
      const next = nextKey(seat, known.kind)
      const other = left.get(next)?.failures ?? 0
      if (known.attempts.failures >= other) left.set(next, known.attempts)
    },
  }
}
