import { z } from 'zod'
import { command } from './define.ts'
import { TypedPassword } from './fields.ts'
import { HEALTH_REASONS } from './health-reason.ts'

/** How the clinic's data are, as measured. */
export const HealthState = z.strictObject({
  state: z.enum(['green', 'amber', 'red']),
  reasons: z.array(z.enum(HEALTH_REASONS)),
})

export const healthContract = {
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
