import { z } from 'zod'
import { command, DESKS, query } from './define.ts'
import { Id, Identifier, Instant, NewPassword, TypedPassword } from './fields.ts'
import { RecoveryCode } from './gate.ts'

/** Who answers for it beside the administrator who asks: another one, the printed sheet, or the person it is about. */
export const SecondPerson = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('administrator'), identifier: Identifier, password: TypedPassword }),
  z.strictObject({ by: z.literal('sheet'), code: RecoveryCode }),
  z.strictObject({ by: z.literal('person'), password: TypedPassword }),
])

/** What an operation answers that asks for a second person. */
export const SECOND_PERSON_ERRORS = [
  'second-needed',
  'same-person',
  'sheet-wrong',
  'credentials',
  'wait',
] as const

export const NOTICE_KINDS = [
  'code-issued',
  'access-given',
  'access-taken',
  'password-reset',
  'sheet-replaced',
  'tries-failed',
] as const

const STAFF = ['reception', 'doctor', 'admin'] as const

export const accessContract = {
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
          /** Whose account it is. */
          about: z.string(),
          own: z.boolean(),
          /** Who did it; null: nobody was signed in. */
          by: z.string().nullable(),
          /** What answered for it beside him. */
          proof: z.enum(['administrator', 'sheet', 'person']).nullable(),
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
}
