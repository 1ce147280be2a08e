import { z } from 'zod'
import { command, query, ROLES, STATIONS } from './define.ts'
import {
  base64,
  Cpf,
  Email,
  Id,
  Identifier,
  Instant,
  Language,
  line,
  LocalDate,
  LocalDateTime,
  NewPassword,
  PersonName,
  Phone,
  Theme,
  TypedPassword,
} from './fields.ts'
import { HealthState } from './health.ts'

const ANYONE = ['anonymous'] as const
const SIGNED_IN = ['patient', 'reception', 'doctor', 'admin'] as const
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

export const TermsKind = z.enum(['terms', 'privacy'])

/** The documents that somebody read and accepted, exactly as they were shown. */
export const AcceptedDocuments = z
  .array(z.strictObject({ id: Id, hash: z.string().max(128) }))
  .min(1)
  .max(4)

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
      lastBackupAt: Instant.nullable(),
      health: HealthState,
    }),
    topics: ['session', 'clinic', 'upkeep'],
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
    errors: ['credentials', 'wait', 'wrong-station'],
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
  'account.change-password': command({
    stations: STAFFED,
    roles: SIGNED_IN,
    alsoWhen: ['new-password'],
    /** `current` is null only when a one-time code was just used. */
    input: z.strictObject({ current: TypedPassword.nullable(), next: NewPassword }),
    output: z.strictObject({ state: SessionState }),
    changes: ['session'],
    errors: ['credentials', 'wait', 'password-weak', 'password-same'],
    audit: { event: 'account.password-changed' },
  }),
  'terms.current': query({
    stations: STAFFED,
    roles: ANYONE,
    alsoWhen: ['terms', 'new-password'],
    input: z.strictObject({ language: Language }),
    output: z.array(
      z.strictObject({
        id: Id,
        kind: TermsKind,
        version: z.string(),
        publishedOn: LocalDate,
        hash: z.string(),
        title: z.string(),
        sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
      }),
    ),
    topics: ['clinic'],
  }),
  'terms.accept': command({
    stations: STAFFED,
    roles: SIGNED_IN,
    alsoWhen: ['terms'],
    input: z.strictObject({
      documents: AcceptedDocuments,
    }),
    output: z.strictObject({ state: SessionState }),
    changes: ['session', 'accounts'],
    errors: ['terms-changed'],
    audit: { event: 'terms.agreed' },
  }),
  'terms.accepted': query({
    stations: STAFFED,
    roles: SIGNED_IN,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        kind: TermsKind,
        version: z.string(),
        hash: z.string(),
        acceptedAt: Instant,
        forPatientId: Id.nullable(),
      }),
    ),
    topics: ['accounts'],
  }),
  'account.read': query({
    stations: STAFFED,
    roles: SIGNED_IN,
    input: z.strictObject({}),
    output: z.strictObject({
      displayName: z.string(),
      userName: z.string().nullable(),
      email: z.string().nullable(),
      cpf: z.string().nullable(),
      phone: z.string().nullable(),
      /** Reception has seen a document: until then only the number signs in, and one visit may be booked. */
      confirmed: z.boolean(),
      version: z.int(),
    }),
    topics: ['accounts', 'session'],
  }),
  'account.update': command({
    stations: STAFFED,
    roles: SIGNED_IN,
    input: z.strictObject({
      displayName: PersonName,
      email: Email.nullable(),
      phone: Phone.nullable(),
      version: z.int(),
    }),
    output: z.strictObject({ version: z.int() }),
    changes: ['accounts', 'session'],
    errors: ['email-taken'],
    audit: { event: 'account.updated' },
  }),
  'account.photo': query({
    stations: STAFFED,
    roles: SIGNED_IN,
    input: z.strictObject({}),
    output: z.strictObject({ jpeg: z.string().nullable() }),
    topics: ['accounts'],
  }),
  'account.set-photo': command({
    stations: STAFFED,
    roles: SIGNED_IN,
    input: z.strictObject({ jpeg: base64(400_000).nullable() }),
    output: z.strictObject({ photoVersion: z.int() }),
    changes: ['accounts', 'session'],
    errors: ['photo-refused'],
    audit: { event: 'account.photo-changed' },
  }),
  'workstation.read': query({
    stations: EVERYWHERE,
    roles: ANYONE,
    alsoWhen: ['locked', 'new-password', 'terms'],
    input: z.strictObject({}),
    output: z.strictObject({ language: Language, theme: Theme, name: z.string() }),
    topics: ['clinic'],
  }),
  'workstation.configure': command({
    stations: EVERYWHERE,
    roles: ANYONE,
    input: z.strictObject({ language: Language.optional(), theme: Theme.optional() }),
    output: z.strictObject({}),
    changes: [],
    errors: ['needs-desktop'],
    audit: { event: 'workstation.configured', coalesce: true },
  }),
  /** Leaving kiosk mode takes a staff member's own password (screens.md, Patient kiosk). */
  'workstation.leave-kiosk': command({
    stations: ['kiosk', 'panel'],
    roles: ANYONE,
    input: z.strictObject({ identifier: Identifier, password: TypedPassword }),
    output: z.strictObject({}),
    changes: ['session'],
    errors: ['credentials', 'wait', 'needs-desktop'],
    audit: { event: 'workstation.kiosk-left' },
  }),
}

export const NewDependant = z.strictObject({
  name: PersonName,
  socialName: PersonName.nullable(),
  birthDate: LocalDate,
  cpf: Cpf.nullable(),
  motherName: line(120).nullable(),
  /** What the account's own person says to be to the dependant. */
  relationship: z.enum(['mother', 'father', 'guardian']),
})
