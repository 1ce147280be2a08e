import { randomUUID } from 'node:crypto'
import type { HeldState, Role } from '../../preload/contract/define.ts'

/** One person signed in in one window. It lives in memory only, so no session survives a restart. */
export interface Session {
  readonly id: string
  readonly windowId: string
  readonly accountId: string
  readonly roles: readonly Role[]
  readonly practitionerId: string | null
  readonly startedAt: number
  /** The one-time code that opened it, until a password of one's own takes its place. */
  readonly codeId: string | null
  readonly state: 'active' | HeldState
  /** What waits behind a lock: unlocking never skips terms or a new password. */
  readonly behindLock: 'active' | Exclude<HeldState, 'locked'>
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
  | { readonly to: 'locked' }
  | { readonly to: 'unlocked' }
  | { readonly to: 'closed' }
  /** Ends every session of an account, in all windows (ASVS 5.0 7.4.2). */
  | { readonly to: 'ended'; readonly accountId: string; readonly exceptWindow?: string }

const HOUR = 3_600_000
/** Absolute lifetime of a session (ASVS 5.0 7.3.2); a kiosk's is a visit's length. */
const LIFETIME = { staff: 12 * HOUR, kiosk: HOUR / 4 }

export interface Sessions {
  current(windowId: string, now: number, kiosk: boolean): Session | null
  apply(windowId: string, change: SessionChange, now: number): void
  closeWindow(windowId: string): void
}

/** Keeps who is signed in, by window. */
export function createSessions(byWindow: Map<string, Session>): Sessions {
  function replace(windowId: string, part: Partial<Session>) {
    const session = byWindow.get(windowId)
    if (session) byWindow.set(windowId, { ...session, ...part })
  }

  return {
    current(windowId, now, kiosk) {
      const session = byWindow.get(windowId)
      if (!session) return null
      if (now - session.startedAt > (kiosk ? LIFETIME.kiosk : LIFETIME.staff)) {
        byWindow.delete(windowId)
        return null
      }
      return session
    },
    apply(windowId, change, now) {
      switch (change.to) {
        case 'open':
          byWindow.set(windowId, {
            id: randomUUID(),
            windowId,
            accountId: change.accountId,
            roles: change.roles,
            practitionerId: change.practitionerId,
            startedAt: now,
            codeId: change.codeId ?? null,
            state: change.state,
            behindLock: change.state,
          })
          return
        case 'state':
          replace(windowId, { state: change.state, behindLock: change.state, codeId: null })
          return
        case 'locked':
          replace(windowId, { state: 'locked' })
          return
        case 'unlocked': {
          const session = byWindow.get(windowId)
          // A new identity at every re-authentication (ASVS 5.0 7.2.4).
          if (session) replace(windowId, { id: randomUUID(), state: session.behindLock, startedAt: now })
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
    closeWindow: (windowId) => void byWindow.delete(windowId),
  }
}
