import { z } from 'zod'

/** Why the light at every desk is not green, the gravest first: a closed list, with a sentence for each. */
export const HEALTH_REASONS = [
  /** The disk of the database is full. */
  'no-space',
  /** The database cannot be written. */
  'read-only',
  /** The disk refuses to read or to write. */
  'unreadable',
] as const
export const HealthReason = z.enum(HEALTH_REASONS)
export type HealthReason = z.infer<typeof HealthReason>
