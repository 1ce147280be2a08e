import { randomUUID } from 'node:crypto'
import type { HeldState, Role, Station } from '../../preload/contract/define.ts'
import type { LockReason } from '../../preload/contract/session.ts'
import { pcOf, seatAt, type Seat } from './seat-name.ts'
import type { SessionChange } from './session-change.ts'

/** One person signed in at one seat. It lives in memory only, so no session survives a restart. */
export interface Session {
  readonly id: string
  readonly seat: Seat
  readonly accountId: string
  readonly roles: readonly Role[]
  readonly practitionerId: string | null
  readonly station: Station
  readonly startedAt: number
  /** The same on the clock that nobody can set, which stands still while the PC sleeps. */
  readonly startedTicks: number
  /** When somebody last touched this window, on both clocks. */
  readonly signAt: number
  readonly signTicks: number
  /** The one-time code that opened it, until a password of one's own takes its place. */
  readonly codeId: string | null
  readonly state: 'active' | HeldState
  /** What waits behind a lock: unlocking never skips terms or a new password. */
  readonly behindLock: 'active' | Exclude<HeldState, 'locked'>
  /** Why it is locked; null while it is not. */
  readonly lockedBy: LockReason | null
}

const HOUR = 3_600_000
/** Absolute lifetime of a session (ASVS 5.0 7.3.2); a kiosk's is a visit's length. */
const LIFETIME = { staff: 12 * HOUR, kiosk: HOUR / 4 }
/** A page tells of what it is touched by every 20 s and acts by itself first: the clinic so much later. */
const AFTER_PAGE_MS = 30_000
/** A kiosk's page asks after 90 s at most and ends 20 s later. */
const KIOSK_SILENCE_MS = 110_000 + AFTER_PAGE_MS

/** What the clinic around the sessions knows and is told. */
export interface SessionRules {
  /** Milliseconds on the clock that nobody can set. */
  readonly ticks: () => number
  readonly idleLockMinutes: () => number
  /** A session was locked, or at a kiosk closed, although nobody asked for it. */
  readonly left: (session: Session, by: LockReason) => void
  /** Nobody is signed in and free to work at a seat any more, for whatever reason. */
  readonly vacated: (seat: Seat) => void
}

const NO_RULES: SessionRules = {
  ticks: () => 0,
  idleLockMinutes: () => Infinity,
  left: () => undefined,
  vacated: () => undefined,
}

export interface Sessions {
  current(seat: Seat, now: number, kiosk: boolean): Session | null
  /** Every session that stands now. */
  everybody(now: number): readonly Session[]
  /** `began`: `departures` of the seat as the run began; whoever left it since is not let in by what was under way. */
  apply(seat: Seat, change: SessionChange, now: number, station: Station, began?: number): void
  /** How often somebody left this seat, or all of its PC: a lock of the system, sleep, a page that is gone. */
  departures(seat: Seat): number
  /** Somebody has touched this window. */
  present(seat: Seat, now: number): void
  /** Nobody is at this window of a PC any more, or (null) at any of it: a desk's session is locked, a kiosk's closed. */
  leave(pc: string, windowId: string | null, by: LockReason): void
  /** Ends what nobody has touched for too long. */
  sweep(now: number): void
  /** The clinic shuts: nobody is signed in any more, at any seat. */
  endAll(): void
  watch(rules: SessionRules): void
  closeSeat(seat: Seat): void
}

