import { z } from 'zod'
import { SECOND_PERSON_ERRORS, SecondPerson } from './access.ts'
import { command, query } from './define.ts'
import { Cpf, Email, Id, Instant, PersonName, UserName } from './fields.ts'

/** Accounts of people who work here or once did; twenty years of a clinic need fewer. */
export const MOST_STAFF = 500

export const StaffRole = z.enum(['reception', 'doctor', 'nurse', 'admin'])

const ADMIN_DESK = ['admin'] as const

export const staffContract = {
  'staff.list': query({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({}),
    output: z
      .array(
        z.strictObject({
          accountId: Id,
          displayName: z.string(),
          userName: z.string().nullable(),
          email: z.string().nullable(),
          cpf: z.string().nullable(),
          roles: z.array(StaffRole),
          practitionerId: Id.nullable(),
          active: z.boolean(),
          lastSignInAt: Instant.nullable(),
        }),
      )
      .max(MOST_STAFF),
    topics: ['accounts', 'staff'],
  }),
  /** A new staff account; its one-time code is the first password and must be changed at once (SBIS NGS1.02.06). */
  'staff.create': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({
      displayName: PersonName,
      userName: UserName,
      email: Email.nullable(),
      cpf: Cpf.nullable(),
      roles: z.array(StaffRole).min(1).max(4),
      practitionerId: Id.nullable(),
      second: SecondPerson.nullable().default(null),
    }),
    output: z.strictObject({ accountId: Id, code: z.string(), expiresAt: Instant }),
    changes: ['accounts'],
    errors: [
      'user-name-taken',
      'email-taken',
      'cpf-taken',
      'practitioner-needed',
      'practitioner-taken',
      'accounts-full',
      ...SECOND_PERSON_ERRORS,
    ],
    audit: { event: 'staff.created', subject: ({ output }) => output.accountId },
  }),
  /** Nobody edits his own permissions, and one active administrator always remains (SBIS NGS1.03). */
  'staff.update': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({
      accountId: Id,
      /** As they are when left out. */
      displayName: PersonName.optional(),
      userName: UserName.optional(),
      email: Email.nullable().optional(),
      roles: z.array(StaffRole).min(1).max(4),
      practitionerId: Id.nullable(),
      active: z.boolean(),
      second: SecondPerson.nullable().default(null),
    }),
    output: z.strictObject({}),
    changes: ['accounts', 'session'],
    errors: [
      'own-permissions',
      'user-name-taken',
      'email-taken',
      'last-administrator',
      'practitioner-needed',
      'practitioner-taken',
      ...SECOND_PERSON_ERRORS,
    ],
    audit: { event: 'staff.updated', subject: ({ input }) => input.accountId },
  }),
  'staff.issue-code': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    /** `second` for whoever opens charts or gives access: no administrator gets into such an account alone. */
    input: z.strictObject({ accountId: Id, second: SecondPerson.nullable().default(null) }),
    /** `replaced`: a code that still opened is none any more. */
    output: z.strictObject({ code: z.string(), expiresAt: Instant, replaced: z.boolean() }),
    changes: ['accounts', 'session'],
    errors: ['own-permissions', ...SECOND_PERSON_ERRORS],
    audit: { event: 'staff.code-issued', subject: ({ input }) => input.accountId },
  }),
  /** The clinic's responsável técnico; null until one is named. */
  'staff.lead': query({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({}),
    output: z.strictObject({ practitionerId: Id.nullable() }),
    topics: ['clinic'],
  }),
  /** Names the responsável técnico: a professional who works here. `colleague-away`: he does not. */
  'staff.name-lead': command({
    stations: ADMIN_DESK,
    roles: ['admin'],
    input: z.strictObject({ practitionerId: Id }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: ['colleague-away'],
    audit: { event: 'staff.lead-named', subject: ({ input }) => input.practitionerId },
  }),
}
