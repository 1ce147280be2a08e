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
  /** The clock of this PC was set while the program ran. */
  'clock-jumped',
  /** The policy of the clinic's PC says something that makes no sense. */
  'policy-nonsense',
  /** Since a backup was put back, nobody has said which of the folders named before are to have copies. */
  'backup-unnamed',
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
  'clock-jumped',
  'policy-nonsense',
  'backup-unnamed',
  'backup-none',
  'backup-folder-missing',
  'backup-late',
]
