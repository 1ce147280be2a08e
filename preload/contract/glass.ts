import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, line } from './fields.ts'

const CLINICAL = { stations: ['doctor'], roles: ['doctor'] } as const

export const glassContract = {
  /** Opens one secret entry of an open chart for twelve hours, with the reason, which its author is told. */
  'glass.break': command({
    ...CLINICAL,
    input: z.strictObject({ patientId: Id, entryId: Id, reason: line(300, 5) }),
    output: z.strictObject({ breakId: Id }),
    changes: ['records'],
    errors: ['denied', 'wrong-status'],
    audit: {
      event: 'glass.broken',
      patients: ({ input }) => [input.patientId],
      subject: ({ input }) => input.entryId,
    },
  }),
  /** Which secret entries of the doctor who asks others have opened that he was not told of yet. */
  'glass.untold': query({
    ...CLINICAL,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: Id,
        kind: z.enum(['note', 'statement']),
        patientId: Id,
        patientName: z.string(),
        /** When the entry was signed. */
        enteredAt: Instant,
        byName: z.string(),
        brokenAt: Instant,
        reason: z.string(),
      }),
    ),
    topics: ['records'],
    audit: {
      event: 'glass.listed',
      patients: ({ output }) => output.map(({ patientId }) => patientId),
      coalesce: true,
      patientsOnly: true,
    },
  }),
  /** He has been told. */
  'glass.seen': command({
    ...CLINICAL,
    input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
    output: z.strictObject({}),
    changes: ['records'],
    errors: [],
    audit: { event: 'glass.seen' },
  }),
}
