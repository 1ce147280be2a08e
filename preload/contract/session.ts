import { z } from 'zod'
import { command, query, ROLES, STATIONS } from './define.ts'
import { Id, Identifier, Instant, LocalDateTime, TypedPassword } from './fields.ts'
import { HealthState } from './health.ts'

const ANYONE = ['anonymous'] as const
const SIGNED_IN = ['patient', 'reception', 'doctor', 'nurse', 'admin'] as const
const EVERYWHERE = ['kiosk', 'reception', 'doctor', 'panel', 'admin'] as const
const STAFFED = ['kiosk', 'reception', 'doctor', 'admin'] as const

export const SignedInAccount = z.strictObject({
  id: Id,
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  practitionerId: Id.nullable(),
  /** Changes whenever the photo does, so that pages ask for it again. */
  photoVersion: z.int(),
})

export const SessionState = z.enum(['signed-out', 'active', 'locked', 'new-password', 'terms'])

/** Why a session is locked: asked for, nobody touched it, the PC sleeps or was locked itself, its page was gone. */
export const LOCK_REASONS = ['asked', 'idle', 'away', 'crash'] as const
export type LockReason = (typeof LOCK_REASONS)[number]

export const sessionContract = {
  'session.current': query({
    stations: EVERYWHERE,
    roles: ANYONE,
    alsoWhen: ['locked', 'new-password', 'terms'],
    input: z.strictObject({}),
    output: z.strictObject({
      station: z.enum(STATIONS),
      state: SessionState,
      /** Null while it is not locked. */
      lockedBy: z.enum(LOCK_REASONS).nullable(),
      account: SignedInAccount.nullable(),
      clinic: z.strictObject({
        name: z.string(),
        timeZone: z.string(),
        practice: z.boolean(),
        trial: z.boolean(),
        phone: z.string().nullable(),
      }),
      /** The clinic's own clock; the only clock pages may show or count from. */
      now: LocalDateTime,
      idleLockMinutes: z.int(),
      /** What the policy of the clinic's PC allows at most. */
      idleLockCeiling: z.int().nullable(),
      lastBackupAt: Instant.nullable(),
      health: HealthState,
    }),
    topics: ['session', 'clinic', 'upkeep'],
  }),
  /** Who is signed in at which window just now, whoever came first first; of a patient at the kiosk that there is one. */
  'session.everybody': query({
    stations: ['admin'],
    roles: ['admin'],
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        station: z.enum(STATIONS),
        displayName: z.string().nullable(),
        state: SessionState.exclude(['signed-out']),
        since: Instant,
      }),
    ),
    topics: ['session'],
  }),
  /** Somebody touches the window: told by its page every 20 s at most. A window that nobody touches is locked by the clinic. */
  'session.present': query({
    stations: STAFFED,
    roles: ANYONE,
    alsoWhen: ['locked', 'new-password', 'terms'],
    input: z.strictObject({}),
    output: z.strictObject({}),
    topics: [],
  }),
  'session.sign-in': command({
    stations: STAFFED,
    roles: ANYONE,
    input: z.strictObject({ identifier: Identifier, password: TypedPassword }),
    output: z.strictObject({ state: SessionState }),
    changes: ['session'],
    errors: ['credentials', 'code-spent', 'wait', 'wrong-station'],
    audit: { event: 'session.signed-in' },
  }),
  'session.sign-out': command({
    stations: STAFFED,
    roles: ANYONE,
    alsoWhen: ['locked', 'new-password', 'terms'],
    input: z.strictObject({}),
    output: z.strictObject({}),
    changes: ['session'],
    errors: [],
    audit: { event: 'session.signed-out' },
  }),
  'session.lock': command({
    stations: STAFFED,
    roles: SIGNED_IN,
    alsoWhen: ['locked', 'new-password', 'terms'],
    input: z.strictObject({ reason: z.enum(['asked', 'idle']) }),
    output: z.strictObject({}),
    changes: ['session'],
    errors: [],
    audit: { event: 'session.locked' },
  }),
  'session.unlock': command({
    stations: STAFFED,
    roles: SIGNED_IN,
    alsoWhen: ['locked'],
    input: z.strictObject({ password: TypedPassword }),
    output: z.strictObject({}),
    changes: ['session'],
    errors: ['credentials', 'wait'],
    audit: { event: 'session.unlocked' },
  }),
}
