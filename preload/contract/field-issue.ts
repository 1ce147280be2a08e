import type { z } from 'zod'

/** Why a field was refused; the renderer has one sentence for each. */
export const FIELD_ISSUES = [
  'required',
  'too-short',
  'too-long',
  'too-few-letters',
  'too-many-marks',
  'invalid',
  'cpf',
  'cpf-zero',
  'cns',
  'cnpj',
  'phone',
  'phone-area',
  'phone-area-unknown',
  'phone-nine',
  'phone-country',
  'phone-foreign',
  'phone-two',
  'phone-words',
  'postal-code',
  'email',
  'date',
  'future-date',
  'password-common',
  'password-personal',
  'taken',
  'mismatch',
  'message-field',
  'message-time',
] as const
export type FieldIssue = (typeof FIELD_ISSUES)[number]

/** The closed issue behind one zod issue. */
export function issueOf(issue: z.core.$ZodIssue): FieldIssue {
  if (issue.code === 'custom') {
    const named: unknown = issue.params?.['issue']
    return FIELD_ISSUES.find((known) => known === named) ?? 'invalid'
  }
  if (issue.code === 'too_small') return issue.input === '' || issue.minimum === 1 ? 'required' : 'too-short'
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'invalid_type') return 'required'
  if (issue.code === 'invalid_format')
    return issue.format === 'email' ? 'email' : issue.format === 'date' ? 'date' : 'invalid'
  return 'invalid'
}
