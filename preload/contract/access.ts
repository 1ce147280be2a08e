import { z } from 'zod'
import { Identifier, TypedPassword } from './fields.ts'
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
  'second-wrong',
  'sheet-wrong',
  'wait',
] as const

export const NOTICE_KINDS = [
  'code-issued',
  'access-given',
  'access-taken',
  'password-reset',
  'sheet-replaced',
  'tries-failed',
  'restored',
] as const
