import { z } from 'zod'
import { command } from './define.ts'
import { Instant, TypedPassword } from './fields.ts'

/** What an anchor or the trail says against the database: an administrator may go on in spite of it. */
export const TRUST_REASONS = [
  'anchor-missing',
  'anchor-damaged',
  'anchor-foreign',
  'gone-back',
  'trail-changed',
  'access-changed',
] as const

/** Why the light is not green, the gravest first: a closed list; each has its sentence in `renderer/i18n/health-sentence.ts`. */
export const HEALTH_REASONS = [
  'pages-damaged',
  ...TRUST_REASONS,
  /** The disk of the database is full. */
  'no-space',
  /** The database cannot be written. */
  'read-only',
  /** The disk refuses to read or to write. */
  'unreadable',
  /** Since a day or less, a backup stands in the place of what was here. */
  'restored',
  'sheet-not-replaced',
  /** A restored backup brought back a sheet that had been replaced. */
  'sheet-came-back',
  /** The clock of this PC stands before what was written last. */
  'clock-behind',
  /** No folder is named for copies. */
  'backup-none',
  /** For a day no copy has got to a folder that is named for them. */
  'backup-folder-missing',
  /** The newest copy is older than a day. */
  'backup-late',
] as const
export type HealthReason = (typeof HEALTH_REASONS)[number]

/** Reasons that call for somebody today, but say nothing against what stands in the database. */
export const AMBER_REASONS: readonly HealthReason[] = [
  'restored',
  'sheet-not-replaced',
  'sheet-came-back',
  'clock-behind',
  'backup-none',
  'backup-folder-missing',
  'backup-late',
]

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
  }),
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
