import { z } from 'zod'
import { command, query } from './define.ts'
import { Instant, TypedPassword } from './fields.ts'
import { HEALTH_REASONS } from './health-reason.ts'

/** How the clinic's data are, as measured. */
export const HealthState = z.strictObject({
  state: z.enum(['green', 'amber', 'red']),
  reasons: z.array(z.enum(HEALTH_REASONS)),
  /** What the sentences of some reasons tell: null while that reason is not there. */
  facts: z.strictObject({
    /** When the backup was taken that was restored; null also where that was not kept. */
    restoredFrom: Instant.nullable(),
    /** The number of the sheet that came back. */
    sheetCheck: z.string().nullable(),
    /** What was written last, later than the clock says it is. */
    writtenAt: Instant.nullable(),
    /** What the clock would have said when it jumped. */
    clockWas: Instant.nullable(),
    /** What of this PC's policy was not understood. */
    policyNames: z.string().nullable(),
  }),
})

export const healthContract = {
  /** What can be measured of the clinic's own PC and file; the light beside it says whether it is good. */
  'health.measures': query({
    stations: ['admin'],
    roles: ['admin'],
    input: z.strictObject({}),
    output: z.strictObject({
      appVersion: z.string(),
      schemaVersion: z.int(),
      /** The disk that the clinic lies on; null where the system does not say. */
      disk: z.strictObject({ freeBytes: z.int(), totalBytes: z.int(), clinicBytes: z.int() }).nullable(),
      /** The number of the trail's last row. */
      trailRows: z.int(),
    }),
    topics: ['upkeep'],
  }),
  /** An administrator takes the database as it is, whatever an anchor said: a row of the trail, a new epoch, a new anchor. */
  'health.accept': command({
    stations: ['admin'],
    roles: ['admin'],
    input: z.strictObject({ password: TypedPassword }),
    output: z.strictObject({}),
    changes: ['upkeep'],
    errors: ['credentials', 'wait'],
    audit: { event: 'health.accepted' },
  }),
}
