import type { HeldState, Role } from '../../preload/contract/define.ts'
import type { LockReason } from '../../preload/contract/session.ts'
import type { Seat } from './seat-name.ts'

/** What can become of the session at a seat. */
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
  /** Ends every session of an account, at all seats (ASVS 5.0 7.4.2). */
  | { readonly to: 'ended'; readonly accountId: string; readonly exceptSeat?: Seat }
