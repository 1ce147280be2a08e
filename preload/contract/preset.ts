import { z } from 'zod'
import { command, query } from './define.ts'
import { examsIn, isRequest } from './exam-lines.ts'
import type { FieldIssue } from './field-issue.ts'
import { Id, Instant, line, prose } from './fields.ts'
import { PRESET_KINDS, PRESET_LENGTH } from './preset-kinds.ts'

const Kind = z.enum(PRESET_KINDS)

/** Whoever issues papers, and who keeps the clinic's own texts. */
const KEEPERS = { stations: ['doctor', 'admin'], roles: ['doctor', 'admin'] } as const
const LONGEST = Math.max(...Object.values(PRESET_LENGTH))

/** What a paper may begin with: a text with [fields], or exams one a line. Editable before issue, frozen with the paper. */
export const presetContract = {
  /** One's own and the clinic's, by kind and name; in the administration the clinic's alone. */
  'preset.list': query({
    ...KEEPERS,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: Id,
        kind: Kind,
        name: z.string(),
        text: z.string(),
        shared: z.boolean(),
        by: z.string(),
        /** One's own; of the clinic's also to the administration, and to everybody once its author works here no more. */
        mayChange: z.boolean(),
        changedAt: Instant,
      }),
    ),
    topics: ['clinic'],
  }),
  /** A new one, or another text in the place of one (`stale`: it was changed meanwhile). */
  'preset.save': command({
    ...KEEPERS,
    input: z
      .strictObject({
        replaces: z.strictObject({ id: Id, changedAt: Instant }).nullable(),
        kind: Kind,
        name: line(60, 2),
        text: prose(LONGEST).pipe(z.string().min(1)),
        shared: z.boolean(),
      })
      .superRefine(({ kind, text }, ctx) => {
        const refuse = (issue: FieldIssue) =>
          ctx.addIssue({ code: 'custom', path: ['text'], params: { issue } })
        if (text.length > PRESET_LENGTH[kind]) refuse('too-long')
        else if (kind === 'exams' && !isRequest(examsIn(text))) refuse('invalid')
      }),
    output: z.strictObject({ id: Id }),
    changes: ['clinic'],
    errors: ['name-taken', 'not-yours'],
    audit: { event: 'preset.saved', subject: ({ output }) => output.id },
  }),
  'preset.remove': command({
    ...KEEPERS,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: ['not-yours'],
    audit: { event: 'preset.removed', subject: ({ input }) => input.id },
  }),
}
