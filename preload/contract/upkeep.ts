import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, LocalDate, TypedPassword } from './fields.ts'
import { Passphrase } from './gate.ts'

const ADMIN = { stations: ['admin'], roles: ['admin'] } as const

export const upkeepContract = {
  'backup.now': command({
    ...ADMIN,
    input: z.strictObject({ folder: z.string().min(1).max(1000) }),
    output: z.strictObject({
      file: z.string(),
      bytes: z.int(),
      takenAt: Instant,
      checkedOk: z.literal(true),
    }),
    changes: ['upkeep'],
    errors: ['folder-missing', 'folder-readonly', 'no-space', 'backup-failed'],
    audit: { event: 'backup.made' },
  }),
  'backup.list': query({
    ...ADMIN,
    input: z.strictObject({}),
    output: z
      .array(z.strictObject({ id: Id, takenAt: Instant, folder: z.string(), bytes: z.int() }))
      .max(100),
    topics: ['upkeep'],
  }),
  'desktop.choose-folder': command({
    ...ADMIN,
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string().nullable() }),
    changes: [],
    errors: ['needs-desktop'],
    audit: { event: 'desktop.folder-chosen', coalesce: true },
  }),
  /** A new recovery sheet, and a new data key with it: the old sheet opens what was copied before, and nothing else. */
  'recovery.begin': command({
    ...ADMIN,
    input: z.strictObject({ password: TypedPassword }),
    output: z.strictObject({
      recoveryGroups: z.array(z.string()).length(8),
      confirm: z.tuple([z.int(), z.int()]),
      sheetCheck: z.string(),
    }),
    changes: [],
    errors: ['credentials', 'wait'],
    audit: { event: 'recovery.begun' },
  }),
  'recovery.replace': command({
    ...ADMIN,
    input: z.strictObject({
      confirmGroups: z.tuple([z.string().max(12), z.string().max(12)]),
      /** For the start-up of this PC, where the operating system keeps no keys. */
      passphrase: Passphrase.nullable(),
    }),
    output: z.strictObject({}),
    changes: ['upkeep'],
    errors: ['groups-wrong', 'setup-expired', 'passphrase-needed'],
    audit: { event: 'recovery.replaced' },
  }),
  'audit.list': query({
    ...ADMIN,
    input: z.strictObject({
      from: LocalDate.optional(),
      event: z.string().max(60).optional(),
      accountId: Id.optional(),
      patientId: Id.optional(),
      before: z.int().optional(),
    }),
    output: z
      .array(
        z.strictObject({
          seq: z.int(),
          at: Instant,
          event: z.string(),
          outcome: z.enum(['ok', 'denied', 'failed']),
          actorName: z.string().nullable(),
          station: z.string(),
          patientIds: z.array(Id),
          subjectId: z.string().nullable(),
          count: z.int(),
          code: z.string().nullable(),
        }),
      )
      .max(100),
    topics: ['upkeep'],
    audit: { event: 'audit.read', coalesce: true },
  }),
  'audit.verify': command({
    ...ADMIN,
    input: z.strictObject({}),
    output: z.strictObject({
      intact: z.boolean(),
      rows: z.int(),
      brokenAt: z.int().nullable(),
      head: z.string(),
    }),
    changes: [],
    errors: [],
    audit: { event: 'audit.verified' },
  }),
}
