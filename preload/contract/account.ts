import { z } from 'zod'
import { NOTICE_KINDS } from './access.ts'
import { UNKNOWN_BIRTH } from './birth-date.ts'
import { command, DESKS, query } from './define.ts'
import {
  base64,
  BirthDate,
  Cpf,
  Email,
  Id,
  Identifier,
  Instant,
  line,
  NewPassword,
  PersonName,
  Phone,
  typed,
  TypedPassword,
} from './fields.ts'
import { RecoveryCode } from './gate.ts'
import { Relationship } from './patient-card.ts'
import { SessionState } from './session.ts'
import { AcceptedDocuments } from './terms.ts'

const STAFF = ['reception', 'doctor', 'nurse', 'admin'] as const
const SIGNED_IN = ['patient', 'reception', 'doctor', 'nurse', 'admin'] as const
const STAFFED = ['kiosk', 'reception', 'doctor', 'admin'] as const

/** A birth as somebody knows his own or his child's: whole, or the year alone. */
const OwnBirth = BirthDate.refine((birth) => birth !== UNKNOWN_BIRTH, { params: { issue: 'date' } })

export const NewDependant = z.strictObject({
  name: PersonName,
  socialName: PersonName.nullable(),
  birthDate: OwnBirth,
  cpf: Cpf.nullable(),
  motherName: line(120).nullable(),
  /** What the account's own person says to be to the dependant. */
  relationship: z.enum(['mother', 'father', 'guardian']),
})

export const accountContract = {
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
  /** Who administers and has forgotten the password comes back with the printed sheet. */
  'account.reset-with-sheet': command({
    stations: ['admin'],
    roles: ['anonymous'],
    input: z.strictObject({ identifier: Identifier, code: RecoveryCode, next: NewPassword }),
    output: z.strictObject({}),
    changes: ['accounts', 'session'],
    errors: ['sheet-wrong', 'not-administrator', 'password-weak', 'wait'],
    audit: { event: 'account.reset-with-sheet' },
  }),
  /** What happened to accounts since this person was here: what was issued, by whom and where, and wrong passwords. */
  'account.notices': query({
    stations: DESKS,
    roles: STAFF,
    input: z.strictObject({}),
    output: z
      .array(
        z.strictObject({
          id: Id,
          kind: z.enum(NOTICE_KINDS),
          at: Instant,
          /** Whose account it is; null: it is about the clinic. */
          about: z.string().nullable(),
          own: z.boolean(),
          /** Who did it; null: nobody was signed in. */
          by: z.string().nullable(),
          /** What answered for it beside him. */
          proof: z.enum(['administrator', 'sheet', 'person']).nullable(),
          /** Which backup was restored. */
          takenAt: Instant.nullable(),
          /** The other administrator. */
          second: z.string().nullable(),
          station: z.string(),
          workstation: z.string(),
          count: z.int(),
        }),
      )
      .max(100),
    topics: ['accounts', 'session'],
  }),
  'account.notices-seen': command({
    stations: DESKS,
    roles: STAFF,
    input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
    output: z.strictObject({}),
    changes: ['accounts'],
    errors: [],
    audit: { event: 'account.notices-seen' },
  }),
  /** Whether a new password would be refused, asked at its own step: nothing of it or of whose it is is kept. */
  'account.weigh-password': query({
    stations: ['kiosk'],
    roles: ['anonymous'],
    input: z.strictObject({
      password: NewPassword,
      /** What the person has typed of himself so far. */
      personal: z.array(typed(254)).max(6),
    }),
    output: z.strictObject({ weakness: z.enum(['password-common', 'password-personal']).nullable() }),
    topics: [],
  }),
  /** "Criar conta" at the kiosk. The answer and what is done are the same whether or not the clinic knows the person. */
  'account.create': command({
    stations: ['kiosk'],
    roles: ['anonymous'],
    input: z.strictObject({
      cpf: Cpf,
      name: PersonName,
      socialName: PersonName.nullable(),
      birthDate: OwnBirth,
      motherName: line(120).nullable(),
      phone: Phone.nullable(),
      email: Email.nullable(),
      password: NewPassword,
      dependants: z.array(NewDependant).max(8),
      acceptedDocuments: AcceptedDocuments,
    }),
    output: z.strictObject({
      state: SessionState,
      /** Signs in until reception has seen a document: CPF and e-mail are whose the desk says. */
      accountNumber: z.string(),
    }),
    changes: ['session', 'accounts', 'patients'],
    errors: [
      'too-many-accounts',
      'password-weak',
      'terms-changed',
      'adult-needed',
      'birth-date-future',
      'wait',
    ],
    audit: { event: 'account.created' },
  }),
  'account.add-dependant': command({
    stations: ['kiosk'],
    roles: ['patient'],
    /** The guardian accepts the terms for who is added, as when the account was made. */
    input: z.strictObject({ dependant: NewDependant, acceptedDocuments: AcceptedDocuments }),
    output: z.strictObject({ patientId: Id }),
    changes: ['accounts', 'patients'],
    errors: ['birth-date-future', 'too-many', 'terms-changed'],
    audit: { event: 'account.dependant-added', patients: ({ output }) => [output.patientId] },
  }),
  /** The people a patient account may book for: the person himself and his dependants. */
  'account.patients': query({
    stations: ['kiosk'],
    roles: ['patient'],
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        patientId: Id,
        name: z.string(),
        relationship: Relationship,
        birthDate: BirthDate,
        /** Reception has not seen a document yet; so of everybody who was declared at a kiosk. */
        awaitingCheck: z.boolean(),
        /** With which professionals he may book a retorno by himself: those he has been with. */
        returnsWith: z.array(Id),
        /** Visit types that are meant for others, by age or sex: he may not book them by himself. */
        notFor: z.array(Id),
      }),
    ),
    topics: ['accounts', 'patients', 'agenda'],
    audit: {
      event: 'account.patients-read',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
    },
  }),
}
