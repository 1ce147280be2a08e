import { z } from 'zod'
import { command } from './define.ts'
import { Id } from './fields.ts'

export const COPY_RECIPIENTS = ['patient', 'guardian'] as const

export const recordCopyContract = {
  /**
   * The patient's own copy of a chart that is open to whoever asks (Lei 15.378/2026: free, without a reason), on paper or as a
   * file outside the clinic's encryption. What is under secrecy to him is named in it by author and date, for its author to copy.
   */
  'record.copy': command({
    stations: ['doctor'],
    roles: ['doctor'],
    input: z.strictObject({
      patientId: Id,
      /** A guardian is not given what its author keeps from one. */
      recipient: z.enum(COPY_RECIPIENTS),
      as: z.enum(['paper', 'file']),
    }),
    output: z.strictObject({}),
    changes: [],
    errors: ['needs-desktop', 'print-failed', 'no-printer', 'folder-readonly', 'paper-left', 'paper-dropped'],
    audit: { event: 'record.copied', patients: ({ input }) => [input.patientId] },
  }),
}