/** Keeps who is signed in, by seat. */
export function createSessions(bySeat: Map<Seat, Session>): Sessions {
  let rules = NO_RULES
  /** By seat, and by PC for those who left all of it. */
  const left = new Map<string, number>()
  const departures = (seat: Seat) => (left.get(pcOf(seat)) ?? 0) + (left.get(seat) ?? 0)
  const depart = (from: string) => void left.set(from, (left.get(from) ?? 0) + 1)

  function end(seat: Seat) {
    if (bySeat.delete(seat)) rules.vacated(seat)
  }

  function lock(session: Session, by: LockReason): Session {
    const locked = { ...session, state: 'locked', lockedBy: by } as const
    bySeat.set(session.seat, locked)
    rules.vacated(session.seat)
    return locked
  }

  function goFrom(session: Session, by: LockReason): Session | null {
    const kiosk = session.station === 'kiosk'
    if (session.state === 'locked' && !kiosk) return session
    const next = kiosk ? null : lock(session, by)
    if (kiosk) end(session.seat)
    rules.left(session, by)
    return next
  }

  /** A clock that is put back gives no time, and one that stands still while the PC sleeps gives none either. */
  const since = (at: number, ticks: number, now: number) => Math.max(now - at, rules.ticks() - ticks)

  /** The session as it stands now: whoever asks late meets the lock although no timer came. */
  function afterSilence(session: Session, now: number): Session | null {
    const limit =
      session.station === 'kiosk' ? KIOSK_SILENCE_MS : rules.idleLockMinutes() * 60_000 + AFTER_PAGE_MS
    return since(session.signAt, session.signTicks, now) > limit ? goFrom(session, 'idle') : session
  }

  function replace(seat: Seat, part: Partial<Session>) {
    const session = bySeat.get(seat)
    if (session) bySeat.set(seat, { ...session, ...part })
  }

  function current(seat: Seat, now: number, kiosk: boolean): Session | null {
    const session = bySeat.get(seat)
    if (!session) return null
    const age = since(session.startedAt, session.startedTicks, now)
    if (age > (kiosk ? LIFETIME.kiosk : LIFETIME.staff)) {
      end(seat)
      return null
    }
    return afterSilence(session, now)
  }

  return {
    current,
    everybody: (now) =>
      [...bySeat.values()].flatMap(({ seat, station }) => current(seat, now, station === 'kiosk') ?? []),
    departures,
    apply(seat, change, now, station, began = departures(seat)) {
      if ((change.to === 'open' || change.to === 'unlocked') && began !== departures(seat)) return
      const moment = { signAt: now, signTicks: rules.ticks() }
      switch (change.to) {
        case 'open':
          bySeat.set(seat, {
            id: randomUUID(),
            seat,
            accountId: change.accountId,
            roles: change.roles,
            practitionerId: change.practitionerId,
            station,
            ...moment,
            startedAt: now,
            startedTicks: moment.signTicks,
            codeId: change.codeId ?? null,
            state: change.state,
            behindLock: change.state,
            lockedBy: null,
          })
          return
        case 'state': {
          // It may have been locked meanwhile, and stays so.
          const locked = bySeat.get(seat)?.state === 'locked'
          replace(seat, {
            ...(locked ? {} : { state: change.state }),
            behindLock: change.state,
            codeId: null,
          })
          return
        }
        case 'locked': {
          const session = bySeat.get(seat)
          if (session) lock(session, change.by)
          return
        }
        case 'unlocked': {
          const session = bySeat.get(seat)
          // A new identity at every re-authentication (ASVS 5.0 7.2.4).
          if (session)
            replace(seat, {
              ...moment,
              id: randomUUID(),
              state: session.behindLock,
              lockedBy: null,
              startedAt: now,
              startedTicks: moment.signTicks,
            })
          return
        }
        case 'closed':
          end(seat)
          return
        case 'ended':
          for (const [id, session] of bySeat) {
            if (session.accountId === change.accountId && id !== change.exceptSeat) end(id)
          }
      }
    },
    present: (seat, now) => replace(seat, { signAt: now, signTicks: rules.ticks() }),
    leave(pc, windowId, by) {
      const seat = windowId === null ? null : seatAt(pc, windowId)
      depart(seat ?? pc)
      for (const session of [...bySeat.values()])
        if (session.seat === seat || (seat === null && pcOf(session.seat) === pc)) goFrom(session, by)
    },
    sweep(now) {
      for (const session of [...bySeat.values()]) afterSilence(session, now)
    },
    endAll() {
      for (const seat of [...bySeat.keys()]) end(seat)
    },
    watch: (watching) => void (rules = watching),
    closeSeat(seat) {
      depart(seat)
      end(seat)
    },
  }
}
