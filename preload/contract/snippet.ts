import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, prose, typed } from './fields.ts'

/** "Dor lombar" is called by /dor-lombar: letters, figures and hyphens, so that a blank ends it. */
const Shortcut = typed(80)
  .transform((text) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, ''),
  )
  .pipe(z.string().min(1).max(30))

const DOCTOR = { stations: ['doctor'], roles: ['doctor'] } as const

/** Texts that a professional calls by "/" and a word while writing: one's own, and the clinic's. */
export const snippetContract = {
  /** One's own and the clinic's, by shortcut; of two with one shortcut one's own comes first. */
  'snippet.list': query({
    ...DOCTOR,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: Id,
        shortcut: z.string(),
        text: z.string(),
        shared: z.boolean(),
        /** Who wrote it. */
        by: z.string(),
        /** It is one's own, or its author works here no more. */
        mayChange: z.boolean(),
        changedAt: Instant,
      }),
    ),
    topics: ['clinic'],
  }),
  /** A new one, or another text in the place of one (`stale`: it was changed meanwhile). */
  'snippet.save': command({
    ...DOCTOR,
    input: z.strictObject({
      replaces: z.strictObject({ id: Id, changedAt: Instant }).nullable(),
      shortcut: Shortcut,
      text: prose(4000).pipe(z.string().min(1)),
      shared: z.boolean(),
    }),
    output: z.strictObject({ id: Id }),
    changes: ['clinic'],
    errors: ['name-taken', 'not-yours'],
    audit: { event: 'snippet.saved', subject: ({ output }) => output.id },
  }),
  'snippet.remove': command({
    ...DOCTOR,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({}),
    changes: ['clinic'],
    errors: ['not-yours'],
    audit: { event: 'snippet.removed', subject: ({ input }) => input.id },
  }),
}
