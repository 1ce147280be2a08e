import { z } from 'zod'
import { command, query } from './define.ts'
import { base64, Id } from './fields.ts'

const AT_THE_DESK = { stations: ['reception'], roles: ['reception'] } as const

export const photoContract = {
  /** The photo in a patient's own account. It is put there at the desk: no kiosk looks into folders. */
  'patient.photo': query({
    ...AT_THE_DESK,
    input: z.strictObject({ patientId: Id }),
    output: z.strictObject({ hasAccount: z.boolean(), jpeg: z.string().nullable() }),
    topics: ['accounts'],
    audit: { event: 'patient.photo-opened', patients: ({ input }) => [input.patientId], coalesce: true },
  }),
  'patient.set-photo': command({
    ...AT_THE_DESK,
    input: z.strictObject({ patientId: Id, jpeg: base64(400_000).nullable() }),
    output: z.strictObject({}),
    changes: ['accounts', 'session', 'records'],
    errors: ['photo-refused', 'no-account'],
    audit: { event: 'patient.photo-changed', patients: ({ input }) => [input.patientId] },
  }),
}
