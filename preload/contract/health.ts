import { z } from 'zod'

/** Why the light at every desk is not green, the gravest first: a closed list, with a sentence for each. */
export const HEALTH_REASONS = [
  /** The disk of the database is full. */
  'no-space',
  /** The database cannot be written. */
  'read-only',
  /** The disk refuses to read or to write. */
  'unreadable',
  /** No folder is named for copies. */
  'backup-none',
  /** For a day no copy has got to a folder that is named for them. */
  'backup-folder-missing',
  /** The newest copy is older than a day. */
  'backup-late',
] as const
export const HealthReason = z.enum(HEALTH_REASONS)
export type HealthReason = z.infer<typeof HealthReason>
