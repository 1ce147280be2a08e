import type { z } from 'zod'
import { issueOf, type FieldIssue } from '../../preload/contract/field-issue.ts'
import { OperationError } from '../operation-error.ts'
import { memberAt } from './form-values.ts'

/** Whatever is wrong with nothing, the field was left blank: no date that is not there "does not exist". */
const wrongWith = (issue: z.core.$ZodIssue, value: unknown): FieldIssue =>
  typeof value === 'string' && value.trim() === '' ? 'required' : issueOf(issue)

/** What is wrong with one value by the contract's own schema; undefined when it would pass. */
export function checkField(schema: z.ZodType, value: unknown): FieldIssue | undefined {
  const first = schema.safeParse(value).error?.issues[0]
  return first && wrongWith(first, value)
}

/** Which fields of a whole input are wrong, by dotted path, so that a form can say so before it asks. */
export function checkInput(schema: z.ZodType, value: unknown): Readonly<Record<string, FieldIssue>> {
  const issues: Record<string, FieldIssue> = {}
  for (const issue of schema.safeParse(value).error?.issues ?? [])
    issues[issue.path.join('.')] ??= wrongWith(issue, memberAt(value, issue.path.join('.')))
  return issues
}

/** What is wrong, in words by dotted path. */
export type Sentences = Readonly<Record<string, string>>

/** What is wrong by path, once one field has been looked at again; '': nothing is wrong there. */
export function reviewed(issues: Sentences, path: string, sentence: string): Sentences {
  const { [path]: _before, ...others } = issues
  return sentence === '' ? others : { ...others, [path]: sentence }
}

/** The refused fields of the clinic's answer, in the same form as {@link checkInput}. */
export function refusedFields(error: unknown): Readonly<Record<string, FieldIssue>> {
  if (!(error instanceof OperationError)) return {}
  return Object.fromEntries(error.fields.map(({ path, issue }) => [path, issue]))
}
