import { randomUUID } from 'node:crypto'
import type { HeldState, Role, Station } from '../../preload/contract/define.ts'
import type { LockReason } from '../../preload/contract/session.ts'

/** One person signed in in one window. It lives in memory only, so no session survives a restart. */
export interface Session {
  readonly id: string
  readonly windowId: string
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

export type SessionChange =
  | {
      readonly to: 'open'
      readonly accountId: string
      readonly roles: readonly Role[]
      readonly practitionerId: string | null
      readonly codeId?: string | null
      readonly state: 'active' | Exclude<HeldState, 'locked'>
    }
  | { readonly to: 'state'; readonly state: 'active' | Exclude<HeldState, 'locked'> }
  | { readonly to: 'locked'; readonly by: LockReason }
  | { readonly to: 'unlocked' }
  | { readonly to: 'closed' }
  /** Ends every session of an account, in all windows (ASVS 5.0 7.4.2). */
  | { readonly to: 'ended'; readonly accountId: string; readonly exceptWindow?: string }

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
}

const NO_RULES: SessionRules = { ticks: () => 0, idleLockMinutes: () => Infinity, left: () => undefined }

export interface Sessions {
  current(windowId: string, now: number, kiosk: boolean): Session | null
  /** `began`: `departures` of the window as the run began; whoever left it since is not let in by what was under way. */
  apply(windowId: string, change: SessionChange, now: number, station: Station, began?: number): void
  /** How often somebody left this window, or all of them: a lock of the system, sleep, a page that is gone. */
  departures(windowId: string): number
  /** Somebody has touched this window. */
  present(windowId: string, now: number): void
  /** Nobody is at this window any more, or at any: a desk's session is locked, a kiosk's closed. */
  leave(windowId: string | null, by: LockReason): void
  /** Ends what nobody has touched for too long. */
  sweep(now: number): void
  watch(rules: SessionRules): void
  closeWindow(windowId: string): void
}

/** Keeps who is signed in, by window. */
export function createSessions(byWindow: Map<string, Session>): Sessions {
  let rules = NO_RULES
  let leftAll = 0
  const leftWindow = new Map<string, number>()
  const departures = (windowId: string) => leftAll + (leftWindow.get(windowId) ?? 0)
  const depart = (windowId: string) => void leftWindow.set(windowId, (leftWindow.get(windowId) ?? 0) + 1)

  function goFrom(session: Session, by: LockReason): Session | null {
    const kiosk = session.station === 'kiosk'
    if (session.state === 'locked' && !kiosk) return session
    const next = kiosk ? null : ({ ...session, state: 'locked', lockedBy: by } as const)
    if (next) byWindow.set(session.windowId, next)
    else byWindow.delete(session.windowId)
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

  function replace(windowId: string, part: Partial<Session>) {
    const session = byWindow.get(windowId)
    if (session) byWindow.set(windowId, { ...session, ...part })
  }

  return {
    current(windowId, now, kiosk) {
      const session = byWindow.get(windowId)
      if (!session) return null
      const age = since(session.startedAt, session.startedTicks, now)
      if (age > (kiosk ? LIFETIME.kiosk : LIFETIME.staff)) {
        byWindow.delete(windowId)
        return null
      }
      return afterSilence(session, now)
    },
    departures,
    apply(windowId, change, now, station, began = departures(windowId)) {
      if ((change.to === 'open' || change.to === 'unlocked') && began !== departures(windowId)) return
      const moment = { signAt: now, signTicks: rules.ticks() }
      switch (change.to) {
        case 'open':
          byWindow.set(windowId, {
            id: randomUUID(),
            windowId,
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
          const locked = byWindow.get(windowId)?.state === 'locked'
          replace(windowId, {
            ...(locked ? {} : { state: change.state }),
            behindLock: change.state,
            codeId: null,
          })
          return
        }
        case 'locked':
          replace(windowId, { state: 'locked', lockedBy: change.by })
          return
        case 'unlocked': {
          const session = byWindow.get(windowId)
          // A new identity at every re-authentication (ASVS 5.0 7.2.4).
          if (session)
            replace(windowId, {
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
          byWindow.delete(windowId)
          return
        case 'ended':
          for (const [id, session] of byWindow) {
            if (session.accountId === change.accountId && id !== change.exceptWindow) byWindow.delete(id)
          }
      }
    },
    present: (windowId, now) => replace(windowId, { signAt: now, signTicks: rules.ticks() }),
    leave(windowId, by) {
      if (windowId === null) leftAll += 1
      else depart(windowId)
      for (const session of [...byWindow.values()])
        if (windowId === null || session.windowId === windowId) goFrom(session, by)
    },
    sweep(now) {
      for (const session of [...byWindow.values()]) afterSilence(session, now)
    },
    watch: (watching) => void (rules = watching),
    closeWindow(windowId) {
      depart(windowId)
      byWindow.delete(windowId)
    },
  }
}
